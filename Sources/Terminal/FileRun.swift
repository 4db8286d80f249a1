import FoundationEssentials
import Glibc
import ToplineKit

/// What is done with scripts and Markdown files as files: each is taken on its own, with the company it names.
package final class FileRun {
    package enum Action: Sendable {
        case check
        case accept
        /// Standard output, unless a file is named; `inPlace` is the file itself.
        case render(into: String?, inPlace: Bool)
    }

    private let action: Action
    private let company: String?
    private let sample: @Sendable () throws -> String
    private let today: String?
    private let arguments: [(name: String, value: String)]
    private let allowedFolders: [String]
    private let settings: TerminalSettings
    /// Companies opened so far, by folder and day.
    private var sessions: [String: Session] = [:]
    private var saidSample = false

    /// `company` comes before what a Markdown file names, and both before the folder that `sample` makes.
    package init(
        _ action: Action, company: String?, sample: @escaping @Sendable () throws -> String, today: String?,
        arguments: [(name: String, value: String)], allowedFolders: [String], settings: TerminalSettings
    ) {
        self.action = action
        self.company = company
        self.sample = sample
        self.today = today
        self.arguments = arguments
        self.allowedFolders = allowedFolders
        self.settings = settings
    }

    /// Does it; the code is the gravest of all files.
    package func execute(_ files: [String]) -> ExitCode {
        TerminalLocale.prepare()
        let signals = SignalQueue(holding: [SIGINT])
        let missing = files.filter { !FileManager.default.fileExists(atPath: $0) }
        for path in missing { StandardStream.error.write("error: there is no file `\(path)`\n") }
        guard missing.isEmpty else { return .usage }
        var code = ExitCode.fine
        for file in files {
            code = code.joined(with: take(file, signals))
            if code == .interrupted { break }
        }
        return code
    }

    private func take(_ file: String, _ signals: SignalQueue) -> ExitCode {
        do {
            let reply = answer(file, try session(for: file, signals), signals)
            StandardStream.error.write(reply.errors)
            guard case .render(let target, let inPlace) = action else {
                return ExitCode(reply.status).joined(
                    with: StandardStream.output.write(answer: reply.output).code)
            }
            guard ExitCode(reply.status).rawValue < ExitCode.failed.rawValue else {
                return ExitCode(reply.status)
            }
            return ExitCode(reply.status).joined(with: try write(reply.output, to: inPlace ? file : target))
        } catch let error as FileRunError {
            StandardStream.error.write("error: \(error.message)\n")
            return error.code
        } catch {
            StandardStream.error.write("error: \(error)\n")
            return .failed
        }
    }

    private func write(_ text: String, to target: String?) throws -> ExitCode {
        guard let target else { return StandardStream.output.write(answer: text).code }
        do {
            try ScriptText.write(text, to: target)
            return .fine
        } catch {
            throw FileRunError(message: "`\(target)` cannot be written: \(error.words)", code: .failed)
        }
    }

    private func answer(_ file: String, _ session: Session, _ signals: SignalQueue) -> Reply {
        let options = settings.fileOptions
        let call = BackgroundCall { [action, allowedFolders] in
            switch action {
            case .check: session.check(script: file, allowing: allowedFolders, options)
            case .accept: session.accept(script: file, allowing: allowedFolders, options)
            case .render: session.render(document: file, allowing: allowedFolders, options)
            }
        }
        var interruptions = 0
        return call.wait(signals, interrupt: session.cancel) { _ in
            interruptions += 1
            if interruptions > 1 { exit(ExitCode.interrupted.rawValue) }
        }
    }

    // MARK: The company

    private func session(for file: String, _ signals: SignalQueue) throws -> Session {
        let named = ScriptText.settings(of: file)
        let today = self.today ?? named.today
        let folder = try folder(named.company, of: file)
        let key = "\(folder)\n\(today ?? "")"
        if let session = sessions[key] { return session }
        guard Opening.isFolder(folder) else {
            throw FileRunError(message: "there is no folder `\(folder)`", code: .usage)
        }
        let session = try Opening(settings, signals).run { progress in
            try Session(folder: folder, today: today, progress: progress)
        }
        session.give(arguments)
        sessions[key] = session
        return session
    }

    private func folder(_ named: String?, of file: String) throws -> String {
        if let company { return company }
        guard let named else {
            if !saidSample { settings.saySample() }
            saidSample = true
            return try sample()
        }
        do {
            return try ScriptText.companyFolder(named, of: file, allowing: allowedFolders)
        } catch {
            throw FileRunError(
                message:
                    "\(file) names the company `\(named)`: \(error.words); --company or --allow-path says so",
                code: .failed)
        }
    }
}

/// Why a file or folder was not taken, and the exit code of that.
struct FileRunError: Error {
    let message: String
    let code: ExitCode
}

extension ScriptText.LayoutError {
    /// The reason, or the sentences that are wrong.
    package var words: String {
        switch self {
        case .unreadable(let reason): reason
        case .wrong(let drawing): drawing
        }
    }
}
