import Glibc

/// An open file: mostly one of the three streams every process is given.
package struct StandardStream: Sendable {
    package let descriptor: Int32

    package init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    package static let input = StandardStream(descriptor: STDIN_FILENO)
    package static let output = StandardStream(descriptor: STDOUT_FILENO)
    package static let error = StandardStream(descriptor: STDERR_FILENO)

    package var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Columns and rows of the terminal, or nil where there is none or it does not say.
    package var size: (columns: Int, rows: Int)? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    /// Writes all of the text. False when nobody reads any more (`| head`): the caller then leaves quietly.
    @discardableResult
    package func write(_ text: String) -> Bool { writing(text) == nil }

    /// Writes all of an answer. An answer that is lost for another reason than that nobody reads any more is said, and
    /// is an error.
    package func write(answer text: String) -> (isRead: Bool, code: ExitCode) {
        guard let number = writing(text) else { return (true, .fine) }
        guard number != EPIPE else { return (false, .fine) }
        let reason = String(cString: strerror(number)).lowercased()
        StandardStream.error.write("error: the answer could not be written: \(reason)\n")
        return (false, .failed)
    }

    /// The number of the system's error; nil where all was written.
    private func writing(_ text: String) -> Int32? {
        var text = text
        return text.withUTF8 { bytes in
            errno = 0
            return write(UnsafeRawBufferPointer(bytes)) ? nil : errno
        }
    }

    @discardableResult
    package func write(bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { write($0) }
    }

    private func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(
                descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&ready, 1, -1)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}
