import Foundation
import SampleCompany
import Testing
import ToplineKit

/// Stocks by units of the calendar, and their means of days, against DuckDB.
struct StockSeriesTests {
    @Test(.enabled(if: DuckDB.python != nil, "TOPLINE_PYTHON names no Python that has DuckDB"))
    func agreesWithDuckDB() throws {
        let seed = ProcessInfo.processInfo.environment["TOPLINE_SEED"].flatMap { UInt64($0) } ?? 20_250_101
        var random = SplitMix64(seed: seed)
        var questions: [QuestionCase] = []
        var replies: [Reply] = []
        var statements: [String] = []
        var folders: [TemporaryFolder] = []
        for (number, shape) in SmallCompany.Shape.allCases.enumerated() {
            let company = SmallCompany(number: number, shape: shape, &random)
            let folder = try TemporaryFolder(company.files)
            statements += company.tables(folder: folder.path)
            let session = try Session(folder: folder.path, today: SmallCompany.today)
            var maker = QuestionMaker(company: company, random: random)
            for _ in 0..<40 {
                let question = StockSeriesCase.random(&maker)
                questions.append(question)
                replies.append(session.reply(to: question.sentence, OutputOptions()))
            }
            random = maker.random
            folders.append(folder)
        }
        let answers = try DuckDB.answers(questions.map(\.sql), after: statements)
        #expect(answers.count == questions.count)
        for ((question, reply), expected) in zip(zip(questions, replies), answers) {
            #expect(reply.status == .fine, "TOPLINE_SEED=\(seed): \(question.sentence)\n\(reply.errors)")
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
