import CPseudoTerminal
import Glibc

/// From starting the program to its prompt, at a terminal, on the sample company.
struct StartMeasure {
    let program: String
    let folder: String

    private static let rounds = 11

    /// The program did not come to its prompt.
    struct NoPrompt: Error {}

    func run() throws {
        let times = try (0..<Self.rounds).map { _ in try timeToPrompt() }
        print("Start to prompt on the sample company")
        row("median of \(Self.rounds)", written(median(times)))
        row("fastest, slowest", written(times.min() ?? 0), written(times.max() ?? 0))
        print("")
    }

    private func timeToPrompt() throws -> Double {
        var process = pid_t()
        var terminal: Int32 = -1
        let words: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(folder), nil]
        defer { words.forEach { free($0) } }
        let time = try seconds {
            terminal = start_at_terminal(program, words, &process)
            try waitForPrompt(terminal)
        }
        write(terminal, "\u{4}", 1)
        while readSome(terminal) != nil {}
        close(terminal)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        return time
    }

    private func waitForPrompt(_ terminal: Int32) throws {
        var seen = ""
        while !seen.contains("topline>") {
            guard let text = readSome(terminal) else { throw NoPrompt() }
            seen += text
        }
    }

    private func readSome(_ terminal: Int32) -> String? {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(terminal, &buffer, buffer.count)
        return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }
}
