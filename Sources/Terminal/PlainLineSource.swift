import Glibc

/// Lines from a terminal that cannot move its cursor (`TERM=dumb`): prompt and text, no editing.
final class PlainLineSource: LineSource {
    var offeredFix: String?
    private var input: TypedInput

    init(_ signals: SignalQueue) {
        input = TypedInput(descriptor: STDIN_FILENO, signals: signals)
    }

    func readLine(prompt: String, continuing earlier: String) -> LineOutcome {
        StandardStream.output.write(prompt)
        var line = String.UnicodeScalarView()
        while true {
            switch input.next() {
            case .character("\n"): return .line(String(line))
            case .character(let scalar): line.append(scalar)
            case .end: return line.isEmpty ? .end : .line(String(line))
            case .signal(SIGWINCH), .signal(SIGTSTP): continue
            case .signal(SIGINT):
                StandardStream.output.write("\n")
                return .interrupted
            case .signal(let signal): return .ended(by: signal)
            }
        }
    }

    func remember(_ statement: String) {}
    func useHistory(at path: String?) {}
}
