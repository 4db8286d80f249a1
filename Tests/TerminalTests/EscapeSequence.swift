/// Takes what a program writes apart into characters to show and commands to the terminal.
struct EscapeSequence {
    enum Command {
        case print(Unicode.Scalar)
        case control(Unicode.Scalar)
        /// `ESC [ numbers final`.
        case sequence(final: Unicode.Scalar, numbers: [Int])
    }

    private enum State {
        case text
        case escape
        case parameters(String)
        /// One more character belongs to the sequence: `ESC ( B`.
        case oneMore
    }

    private var state = State.text

    /// The command this character completes, if it completes one.
    mutating func take(_ scalar: Unicode.Scalar) -> Command? {
        switch state {
        case .text:
            return takeText(scalar)
        case .escape:
            state = scalar == "[" ? .parameters("") : scalar == "(" ? .oneMore : .text
            return nil
        case .oneMore:
            state = .text
            return nil
        case .parameters(let so):
            return takeParameter(scalar, after: so)
        }
    }

    private mutating func takeText(_ scalar: Unicode.Scalar) -> Command? {
        if scalar == "\u{1B}" {
            state = .escape
            return nil
        }
        return scalar.value < 0x20 || scalar.value == 0x7F ? .control(scalar) : .print(scalar)
    }

    private mutating func takeParameter(_ scalar: Unicode.Scalar, after so: String) -> Command? {
        guard (0x40...0x7E).contains(scalar.value) else {
            state = .parameters(so + String(scalar))
            return nil
        }
        state = .text
        guard so.first != "?" else { return nil }
        return .sequence(final: scalar, numbers: so.split(separator: ";").map { Int($0) ?? 0 })
    }
}
