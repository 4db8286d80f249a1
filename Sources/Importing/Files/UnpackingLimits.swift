/// Bounds of what a packed file may unpack to: a small file can be made to hold terabytes.
package struct UnpackingLimits: Sendable {
    /// The most bytes.
    package var bytes = 8 << 30
    /// The most bytes for each packed byte, once there are more than `free` of them. Tables of text come to 5 to 30.
    package var ratio = 250
    package var free = 64 << 20

    package init() {}

    /// Throws `FileError` when so many bytes are too many.
    func check(_ unpacked: Int, of packed: Int, file: String) throws {
        guard unpacked > bytes || (unpacked > free && unpacked / max(1, packed) > ratio) else { return }
        throw FileError(
            path: file,
            reason: "it is packed so densely that it would fill the disk; unpack it yourself if you trust it")
    }
}
