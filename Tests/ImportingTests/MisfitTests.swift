import Model
import Store
import Testing

@testable import Importing

/// Values that are not of their column's kind, in files too small for shares to say much, and files without rows.
@Suite struct MisfitTests {
    private static let header = "Id,Rep,Amount,Stage,Created,Closed,Notes\n"
    private static let rows = """
        1,Ann,100,Won,2025-01-02,2025-02-03,x
        2,Bob,abc,Won,2025-01-05,2025-02-13,?
        3,Ann,300,Lost,2025-01-07,2025-02-23,x
        4,Bob,400,Won,2025-02-02,2025-03-03,y

        """

    private func deals(_ rows: String = rows, _ change: (inout Corrections) -> Void = { _ in }) throws
        -> ImportResult
    {
        var corrections = Corrections()
        change(&corrections)
        return try company(["deals.csv": MisfitTests.header + rows], corrections: corrections)
    }

    private func amount(_ result: ImportResult) -> FieldType? {
        result.table("deals")?.columns.first { $0.role == .amount }?.type
    }

    @Test func oneBadAmountInAFewRowsIsAProblemAndADoubt() throws {
        let result = try deals()
        #expect(amount(result) == .money(scale: 0))
        #expect(
            result.summary.problems.groups.flatMap(\.examples).map(\.description)
                == ["deals.csv:3, Amount: `abc` is not a number; taken as missing"])
        let doubt = try #require(result.doubts(.missing).first { $0.text.contains("`abc`") })
        #expect(
            doubt.text
                == "1 value of `Amount` in deals.csv is not among its numbers and taken as missing: `abc`")
        #expect(doubt.sentence == "treat amount \"abc\" as missing")
    }

    @Test func aTextCanBeSaidToBeNoValue() throws {
        let result = try deals { $0.add(.init(dimension: "amount", text: "abc", meant: "missing")) }
        #expect(amount(result) == .money(scale: 0))
        #expect(result.summary.problems.isEmpty && result.summary.unmet.isEmpty)
        #expect(!result.doubts(.missing).contains { $0.text.contains("abc") })
        let notes = try deals { $0.add(.init(dimension: "notes", text: "?", meant: "missing")) }
        #expect(notes.texts("deals", "notes").filter { $0 == nil }.count == 1)
        #expect(notes.summary.unmet.isEmpty)
    }

    /// Where most values are texts, saying so makes the rest a column of numbers.
    @Test func whatIsSaidToBeNoValueDoesNotDecideTheKind() throws {
        let rows =
            "1,Ann,100,Won,2025-01-02,2025-02-03,x\n2,Bob,tbd,Won,2025-01-05,2025-02-13,x\n"
            + "3,Bob,tbd,Won,2025-01-05,2025-02-13,x\n"
        #expect(amount(try deals(rows)) == nil)
        let said = try deals(rows) { $0.add(.init(dimension: "amount", text: "tbd", meant: "missing")) }
        #expect(amount(said) == .money(scale: 0))
        #expect(said.summary.problems.isEmpty)
    }

    @Test(arguments: [
        ("amount", "zzz", "missing", "`amount` holds numbers, and `zzz` is not among those that are none"),
        (
            "amount", "abc", "100",
            "`amount` holds numbers: what is none of them can only be taken `as missing`; another value is to be "
                + "put right in the file"
        ),
    ])
    func aSpellingThatDoesNothingSaysWhy(_ name: String, _ text: String, _ meant: String, _ words: String)
        throws
    {
        let result = try deals { $0.add(.init(dimension: name, text: text, meant: meant)) }
        #expect(result.summary.unmet.map(\.words) == [words])
    }

    @Test func aColumnThatCannotBeWhatIsSaidSaysWhy() throws {
        let result = try deals {
            $0.add(.init(file: "deals.csv", kind: "deals", columns: [.init(name: "amount", header: "Notes")]))
        }
        #expect(
            result.summary.unmet.map(\.words)
                == ["`Notes` in deals.csv holds texts, and `amount` is to hold numbers"])
        #expect(result.table("deals")?.columns.first { $0.role == .amount }?.sourceHeader == "Amount")
    }

    @Test func aFileOfAHeaderAloneHasItsTypesAndSaysSo() throws {
        let result = try deals("")
        let table = try #require(result.table("deals"))
        #expect(table.columns.first { $0.role == .amount }?.type == .money(scale: 0))
        #expect(table.columns.first { $0.role == .closed }?.type == .day)
        #expect(result.summary.problems.groups.flatMap(\.examples).map(\.kind) == [.noRows])
        #expect(
            result.doubts(.outcome).map(\.text)
                == ["deals.csv holds no rows that could be read: there are no deals"])
    }
}
