/// What can happen to open deals between two days, in the order in which it adds up.
enum PipelineStep: Int, CaseIterable, Hashable, Sendable {
    case opening, created, grown, shrunk, pulledIn, pushedOut, won, lost, reopened
    /// Under another value of what is asked by, or in and out of what the filters keep.
    case movedIn, movedOut
    /// No longer in the data.
    case gone
    case closing

    /// The words for it; those of the two ends get their day.
    var words: String {
        switch self {
        case .opening, .closing: "Open"
        case .created: "Created"
        case .grown: "Grown"
        case .shrunk: "Shrunk"
        case .pulledIn: "Pulled in"
        case .pushedOut: "Pushed out"
        case .won: "Won"
        case .lost: "Lost"
        case .reopened: "Reopened"
        case .movedIn: "Moved in"
        case .movedOut: "Moved out"
        case .gone: "Gone"
        }
    }

    /// One of the two ends, between which the others add up.
    var isEnd: Bool { self == .opening || self == .closing }

    /// Whether it is shown although nothing of the kind has happened.
    func isAlwaysShown(countsDeals: Bool, hasDue: Bool) -> Bool {
        switch self {
        case .opening, .created, .won, .lost, .reopened, .closing: true
        case .grown, .shrunk: !countsDeals
        case .pulledIn, .pushedOut: hasDue
        case .movedIn, .movedOut, .gone: false
        }
    }
}
