import Glibc
import ToplineKit

/// Texts answered without a conversation: `-c` sentences, script files, standard input.
package struct BatchRun {
    /// A text and where it came from, which its errors name as `file:line:column`.
    package struct Source: Sendable {
        package var text: String
        package var name: String?

        package init(text: String, name: String? = nil) {
            self.text = text
            self.name = name
        }
    }

    private let session: Session
    private let settings: TerminalSettings
    private let signals: SignalQueue

    package init(_ session: Session, _ settings: TerminalSettings, _ signals: SignalQueue) {
        self.session = session
        self.settings = settings
        self.signals = signals
    }

    /// Answers every source in order: answers to standard output, errors to standard error. An error in one
    /// does not keep the others from being answered; the code is that of the first that went wrong.
    package func run(_ sources: [Source]) -> ExitCode {
        var code = ExitCode.fine
        for source in sources {
            let reply = answer(source)
            let isRead = StandardStream.output.write(reply.output)
            StandardStream.error.write(reply.errors)
            let outcome = ExitCode(reply.status)
            if code == .fine { code = outcome }
            if !isRead || reply.status == .quit || reply.status == .cancelled { break }
        }
        return code
    }

    private func answer(_ source: Source) -> Reply {
        let options = settings.outputOptions(isInteractive: false)
        let call = BackgroundCall { [session] in
            session.reply(to: source.text, sourceName: source.name, options)
        }
        var interruptions = 0
        return call.wait(signals, interrupt: session.cancel) { _ in
            interruptions += 1
            if interruptions > 1 { exit(ExitCode.interrupted.rawValue) }
        }
    }
}
