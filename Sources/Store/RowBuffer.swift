/// One value for each row of a table while it is being read, written by several threads at places of their own.
///
/// Unchecked because the threads share the memory: each writes its own rows only, and nobody reads before
/// all have ended.
package final class RowBuffer<Element: BitwiseCopyable>: @unchecked Sendable {
    package let pointer: UnsafeMutablePointer<Element>
    package let count: Int

    /// Room for `count` values, not yet set.
    package init(count: Int) {
        pointer = .allocate(capacity: max(count, 1))
        self.count = count
    }

    package convenience init(_ values: [Element]) {
        self.init(count: values.count)
        for (row, value) in values.enumerated() { pointer[row] = value }
    }

    deinit { pointer.deallocate() }

    package subscript(row: Int) -> Element {
        get {
            precondition(row >= 0 && row < count)
            return pointer[row]
        }
        set {
            precondition(row >= 0 && row < count)
            pointer[row] = newValue
        }
    }
}
