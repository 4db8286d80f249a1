import Glibc

/// Characters as they arrive from the keyboard, with signals told apart from them.
///
/// Bytes read ahead stay here for the next line, so that what is typed while an answer is written is kept.
struct TypedInput {
    enum Event: Equatable {
        case character(Unicode.Scalar)
        case signal(Int32)
        case end
    }

    private let descriptor: Int32
    private let signals: SignalQueue
    private var bytes: [UInt8] = []
    private var position = 0

    init(descriptor: Int32, signals: SignalQueue) {
        self.descriptor = descriptor
        self.signals = signals
    }

    /// Waits for the next character or signal. Bytes that are not UTF-8 come as U+FFFD.
    mutating func next() -> Event {
        guard let first = nextByte() else { return endOrSignal }
        let length = Self.sequenceLength(first)
        guard length > 1 else { return .character(first < 0x80 ? Unicode.Scalar(first) : "\u{FFFD}") }
        var sequence = [first]
        while sequence.count < length {
            guard let byte = peekByte(), byte & 0xC0 == 0x80 else { return .character("\u{FFFD}") }
            position += 1
            sequence.append(byte)
        }
        return .character(String(decoding: sequence, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}")
    }

    private var pendingSignal: Int32?

    private var endOrSignal: Event {
        mutating get {
            defer { pendingSignal = nil }
            return pendingSignal.map { .signal($0) } ?? .end
        }
    }

    private mutating func nextByte() -> UInt8? {
        guard let byte = peekByte() else { return nil }
        position += 1
        return byte
    }

    /// The byte to come, waiting for it; nil at the end of the input or when a signal arrives first.
    private mutating func peekByte() -> UInt8? {
        if position < bytes.count { return bytes[position] }
        while true {
            let ready = waitToRead(descriptor, signals.descriptor)
            if ready[1], let signal = signals.next() {
                pendingSignal = signal
                return nil
            }
            if ready[0] { return fill() ? bytes[position] : nil }
        }
    }

    private mutating func fill() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return false }
        bytes = Array(buffer[..<count])
        position = 0
        return true
    }

    private static func sequenceLength(_ first: UInt8) -> Int {
        switch first {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }
}
