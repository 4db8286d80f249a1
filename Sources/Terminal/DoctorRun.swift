import Glibc
import ToplineKit

/// `topline doctor`: a company's folder is opened, and what is found in it is written.
package struct DoctorRun {
    private let settings: TerminalSettings

    package init(_ settings: TerminalSettings) { self.settings = settings }

    /// Whatever went wrong has been said on standard error.
    package func execute(_ folder: String) -> ExitCode {
        TerminalLocale.prepare()
        let signals = SignalQueue(holding: [SIGINT])
        guard Opening.isFolder(folder) else {
            StandardStream.error.write("error: there is no folder `\(folder)`\n")
            return .usage
        }
        do {
            let session = try Opening(settings, signals).run { progress in
                try Session(folder: folder, progress: progress)
            }
            let reply = session.examine(settings.outputOptions(isInteractive: false))
            let written = StandardStream.output.write(answer: reply.output)
            StandardStream.error.write(reply.errors)
            return ExitCode(reply.status).joined(with: written.code)
        } catch {
            StandardStream.error.write("error: \(error)\n")
            return .failed
        }
    }
}
