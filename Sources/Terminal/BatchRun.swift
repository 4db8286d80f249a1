import Glibc
import ToplineKit

/// Texts answered without a conversation: `-c` sentences, script files, standard input.
package struct BatchRun {
    package enum Source: Sendable {
        /// A text and where it came from, which its errors name as `file:line:column`.
        case text(String, name: String?)
        /// A script file to be run, and folders that it may touch beside its own.
        case script(path: String, allowedFolders: [String])
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
    /// does not keep the others from being answered; the code is the gravest of all.
    package func run(_ sources: [Source]) -> ExitCode {
        var code = ExitCode.fine
        for source in sources {
            let reply = answer(source)
            let written = StandardStream.output.write(answer: reply.output)
            StandardStream.error.write(reply.errors)
            code = code.joined(with: ExitCode(reply.status)).joined(with: written.code)
            if !written.isRead || reply.status == .quit || reply.status == .cancelled { break }
        }
        return code
    }

    private func answer(_ source: Source) -> Reply {
        let options = settings.outputOptions(isInteractive: false)
        let scriptOptions = settings.scriptOptions
        let call = BackgroundCall { [session] in
            switch source {
            case .text(let text, let name): session.reply(to: text, sourceName: name, options)
            case .script(let path, let folders): session.run(script: path, allowing: folders, scriptOptions)
            }
        }
        var interruptions = 0
        return call.wait(signals, interrupt: session.cancel) { _ in
            interruptions += 1
            if interruptions > 1 { exit(ExitCode.interrupted.rawValue) }
        }
    }
}
