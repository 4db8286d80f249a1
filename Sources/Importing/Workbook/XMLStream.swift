import CExpat
import Glibc

/// What is done with the elements of a document, in their order.
protocol XMLHandler: AnyObject {
    func begin(_ element: XMLElement) throws
    func end(_ name: XMLName) throws
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
}

/// The name of an element or attribute without its prefix; good during the call it is given to.
struct XMLName {
    private let start: UnsafePointer<CChar>

    init(_ qualified: UnsafePointer<CChar>) {
        let colon = strrchr(qualified, Int32(UInt8(ascii: ":")))
        start = colon.map { UnsafePointer($0) + 1 } ?? qualified
    }

    static func == (name: XMLName, text: StaticString) -> Bool {
        strcmp(name.start, UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }

    static func != (name: XMLName, text: StaticString) -> Bool { !(name == text) }
}

/// An element that begins; good during the call it is given to.
struct XMLElement {
    let name: XMLName
    fileprivate let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of an attribute, ended by a zero.
    func value(_ attribute: StaticString) -> UnsafePointer<CChar>? {
        guard var next = attributes else { return nil }
        while let name = next[0], let value = next[1] {
            if XMLName(name) == attribute { return value }
            next += 2
        }
        return nil
    }

    subscript(attribute: StaticString) -> String? { value(attribute).map { String(cString: $0) } }

    /// A whole number that is not negative.
    func number(_ attribute: StaticString) -> Int? {
        guard let value = value(attribute) else { return nil }
        var number = 0
        for place in 0..<10 {
            let byte = UInt8(bitPattern: value[place])
            if byte == 0, place > 0 { return number }
            guard byte.isDigit else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return nil
    }

    /// `1` or `true`.
    func isSet(_ attribute: StaticString) -> Bool { ["1", "true"].contains(self[attribute]) }
}

/// Reads a document element by element, as its bytes come. Documents that declare entities are refused: a few lines of
/// them can stand for any amount of text.
final class XMLStream {
    private let parser: OpaquePointer
    private let file: String
    private let part: String
    private let handler: any XMLHandler
    private var failure: (any Error)?

    /// - Parameter part: what is read of the file, for messages.
    init(file: String, part: String, handler: any XMLHandler) throws {
        guard let parser = XML_ParserCreate(nil) else {
            throw FileError(path: file, reason: "there is no memory to read it")
        }
        self.parser = parser
        self.file = file
        self.part = part
        self.handler = handler
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let name else { return }
                XMLStream.of(data).call {
                    try $0.begin(XMLElement(name: XMLName(name), attributes: attributes))
                }
            },
            { data, name in
                guard let name else { return }
                XMLStream.of(data).call { try $0.end(XMLName(name)) }
            })
        XML_SetCharacterDataHandler(parser) { data, start, count in
            guard let start else { return }
            start.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
                XMLStream.of(data).call {
                    try $0.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
                }
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            let stream = XMLStream.of(data)
            stream.stop(
                FileError(
                    path: stream.file, reason: "\(stream.part) declares a document type; no workbook does"))
        }
    }

    deinit { XML_ParserFree(parser) }

    /// The next bytes. Throws `FileError` where they are no XML, and what the handler throws.
    func feed(_ bytes: UnsafeBufferPointer<UInt8>) throws { try parse(bytes, isFinal: false) }

    /// To be called behind the last byte.
    func finish() throws { try parse(UnsafeBufferPointer(start: nil, count: 0), isFinal: true) }

    private func parse(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws {
        let status =
            (bytes.baseAddress.map { UnsafeRawPointer($0) }).map {
                XML_Parse(
                    parser, $0.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isFinal ? 1 : 0)
            } ?? XML_Parse(parser, nil, 0, isFinal ? 1 : 0)
        if let failure { throw failure }
        guard status == XML_STATUS_OK else {
            let said = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "no XML"
            let line = XML_GetCurrentLineNumber(parser)
            throw FileError(path: file, reason: "it is damaged: \(part), line \(line): \(said)")
        }
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLStream {
        Unmanaged<XMLStream>.fromOpaque(data!).takeUnretainedValue()
    }

    private func call(_ body: (any XMLHandler) throws -> Void) {
        guard failure == nil else { return }
        do { try body(handler) } catch { stop(error) }
    }

    private func stop(_ error: any Error) {
        failure = failure ?? error
        XML_StopParser(parser, UInt8(XML_FALSE))
    }
}

extension ZipArchive {
    /// Reads a part as XML.
    func read(_ part: String, file: String, by handler: any XMLHandler) throws {
        let stream = try XMLStream(file: file, part: part, handler: handler)
        try read(part) { try stream.feed($0) }
        try stream.finish()
    }
}
