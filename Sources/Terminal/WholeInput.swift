import Glibc

extension SignalQueue {
    /// Standard input up to its end. Ctrl-C while waiting for it ends the process.
    func readAllInput() -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let ready = waitToRead(STDIN_FILENO, descriptor)
            if ready[1], next() != nil { exit(ExitCode.interrupted.rawValue) }
            guard ready[0] else { continue }
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }
}
