import Model
import Store
import Testing

@Suite struct TableBuilderTests {
    @Test func valuesReadBackAsTheyWentIn() {
        var builder = TableBuilder(name: "deals")
        let days = [Day(year: 2017, month: 3, day: 1), nil, Day(year: 1969, month: 12, day: 31)]
        builder.addTexts(["Anna", nil, "Boris"], named: "rep", header: "sales_agent", role: .rep)
        builder.addDays(days, named: "closed", role: .closed)
        builder.addIntegers([1050, -5, nil], named: "amount", type: .money(scale: 2), role: .amount)
        let table = builder.build()
        #expect(table.rowCount == 3)
        #expect((0..<3).map { table.columns[0].text(at: $0) } == ["Anna", nil, "Boris"])
        #expect((0..<3).map { table.columns[1].day(at: $0) } == days)
        #expect((0..<3).map { table.columns[2].integer(at: $0) } == [1050, -5, nil])
        #expect(table.columns.map(\.missingCount) == [1, 1, 1])
        #expect(table.columns[0].codeCounts() == [1, 1, 1])
    }

    @Test func longColumnsReadBackAcrossRowGroups() {
        let count = Table.rowGroupSize + 10
        var builder = TableBuilder(name: "deals")
        builder.addTexts((0..<count).map { "id \($0)" }, named: "id")
        builder.addIntegers(
            (0..<count).map { $0 % 7 == 0 ? nil : Int64($0) }, named: "n", type: .number(scale: 0))
        let table = builder.build()
        #expect(table.rowGroupCount == 2)
        #expect(table.columns[0].rowCount == count)
        let picked = [0, 1, Table.rowGroupSize - 1, Table.rowGroupSize, count - 1]
        #expect(picked.map { table.columns[0].text(at: $0) } == picked.map { "id \($0)" })
        #expect(
            picked.map { table.columns[1].integer(at: $0) } == picked.map { $0 % 7 == 0 ? nil : Int64($0) })
    }
}
