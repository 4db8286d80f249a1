import Model
import Testing

@testable import SampleCompany

@Suite struct DealStreamTests {
    private func text(_ options: DealStreamOptions) -> String {
        var stream = DealStream(options)
        var bytes: [UInt8] = []
        while let chunk = stream.nextChunk() { bytes += chunk }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Fields of each line after the header; quotes are understood, line ends inside of them are not needed.
    private func rows(_ text: String) -> [[String]] {
        text.split(separator: "\n").dropFirst().map { line in
            var fields = [""]
            var isQuoted = false
            for character in line {
                switch character {
                case "\"": isQuoted.toggle()
                case "," where !isQuoted: fields.append("")
                default: fields[fields.count - 1].append(character)
                }
            }
            return fields
        }
    }

    @Test func chunksOfAnySizeMakeTheSameText() {
        let whole = text(DealStreamOptions(seed: 5, rows: 1000, rowsPerChunk: 100_000))
        #expect(text(DealStreamOptions(seed: 5, rows: 1000, rowsPerChunk: 7)) == whole)
        #expect(text(DealStreamOptions(seed: 6, rows: 1000)) != whole)
        #expect(
            SampleFixture.checksum(of: [GeneratedFile(name: "", bytes: Array(whole.utf8))])
                == 12_486_903_592_254_743_519)
    }

    @Test func noRowsAreAHeader() {
        #expect(text(DealStreamOptions(seed: 5, rows: 0)) == DealColumns.names.joined(separator: ",") + "\n")
    }

    @Test func rowsAreDeals() {
        let rows = rows(text(DealStreamOptions(seed: 1, rows: 3000, missingPermille: 100, isInOrder: false)))
        #expect(rows.count == 3000)
        #expect(rows.allSatisfy { $0.count == DealColumns.names.count })
        #expect(rows.first?.first == "D00000001" && rows.last?.first == "D00003000")
        for row in rows {
            let isDecided = row[4] == "Won" || row[4] == "Lost"
            #expect(isDecided == !row[7].isEmpty)
            #expect(row[9].isEmpty || row[4] == "Lost")
            guard let created = Day(iso: row[5]) else {
                Issue.record("no day: \(row[5])")
                continue
            }
            #expect(DealStreamOptions.standardDays.contains(created))
            #expect(Day(iso: row[7]).map { $0 >= created && $0 <= Shape.standard.lastDay } ?? !isDecided)
        }
    }

    @Test func optionsAreKept() {
        let options = DealStreamOptions(
            seed: 2, rows: 5000, reps: 7, accounts: 50, products: 3, missingPermille: 200, tiePermille: 500)
        let rows = rows(text(options))
        #expect(Set(rows.map { $0[1] }).count == 7)
        #expect(Set(rows.map { $0[2] }).subtracting([""]).count == 50)
        #expect(Set(rows.map { $0[3] }).count == 3)
        #expect((900...1100).contains(rows.count { $0[2].isEmpty }))
        let amounts = rows.map { $0[8] }.filter { !$0.isEmpty }
        #expect((3_900...4_100).contains(amounts.count))
        let ties = Dictionary(grouping: amounts) { $0 }.filter { $0.value.count > 50 }
        #expect(ties.count == 16)
        let created = rows.map { $0[5] }
        #expect(created == created.sorted())
    }

    @Test func nothingIsMissingWhereNothingMayBe() {
        let rows = rows(text(DealStreamOptions(seed: 2, rows: 500, missingPermille: 0, tiePermille: 0)))
        #expect(rows.allSatisfy { !$0[2].isEmpty && !$0[6].isEmpty && !$0[8].isEmpty && !$0[10].isEmpty })
        #expect(rows.allSatisfy { ($0[4] == "Lost") == !$0[9].isEmpty })
    }

    @Test func oddNamesAreQuotedAndLinked() {
        let options = DealStreamOptions(
            seed: 3, rows: 2000, reps: 100, accounts: 200, products: 9, hasOddNames: true)
        let text = text(options)
        #expect(text.contains("\"\"the\"\" Great\"") && text.contains("東京") && text.contains(", Ltd\""))
        let deals = rows(text)
        for (file, column) in zip(DealStream(options).linkedFiles(), [2, 3, 1]) {
            let names = rows(file.text).map { $0[0] }
            #expect(Set(names).count == names.count)
            #expect(Set(names.map { NameKey.fold($0) }).count == names.count)
            #expect(Set(deals.map { $0[column] }).subtracting([""]).isSubset(of: names), "\(file.name)")
        }
    }
}
