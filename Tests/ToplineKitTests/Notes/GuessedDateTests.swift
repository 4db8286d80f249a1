import Testing
import ToplineKit

/// Answers that rest on dates say when the order of day and month in them is a guess.
struct GuessedDateTests {
    private static let head = "Deal ID,Rep,Stage,Created,Closed,Amount\n"
    private static let deals =
        head + "1,Ann,Won,01/02/2025,03/04/2025,100\n2,Bob,Lost,02/03/2025,04/05/2025,200\n"
        + "3,Bob,Won,02/03/2025,04/06/2025,400\n"
    private static let note =
        "Note: `Created` and `Closed` of deals.csv are read month first, a guess; `set date order day first` reads the "
        + "other way. (explain TL484)"

    private func session(_ text: String = deals) throws -> (Session, TemporaryFolder) {
        let folder = try TemporaryFolder([(name: "deals.csv", text: text)])
        return (try Session(folder: folder.path, today: "2025-06-30"), folder)
    }

    private func lines(_ session: Session, _ sentence: String) -> String {
        session.reply(to: sentence, OutputOptions()).output.split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
    }

    @Test(arguments: [
        "revenue this quarter", "revenue by month", "list won deals", "winrate by rep Q2 2025",
        "new deals this year",
        "trend of revenue by month", "compare Ann with Bob on revenue this year",
        "revenue this quarter vs last quarter",
        "revenue Q1 2024", "deals where closed > 2025-04-01",
    ])
    func answersThatRestOnDatesSaySo(_ sentence: String) throws {
        let (session, folder) = try session()
        #expect(lines(session, sentence).contains(Self.note), "\(lines(session, sentence))")
        _ = folder
    }

    @Test(arguments: ["revenue", "revenue by rep", "pipeline", "list reps"])
    func othersDoNot(_ sentence: String) throws {
        let (session, folder) = try session()
        #expect(!lines(session, sentence).contains("TL484"), "\(sentence)")
        _ = folder
    }

    @Test func theSentenceSettlesIt() throws {
        let (session, folder) = try session()
        #expect(lines(session, "revenue Q2 2025").contains(" 400 "))
        #expect(session.reply(to: "set date order day first", OutputOptions()).status == .fine)
        #expect(lines(session, "revenue Q2 2025").contains(" 500 "))
        #expect(!lines(session, "revenue Q2 2025").contains("TL484"))
        _ = folder
    }

    @Test func theDecimalMarkIsSettledByItsSentence() throws {
        let text =
            "Deal ID,Rep,Stage,Closed,Amount\n1,Ann,Won,2025-04-03,1.200\n2,Bob,Won,2025-04-04,12.500\n"
        let (session, folder) = try session(text)
        #expect(lines(session, "revenue").contains(" 13.70"))
        #expect(lines(session, "describe doubts").contains("to change it: set decimal comma"))
        #expect(session.reply(to: "set decimal comma", OutputOptions()).status == .fine)
        #expect(lines(session, "revenue").contains(" 13,700 "))
        let again = try Session(folder: folder.path, today: "2025-06-30")
        #expect(lines(again, "revenue").contains(" 13,700 "))
        #expect(session.reply(to: "set decimal point", OutputOptions()).status == .fine)
        #expect(lines(session, "revenue").contains(" 13.70"))
    }
}
