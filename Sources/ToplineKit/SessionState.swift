import Answers
import Binding
import Company
import Language
import Model
import Reports

/// What one session knows between sentences.
struct SessionState: Sendable {
    var version: CompanyVersion
    var library: MetricLibrary
    /// `set today`, or `--today`; nil follows the clock and the data.
    var pinnedToday: Day?
    var smallSample = 5
    /// `set currency`, for this session and kept with the company.
    var lastReport: Report?
    var offeredFix: String?
    var showsTiming = false
    /// `transcript on`: where sentences go with their answers.
    var transcript: Transcript?
    /// What `param` and `--with` gave, by the name in lower case.
    var parameters: [String: Argument.Value] = [:]
    /// What `--with` gave: it comes before the default of a `param`.
    var given: [String: Argument.Value] = [:]
    /// Said once with the next answer: a changed file could not be read, so the old data stay in use.
    var refreshProblem: String?

    init(version: CompanyVersion, pinnedToday: Day?) {
        self.version = version
        self.pinnedToday = pinnedToday
        library = MetricLibrary(
            catalogue: version.catalogue, today: pinnedToday ?? version.today(clock: Clock.today))
    }

    /// The day that counts as today.
    var today: Day { pinnedToday ?? version.today(clock: Clock.today) }

    var todayOrigin: TodayOrigin {
        if pinnedToday != nil { return .pinned }
        return today == Clock.today ? .clock : .data
    }

    var binder: Binder {
        Binder(
            catalogue: version.catalogue, library: library, today: today, dayFirst: version.dayFirst)
    }

    func answerer(_ context: RunContext) -> Answerer {
        Answerer(
            database: version.database, catalogue: version.catalogue, library: library,
            settings: AnswerSettings(smallSample: smallSample, todayOrigin: todayOrigin), context: context)
    }

    /// Metrics know today (age, overdue) and the data's columns: bound anew when either changes.
    mutating func rebind() { library = MetricLibrary(catalogue: version.catalogue, today: today) }
}
