import Model
import Store

/// Adds to the deals what is worked out at import: the outcome, and which close dates are past and which expected.
struct DealCompleter {
    private let corrections: Corrections
    private let today: Day
    private(set) var doubts: [Doubt] = []
    /// Deals by outcome.
    private(set) var counts: [Outcome: Int] = [:]

    init(corrections: Corrections, today: Day) {
        self.corrections = corrections
        self.today = today
    }

    mutating func complete(_ deals: inout DraftTable) {
        work(out: &deals)
        guard deals.rowCount == 0 else { return }
        // Nothing can be told from no rows, and nothing is doubtful about them.
        doubts = [
            Doubt(
                .outcome, "\(deals.source.file) holds no rows that could be read: there are no deals",
                sentence: "describe problems", corrects: false)
        ]
    }

    private mutating func work(out deals: inout DraftTable) {
        var finder = OutcomeFinder(deals: deals, corrections: corrections)
        let decision = finder.decision()
        let (outcomes, why) = (decision.codes, decision.why)
        doubts += finder.doubts
        count(outcomes)
        let place = (deals.index(of: .stage) ?? deals.columns.count - 1) + 1
        deals.columns.insert(
            DraftColumn.derived(
                name: "outcome", role: .outcome, type: .text, values: .texts(outcomes),
                dictionary: OutcomeFinder.dictionary, why: why),
            at: place)
        var amounts = VendorAmounts()
        amounts.settle(&deals, outcomes)
        doubts += amounts.doubts
        takeLostDays(&deals)
        splitClosedDays(&deals, outcomes)
        noteDates(deals, outcomes)
        doubts += LateDates(deals: deals, today: today).doubts(outcomes)
        doubts += DealDoubts(deals: deals).all()
    }

    private mutating func count(_ outcomes: RowBuffer<UInt32>) {
        var tally = [Int](repeating: 0, count: 4)
        for row in 0..<outcomes.count { tally[Int(outcomes.pointer[row])] += 1 }
        for outcome in Outcome.allCases { counts[outcome] = tally[Int(OutcomeFinder.code(outcome))] }
    }

    /// Some systems date wins and losses in two columns: together they say when deals closed.
    private func takeLostDays(_ deals: inout DraftTable) {
        guard let place = deals.index(of: .closed), let lost = deals.column(named: "lost on")?.raw.days
        else { return }
        let closed = deals.columns[place].raw.days
        guard closed != nil || deals.columns[place].raw.evidence.present == 0 else { return }
        let both = RowBuffer<Int32>(count: deals.rowCount)
        for row in 0..<deals.rowCount {
            let day = closed?.pointer[row] ?? .min
            both.pointer[row] = day == .min ? lost.pointer[row] : day
        }
        deals.columns[place].holdDays(both)
        deals.columns[place].why += "; lost deals by `\(deals.column(named: "lost on")?.header ?? "")`"
    }

    /// One date column often serves both: closed is kept for decided deals, expected close for open ones.
    private mutating func splitClosedDays(_ deals: inout DraftTable, _ outcomes: RowBuffer<UInt32>) {
        let open = OutcomeFinder.code(.open)
        guard let place = deals.index(of: .closed), let days = deals.columns[place].raw.days else {
            return takeExpectedForClosed(&deals, outcomes)
        }
        let openWithDay = (0..<days.count).count {
            outcomes.pointer[$0] == open && days.pointer[$0] != .min
        }
        guard openWithDay > 0 else { return }
        let hasExpected = deals.index(of: .expectedClose) != nil
        let closed = RowBuffer<Int32>(count: days.count)
        let expected = RowBuffer<Int32>(count: days.count)
        for row in 0..<days.count {
            let isOpen = outcomes.pointer[row] == open
            closed.pointer[row] = isOpen ? .min : days.pointer[row]
            expected.pointer[row] = isOpen ? days.pointer[row] : .min
        }
        deals.columns[place].raw.values = .days(closed)
        let header = deals.columns[place].header
        if !hasExpected {
            deals.columns.insert(
                DraftColumn.derived(
                    name: Role.expectedClose.rawValue, role: .expectedClose, type: .day,
                    values: .days(expected), why: "`\(header)` of open deals"),
                at: place + 1)
        }
        let use = hasExpected ? "left out, since they have an expected close" : "taken as expected close"
        doubts.append(
            Doubt(
                .dates, "`\(header)` of \(Words.count(openWithDay, "open deal")) is \(use)",
                count: openWithDay,
                sentence: "list open deals", corrects: false))
    }

    /// Without a closed date the expected one of decided deals stands in.
    private mutating func takeExpectedForClosed(_ deals: inout DraftTable, _ outcomes: RowBuffer<UInt32>) {
        guard let place = deals.index(of: .expectedClose), let days = deals.columns[place].raw.days else {
            return
        }
        let open = OutcomeFinder.code(.open)
        let closed = RowBuffer<Int32>(count: days.count)
        for row in 0..<days.count {
            closed.pointer[row] = outcomes.pointer[row] == open ? .min : days.pointer[row]
        }
        let header = deals.columns[place].header
        if let empty = deals.index(of: .closed) {
            guard deals.columns[empty].raw.evidence.present == 0 else { return }
            deals.columns[empty].holdDays(closed)
            deals.columns[empty].why += "; `\(header)` of decided deals"
        } else {
            deals.columns.insert(
                DraftColumn.derived(
                    name: Role.closed.rawValue, role: .closed, type: .day, values: .days(closed),
                    why: "`\(header)` of decided deals"),
                at: place)
        }
        guard (0..<closed.count).contains(where: { closed.pointer[$0] != .min }) else { return }
        doubts.append(
            Doubt(
                .dates, "no column says when deals closed: `\(header)` of decided deals stands in",
                sentence:
                    "import \(Words.quoted(deals.source.file)) as deals with closed = \(Words.name(header))"))
    }

    /// Decided deals without a date take part in no period; deals closed before they were created are odd.
    private mutating func noteDates(_ deals: DraftTable, _ outcomes: RowBuffer<UInt32>) {
        guard let closed = deals.column(.closed)?.raw.days else {
            // A date that nothing is known of may be it; without one there is nothing to say.
            let likely = deals.columns.first { $0.raw.days != nil && $0.role == nil && !$0.header.isEmpty }
            doubts.append(
                Doubt(
                    .dates, "no column says when deals closed: questions about periods find nothing",
                    sentence: likely.map {
                        "import \(Words.quoted(deals.source.file)) as deals with closed = \(Words.name($0.header))"
                    } ?? "describe deals", corrects: likely != nil))
            return
        }
        let open = OutcomeFinder.code(.open)
        let undated = (0..<closed.count).count {
            outcomes.pointer[$0] != open && closed.pointer[$0] == .min
        }
        if undated > 0 {
            doubts.append(
                Doubt(
                    .missing,
                    "\(Words.count(undated, "decided deal has", "decided deals have")) no closed date and "
                        + "\(undated == 1 ? "counts" : "count") in no period",
                    count: undated, sentence: "list deals where closed is missing and outcome is not open",
                    corrects: false))
        }
        guard let created = deals.column(.created)?.raw.days else { return }
        let backward = (0..<closed.count).count {
            closed.pointer[$0] != .min && created.pointer[$0] != .min
                // What is created later still is told apart, and is in no list.
                && created.pointer[$0] <= today.number
                && closed.pointer[$0] < created.pointer[$0]
        }
        if backward > 0 {
            doubts.append(
                Doubt(
                    .dates,
                    "\(Words.count(backward, "deal")) closed before \(backward == 1 ? "it was" : "they were") created",
                    count: backward, sentence: "list deals where closed - created < 0 days", corrects: false))
        }
    }
}

extension DraftColumn {
    /// Makes it a column of these days, whatever it held.
    fileprivate mutating func holdDays(_ days: RowBuffer<Int32>) {
        raw.values = .days(days)
        raw.dictionary = TextDictionary(texts: [""])
        if type != .day { raw.kind = .day(.written(dayFirst: true)) }
        type = .day
    }
}
