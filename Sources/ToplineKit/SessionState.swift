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
    /// The last answer, for `show`.
    var lastReport: Report?
    /// The last question as it was read, for `again`.
    var lastQuestion: Question?
    /// The last question that measured groups of records, for `drill` and `explain 2`; nil when another kind of
    /// question came after it.
    var lastAnswered: AnsweredQuestion?
    /// The last answer, if it was one of `changes in`, for `drill`.
    var lastChanges: AnsweredChanges?
    var offeredFix: String?
    var showsTiming = false
    /// `transcript on`: where sentences go with their answers.
    var transcript: Transcript?
    /// What `param` and `--with` gave, by the name in lower case.
    var parameters: [String: Argument.Value] = [:]
    /// What `--with` gave: it comes before the default of a `param`.
    var given: [String: Argument.Value] = [:]
    /// Why changed files cannot be used, so that the data read before stay in use; nil where they are as the files are.
    var refreshProblem: String?
    /// Why the history does not take these files in, where that was said.
    var unkeptInWords: String?
    /// The files whose deals have been compared with their history.
    var comparedFiles: FolderFingerprint?
    /// Whether definitions go into the company's file; in a script they do not.
    var keepsDefinitions = true
    /// Definitions of the running script.
    var scriptDefinitions: [WrittenDefinition] = []
    /// What `undo` takes back, the latest last.
    var undoSteps: [UndoStep] = []
    /// Said once, with the next answer: data files that could not be read.
    var fileProblems: [String] = []
    /// Said once, with the next answer: definitions of the company's file that cannot be used.
    var definitionProblems: [String] = []

    init(version: CompanyVersion, pinnedToday: Day?) {
        self.version = version
        self.pinnedToday = pinnedToday
        library = MetricLibrary(
            catalogue: version.catalogue, today: pinnedToday ?? version.today(clock: Clock.today),
            definitions: version.definitions, dayFirst: version.dayFirst)
        definitionProblems = brokenDefinitions
        fileProblems = version.unreadFiles + version.lostColumns
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

    /// Metrics know today (age, overdue), the data's columns and the company's definitions: bound anew when one of
    /// them changes.
    mutating func rebind() {
        let known = Set(brokenDefinitions)
        library = MetricLibrary(
            catalogue: version.catalogue, today: today, definitions: definitions, dayFirst: version.dayFirst)
        definitionProblems += brokenDefinitions.filter { !known.contains($0) }
    }
}
