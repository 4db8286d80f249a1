import Model
import Store

/// Tells for every deal whether it is open, won or lost.
struct OutcomeFinder {
    /// Codes of the outcome column.
    static let dictionary = TextDictionary(texts: [""] + Outcome.allCases.map(\.rawValue))

    private let deals: DraftTable
    private let corrections: Corrections
    private(set) var doubts: [Doubt] = []

    init(deals: DraftTable, corrections: Corrections) {
        self.deals = deals
        self.corrections = corrections
    }

    static func code(_ outcome: Outcome) -> UInt32 {
        switch outcome {
        case .open: 1
        case .won: 2
        case .lost: 3
        }
    }

    /// The outcome of every row, as codes, and what told it.
    mutating func outcomes() -> (codes: RowBuffer<UInt32>, why: String) {
        if let status = deals.column(named: "status"), let outcomes = readings(of: status, mustDecide: true) {
            return (outcomes, "the words of `\(status.header)`")
        }
        if let stage = deals.column(.stage), let outcomes = readings(of: stage, mustDecide: true) {
            return (outcomes, "the words of `\(stage.header)`")
        }
        if let won = deals.column(named: "is won")?.raw.integers {
            return (flagged(won: won, closed: deals.column(named: "is closed")?.raw.integers), "flags")
        }
        if let stage = deals.column(.stage), let outcomes = readings(of: stage, mustDecide: false) {
            doubts.append(
                Doubt(
                    .outcome, "no value of `\(stage.header)` says won or lost: all deals count as open",
                    count: deals.rowCount, sentence: exampleCorrection(stage)))
            return (outcomes, "no stage says won or lost")
        }
        return (byClosedDay(), "a closed date means won")
    }

    private func exampleCorrection(_ stage: DraftColumn) -> String {
        let name = stage.raw.dictionary.texts.dropFirst().last ?? "Won"
        return "treat stage \(Words.quoted(name)) as won"
    }

    /// Outcomes by the words of a column; nil when they must decide something and none does.
    private mutating func readings(of column: DraftColumn, mustDecide: Bool) -> RowBuffer<UInt32>? {
        guard let codes = column.raw.codes else { return nil }
        let texts = column.raw.dictionary.texts
        var readings = texts.map { text in
            text.isEmpty ? OutcomeWords.Reading(outcome: nil, isDoubtful: false) : reading(of: text)
        }
        readPlainlyClosed(texts, &readings)
        if mustDecide, !readings.contains(where: { $0.outcome != nil }) { return nil }
        noteDoubts(column, readings)
        let outcomeOfCode = readings.map { OutcomeFinder.code($0.outcome ?? .open) }
        let outcomes = RowBuffer<UInt32>(count: codes.count)
        for row in 0..<codes.count { outcomes.pointer[row] = outcomeOfCode[Int(codes.pointer[row])] }
        return outcomes
    }

    private func reading(of text: String) -> OutcomeWords.Reading {
        if let said = corrections.outcome(ofStage: text) {
            return OutcomeWords.Reading(outcome: said == .open ? nil : said, isDoubtful: false)
        }
        return OutcomeWords.outcome(of: text)
    }

    /// `Closed` beside stages that say lost but not won is the won one.
    private func readPlainlyClosed(_ texts: [String], _ readings: inout [OutcomeWords.Reading]) {
        let hasWon = readings.contains { $0.outcome == .won }
        for code in texts.indices where OutcomeWords.isPlainlyClosed(texts[code]) {
            guard corrections.outcome(ofStage: texts[code]) == nil else { continue }
            readings[code] = OutcomeWords.Reading(outcome: hasWon ? nil : .won, isDoubtful: true)
        }
    }

    private mutating func noteDoubts(_ column: DraftColumn, _ readings: [OutcomeWords.Reading]) {
        let counts = column.raw.codeCounts()
        for (code, reading) in readings.enumerated() where reading.isDoubtful && counts[code] > 0 {
            let text = column.raw.dictionary.texts[code]
            let taken = reading.outcome ?? .open
            let other: Outcome = taken == .open ? .lost : .open
            doubts.append(
                Doubt(
                    .outcome,
                    "stage `\(text)` (\(Words.count(counts[code], "deal"))) is taken as \(taken.rawValue)",
                    count: counts[code], sentence: "treat stage \(Words.quoted(text)) as \(other.rawValue)"))
        }
        if counts[0] > 0 {
            doubts.append(
                Doubt(
                    .missing,
                    "\(Words.count(counts[0], "deal has", "deals have")) no \(column.name) and count as open",
                    count: counts[0], sentence: "list deals where \(column.name) is missing", corrects: false)
            )
        }
    }

    /// Won by its flag; lost where a second flag says closed and the first not won.
    private func flagged(won: RowBuffer<Int64>, closed: RowBuffer<Int64>?) -> RowBuffer<UInt32> {
        let outcomes = RowBuffer<UInt32>(count: won.count)
        for row in 0..<won.count {
            let isClosed = closed.map { $0.pointer[row] == 1 } ?? (won.pointer[row] == 0)
            let outcome: Outcome = won.pointer[row] == 1 ? .won : (isClosed ? .lost : .open)
            outcomes.pointer[row] = OutcomeFinder.code(outcome)
        }
        return outcomes
    }

    /// Records without any stage are sales: those with a closed date are won.
    private mutating func byClosedDay() -> RowBuffer<UInt32> {
        doubts.append(
            Doubt(
                .outcome, "\(deals.source.file) has no stages: every deal with a closed date counts as won",
                sentence: "import \(Words.quoted(deals.source.file)) as deals with stage = status"))
        let closed = deals.column(.closed)?.raw.days
        let outcomes = RowBuffer<UInt32>(count: deals.rowCount)
        for row in 0..<deals.rowCount {
            let isClosed = closed.map { $0.pointer[row] != .min } ?? false
            outcomes.pointer[row] = OutcomeFinder.code(isClosed ? .won : .open)
        }
        return outcomes
    }
}
