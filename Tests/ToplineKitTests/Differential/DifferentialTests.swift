import Foundation
import SampleCompany
import Testing
import ToplineKit

/// Random sentences on random companies, answered by Topline and by DuckDB. `TOPLINE_ROUNDS` is the number of
/// sentences, `TOPLINE_SEED` repeats a run.
struct DifferentialTests {
    private static func number(_ name: String, _ other: UInt64) -> UInt64 {
        ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) } ?? other
    }

    /// Says aloud that nothing was compared.
    private static let canRun: Bool = {
        if DuckDB.python == nil {
            print(
                "topline: SKIPPED: the comparison with DuckDB, because TOPLINE_PYTHON names no Python that has it"
            )
        }
        return DuckDB.python != nil
    }()

    /// The same sentences in every ordinary run, so that a failure is the change's own; longer runs give others.
    private static let standardSeed: UInt64 = 639_808

    @Test(.enabled(if: canRun, "TOPLINE_PYTHON names no Python that has DuckDB"))
    func agreesWithDuckDB() throws {
        let seed = DifferentialTests.number("TOPLINE_SEED", DifferentialTests.standardSeed)
        let rounds = Int(DifferentialTests.number("TOPLINE_ROUNDS", 400))
        print("topline: \(rounds) sentences against DuckDB, TOPLINE_SEED=\(seed)")
        var random = SplitMix64(seed: seed)
        var questions: [QuestionCase] = []
        var replies: [Reply] = []
        var statements: [String] = []
        var folders: [TemporaryFolder] = []
        for (number, shape) in SmallCompany.Shape.allCases.enumerated() {
            let company = SmallCompany(number: number, shape: shape, &random)
            let folder = try TemporaryFolder(company.files)
            folders.append(folder)
            statements += company.tables(folder: folder.path)
            let session = try Session(folder: folder.path, today: SmallCompany.today)
            var maker = QuestionMaker(company: company, random: random)
            for _ in 0..<(rounds / SmallCompany.Shape.allCases.count) {
                let question = maker.next()
                questions.append(question)
                replies.append(session.reply(to: question.sentence, OutputOptions()))
            }
            random = maker.random
        }
        let answers = try DuckDB.answers(questions.map(\.sql), after: statements)
        #expect(answers.count == questions.count)
        for ((question, reply), expected) in zip(zip(questions, replies), answers) {
            #expect(
                reply.status == .fine, "TOPLINE_SEED=\(seed): \(question.sentence)\n\(reply.errors)")
            guard reply.status == .fine else { continue }
            let difference = AnswerComparison(question: question).difference(
                csv: reply.output, expected: expected)
            #expect(
                difference == nil,
                "TOPLINE_SEED=\(seed): \(question.sentence)\n\(difference ?? "")\n\(question.sql)")
        }
        withExtendedLifetime(folders) {}
    }
}
