import Testing

@testable import Importing

/// Files that are called tables of text and hold something else are refused with the reason.
@Suite struct ForeignContentTests {
    private func reason(_ bytes: [UInt8]) throws -> String? {
        let result = try Importer.run([ImportFile(name: "deals.csv", bytes: bytes)], context: context)
        return result.summary.problems.groups.flatMap(\.examples).compactMap { problem in
            if case .unreadable(let reason) = problem.kind { reason } else { nil }
        }.first
    }

    @Test func eachKindIsNamed() throws {
        #expect(try reason([0x50, 0x4B, 3, 4, 1, 2])?.contains("should end in .xlsx") == true)
        #expect(
            try reason([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])?.contains("before Excel 2007")
                == true)
        #expect(try reason([0x1F, 0x8B, 8, 0])?.contains(".csv.gz") == true)
        #expect(try reason(Array("SQLite format 3\0".utf8))?.contains(".sqlite") == true)
        #expect(try reason(Array("%PDF-1.7\n".utf8))?.contains("PDF") == true)
        #expect(try reason(Array("\n<!DOCTYPE html><html>".utf8))?.contains("web page") == true)
        #expect(
            try reason((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) })
                == "it holds binary data and no text")
    }

    @Test func textWithAStrayControlCharacterIsText() throws {
        let rows = (0..<40).map { "\($0),Ana,Won,5,2025-01-13" }.joined(separator: "\n")
        #expect(
            try reason(Array("id,rep,stage,amount,closed\n1,A\0na,Won,5,2025-01-13\n\(rows)\n".utf8)) == nil)
        #expect(
            try reason(
                [0xFF, 0xFE] + "id,rep,stage\n1,2,Won\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
                == nil)
    }

    @Test func longValuesAreCutInMessages() throws {
        let long = String(repeating: "x", count: 200)
        #expect(Words.shown(long) == "`\(String(repeating: "x", count: 60))…`")
        #expect(Words.shown("a\nb") == "`a b`")
        let result = try company([
            "deals.csv": "id,rep,stage,amount\n1,A,Won,5\n2,A,on hold \(long),5\n"
        ])
        let doubt = try #require(result.doubts(.outcome).first)
        #expect(doubt.text.count < 120)
        // The sentence is to be typed as it stands.
        #expect(doubt.sentence.contains(long))
    }
}
