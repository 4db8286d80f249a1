import FoundationEssentials
import Glibc
import ToplineKit

/// One run of the program, from its arguments to its exit code.
package struct ProgramRun {
    private let folder: String
    private let script: String?
    private let sentences: [String]
    private let today: String?
    private let settings: TerminalSettings

    /// `script` and `sentences` are what to answer; with neither it is standard input, or a conversation.
    package init(
        folder: String, script: String?, sentences: [String], today: String?, settings: TerminalSettings
    ) {
        self.folder = folder
        self.script = script
        self.sentences = sentences
        self.today = today
        self.settings = settings
    }

    /// Opens the company and answers; whatever went wrong has been said on standard error.
    package func execute() -> ExitCode {
        TerminalLocale.prepare()
        let isConversation = sentences.isEmpty && script == nil && Self.isAtTerminal
        let signals = SignalQueue(
            holding: isConversation ? [SIGINT, SIGWINCH, SIGTSTP, SIGTERM, SIGHUP] : [SIGINT])
        guard isFolder(folder) else {
            StandardStream.error.write("error: there is no folder `\(folder)`\n")
            return .usage
        }
        guard let sources = isConversation ? [] : readSources(signals) else { return .usage }
        do {
            let session = try open(signals)
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

    private func isFolder(_ path: String) -> Bool {
        var isDirectory = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
    }

    private func open(_ signals: SignalQueue) throws -> Session {
        return try Opening(settings, signals).run { [folder, today] progress in
            try Session(folder: folder, today: today, progress: progress)
        }
    }

    /// What is to be answered without a conversation, or nil where a file is not there.
    private func readSources(_ signals: SignalQueue) -> [BatchRun.Source]? {
        if !sentences.isEmpty { return sentences.map { BatchRun.Source(text: $0) } }
        guard let script else { return [BatchRun.Source(text: signals.readAllInput(), name: "stdin")] }
        guard let bytes = FileManager.default.contents(atPath: script) else {
            StandardStream.error.write("error: there is no script `\(script)`\n")
            return nil
        }
        return [BatchRun.Source(text: String(decoding: bytes, as: UTF8.self), name: script)]
    }
}
