import Foundation
import Language
import Testing

/// Each code that the words of a problem carry can be looked up; `CatalogueExampleTests` runs the examples.
struct DiagnosticCatalogueTests {
    /// What a short sentence alone cannot show: hundreds of brackets, and what certain data lack. Codes about files, about
    /// what was asked before and about what will be built one day (TL5xx, TL9xx) need none either.
    private static let withoutExample: Set<String> = [
        "TL128", "TL129", "TL205", "TL213", "TL306", "TL314", "TL317", "TL330", "TL348",
    ]

    @Test func everyCodeOfAProblemHasAnEntry() throws {
        let codes = try Self.codesOfProblems()
        #expect(codes.count > 40)
        for code in codes.sorted() {
            let entry = DiagnosticCatalogue.entry(code: code)
            #expect(entry != nil, "\(code)")
            #expect(entry?.title.isEmpty == false && entry?.explanation.isEmpty == false, "\(code)")
        }
    }

    @Test func everyEntryOfAProblemHasAnExample() throws {
        let bare = try Self.codesOfProblems().filter {
            DiagnosticCatalogue.entry(code: $0)?.example.isEmpty ?? false
        }
        let unexplained = bare.filter { !$0.hasPrefix("TL5") && !$0.hasPrefix("TL9") }
        #expect(Set(unexplained).subtracting(Self.withoutExample) == [])
    }

    @Test func aCodeIsFoundInAnyCase() {
        #expect(DiagnosticCatalogue.entry(code: "tl201")?.code == "TL201")
        #expect(DiagnosticCatalogue.entry(code: "TL000") == nil)
        #expect(DiagnosticCatalogue.entry(code: "") == nil)
    }

    @Test func correctionsAreOtherSentences() {
        for entry in DiagnosticCatalogue.entries where !entry.corrected.isEmpty {
            #expect(entry.corrected != entry.example, "\(entry.code)")
        }
    }

    /// The codes in the files that give problems their words; TL000 stands there for what has none.
    private static func codesOfProblems() throws -> Set<String> {
        var folder = URL(filePath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        folder.append(path: "Sources/Language")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasPrefix("ProblemWords") }
        return try files.reduce(into: []) { codes, file in
            for match in try String(contentsOf: file, encoding: .utf8).matches(of: #/"(TL\d{3})"/#) {
                let code = String(match.output.1)
                if code != "TL000" { codes.insert(code) }
            }
        }
    }
}
