import Glibc
import ToplineKit

/// The conversation at a terminal: greeting, prompt, answer, until the user leaves.
package final class PromptLoop {
    private let session: Session
    private let settings: TerminalSettings
    private let signals: SignalQueue
    private let lines: any LineSource
    private let statements: StatementReader

    package init(_ session: Session, _ settings: TerminalSettings, _ signals: SignalQueue) {
        self.session = session
        self.settings = settings
        self.signals = signals
        let assistant = Assistant(session)
        lines = Self.lineSource(session, settings, signals, assistant)
        statements = StatementReader(
            lines, assistant: assistant, usesUnicode: TerminalLocale.showsUnicode())
    }

    /// libedit, or plain lines where the terminal cannot do what it needs.
    private static func lineSource(
        _ session: Session, _ settings: TerminalSettings, _ signals: SignalQueue, _ assistant: Assistant
    ) -> any LineSource {
        let terminal = Environment.process.nonEmpty("TERM") ?? "dumb"
        guard terminal != "dumb",
            let editor = LineEditor(
                signals: signals, historyPath: historyPath(in: session.stateFolder), assistant: assistant)
        else { return PlainLineSource(signals) }
        editor.usesColor = settings.color.isOn(isTerminal: true)
        return editor
    }

    private static func historyPath(in folder: String) -> String? {
        folder.isEmpty ? nil : folder + "/history"
    }

    /// Talks until Ctrl-D, `quit`, or the end of the terminal.
    package func run() -> ExitCode {
        if !settings.isQuiet {
            StandardStream.output.write(session.greeting(settings.outputOptions(isInteractive: true)))
        }
        while true {
            switch statements.next() {
            case .statement(let text):
                if !answer(text) { return .fine }
            case .dropped:
                continue
            case .end:
                StandardStream.output.write("\n")
                return .fine
            case .ended(let signal):
                signals.deliver(signal)
                return .interrupted
            }
        }
    }

    /// Answers what was typed; false when the user wants to leave.
    private func answer(_ typed: String) -> Bool {
        let text = typed.trimmed
        guard !text.isEmpty else { return true }
        if ["exit", "quit"].contains(text.lowercased()) {
            lines.remember(text)
            return false
        }
        let sentence = meaning(of: text) ?? typed
        lines.remember(sentence)
        let folder = session.stateFolder
        let reply = run(sentence)
        if session.stateFolder != folder { lines.useHistory(at: Self.historyPath(in: session.stateFolder)) }
        lines.offeredFix = reply.offeredFix
        return show(reply) && reply.status != .quit
    }

    /// A digit stands for the suggested question of that number, `?` for `help`; nil for all else.
    private func meaning(of text: String) -> String? {
        if text == "?" { return "help" }
        let questions = session.suggestedQuestions
        guard text.count == 1, let digit = Int(text), (1...9).contains(digit), digit <= questions.count else {
            return nil
        }
        let question = questions[digit - 1]
        StandardStream.output.write(StatementReader.prompt + question + "\n")
        return question
    }

    /// The reply, worked out on another thread, so that Ctrl-C can stop it.
    private func run(_ sentence: String) -> Reply {
        let options = settings.outputOptions(isInteractive: true)
        let call = BackgroundCall { [session] in session.reply(to: sentence, options) }
        return call.wait(signals, interrupt: session.cancel) { [signals] signal in
            switch signal {
            case SIGINT, SIGWINCH: break
            case SIGTSTP: signals.deliver(SIGSTOP)
            default: signals.deliver(signal)
            }
        }
    }

    /// Writes the reply, by the pager where it takes more than the screen. False when nobody reads any more.
    private func show(_ reply: Reply) -> Bool {
        let rows = StandardStream.output.size?.rows ?? 24
        if reply.output.utf8.count(where: { $0 == 10 }) < rows || !page(reply.output) {
            guard StandardStream.output.write(reply.output) else { return false }
        }
        return StandardStream.error.write(reply.errors)
    }

    private func page(_ text: String) -> Bool {
        guard let pager = Pager() else { return false }
        return pager.show(text, signals)
    }
}

extension StringProtocol {
    /// Without blanks and line feeds at both ends.
    var trimmed: String {
        let beginning = drop(while: \.isWhitespace)
        let end = beginning.lastIndex { !$0.isWhitespace }
        return end.map { String(beginning[...$0]) } ?? ""
    }
}
