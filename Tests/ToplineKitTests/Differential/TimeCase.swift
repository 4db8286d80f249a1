import SampleCompany

/// The periods of a sentence: the one its records fall in, and conditions that further roles add.
struct TimeCase {
    var words = ""
    var period = PeriodCase(words: "")
    /// The date that the period is about where the sentence says one: a column.
    var axis: String?
    /// What holds of every record beside.
    var condition = "true"

    /// A role of a date: its word, its column, and what it demands of the record.
    private struct Role {
        var word: String
        var axis: String
        var demand = "true"
        /// Narrows the records and leaves their own date alone.
        var narrows = false

        static let all = [
            Role(word: "created", axis: "created"), Role(word: "closed", axis: "closed"),
            Role(word: "won", axis: "closed", demand: MeasureCase.won),
            Role(word: "lost", axis: "closed", demand: MeasureCase.lost),
            Role(
                word: "closing", axis: "expected", demand: "stage NOT IN ('Won', 'Lost')", narrows: true),
        ]
    }

    static func random(for measures: [MeasureCase], _ random: inout SplitMix64) -> TimeCase {
        let areStocks = measures.allSatisfy(\.isStock)
        let isMixed = !areStocks && measures.contains(where: \.isStock)
        switch random.below(isMixed ? 6 : 9) {
        case 0, 1: return TimeCase()
        case 2...5: return plain(&random)
        case 6: return TimeCase().adding(role(&random), areStocks, &random)
        case 7: return plain(&random).adding(role(&random), areStocks, &random)
        default:
            let first = random.below(Role.all.count)
            let second = (first + 1 + random.below(Role.all.count - 1)) % Role.all.count
            return TimeCase().adding(Role.all[first], areStocks, &random)
                .adding(Role.all[second], areStocks, &random)
        }
    }

    private static func plain(_ random: inout SplitMix64) -> TimeCase {
        let period = PeriodCase.random(&random)
        return TimeCase(words: period.words, period: period)
    }

    private static func role(_ random: inout SplitMix64) -> Role { Role.all[random.below(Role.all.count)] }

    /// The first period places the records unless it narrows them; stocks are only narrowed.
    private func adding(_ role: Role, _ areStocks: Bool, _ random: inout SplitMix64) -> TimeCase {
        let other = PeriodCase.random(&random)
        var result = self
        result.words += " \(role.word) \(other.words)"
        if words.isEmpty, !role.narrows, !areStocks {
            (result.period, result.axis) = (other, role.axis)
            result.condition = role.demand
        } else {
            let within = "(\(other.contains(role.axis)) AND \(role.axis) IS NOT NULL)"
            // What was open on another day than today need not be open still.
            let demand = areStocks && role.narrows && !words.isEmpty ? "true" : role.demand
            result.condition = "\(condition) AND \(within) AND \(demand)"
        }
        return result
    }
}
