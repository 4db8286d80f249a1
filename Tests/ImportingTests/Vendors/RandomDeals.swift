import Model
import SampleCompany

/// A deal of a company made by chance.
struct RandomDeal {
    enum State: CaseIterable { case open, won, lost }
    var number: Int
    var name: String
    var account: String
    var rep: String
    var state: State
    /// Of open deals, and of deals in programs that keep it when they close.
    var stage: Int
    /// Hundredths; nil where none was entered.
    var amount: Int64?
    var created: Day
    /// When it closed, or is expected to.
    var closing: Day
    var isTrue: Bool { state == .won }

    static func company(using generator: inout SplitMix64) -> [RandomDeal] {
        let count = Int.random(in: 1...40, using: &generator)
        return (1...count).map { number in
            let state = State.allCases.randomElement(using: &generator) ?? .open
            let created = Day(number: Int32.random(in: 19_700...20_400, using: &generator))
            let hasAmount = state == .won || Int.random(in: 0..<6, using: &generator) > 0
            return RandomDeal(
                number: number, name: "\(things.randomElement(using: &generator) ?? "") \(number)",
                account: accounts.randomElement(using: &generator) ?? "",
                rep: reps.randomElement(using: &generator) ?? "", state: state,
                stage: Int.random(in: 0..<4, using: &generator),
                amount: hasAmount ? amount(using: &generator) : nil, created: created,
                closing: Day(number: created.number + Int32.random(in: 0...200, using: &generator)))
        }
    }

    private static func amount(using generator: inout SplitMix64) -> Int64 {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: Int64.random(in: 1...90, using: &generator) * 100_000
        case 1: Int64.random(in: 1...90_000, using: &generator) * 100
        default: Int64.random(in: 1...9_000_000, using: &generator)
        }
    }

    private static let things = ["Rollout", "Café \"B\"", "Phase; two", "Seats, more", "Größe", "Pilot"]
    private static let accounts = [
        "Acme, Inc.", "Total", "Böhm & Söhne", "Noël SARL", "N.V. Kust", "Won Ton Ltd",
    ]
    private static let reps = ["Ana Ruiz", "Zoë Müller", "Bo Lee", "O'Neil, Pat"]
}

/// How a program's user has dates and numbers written.
struct RandomStyle {
    enum Dates: CaseIterable { case iso, american, british, dotted, named, withTime }
    enum Numbers: CaseIterable { case plain, twoDecimals, grouped, dollars, german, euros }
    var dates: Dates
    var numbers: Numbers

    init(using generator: inout SplitMix64) {
        dates = Dates.allCases.randomElement(using: &generator) ?? .iso
        numbers = Numbers.allCases.randomElement(using: &generator) ?? .plain
    }

    func day(_ day: Day?) -> String {
        guard let day else { return "" }
        let (year, month, date) = (day.year, day.month, day.dayOfMonth)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return switch dates {
        case .iso: "\(year)-\(two(month))-\(two(date))"
        case .american: "\(month)/\(date)/\(year)"
        case .british: "\(two(date))/\(two(month))/\(year)"
        case .dotted: "\(two(date)).\(two(month)).\(year)"
        case .named: "\(date)-\(Self.months[month - 1])-\(year)"
        case .withTime: "\(month)/\(date)/\(year), \(date % 12 + 1):05 PM"
        }
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    func amount(_ hundredths: Int64?) -> String {
        guard let hundredths else { return "" }
        let whole = hundredths / 100
        let cents = hundredths % 100 < 10 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
        return switch numbers {
        case .plain: cents == "00" ? "\(whole)" : "\(whole).\(cents)"
        case .twoDecimals: "\(whole).\(cents)"
        case .grouped: "\(Self.grouped(whole, by: ",")).\(cents)"
        case .dollars: "$\(Self.grouped(whole, by: ",")).\(cents)"
        case .german: "\(Self.grouped(whole, by: ".")),\(cents)"
        case .euros: "\(Self.grouped(whole, by: ".")),\(cents) €"
        }
    }

    private static func grouped(_ number: Int64, by mark: String) -> String {
        let digits = Array(String(number))
        return digits.enumerated().map { place, digit in
            (place > 0 && (digits.count - place) % 3 == 0 ? mark : "") + String(digit)
        }.joined()
    }
}

/// The columns that a program writes, and what stands in them.
struct ExportShape: Sendable {
    typealias Cell = @Sendable (RandomDeal, RandomStyle) -> String
    var program: String?
    var hasCents = false
    var columns: [(header: String, cell: Cell)]

    private static let prospects = ["Prospecting", "Needs Analysis", "Proposal", "Negotiation"]

    private static func closedOr(_ won: String, _ lost: String) -> Cell {
        { deal, _ in deal.state == .won ? won : deal.state == .lost ? lost : prospects[deal.stage] }
    }

    private static func state(_ open: String, _ won: String, _ lost: String) -> Cell {
        { deal, _ in deal.state == .won ? won : deal.state == .lost ? lost : open }
    }

    private static func closed(_ states: Set<RandomDeal.State>) -> Cell {
        { deal, style in style.day(states.contains(deal.state) ? deal.closing : nil) }
    }

    private static let stage: Cell = { deal, _ in prospects[deal.stage] }
    private static let rep: Cell = { deal, _ in deal.rep }
    private static let account: Cell = { deal, _ in deal.account }
    private static let name: Cell = { deal, _ in deal.name }
    private static let number: Cell = { deal, _ in "\(deal.number)" }
    private static let amount: Cell = { deal, style in style.amount(deal.amount) }
    private static let created: Cell = { deal, style in style.day(deal.created) }
    private static let closing: Cell = { deal, style in style.day(deal.closing) }
    private static let nothing: Cell = { _, _ in "" }

    static let all = english + LocalisedShapes.all

    static let english: [ExportShape] = [
        ExportShape(
            program: "Salesforce opportunity report",
            columns: [
                ("Opportunity Owner", rep), ("Account Name", account), ("Opportunity Name", name),
                ("Stage", closedOr("Closed Won", "Closed Lost")), ("Fiscal Period", { _, _ in "Q1-2025" }),
                ("Amount", amount), ("Close Date", closing), ("Created Date", created),
                ("Next Step", nothing), ("Owner Role", { _, _ in "AE" }),
                ("Opportunity ID", { deal, _ in "006x\(deal.number)" }),
            ]),
        ExportShape(
            program: "Salesforce Data Loader",
            columns: [
                ("Id", { deal, _ in "006x\(deal.number)" }), ("Name", name), ("AccountId", account),
                ("StageName", closedOr("Closed Won", "Closed Lost")), ("Amount", amount),
                ("CloseDate", closing), ("CreatedDate", created), ("OwnerId", rep),
                ("IsWon", state("false", "true", "false")), ("IsClosed", state("false", "true", "true")),
            ]),
        ExportShape(
            program: "HubSpot deals",
            columns: [
                ("Record ID", number), ("Deal Name", name),
                ("Deal Stage", closedOr("closedwon", "closedlost")),
                ("Pipeline", { _, _ in "Sales" }), ("Amount", amount), ("Close Date", closing),
                ("Create Date", created), ("Deal owner", rep), ("Associated Company", account),
                ("Is Closed Won", state("false", "true", "false")),
                ("Date entered “Demo (Sales)”", created),
            ]),
        ExportShape(
            program: "Pipedrive deals",
            columns: [
                ("Deal - ID", number), ("Deal - Title", name), ("Deal - Value", amount),
                ("Deal - Organization", account), ("Deal - Owner", rep), ("Deal - Stage", stage),
                ("Deal - Status", state("Open", "Won", "Lost")), ("Deal - Deal created", created),
                ("Deal - Expected close date", closing), ("Deal - Won time", closed([.won])),
                ("Deal - Lost time", closed([.lost])),
            ]),
        ExportShape(
            program: "Zoho deals",
            columns: [
                ("Record Id", { deal, _ in "zcrm_\(deal.number)" }), ("Deal Owner.id", number),
                ("Deal Owner", rep), ("Amount", amount), ("Deal Name", name), ("Closing Date", closing),
                ("Account Name", account), ("Stage", closedOr("Closed Won", "Closed-Lost to Competition")),
                ("Created Time", created),
            ]),
        ExportShape(
            program: "Close opportunities", hasCents: true,
            columns: [
                ("id", { deal, _ in "oppo_\(deal.number)" }), ("lead_name", account),
                ("status_label", closedOr("Won", "Lost")), ("status_type", state("active", "won", "lost")),
                ("value", { deal, _ in deal.amount.map(String.init) ?? "" }),
                ("value_period", { _, _ in "one_time" }), ("value_currency", { _, _ in "USD" }),
                ("date_created", created), ("date_won", closed([.won])), ("date_lost", closed([.lost])),
                ("user_name", rep), ("note", name),
            ]),
        ExportShape(
            program: "Copper opportunities",
            columns: [
                ("Name", name), ("Company", account), ("Primary Contact", nothing), ("Owned By", rep),
                ("Pipeline", { _, _ in "Sales" }), ("Stage", stage),
                ("Status", state("Open", "Won", "Abandoned")), ("Value", amount), ("Close Date", closing),
                ("Date Created", created), ("Win Probability", { _, _ in "40" }), ("Loss Reason", nothing),
            ]),
        ExportShape(
            program: "Odoo pipeline",
            columns: [
                ("External ID", { deal, _ in "crm_lead_\(deal.number)" }), ("Opportunity", name),
                ("Customer", account), ("Salesperson", rep), ("Expected Revenue", amount),
                ("Expected Closing", closing), ("Closed Date", closed([.won, .lost])),
                ("Stage", { deal, _ in deal.state == .won ? "Won" : prospects[deal.stage] }),
                ("Probability", state("40", "100", "0")), ("Active", state("True", "True", "False")),
                ("Created on", created),
            ]),
        ExportShape(
            program: "Dynamics 365 opportunities",
            columns: [
                ("(Do Not Modify) Opportunity", { deal, _ in "guid-\(deal.number)" }), ("Topic", name),
                ("Potential Customer", account), ("Est. Close Date", closing), ("Est. Revenue", amount),
                ("Actual Close Date", closed([.won, .lost])), ("Status", state("Open", "Won", "Lost")),
                ("Owner", rep), ("Created On", created),
            ]),
        ExportShape(
            program: nil,
            columns: [
                ("Rep", rep), ("Customer", account), ("Deal", name),
                ("Stage", closedOr("Gewonnen", "Verloren")),
                ("Amount", amount), ("Created", created), ("Closed", closed([.won, .lost])),
            ]),
    ]

    func table(_ deals: [RandomDeal], _ style: RandomStyle) -> RandomTable {
        RandomTable(
            header: columns.map(\.header),
            rows: deals.map { deal in columns.map { $0.cell(deal, style) } })
    }
}
