import Binding
import Company
import Language
import Model
import Testing

/// The tables of docs/periods.md, each row of which is a sentence and the days it has.
struct PeriodsPageTests {
    @Test func everyRowIsWhatTheProgramDoes() throws {
        var page = PageReader(days: [])
        for line in try Repository.text("docs/periods.md").split(separator: "\n") { page.read(String(line)) }
        #expect(page.days.count > 100)
        for row in page.days {
            let binder = PeriodsPageTests.binder(today: row.today, settings: row.settings)
            guard case .question(let question) = try parseStatement("revenue \(row.sentence)").body,
                case .question(let bound) = try binder.bind(question, sentence: row.sentence)
            else {
                Issue.record("no question: \(row.sentence)")
                continue
            }
            let about = "\(row.sentence) on \(row.today) with \(row.settings)"
            if let against = row.against {
                #expect(bound.comparison?.current.days == row.days, "\(about)")
                #expect(bound.comparison?.base.days == against, "\(about)")
            } else {
                #expect((bound.period?.days ?? .allTime) == row.days, "\(about)")
            }
            if !row.name.isEmpty { #expect(bound.period?.words == row.name, "\(about)") }
        }
    }

    private static func binder(today: Day, settings: [String]) -> Binder {
        func field(_ column: String, _ type: FieldType, _ role: Role) -> FieldEntry {
            FieldEntry(
                path: FieldPath(table: "deals", column: column), names: [column], type: type, role: role,
                owner: "deal")
        }
        var catalogue = Catalogue(
            companyName: "small", currency: nil, fact: "deals",
            kinds: [RecordKind(table: "deals", singular: "deal", plural: "deals", rowCount: 1)],
            fields: [
                field("amount", .money(scale: 0), .amount), field("closed", .day, .closed),
                field("created", .day, .created), field("outcome", .text, .outcome),
            ], values: [:], dataDays: .allTime)
        catalogue.calendar = CompanyFile(text: settings.joined(separator: "\n")).calendar
        return Binder(
            catalogue: catalogue, library: MetricLibrary(catalogue: catalogue, today: today), today: today,
            dayFirst: nil)
    }
}

/// Reads the page line by line: headings give today, sentences that begin with `set` the settings, tables the rows.
private struct PageReader {
    struct Row {
        var today: Day
        var settings: [String]
        var sentence: String
        var days: DayRange
        var against: DayRange?
        var name = ""
    }

    var days: [Row]
    private var today: Day?
    private var settings: [String] = []

    init(days: [Row]) { self.days = days }

    mutating func read(_ line: String) {
        if line.hasPrefix("## ") {
            settings = []
            today = Day(iso: line.suffix(10))
        } else if line.hasPrefix("|") {
            readRow(line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map(trimmed))
        } else {
            settings += quoted(line).filter { $0.hasPrefix("set ") }
        }
    }

    private mutating func readRow(_ cells: [String]) {
        if let sentence = quoted(cells[0]).first, let today {
            let days = DayRange(first: Day(iso: cells[1]), last: Day(iso: cells[2]))
            self.days.append(
                Row(
                    today: today, settings: settings, sentence: sentence, days: days,
                    name: cells.count > 4 ? cells[3] : ""))
        } else if let today = Day(iso: cells[0]), let sentence = quoted(cells[1]).first {
            self.days.append(
                Row(
                    today: today, settings: settings, sentence: sentence, days: range(cells[2]),
                    against: range(cells[3])))
        }
    }

    private func range(_ text: String) -> DayRange {
        DayRange(first: Day(iso: text.prefix(10)), last: Day(iso: text.suffix(10)))
    }

    private func quoted(_ line: String) -> [String] {
        let parts = line.split(separator: "`", omittingEmptySubsequences: false)
        return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    private func trimmed(_ cell: Substring) -> String {
        cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed().map(String.init).joined()
    }
}
