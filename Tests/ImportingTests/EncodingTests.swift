import Testing

@testable import Importing

@Suite struct EncodingTests {
    private let text = "Rep,Ort\nJosé,Köln\n“Ann” – A,€ 5\n"

    private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return littleEndian ? bytes.reversed() : bytes
        }
    }

    @Test func utf16IsConvertedAndSaid() throws {
        for littleEndian in [true, false] {
            let mark: [UInt8] = littleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
            for start in [mark, []] {
                let table = try read(start + utf16(text, littleEndian: littleEndian))
                #expect(table.headers == ["Rep", "Ort"])
                #expect(table.texts == [["José", "Köln"], ["“Ann” – A", "€ 5"]])
                #expect(table.encoding == (littleEndian ? .utf16LittleEndian : .utf16BigEndian))
            }
        }
    }

    @Test func tabSeparatedUTF16IsExcelsUnicodeText() throws {
        let table = try read([0xFF, 0xFE] + utf16("a\tb\r\n1,5\tx\r\n", littleEndian: true))
        #expect(table.texts == [["1,5", "x"]])
    }

    @Test func windows1252IsConvertedAndSaid() throws {
        let bytes =
            Array("Rep,Ort\nJos".utf8) + [0xE9] + Array(",K".utf8) + [0xF6] + Array("ln\n".utf8) + [0x93]
            + Array("Ann".utf8) + [0x94, 0x20, 0x96] + Array(" A,".utf8) + [0x80] + Array(" 5\n".utf8)
        let table = try read(bytes)
        #expect(table.encoding == .windows1252)
        #expect(table.texts == [["José", "Köln"], ["“Ann” – A", "€ 5"]])
    }

    @Test func headersAreConvertedToo() throws {
        let bytes = Array("Verk".utf8) + [0xE4] + Array("ufer,b\nM".utf8) + [0xFC] + Array("ller,2\n".utf8)
        #expect(try read(bytes).headers == ["Verkäufer", "b"])
    }

    @Test func utf8IsNotTakenForAnythingElse() throws {
        let table = try read(text + "日本語,🙂\n")
        #expect(table.encoding == .utf8)
        #expect(table.texts[2] == ["日本語", "🙂"])
    }

    @Test func damagedUTF8StaysUTF8() throws {
        let sound = String(repeating: "José,Köln\n", count: 30)
        let table = try read(Array(("a,b\n" + sound).utf8) + [0xFF, 0x2C, 0x62, 0x0A])
        #expect(table.encoding == .utf8)
        #expect(table.damagedBytes == 1)
        #expect(table.texts[30] == ["\u{FFFD}", "b"])
    }

    @Test func utf16EndingInAHalfCharacterIsRead() throws {
        let table = try read([0xFF, 0xFE] + utf16("a,b\n1,2\n3,4", littleEndian: true) + [0x41])
        #expect(table.texts == [["1", "2"], ["3", "4\u{FFFD}"]])
    }
}
