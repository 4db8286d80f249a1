import CLibEdit
import Foundation
import Glibc

/// The built program at a pseudo-terminal, used as a person would: by typing and by looking at the screen.
///
/// Waiting is always for something to be seen, never for a time to pass.
final class TerminalProgram {
    private let terminal: Int32
    private let process: pid_t
    private var undecoded: [UInt8] = []
    private(set) var screen: VirtualScreen
    private(set) var exitCode: Int32?

    /// What a wait that came to nothing says: what was awaited and the screen as it stood.
    struct NotSeen: Error, CustomStringConvertible {
        let awaited: String
        let screen: String
        var description: String { "not seen: \(awaited)\n--- screen ---\n\(screen)\n---" }
    }

    /// Starts the program with a folder of its own for home and data.
    init(_ arguments: [String], home: String, pager: String = "", columns: Int = 80, rows: Int = 24) throws {
        screen = VirtualScreen(columns: columns, rows: rows)
        var name = [CChar](repeating: 0, count: 64)
        terminal = pseudo_terminal_open(&name)
        guard terminal >= 0 else {
            throw NotSeen(awaited: "a pseudo-terminal", screen: String(cString: strerror(errno)))
        }
        let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        Self.setSize(terminal, columns, rows)
        let environment = [
            "HOME=\(home)", "XDG_DATA_HOME=\(home)/data", "XDG_STATE_HOME=\(home)/state",
            "TERM=xterm-256color",
            "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "PAGER=\(pager)",
        ]
        process = try Self.spawn(builtProgram, arguments, environment, path)
    }

    deinit {
        if exitCode == nil {
            kill(process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
        }
        close(terminal)
    }

    /// Types the text as it stands; `\r` is Enter.
    func type(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Waits until the screen satisfies `condition`.
    func wait(for awaited: String, until condition: (VirtualScreen) -> Bool) throws {
        let end = ContinuousClock.now + .seconds(60)
        while !condition(screen) {
            guard ContinuousClock.now < end, readOutput() || condition(screen) else {
                throw NotSeen(awaited: awaited, screen: screen.transcript)
            }
        }
    }

    /// Waits until a row of the screen, or one that has scrolled away, holds the text.
    func wait(toSee text: String) throws {
        try wait(for: text) { $0.transcript.contains(text) }
    }

    /// Waits until the row with the cursor is exactly this.
    func wait(forLine line: String) throws {
        try wait(for: "the line `\(line)`") { $0.cursorLine == line }
    }

    /// Waits until the program has ended and returns its exit code; 128 + the signal that ended it.
    func waitForExit() throws -> Int32 {
        let end = ContinuousClock.now + .seconds(60)
        while readOutput() {
            guard ContinuousClock.now < end else {
                throw NotSeen(awaited: "the end", screen: screen.transcript)
            }
        }
        var status: Int32 = 0
        waitpid(process, &status, 0)
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        exitCode = code
        return code
    }

    /// Gives the terminal another size; the kernel tells the program.
    func resize(columns: Int, rows: Int) {
        screen.resize(columns: columns, rows: rows)
        Self.setSize(terminal, columns, rows)
    }

    /// Asks the program to end, as a closing session does.
    func terminate() {
        kill(process, SIGTERM)
    }

    /// Reads what the program has written, waiting a second at most; false when the program is gone.
    private func readOutput() -> Bool {
        var entry = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        guard poll(&entry, 1, 1000) > 0 else { return true }
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(terminal, &buffer, buffer.count)
        guard count > 0 else { return false }
        undecoded += buffer[..<count]
        let whole = undecoded.count - Self.unfinished(undecoded)
        screen.feed(String(decoding: undecoded[..<whole], as: UTF8.self))
        undecoded.removeFirst(whole)
        return true
    }

    /// Bytes at the end that begin a character whose rest has not come yet.
    private static func unfinished(_ bytes: [UInt8]) -> Int {
        let tail = bytes.suffix(3).reversed().prefix { $0 & 0xC0 == 0x80 }.count
        guard tail < bytes.count else { return 0 }
        let lead = bytes[bytes.count - 1 - tail]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        return length > tail + 1 ? tail + 1 : 0
    }

    private static func setSize(_ terminal: Int32, _ columns: Int, _ rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    }

    /// Starts `program` in a session of its own, whose controlling terminal is the one it opens first.
    private static func spawn(
        _ program: String, _ arguments: [String], _ environment: [String], _ terminalPath: String
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminalPath, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(Self.newSession | POSIX_SPAWN_SETSIGMASK))
        var process = pid_t()
        let words = ([program] + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup($0) } + [nil]
        defer { (words + variables).forEach { free($0) } }
        let problem = posix_spawn(&process, program, &actions, &attributes, words, variables)
        guard problem == 0 else {
            throw NotSeen(awaited: "the start of \(program)", screen: String(cString: strerror(problem)))
        }
        return process
    }

    /// `POSIX_SPAWN_SETSID`, which the C library shows only to programs that ask for GNU extensions.
    private static var newSession: Int32 { 0x80 }
}

/// The program as `swift build` left it: next to the running tests.
var builtProgram: String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "topline").path
}
