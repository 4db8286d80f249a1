import Model
import SampleCompany
import Store
import Testing

@testable import Importing

@Suite struct CSVPropertyTests {
    @Test func randomTablesInRandomDialectsReadBackEqual() throws {
        for seed in UInt64(1)...150 {
            var generator = SplitMix64(seed: seed)
            let table = RandomTable(using: &generator)
            let dialect = RandomDialect(using: &generator)
            let found = try read(
                dialect.bytes(table), blockSize: Int.random(in: 8...300, using: &generator),
                stretchSize: Int.random(in: 20...2000, using: &generator))
            #expect(found.headers == table.header, "seed \(seed)")
            #expect(found.texts == table.rows, "seed \(seed), \(dialect)")
            #expect(found.problems.isEmpty, "seed \(seed)")
        }
    }

    /// Numbers and days in the writing of one country, read back exactly.
    @Test func randomValuesInRandomWritingsReadBackEqual() throws {
        for seed in UInt64(1)...100 {
            var generator = SplitMix64(seed: seed)
            let writing = ValueWriting(using: &generator)
            let amounts = (0..<60).map { _ in Int64.random(in: -50_000_000...50_000_000, using: &generator) }
            let days = (0..<60).map { _ in Day(number: Int32.random(in: 10_000...20_000, using: &generator)) }
            var text = "id;close date;amount\n"
            for row in 0..<60 {
                text += "r\(row);\(writing.day(days[row]));\(writing.amount(amounts[row]))\n"
            }
            let table = try read(text, typed: true)
            #expect(table.days(1) == days.map(\.description), "seed \(seed), \(writing)")
            let scale: Int? =
                if case .number(let format) = table.columns[2].kind { format.scale } else { nil }
            #expect(scale == 2, "seed \(seed)")
            #expect(table.integers(2) == amounts, "seed \(seed), \(writing)")
        }
    }

    @Test func noBytesCrashTheReader() {
        let pieces: [[UInt8]] = [
            [0], [0xFF], [0xFE], [0xEF, 0xBB, 0xBF], [34], [34, 34], [44], [59], [9], [124], [10], [13, 10],
            [13], Array("2017-01-02".utf8), Array("-12,5".utf8), Array("99999999999999999999".utf8),
            Array("€".utf8), Array("won".utf8), [32], Array("12/31/99".utf8), Array("%".utf8), [0xC3],
        ]
        for seed in UInt64(1)...250 {
            var generator = SplitMix64(seed: seed)
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...120, using: &generator) {
                if Int.random(in: 0..<6, using: &generator) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &generator))
                } else {
                    bytes += pieces.randomElement(using: &generator) ?? []
                }
            }
            // Either a table whose columns are equally long, or a reason; never a crash.
            do {
                let table = try read(bytes, typed: true, blockSize: 16, stretchSize: 40)
                #expect(table.texts.count == table.rowCount, "seed \(seed)")
            } catch {
                #expect(error is FileError, "seed \(seed)")
            }
        }
    }

    @Test func noBytesCrashTheImport() throws {
        for seed in UInt64(1)...60 {
            var generator = SplitMix64(seed: seed)
            var files: [ImportFile] = []
            for name in ["deals.csv", "accounts.csv", "reps.csv"] {
                var bytes = Array(SmallCompany.files[name, default: ""].utf8)
                for _ in 0..<Int.random(in: 0...30, using: &generator) where !bytes.isEmpty {
                    let place = Int.random(in: 0..<bytes.count, using: &generator)
                    bytes[place] = [34, 10, 44, 0, 57, 255].randomElement(using: &generator) ?? 44
                }
                files.append(ImportFile(name: name, bytes: bytes))
            }
            let result = try Importer.run(files, context: context)
            let sums = result.summary.open + result.summary.won + result.summary.lost
            #expect(sums == result.table("deals")?.rowCount ?? 0, "seed \(seed)")
        }
    }
}

/// How one country writes amounts and days.
private struct ValueWriting {
    var usesComma: Bool
    var usesGroups: Bool
    var dayForm: Int

    init(using generator: inout SplitMix64) {
        usesComma = Bool.random(using: &generator)
        usesGroups = Bool.random(using: &generator)
        dayForm = Int.random(in: 0..<5, using: &generator)
    }

    func amount(_ cents: Int64) -> String {
        let digits = String(cents.magnitude / 100)
        var whole = ""
        for (place, digit) in digits.enumerated() {
            if usesGroups, place > 0, (digits.count - place) % 3 == 0 { whole += usesComma ? "." : "," }
            whole.append(digit)
        }
        let rest = cents.magnitude % 100
        return (cents < 0 ? "-" : "") + whole + (usesComma ? "," : ".") + (rest < 10 ? "0" : "") + "\(rest)"
    }

    func day(_ day: Day) -> String {
        switch dayForm {
        case 0: "\(day.dayOfMonth)/\(day.month)/\(day.year)"
        case 1: "\(day.month)/\(day.dayOfMonth)/\(day.year)"
        case 2: "\(day.dayOfMonth).\(day.month).\(day.year)"
        case 3: day.inWords
        default: "\(day)T12:30:00Z"
        }
    }
}
