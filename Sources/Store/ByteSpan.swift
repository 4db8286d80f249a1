/// Where a text stands in a block of bytes.
package struct ByteSpan: Sendable, Hashable {
    package var start: UInt32
    package var length: UInt32

    package init(start: UInt32, length: UInt32) {
        self.start = start
        self.length = length
    }
}
