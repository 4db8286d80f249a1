/// Which codes of a column pass.
struct CodeTest {
    /// 1 or 0 by code.
    let passes: [UInt8]
    /// The codes that pass, where they follow each other: comparing is faster than looking up.
    let run: ClosedRange<Int>?

    init(_ passes: [UInt8]) {
        self.passes = passes
        if let first = passes.firstIndex(of: 1), let last = passes.lastIndex(of: 1),
            passes[first...last].allSatisfy({ $0 == 1 })
        {
            run = first...last
        } else {
            run = nil
        }
    }
}
