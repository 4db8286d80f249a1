import FoundationEssentials
import Glibc
import ToplineKit

/// Opening a company while the user may interrupt it and see how far it is.
package struct Opening {
    private let settings: TerminalSettings
    private let signals: SignalQueue

    package init(_ settings: TerminalSettings, _ signals: SignalQueue) {
        self.settings = settings
        self.signals = signals
    }

    /// Runs `body` on a thread of its own, a bar at the terminal telling how far it is. Ctrl-C ends the process.
    package func run<Value: Sendable>(
        _ body: @escaping @Sendable (_ progress: @escaping @Sendable (Double, String) -> Void) throws -> Value
    ) throws -> Value {
        let bar = settings.progressBar
        let call = BackgroundCall { Result { try body { bar.report($0, $1) } } }
        defer { bar.erase() }
        return try call.wait(signals, onTick: bar.draw) { signal in
            guard signal != SIGWINCH else { return }
            bar.erase()
            exit(ExitCode.interrupted.rawValue)
        }.get()
    }

    static func isFolder(_ path: String) -> Bool {
        var isDirectory = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
    }

    /// The folder that a path stands for. Throws what to say where it stands for none.
    static func folder(of path: String) throws(FileRunError) -> String {
        let words: String
        switch CompanyLocation.find(path) {
        case .folder(let folder): return folder
        case .fileAmongOthers(let folder, let count):
            words =
                "`\(path)` is a file, and a company is a folder with files: `topline \(folder)` opens the one it is in, with "
                + "\(count - 1) other \(count == 2 ? "file" : "files"); in a folder of its own it is read alone"
        case .otherFile(let endings):
            words = "`\(path)` is a file, and none with data that can be read (\(endings))"
        case .nothing: words = "there is no folder `\(path)`"
        }
        throw FileRunError(message: words, code: .usage)
    }
}
