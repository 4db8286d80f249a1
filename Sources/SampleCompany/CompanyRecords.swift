import Model

/// A customer.
package struct AccountRecord: Hashable, Sendable {
    package var name: String
    package var industry: String
    package var employees: Int
    package var country: String
    /// The account it belongs to, if any.
    package var parent: String?
}

/// A time during which a rep's team, manager, region and role stayed the same.
package struct RosterSpell: Hashable, Sendable {
    package var team: String
    package var manager: String
    package var region: String
    package var role: String
    package var first: Day
    /// The last day; nil while it lasts.
    package var last: Day?

    func contains(_ day: Day) -> Bool { DayRange(first: first, last: last).contains(day) }
}

/// A rep and their time with the company.
package struct RepRecord: Hashable, Sendable {
    package var name: String
    package var hired: Day
    /// The last day at the company; nil for who is still there.
    package var left: Day?
    /// In order of time, without gaps from `hired` to `left`.
    package var spells: [RosterSpell]
    /// What the rep adds to the chance of winning, of a thousand.
    var skill: Int
    /// New deals against an average rep's 100.
    var pace: Int
    /// The rep's place in the plan of the roster, by which stories find theirs.
    var seat: Seat

    /// The spell that holds the day, or nil outside of employment.
    package func spell(on day: Day) -> RosterSpell? { spells.first { $0.contains(day) } }

    /// Whether the rep is at the company on that day.
    package func isEmployed(on day: Day) -> Bool { day >= hired && left.map { day <= $0 } ?? true }
}

/// How a deal stands.
package enum DealOutcome: Hashable, Sendable { case won, lost, open }

/// A day on which a deal entered a stage.
package struct StageEntry: Hashable, Sendable {
    package var stage: String
    package var entered: Day
    /// The day that the rep named for closing then.
    package var expectedClose: Day
}

/// A deal as the company's own system knows it on the last day.
package struct DealRecord: Hashable, Sendable {
    package var id: String
    package var rep: String
    package var account: String
    package var product: String
    package var created: Day
    /// The day the rep named for closing; on closed deals as it last stood.
    package var expectedClose: Day
    package var closed: Day?
    /// In cents; nil where nobody wrote one down.
    package var amount: Int?
    package var lossReason: String?
    package var source: String
    /// In order of time; the last is the stage the deal is in.
    package var history: [StageEntry]

    package var stage: String { history[history.count - 1].stage }

    package var outcome: DealOutcome {
        switch stage {
        case DealStage.won: .won
        case DealStage.lost: .lost
        default: .open
        }
    }
}

/// The names of the stages.
package enum DealStage {
    package static let open = ["Qualified", "Discovery", "Proposal", "Negotiation"]
    package static let won = "Won"
    package static let lost = "Lost"
}

/// What a rep is to sell in a quarter.
package struct QuotaRecord: Hashable, Sendable {
    package var rep: String
    package var first: Day
    package var last: Day
    /// In cents.
    package var quota: Int
}

/// A call, a mail or a meeting; without a deal while looking for one.
package struct ActivityRecord: Hashable, Sendable {
    package var day: Day
    package var rep: String
    package var deal: String?
    package var type: String
}

/// A product as its file names it.
package struct ProductRecord: Hashable, Sendable {
    package var name: String
    package var family: String
    /// In cents.
    package var listPrice: Int?
}

/// A whole company as records, before it becomes text.
package struct CompanyRecords: Sendable {
    package var shape: Shape
    package var products: [ProductRecord]
    package var accounts: [AccountRecord]
    package var reps: [RepRecord]
    package var deals: [DealRecord]
    package var quotas: [QuotaRecord]
    package var activities: [ActivityRecord]
    /// Which names the planted stories ended up with.
    package var cast: StoryCast
}
