import Model
import Reports
import SampleCompany

/// Reports of any shape and content, hostile texts included.
struct RandomReports {
    private var generator: SplitMix64

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    mutating func report() -> Report {
        Report(
            title: text(), context: texts(upTo: 3), blocks: (0..<number(1...3)).map { _ in block() },
            narration: texts(upTo: 4),
            notes: (0..<number(0...2)).map { _ in Note(code: "TL\(number(100...999))", text: text()) },
            suggestions: texts(upTo: 3), sentence: text(),
            provenance: Provenance(
                sources: [
                    Provenance.Source(
                        table: text(), file: text(), rowCount: number(0...10_000_000), checksum: text())
                ],
                definitions: [(name: text(), rule: text())], today: day()))
    }

    mutating func text() -> String {
        (0..<number(0...6)).map { _ in word() }.joined(separator: number(0...9) == 0 ? "" : " ")
    }

    private mutating func word() -> String {
        let words = [
            "West", "win", "rate", "a", "Versie Hillebrand", "60.3 %", "1,200 USD", "東京都庁", "株式会社", "👩‍💻",
            "🇩🇪", "e\u{301}\u{302}", "नमस्ते", "\u{1B}[31m", "\n", "\r\n", "\t", "\u{0}", "\u{9B}", "\u{202E}",
            "\"quoted\"", "a,b", "=1+1", "|", "\\", "*_`<b>", "&amp;", "\u{2028}", "\u{FFFD}", "`as csv`",
            "·",
            String(repeating: "long", count: number(1...20)), "한국", "\u{1112}\u{1161}\u{11ab}", "\u{10FFFF}",
            String(decoding: [0xD800, 0x41, 0xDC00] as [UInt16], as: UTF16.self),
        ]
        return words[number(0...(words.count - 1))]
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &generator)
    }

    private mutating func texts(upTo count: Int) -> [String] { (0..<number(0...count)).map { _ in text() } }

    private mutating func day() -> Day { Day(number: Int32(number(-20_000...40_000))) }

    private mutating func block() -> Block {
        switch number(0...9) {
        case 0: .text(text() + "\n" + text())
        case 1: .definitions((0..<number(1...3)).map { _ in (term: text(), text: text()) })
        case 2:
            .spark(
                Spark(
                    labels: texts(upTo: 2), values: (0..<number(0...60)).map { _ in value() },
                    column: column()))
        case 3:
            .figure(Figure(cell: .number(value() ?? .zero), column: column(), madeOf: texts(upTo: 2)))
        default: .table(table())
        }
    }

    private mutating func table() -> ReportTable {
        let columns = (0..<number(1...7)).map { _ in column() }
        let depth = number(0...4) == 0 ? number(1...2) : 0
        let rows = (0..<number(0...6)).map { _ in
            Row(
                kind: [.data, .data, .data, .unranked, .total][number(0...4)],
                cells: columns.prefix(number(0...9) == 0 ? 1 : columns.count).map { cell(in: $0) },
                group: (0..<depth).map { _ in ["West", "East", text()][number(0...2)] })
        }
        return ReportTable(
            columns: columns, rows: rows, groupHeadings: depth > 0 ? ["Region"] : [],
            emptyText: number(0...1) == 0 ? nil : text())
    }

    private mutating func column() -> ReportColumn {
        let contents: [ReportColumn.Content] = [
            .text, .text, .rank, .count, .money(currency: "USD", decimals: number(0...2)),
            .money(currency: nil, decimals: 2), .percent(decimals: 1), .points, .change, .days,
            .number(decimals: number(0...4)), .day, .interval, .unit(.gregorian(.month)),
            .unit(.gregorian(.week)), .flag, .mixed,
        ]
        return ReportColumn(
            heading: text(), content: contents[number(0...(contents.count - 1))], dropOrder: number(0...3),
            hasBar: number(0...2) == 0, isKey: number(0...2) == 0)
    }

    private mutating func cell(in column: ReportColumn) -> Cell {
        if number(0...9) == 0 { return .missing }
        switch column.content {
        case .text: return .text(text())
        case .day, .unit: return .day(day())
        case .interval:
            return .interval(low: Double(number(-10...100)) / 100, high: Double(number(0...100)) / 100)
        case .flag: return .flag(number(0...1) == 0)
        case .rank: return .number(Fraction(number(1...99)))
        case .mixed:
            let content: [ReportColumn.Content] = [
                .count, .days, .money(currency: "USD", decimals: 2), .points,
            ]
            return .measured(value() ?? .zero, content[number(0...3)])
        case .count, .money, .percent, .points, .change, .days, .number:
            let value = value() ?? .zero
            return number(0...9) == 0 ? .withinNoise(value) : .number(value)
        }
    }

    private mutating func value() -> Fraction? {
        switch number(0...7) {
        case 0: nil
        case 1: Fraction(Int128.max / Int128(number(1...9)))
        case 2: Fraction(Int128(number(-9...9)), over: Int128.max)
        default: Fraction(Int128(number(-1_000_000...10_000_000)), over: Int128(number(1...5000)))
        }
    }
}
