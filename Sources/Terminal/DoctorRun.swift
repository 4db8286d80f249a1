import Glibc
import ToplineKit

/// `topline doctor`: a company's folder is opened, and what is found in it is written.
package struct DoctorRun {
    private let settings: TerminalSettings

    package init(_ settings: TerminalSettings) { self.settings = settings }

    /// Whatever went wrong has been said on standard error.
    package func execute(_ path: String) -> ExitCode {
        TerminalLocale.prepare()
        let signals = SignalQueue(holding: [SIGINT])
        let folder: String
        do { folder = try Opening.folder(of: path) } catch {
            StandardStream.error.write("error: \(error.message)\n")
            return error.code
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
