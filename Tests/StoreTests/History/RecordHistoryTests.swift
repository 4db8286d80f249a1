import Model
import SampleCompany
import Testing

@testable import Store

/// Records from one reading to the next: what is told apart, what changed, and what was known on a day.
struct RecordHistoryTests {
    /// A column of texts, or of days where the texts are such.
    private func column(_ name: String, _ role: Role?, _ texts: [String?], _ type: FieldType = .text)
        -> Column
    {
        Column(name: name, sourceHeader: name, type: type, role: role, dictionary: nil, segments: [])
            .rebuilt(with: texts)
    }

    private func table(_ columns: [Column]) -> Table {
        Table(
            name: "deals", columns: columns, rowCount: columns[0].rowCount,
            source: TableSource(file: "deals.csv", byteCount: 0, checksum: "", rowsRead: 0, rowsRefused: 0))
    }

    @Test func anIdGoesBeforeAName() {
        let deals = table([column("id", .id, ["1", "2"]), column("name", .name, ["a", "b"])])
        #expect(RecordIdentity(of: deals)?.columns == ["id"])
    }

    @Test func whatIsNotUniqueIsNoIdentity() {
        let names = column("name", .name, ["a", "a", "b"])
        let accounts = column("account", .account, ["x", "y", "x"])
        #expect(RecordIdentity(of: table([column("id", .id, ["1", "1", "2"]), names])) == nil)
        #expect(RecordIdentity(of: table([column("id", .id, ["1", nil, "2"]), names])) == nil)
        #expect(RecordIdentity(of: table([names, accounts]))?.columns == ["name", "account"])
        #expect(RecordIdentity(of: table([column("stage", .stage, ["1", "2", "3"])])) == nil)
    }

    @Test func keysOfSeveralColumnsDoNotMeet() {
        let deals = table([
            column("name", .name, ["a|b", "a", "a\\p", "a"]),
            column("account", .account, ["c", "b|c", "x", "p|x"]),
        ])
        #expect(Set(RecordIdentity(columns: ["name", "account"]).keys(of: deals) ?? []).count == 4)
    }

    @Test func decimalsAreExactAndPlain() {
        let written: [(value: Int64, scale: Int, text: String)] = [
            (125_050, 2, "1250.5"), (-5, 1, "-0.5"), (0, 2, "0"), (1200, 2, "12"), (7, 0, "7"),
            (3, 3, "0.003"),
            (.min, 2, "-92233720368547758.08"),
        ]
        for (value, scale, text) in written {
            #expect(ExactDecimal(value: value, scale: scale).text == text)
            #expect(ExactDecimal(text)?.value(atScale: scale) == value)
        }
        for text in ["", ".", "1.", "a", "1.2.3", "99999999999999999999"] {
            #expect(ExactDecimal(text) == nil)
        }
    }

    /// Whatever two states are, the changes from one to the other lead there.
    @Test func changesLeadFromOneStateToTheOther() {
        var random = SplitMix64(seed: 41)
        for _ in 0..<200 {
            let (old, new) = (randomStates(&random), randomStates(&random))
            let reading = HistoryReading(
                day: Day(number: 0), source: "", basis: "", identity: RecordIdentity(columns: ["id"]),
                columns: new.columns, changes: old.changes(to: new))
            var reached = old
            reached.apply(reading)
            #expect(reached.keys == new.keys)
            for key in new.keys {
                for column in new.columns {
                    #expect(reached.value(column, of: key) == new.value(column, of: key))
                }
            }
            #expect(reached.changes(to: new).isEmpty)
        }
    }

    private func randomStates(_ random: inout SplitMix64) -> RecordStates {
        let ids = (0..<8).filter { _ in random.below(3) > 0 }
        func texts() -> [String?] { ids.map { _ in random.below(4) == 0 ? nil : "v\(random.below(3))" } }
        var columns = [column("id", .id, ids.map { "D\($0)" }), column("stage", .stage, texts())]
        if random.below(2) == 0 {
            columns.append(column("amount", .amount, ids.map { "\($0)" }, .money(scale: 0)))
        }
        return RecordStates(of: table(columns), by: RecordIdentity(columns: ["id"]))!
    }

    @Test func aStageIsReadFromAHeader() {
        let stages = ["Demo", "Won (all)"]
        let headers = [
            "Date entered \"Demo (Sales Pipeline)\"": "Demo", "Date entered “Won (all)”": "Won (all)",
            "date entered 'Demo'": "Demo", "Date entered Other": "Other",
        ]
        for (header, stage) in headers {
            #expect(FiledChanges.stage(ofHeader: header, among: stages) == stage)
        }
        #expect(FiledChanges.stage(ofHeader: "Date exited \"Demo\"", among: stages) == nil)
        #expect(FiledChanges.stage(ofHeader: "Date entered \"\"", among: stages) == nil)
    }
}
