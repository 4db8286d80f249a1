import Binding
import Company
import Language
import Model
import Rendering
import Reports
import Synchronization

/// One open company to talk to. Safe to call from any thread; one sentence runs at a time.
public final class Session: Sendable {
    private let company: OpenCompany
    private let state: Mutex<SessionState>
    private let running = Mutex<CancellationFlag?>(nil)
    private let progress: @Sendable (Double, String) -> Void
    private let isFirstOpen: Bool

    /// Opens a company folder. `today` is an ISO day that pins today, or nil for the clock and the data's newest day.
    ///
    /// Throws `SessionError` when the folder cannot be read or the day is none.
    public init(
        folder: String, today: String? = nil,
        progress: @escaping @Sendable (Double, String) -> Void = { _, _ in }
    ) throws {
        var pinned: Day?
        if let today {
            guard let day = Day(iso: today) else {
                throw SessionError("`\(today)` is no day: write it as 2017-12-31")
            }
            pinned = day
        }
        let folder = CompanyFolder(path: folder)
        company = OpenCompany(folder)
        self.progress = progress
        isFirstOpen = folder.isOpenedFirst
        do {
            let context = RunContext(today: pinned ?? Clock.today, progress: progress)
            var version = try folder.version(context)
            folder.noteLostColumns(in: &version)
            state = Mutex(SessionState(version: version, pinnedToday: pinned))
        } catch {
            throw SessionError(Session.words(for: error))
        }
    }

    /// Company, records, date range, today, doubts on the first open, three questions from this data.
    public func greeting(_ options: OutputOptions) -> String {
        let state = state.withLock { state in
            defer { state.fileProblems = [] }
            return state
        }
        let text = Greeting(state: state).text(options.render, isFirstOpen: isFirstOpen)
        company.folder.markOpened()
        company.folder.rememberColumns(of: state.version)
        return text
    }

    /// Up to three questions about this very data that a digit runs.
    public var suggestedQuestions: [String] { Greeting(state: state.withLock { $0 }).questions }

    /// Where this company keeps its files (history of the prompt included).
    public var stateFolder: String { company.folder.stateFolder }

    /// Runs every statement of the text in order. `sourceName` (a file) makes errors `file:line:column`.
    public func reply(to text: String, sourceName: String? = nil, _ options: OutputOptions) -> Reply {
        ask { state, flag in
            state.keepsDefinitions = sourceName == nil
            defer { if sourceName != nil { state.endScript() } }
            return TextRunner(runner: runner(flag), options: options).run(text, named: sourceName, &state)
        }
    }

    /// Gives parameters values, as `--with team=West` does: for `{team}` in sentences, and before the default of a
    /// `param` in scripts. A value is read as the language reads an argument.
    public func give(_ arguments: [(name: String, value: String)]) {
        state.withLock { state in
            for argument in arguments {
                let key = argument.name.lowercased()
                state.given[key] = Argument.Value(reading: argument.value)
                state.parameters[key] = state.given[key]
            }
        }
    }

    /// Runs a script: all of it is read and bound first, and nothing is run when anything is wrong with it.
    public func run(script path: String, allowing folders: [String] = [], _ options: OutputOptions) -> Reply {
        ask { state, flag in
            ScriptRunner(runner: runner(flag), options: options)
                .run(fileAt: path, allowing: folders, &state)
        }
    }

    /// As `run`, in a state of its own and saying only which expectations failed, and how many of how many.
    public func check(script path: String, allowing folders: [String] = [], _ options: OutputOptions) -> Reply
    {
        ask { state, flag in
            var copy = state
            return ScriptRunner(runner: runner(flag), options: options)
                .check(fileAt: path, allowing: folders, &copy)
        }
    }

    /// The Markdown file with the results of its blocks under them, as the reply's output.
    public func render(document path: String, allowing folders: [String] = [], _ options: OutputOptions)
        -> Reply
    {
        ask { state, flag in
            var copy = state
            return ScriptEditor(runner: runner(flag), options: options)
                .render(fileAt: path, allowing: folders, &copy)
        }
    }

    /// Rewrites expected tables and results in a file where they are not what is found; says how many.
    public func accept(script path: String, allowing folders: [String] = [], _ options: OutputOptions)
        -> Reply
    {
        ask { state, flag in
            var copy = state
            return ScriptEditor(runner: runner(flag), options: options)
                .accept(fileAt: path, allowing: folders, &copy)
        }
    }

    /// Checks all that the company's folder holds, as `topline doctor` does. The reply's status is `unmet` when
    /// something is wrong that answers suffer from.
    public func examine(_ options: OutputOptions) -> Reply {
        ask { state, _ in FolderExamination(folder: company.folder, state: state).reply(options) }
    }

    private func runner(_ flag: CancellationFlag) -> StatementRunner {
        StatementRunner(company: company, cancellation: flag, progress: progress)
    }

    /// One call at a time, which `cancel` stops.
    private func ask(_ body: (inout SessionState, CancellationFlag) -> Reply) -> Reply {
        let flag = CancellationFlag()
        running.withLock { $0 = flag }
        defer { running.withLock { $0 = nil } }
        return state.withLock { body(&$0, flag) }
    }

    /// Asks the running sentence to stop; returns at once. Callable from any thread.
    public func cancel() { running.withLock { $0?.cancel() } }

    /// True when the text cannot be a whole statement yet: an open quote or bracket, a comma or operator at the end.
    ///
    /// Never of a text longer than any sentence: noise with an open quote would be read over and over.
    public func needsMore(_ text: String) -> Bool {
        text.utf8.count <= Session.longestSentence && Language.needsMore(text)
    }

    private static let longestSentence = 65_536

    /// Why more is needed: `needs )`; empty when nothing is open.
    public func openConstruct(in text: String) -> String { Language.openConstruct(in: text) ?? "" }

    /// What may stand at the cursor (a UTF-8 offset), best first.
    public func completions(for text: String, at cursor: Int) -> [Completion] {
        CompletionSource(state: state.withLock { $0 }).completions(for: text, at: cursor)
    }

    static func words(for error: any Error) -> String {
        switch error {
        case let error as SessionError: error.message
        case is Cancelled: "interrupted"
        default: "\(error)"
        }
    }
}

/// A company could not be opened; the message says why in plain words.
public struct SessionError: Error, CustomStringConvertible, Sendable {
    public let message: String

    public init(_ message: String) { self.message = message }

    public var description: String { message }
}
