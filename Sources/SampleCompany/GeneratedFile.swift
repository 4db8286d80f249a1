/// A file of a generated company, not yet written.
package struct GeneratedFile: Hashable, Sendable {
    /// Without folders: `deals.csv`.
    package var name: String
    /// UTF-8, lines end in a line feed.
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
