import Foundation
import Language
import SampleCompany
import Testing
import ToplineKit

/// The examples that `explain TL201` shows: each gets its code, and what to write instead is answered.
struct CatalogueExampleTests {
    @Test func examplesGetTheirCodeAndCorrectionsAreAnswered() throws {
        let sample = try TemporaryFolder()
        try CompanyGenerator().write(to: sample.path)
        let small = try TemporaryFolder()
        try Self.deals.write(toFile: small.path + "/deals.csv", atomically: true, encoding: .utf8)
        let sessions = try [sample, small].map { try Session(folder: $0.path, today: "2025-12-31") }
        let examples = DiagnosticCatalogue.entries.filter { !$0.example.isEmpty }
        #expect(examples.count > 20)
        for entry in examples {
            let errors = sessions.map { $0.reply(to: entry.example, OutputOptions()).errors }
            #expect(errors.contains { $0.contains("error \(entry.code):") }, "\(entry.example)\n\(errors)")
            guard !entry.corrected.isEmpty else { continue }
            let answers = sessions.map { $0.reply(to: entry.corrected, OutputOptions()) }
            #expect(answers.contains { $0.status == .fine }, "\(entry.corrected)\n\(answers.map(\.errors))")
        }
    }

    /// Names that the sample company has not: a product and an account of one name, a stage with a reserved word.
    private static let deals = """
        Deal ID,Rep,Account,Product,Stage,Created,Closed,Amount
        1,Ann Bell,Alpha,Beta,Won,2025-10-01,2025-11-02,100
        2,Ann Bell,Gamma,Alpha,Lost,2025-10-03,2025-11-05,200
        3,Cy Dunn,Alpha,Alpha,On hold,2025-10-04,,300

        """

    @Test func everyCodeStandsOnce() {
        let codes = DiagnosticCatalogue.entries.map(\.code)
        #expect(Set(codes).count == codes.count)
    }
}
