/// Memory for the values of one chunk, owned by one worker and reused from chunk to chunk.
///
/// A class around a bare buffer: kernels write into it without copies or exclusivity checks.
final class ScratchBuffer<Element: BitwiseCopyable> {
    let elements: UnsafeMutableBufferPointer<Element>

    init(repeating value: Element, count: Int) {
        elements = .allocate(capacity: count)
        elements.initialize(repeating: value)
    }

    deinit { elements.deallocate() }

    /// The first element's address.
    var start: UnsafeMutablePointer<Element> { elements.baseAddress! }
}
