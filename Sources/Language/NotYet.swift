/// What the language promises and this version does not build, in words that stand behind "not yet:".
package enum Capability: String, CaseIterable, Sendable {
    case alerts = "alerts"
    case appearance = "this form of output"
    case audits = "audits of pay"
    case coaching = "coaching"
    case comparisons = "comparisons side by side (compare)"
    case contests = "contests"
    case databases = "reading from databases"
    case editing = "editing, undoing and saving sentences"
    case forecasts = "forecasts"
    case goals = "goals"
    case leaderboards = "leaderboards"
    case learning = "lessons"
    case methods = "choosing a method (using)"
    case missingAmounts = "another reading of missing amounts"
    case options = "this option of `with`"
    case pay = "pay, plans and statements"
    case reportCards = "report cards"
    case retention = "turnover and reps at risk"
    case reviews = "reviews of metrics"
    case roles = "roles of people (me, my team)"
    case simulations = "simulations (what if)"
    case tracing = "tracing how a question is computed"
    case versusGroups = "comparing with the average, the team or a goal"
    case watching = "watching a question"
    case why = "why a number changed"
}

/// The one table of sentences that are recognised by their shape and answered "not yet". Building a capability takes
/// its lines out here and puts its rule into the grammar.
package enum NotYet {
    /// What must stand behind the first words to make them a sentence of their own (RULE 8): `plan "AE"` but
    /// `plan pay by rep`.
    enum Follower {
        case anything, end, endOrClause, something, text, quantity, nameAndQuantity
    }

    struct Form {
        var words: [String]
        var follower: Follower
        var capability: Capability

        init(_ words: String, _ follower: Follower, _ capability: Capability) {
            self.words = words.split(separator: " ").map(String.init)
            self.follower = follower
            self.capability = capability
        }
    }

    static let statements: [Form] = [
        Form("what if", .anything, .simulations),
        Form("why", .anything, .why),
        Form("forecast", .anything, .forecasts),
        Form("backtest forecast", .anything, .forecasts),
        Form("report card", .endOrClause, .reportCards),
        Form("coach", .anything, .coaching),
        Form("leaderboard", .endOrClause, .leaderboards),
        Form("opportunities", .endOrClause, .goals),
        Form("gap plan", .endOrClause, .goals),
        Form("reps at risk", .anything, .retention),
        Form("goal", .nameAndQuantity, .goals),
        Form("commit", .quantity, .goals),
        Form("contest", .text, .contests),
        Form("plan", .text, .pay),
        Form("statement", .endOrClause, .pay),
        Form("pay curve", .anything, .pay),
        Form("adjust pay", .anything, .pay),
        Form("close pay", .anything, .pay),
        Form("dispute line", .anything, .audits),
        Form("review metrics", .end, .reviews),
        Form("review plan", .text, .reviews),
        Form("watch", .anything, .watching),
        Form("alert when", .anything, .alerts),
        Form("connect", .text, .databases),
        Form("trace", .something, .tracing),
        Form("learn", .anything, .learning),
        Form("full", .end, .editing),
        Form("edit", .end, .editing),
    ]

    static let settings: [([String], Capability)] = [
        (["missing", "amount"], .missingAmounts), (["role"], .roles), (["me"], .roles),
    ]

    static func option(_ word: String) -> Capability? {
        ["notes", "goal"].contains(word.lowercased()) ? .options : nil
    }

    static func form(_ word: String) -> Capability? {
        ["waterfall", "scatter"].contains(word.lowercased()) ? .appearance : nil
    }

    static func versus(_ word: String) -> Capability? {
        ["goal", "goals", "commit", "target", "targets", "quota", "quotas"].contains(word.lowercased())
            ? .versusGroups : nil
    }

    /// What a metric or dimension belongs to that the language promises by name, such as `attainment` or `pay`. The
    /// name is compared in lower case with single blanks.
    package static func capability(ofName name: String) -> Capability? { names[name.lowercased()] }

    private static let names: [String: Capability] = [
        "goal": .goals, "goals": .goals, "goal attainment": .goals, "pace": .goals,
        "gap": .goals, "weekly need": .goals, "coverage": .goals, "participation": .goals,
        "pay": .pay, "payout": .pay, "payouts": .pay, "commission": .pay, "cost of sales": .pay,
        "effective commission rate": .pay, "pay at target": .pay, "weighted pipeline": .forecasts,
        "commit": .goals, "miss": .forecasts, "bias": .forecasts,
        "turnover rate": .retention, "ramp time": .retention,
    ]
}
