import Binding
import Model

/// What a deal was on a day, as far as changes in the pipeline go by it.
struct DealState: Sendable {
    /// `open`, `won`, `lost`
    var outcome: String?
    /// Missing where the deal has no amount; 1 where deals are counted.
    var amount: Fraction?
    /// When it is to close.
    var due: Day?
    /// What it stands under; nil where the filters leave it out.
    var group: [String?]?
    /// Its id or name, for lists.
    var name: String?
    var rep: String?

    var isOpen: Bool { outcome == "open" }
    var isWon: Bool { outcome == "won" }
    var isDecided: Bool { isWon || outcome == "lost" }
}

/// One step of one deal: what it adds to a group, or takes from it.
struct DealMove: Sendable {
    var deal: String
    var step: PipelineStep
    var group: [String?]
    var amount: Fraction
}

/// Takes apart what became of one deal, so that the steps of each group lead from its opening to its closing.
struct DealMoves {
    let deal: String
    /// Only what is to close in these days counts as open.
    let due: DayRange?
    private(set) var moves: [DealMove] = []

    /// Throws `MeasureOverflow`.
    init(of deal: String, from before: DealState?, to after: DealState?, due: DayRange?) throws {
        self.deal = deal
        self.due = due
        let wasOpen = before.map(counts) ?? false
        let isOpen = after.map(counts) ?? false
        if wasOpen, let before { add(.opening, before.group, before.sum) }
        if let before, let after {
            try compare(before, after, wasOpen: wasOpen, isOpen: isOpen)
        } else if let after {
            enter(after, isOpen: isOpen)
        } else if wasOpen, let before {
            add(.gone, before.group, before.sum.negated)
        }
        if isOpen, let after { add(.closing, after.group, after.sum) }
    }

    private func counts(_ state: DealState) -> Bool { state.isOpen && isDue(state) }

    private func isDue(_ state: DealState) -> Bool {
        guard let due else { return true }
        return state.due.map(due.contains) ?? false
    }

    private mutating func add(_ step: PipelineStep, _ group: [String?]?, _ amount: Fraction) {
        guard let group else { return }
        moves.append(DealMove(deal: deal, step: step, group: group, amount: amount))
    }

    /// A deal that was not there: created, and perhaps decided at once.
    private mutating func enter(_ after: DealState, isOpen: Bool) {
        guard isOpen || after.isDecided && isDue(after) else { return }
        add(.created, after.group, after.sum)
        if after.isDecided { add(after.isWon ? .won : .lost, after.group, after.sum.negated) }
    }

    /// A deal changes hands first, with what it was worth; all else happens to it where it is then.
    private mutating func compare(
        _ before: DealState, _ after: DealState, wasOpen: Bool, isOpen: Bool
    ) throws {
        if wasOpen, before.group != after.group {
            add(.movedOut, before.group, before.sum.negated)
            add(.movedIn, after.group, before.sum)
        }
        switch (wasOpen, isOpen) {
        case (true, true): try change(before, after)
        case (true, false): try leave(before, after)
        case (false, true): add(before.isDecided ? .reopened : .pulledIn, after.group, after.sum)
        case (false, false): break
        }
    }

    private mutating func change(_ before: DealState, _ after: DealState) throws {
        guard let difference = after.sum.subtracting(before.sum) else { throw MeasureOverflow() }
        if difference != .zero { add(difference > .zero ? .grown : .shrunk, after.group, difference) }
    }

    /// A won deal leaves with what it was won for, a lost one with what it was last open for: many systems set the
    /// amounts of lost deals to 0.
    private mutating func leave(_ before: DealState, _ after: DealState) throws {
        if after.isWon, after.amount != nil {
            try change(before, after)
            add(.won, after.group, after.sum.negated)
        } else {
            let step: PipelineStep = after.isOpen ? .pushedOut : after.isWon ? .won : .lost
            add(step, after.group, before.sum.negated)
        }
    }
}

extension DealState {
    /// What it adds to a sum: a missing amount adds nothing.
    var sum: Fraction { amount ?? .zero }
}
