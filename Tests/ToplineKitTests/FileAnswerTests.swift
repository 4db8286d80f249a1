import Foundation
import SampleCompany
import Testing
import ToplineKit

/// Answers about files that hold nothing, and files that answers are written into.
struct FileAnswerTests {
    private static let header = "Deal ID,Rep,Product,Stage,Created,Closed,Amount\n"

    private func session(_ files: [(String, String)]) throws -> (Session, TemporaryFolder) {
        let folder = try TemporaryFolder(files)
        return (try Session(folder: folder.path, today: "2025-12-31"), folder)
    }

    // MARK: Files that hold nothing

    @Test func aHeaderAloneIsSaidToHaveNoRows() throws {
        let (session, _) = try session([("deals.csv", Self.header)])
        let reply = session.reply(to: "revenue", OutputOptions())
        #expect(reply.output.contains("There are no deals in the data. deals.csv has a header and no rows."))
        #expect(
            reply.errors.contains("note: deals.csv: a header and no rows; nothing of it is in the answers"))
        #expect(session.reply(to: "count deals", OutputOptions()).errors == "")
    }

    @Test func anEmptyFileIsNamedWithTheReason() throws {
        let (session, folder) = try session([("deals.csv", "")])
        let words = "deals.csv: the file is empty; nothing of it is in the answers"
        let reply = session.reply(to: "revenue", OutputOptions())
        #expect(reply.status == .failed)
        #expect(reply.errors.hasPrefix("note: \(words)\n"))
        #expect(session.reply(to: "revenue", OutputOptions()).errors.hasSuffix("  \(words)\n"))
        #expect(session.greeting(OutputOptions()).contains(words))
        #expect(try Session(folder: folder.path).reply(to: "", OutputOptions()).status == .failed)
    }

    // MARK: Files that are written

    @Test(arguments: [
        ("explain winrate", "won deals / decided deals"), ("list metrics", "revenue,"),
        ("list regions", "North"), ("explain region", "text"), ("explain revenue by region", "Asked"),
        ("explain trend of revenue", "Asked"), ("list dimensions", "region"),
    ])
    func explanationsAndListsOfNamesAreWritten(_ sentence: String, _ part: String) throws {
        let folder = try TemporaryFolder()
        let output = try TemporaryFolder()
        let shape = Shape(lastDay: Shape.standard.lastDay, dealPercent: 10)
        try CompanyGenerator(shape: shape).write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        let file = output.path + "/answer.csv"
        let reply = session.reply(to: "\(sentence) into \"\(file)\"", OutputOptions())
        #expect(reply.status == .fine, "\(reply.errors)")
        #expect(reply.output.hasPrefix("written: \(file)"))
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains(part))
    }

    @Test func whatCannotBeWrittenIsRefused() throws {
        let (session, _) = try session([("deals.csv", Self.header + "1,Ann,X,Won,2025-01-01,2025-02-01,5\n")])
        let output = try TemporaryFolder()
        for sentence in ["describe", "describe deals", "help", "help periods"] {
            let reply = session.reply(to: "\(sentence) into \"\(output.path)/x.csv\"", OutputOptions())
            #expect(reply.status == .failed && !reply.errors.isEmpty)
        }
        for (form, ending) in [("csv", "json"), ("json", "csv"), ("html", "md"), ("xlsx", "csv")] {
            let sentence = "revenue as \(form) into \"\(output.path)/x.\(ending)\""
            #expect(session.reply(to: sentence, OutputOptions()).errors.contains("TL502"), "\(sentence)")
        }
        #expect(
            session.reply(to: "revenue as csv into \"\(output.path)/x.txt\"", OutputOptions()).status == .fine
        )
    }

    // MARK: Values for programs

    @Test func aRecordIsWrittenInRawValues() throws {
        let (session, _) = try session([
            ("deals.csv", Self.header + "D1,Ann,X,Won,2025-01-01,2025-02-10,1234.50\n")
        ])
        #expect(
            session.reply(to: "show deal D1 as csv", OutputOptions()).output == """
                Of,Fact,Value,Unit
                Deal D1,Id,D1,
                Deal D1,Rep,Ann,
                Deal D1,Product,X,
                Deal D1,Stage,Won,
                Deal D1,Created,2025-01-01,
                Deal D1,Closed,2025-02-10,
                Deal D1,Amount,1234.5,
                Deal D1,Sales cycle,40,days

                """)
    }

    @Test func comparedSidesSayTheirUnits() throws {
        let folder = try TemporaryFolder()
        try CompanyGenerator().write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        let text = session.reply(to: "compare West with North as csv", OutputOptions()).output
        #expect(text.hasPrefix("Measure,West,North,Difference,Change,Unit\nRevenue,8537338.19,"))
        #expect(text.contains(",USD\n") && text.contains(",days\n") && text.contains(",1 = 100 %\n"))
        let json = session.reply(to: "compare West with North as json", OutputOptions()).output
        #expect(json.contains(#"{"name": "Change", "kind": "change", "unit": "1 = 100 %"}"#))
    }
}
