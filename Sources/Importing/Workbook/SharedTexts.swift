/// The texts that cells of a workbook name by number.
final class SharedTexts: XMLHandler {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private let file: String
    private var depth = TextDepth()

    /// The most bytes of texts that are held.
    private static let limit = 1 << 30

    init(file: String) { self.file = file }

    /// Calls `body` with the text; false where there is none of that number.
    func withText<Result>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows
        -> Result?
    {
        guard ends.indices.contains(number) else { return nil }
        let start = number == 0 ? 0 : ends[number - 1]
        return try bytes.withUnsafeBufferPointer {
            try body(UnsafeBufferPointer(rebasing: $0[start..<ends[number]]))
        }
    }

    func begin(_ element: XMLElement) { depth.begin(element.name) }

    func end(_ name: XMLName) throws {
        depth.end(name)
        guard name == "si" else { return }
        EscapedText.decode(&bytes, from: ends.last ?? 0)
        ends.append(bytes.count)
        guard bytes.count + 8 * ends.count <= SharedTexts.limit else {
            throw FileError(path: file, reason: "its texts take more than \(SharedTexts.limit >> 20) MiB")
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard depth.isInText else { return }
        guard self.bytes.count + bytes.count <= SharedTexts.limit else {
            throw FileError(path: file, reason: "its texts take more than \(SharedTexts.limit >> 20) MiB")
        }
        self.bytes.append(contentsOf: bytes)
    }
}

/// Whether the reader is within the words of a text: in `t`, but not in its phonetic reading.
struct TextDepth {
    private var isInWords = false
    private var phonetic = 0

    var isInText: Bool { isInWords && phonetic == 0 }

    mutating func begin(_ name: XMLName) {
        if name == "t" { isInWords = true }
        if name == "rPh" { phonetic += 1 }
    }

    mutating func end(_ name: XMLName) {
        if name == "t" { isInWords = false }
        if name == "rPh" { phonetic = max(0, phonetic - 1) }
    }
}

/// Characters that XML cannot hold are written as `_x000D_` in workbooks, and `_` before such a thing as `_x005F_`.
enum EscapedText {
    /// Decodes the bytes from `start` on in their place.
    static func decode(_ bytes: inout [UInt8], from start: Int) {
        guard let first = bytes[start...].indices.first(where: { isEscape(bytes, at: $0) }) else { return }
        var decoded: [UInt8] = []
        var place = first
        while place < bytes.count {
            if isEscape(bytes, at: place), let scalar = scalar(bytes, at: place) {
                decoded.append(contentsOf: Array(String(scalar).utf8))
                place += 7
            } else {
                decoded.append(bytes[place])
                place += 1
            }
        }
        bytes.replaceSubrange(first..., with: decoded)
    }

    /// `_xHHHH_`
    private static func isEscape(_ bytes: [UInt8], at place: Int) -> Bool {
        guard bytes[place] == 95, place + 6 < bytes.count, bytes[place + 1] == 120, bytes[place + 6] == 95
        else {
            return false
        }
        return bytes[place + 2..<place + 6].allSatisfy { digit($0) != nil }
    }

    private static func scalar(_ bytes: [UInt8], at place: Int) -> Unicode.Scalar? {
        let value = bytes[place + 2..<place + 6].reduce(0) { $0 << 4 | UInt32(digit($1) ?? 0) }
        return Unicode.Scalar(value)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
