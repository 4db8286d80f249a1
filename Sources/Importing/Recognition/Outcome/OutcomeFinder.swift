import Model
import Store

/// Tells for every deal whether it is open, won or lost.
///
/// A status beside the stage decides; else flags for won and closed; else the words of the stage, with a flag for
/// won where there is one; else certain probabilities; else the closed date. What the program's rules add comes
/// after that, and what the company says of a stage goes before everything.
struct OutcomeFinder {
    /// Codes of the outcome column.
    static let dictionary = TextDictionary(texts: [""] + Outcome.allCases.map(\.rawValue))

    let deals: DraftTable
    let corrections: Corrections
    var doubts: [Doubt] = []

    /// Outcomes of all rows, as codes, and what told them.
    struct Decision {
        var codes: RowBuffer<UInt32>
        var why: String
    }

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

    mutating func decision() -> Decision {
        var decision =
            byStateCode() ?? byStatus() ?? byBothFlags() ?? byStage() ?? byWonFlag() ?? byProbability()
            ?? byStageWithoutWords()
            ?? byClosedDay()
        applyVendorRules(&decision)
        applyStageCorrections(decision)
        return decision
    }

    // MARK: What decides

    private mutating func byStatus() -> Decision? {
        guard let status = deals.column(named: "status"), let codes = readings(of: status, mustDecide: true)
        else { return nil }
        noteContradictions(codes, by: "`\(status.header)`", openStagesMayClose: true)
        return Decision(codes: codes, why: "the words of `\(status.header)`")
    }

    private mutating func byBothFlags() -> Decision? {
        guard let won = deals.column(named: "is won"), let closed = deals.column(named: "is closed"),
            let wonFlags = won.raw.integers, let closedFlags = closed.raw.integers
        else { return nil }
        let names = "`\(won.header)` and `\(closed.header)`"
        let codes = flagged(won: wonFlags, closed: closedFlags)
        noteFlags(won, wonFlags, closed, closedFlags)
        noteContradictions(codes, by: names, openStagesMayClose: false)
        return Decision(codes: codes, why: "the flags \(names)")
    }

    private mutating func byStage() -> Decision? {
        guard let stage = deals.column(.stage), let codes = readings(of: stage, mustDecide: true) else {
            return nil
        }
        guard let won = deals.column(named: "is won"), let flags = won.raw.integers else {
            return Decision(codes: codes, why: "the words of `\(stage.header)`")
        }
        addWonFlags(won, flags, to: codes)
        return Decision(codes: codes, why: "`\(won.header)` and the words of `\(stage.header)`")
    }

    /// Beside stages of which none says won or lost, a deal that is not won is open; without any stage it is lost.
    private mutating func byWonFlag() -> Decision? {
        guard let won = deals.column(named: "is won"), let flags = won.raw.integers else { return nil }
        if deals.column(.stage) != nil {
            let codes = RowBuffer<UInt32>(count: flags.count)
            for row in 0..<flags.count {
                codes.pointer[row] = OutcomeFinder.code(flags.pointer[row] == 1 ? .won : .open)
            }
            let open = (0..<flags.count).count { flags.pointer[$0] != 1 }
            if open > 0, open < flags.count {
                doubts.append(
                    Doubt(
                        .outcome,
                        "no stage says lost: \(Words.count(open, "deal that is", "deals that are")) not won by "
                            + "`\(won.header)` \(open == 1 ? "counts" : "count") as open",
                        count: open, sentence: "list open deals", corrects: false))
            }
            return Decision(codes: codes, why: "the flag `\(won.header)`")
        }
        return Decision(codes: flagged(won: flags, closed: nil), why: "the flag `\(won.header)`")
    }

    /// Where no stage says won or lost, a probability of 100 % and one of 0 % do, if both are there.
    private mutating func byProbability() -> Decision? {
        guard let stage = deals.column(.stage), let stages = stage.raw.codes, let certainty = Certainty(deals)
        else { return nil }
        let outcomes = (0..<deals.rowCount).map { certainty.outcome(at: $0) }
        let won = outcomes.indices.filter { outcomes[$0] == .won }
        let lost = outcomes.count { $0 == .lost }
        guard let example = won.first, lost > 0 else { return nil }
        let text = stage.raw.dictionary.texts[Int(stages[example])]
        doubts.append(
            Doubt(
                .outcome,
                "no value of `\(stage.header)` says won or lost: \(Words.count(won.count, "deal")) with a "
                    + "probability of 100 % \(won.count == 1 ? "counts" : "count") as won, "
                    + "\(Words.grouped(lost)) with 0 % as lost",
                count: won.count + lost, sentence: "treat stage \(Words.quoted(text)) as won"))
        return Decision(
            codes: RowBuffer(outcomes.map { OutcomeFinder.code($0 ?? .open) }),
            why: "probabilities of 100 % and 0 %")
    }

    private mutating func byStageWithoutWords() -> Decision? {
        guard let stage = deals.column(.stage), let codes = readings(of: stage, mustDecide: false) else {
            return nil
        }
        let name = stage.raw.dictionary.texts.dropFirst().last ?? "Won"
        doubts.append(
            Doubt(
                .outcome, "no value of `\(stage.header)` says won or lost: all deals count as open",
                count: deals.rowCount, sentence: "treat stage \(Words.quoted(name)) as won"))
        return Decision(codes: codes, why: "no stage says won or lost")
    }

    /// Records without any stage are sales: those with a closed date are won.
    private mutating func byClosedDay() -> Decision {
        // A column of texts that means nothing yet may hold the stages.
        let likely = deals.columns.first { $0.role == nil && $0.raw.codes != nil && !$0.header.isEmpty }
        let sentence = likely.map {
            "import \(Words.quoted(deals.source.file)) as deals with stage = \(Words.name($0.header))"
        }
        doubts.append(
            Doubt(
                .outcome, "\(deals.source.file) has no stages: every deal with a closed date counts as won",
                sentence: sentence ?? "list won deals", corrects: sentence != nil))
        let closed = deals.column(.closed)?.raw.days
        let codes = RowBuffer<UInt32>(count: deals.rowCount)
        for row in 0..<deals.rowCount {
            let isClosed = closed.map { $0.pointer[row] != .min } ?? false
            codes.pointer[row] = OutcomeFinder.code(isClosed ? .won : .open)
        }
        return Decision(codes: codes, why: "a closed date means won")
    }

    // MARK: Words

    /// Outcomes by the words of a column; nil when they must decide something and none does.
    private mutating func readings(of column: DraftColumn, mustDecide: Bool) -> RowBuffer<UInt32>? {
        guard let codes = column.raw.codes else { return nil }
        let readings = readings(of: column)
        if mustDecide, !readings.contains(where: { $0.outcome != nil }) { return nil }
        noteDoubts(column, readings)
        let outcomeOfCode = readings.map { OutcomeFinder.code($0.outcome ?? .open) }
        let outcomes = RowBuffer<UInt32>(count: codes.count)
        for row in 0..<codes.count { outcomes.pointer[row] = outcomeOfCode[Int(codes.pointer[row])] }
        return outcomes
    }

    /// What each text of a column says.
    func readings(of column: DraftColumn) -> [OutcomeWords.Reading] {
        let texts = column.raw.dictionary.texts
        var readings = texts.map { text in
            text.isEmpty ? OutcomeWords.Reading(outcome: nil, isDoubtful: false) : reading(of: text)
        }
        readPlainlyClosed(texts, &readings)
        return readings
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
                    "stage \(Words.shown(text)) (\(Words.count(counts[code], "deal"))) is taken as \(taken.rawValue)",
                    count: counts[code], sentence: "treat stage \(Words.quoted(text)) as \(other.rawValue)"))
        }
        if counts[0] > 0 {
            doubts.append(
                Doubt(
                    .missing,
                    "\(Words.count(counts[0], "deal has", "deals have")) no \(column.name) and "
                        + "\(counts[0] == 1 ? "counts" : "count") as open",
                    count: counts[0], sentence: "list deals where \(column.name) is missing", corrects: false)
            )
        }
    }

    // MARK: Flags

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

    /// A flag that says won decides; the words of the stage decide the rest.
    private mutating func addWonFlags(
        _ won: DraftColumn, _ flags: RowBuffer<Int64>, to codes: RowBuffer<UInt32>
    ) {
        let wonCode = OutcomeFinder.code(.won)
        let denied = (0..<codes.count).count { codes.pointer[$0] == wonCode && flags.pointer[$0] == 0 }
        for row in 0..<codes.count where flags.pointer[row] == 1 { codes.pointer[row] = wonCode }
        noteContradictions(codes, by: "`\(won.header)`", openStagesMayClose: false)
        guard denied > 0 else { return }
        let records = Words.count(denied, "deal whose stage says won is", "deals whose stage says won are")
        doubts.append(
            Doubt(
                .outcome,
                "\(records) not won by `\(won.header)`; \(denied == 1 ? "it counts" : "they count") as won",
                count: denied, sentence: "list won deals", corrects: false))
    }

    // MARK: Corrections

    /// What the company says of a stage holds whatever else decided.
    private func applyStageCorrections(_ decision: Decision) {
        guard !corrections.stages.isEmpty, let stage = deals.column(.stage), let codes = stage.raw.codes
        else { return }
        let said = stage.raw.dictionary.texts.map { corrections.outcome(ofStage: $0) }
        for row in 0..<codes.count {
            guard let outcome = said[Int(codes.pointer[row])] else { continue }
            decision.codes.pointer[row] = OutcomeFinder.code(outcome)
        }
    }
}
