import CLibEdit
import Glibc

/// The program that shows more than a screenful: `$PAGER`, else `less -FRSX` without its commands that write or run.
package struct Pager {
    let command: String

    /// Nil where the user wants none (`PAGER=` or `PAGER=cat`).
    package init?(_ environment: Environment = .process) {
        switch environment["PAGER"] {
        case nil: command = #"LESSSECURE=1 less -FRSX -Ps'space\: more   q\: back to the prompt'"#
        case "", "cat": return nil
        case let chosen?: command = chosen
        }
    }

    /// Shows the text and waits until it is left. False when there is no such program.
    package func show(_ text: String, _ signals: SignalQueue) -> Bool {
        var ends: [Int32] = [-1, -1]
        guard private_pipe(&ends) == 0 else { return false }
        let process = start(reading: ends[0])
        close(ends[0])
        guard let process else {
            close(ends[1])
            return false
        }
        StandardStream(descriptor: ends[1]).write(text)
        close(ends[1])
        let status = Self.wait(for: process)
        signals.drain()
        return status != Self.notFound
    }

    /// What a shell says of a command that is not there.
    private static var notFound: Int32 { 127 }

    private func start(reading input: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        giveUsualSignals(&attributes)
        var process = pid_t()
        let words = ["sh", "-c", command]
        return withCStrings(words) { arguments in
            posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, process_environment()) == 0
        } ? process : nil
    }

    /// The pager must see Ctrl-C and SIGPIPE as any program does, though this process holds them back.
    private func giveUsualSignals(_ attributes: inout posix_spawnattr_t) {
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var usual = sigset_t()
        sigemptyset(&usual)
        sigaddset(&usual, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    }

    private static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { return 0 }
        }
        return (status >> 8) & 0xFF
    }
}

/// The words as C wants an argument list, for as long as `body` runs.
private func withCStrings<Result>(
    _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let copies = words.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
}
