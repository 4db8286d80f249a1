import FoundationEssentials
import Glibc
import ToplineKit

/// One run of the program, from its arguments to its exit code.
package struct ProgramRun {
    /// What is to be answered; nothing is standard input, or a conversation at a terminal.
    package enum Task: Sendable {
        case sentences([String])
        case script(String)
        case talk
    }

    private let folder: String
    private let task: Task
    private let today: String?
    private let arguments: [(name: String, value: String)]
    private let allowedFolders: [String]
    private let settings: TerminalSettings
    private let isSample: Bool

    /// `arguments` are those of `--with`; `allowedFolders` those that scripts may touch beside their own. `isSample`
    /// where no folder was named, and the sample company answers.
    package init(
        folder: String, task: Task, today: String?, arguments: [(name: String, value: String)] = [],
        allowedFolders: [String] = [], settings: TerminalSettings, isSample: Bool = false
    ) {
        self.folder = folder
        self.task = task
        self.today = today
        self.arguments = arguments
        self.allowedFolders = allowedFolders
        self.settings = settings
        self.isSample = isSample
    }

    /// Opens the company and answers; whatever went wrong has been said on standard error.
    package func execute() -> ExitCode {
        TerminalLocale.prepare()
        let isConversation = if case .talk = task { Self.isAtTerminal } else { false }
        let signals = SignalQueue(
            holding: isConversation ? [SIGINT, SIGWINCH, SIGTSTP, SIGTERM, SIGHUP] : [SIGINT])
        let folder: String
        do { folder = try Opening.folder(of: self.folder) } catch {
            StandardStream.error.write("error: \(error.message)\n")
            return error.code
        }
        guard let sources = isConversation ? [] : readSources(signals) else { return .usage }
        do {
            let session = try open(folder, signals)
            session.give(arguments)
            if isSample, !isConversation { settings.saySample() }
            return isConversation
                ? PromptLoop(session, settings, signals).run()
                : BatchRun(session, settings, signals).run(sources)
        } catch {
            StandardStream.error.write("error: \(error)\n")
            return .failed
        }
    }

    /// A conversation needs a person on both sides of it.
    private static var isAtTerminal: Bool {
        StandardStream.input.isTerminal && StandardStream.output.isTerminal
    }

    private func open(_ folder: String, _ signals: SignalQueue) throws -> Session {
        return try Opening(settings, signals).run { [today] progress in
            try Session(folder: folder, today: today, progress: progress)
        }
    }

    /// What is to be answered without a conversation, or nil where a file is not there.
    private func readSources(_ signals: SignalQueue) -> [BatchRun.Source]? {
        switch task {
        case .sentences(let sentences): return sentences.map { .text($0, name: nil) }
        case .talk: return [.text(signals.readAllInput(), name: "stdin")]
        case .script(let path):
            guard FileManager.default.fileExists(atPath: path) else {
                StandardStream.error.write("error: there is no script `\(path)`\n")
                return nil
            }
            return [.script(path: path, allowedFolders: allowedFolders)]
        }
    }
}
