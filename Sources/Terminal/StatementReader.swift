import Glibc
import ToplineKit

/// Whole statements from the prompt: a line that is not one yet asks for more.
final class StatementReader {
    enum Outcome: Equatable {
        case statement(String)
        /// Ctrl-C: nothing is to be run.
        case dropped
        case end
        case ended(by: Int32)
    }

    private let lines: any LineSource
    private let assistant: Assistant
    private let usesUnicode: Bool

    init(_ lines: any LineSource, assistant: Assistant, usesUnicode: Bool) {
        self.lines = lines
        self.assistant = assistant
        self.usesUnicode = usesUnicode
    }

    /// Reads lines until they make a statement; a typed empty line ends one that is still open.
    func next() -> Outcome {
        var text = ""
        while true {
            switch lines.readLine(prompt: prompt(after: text), continuing: text) {
            case .line(let line):
                if line.allSatisfy(\.isWhitespace) { return .statement(text.trimmed) }
                guard assistant.needsMore(text + line) else { return .statement(text + line) }
                text += line + "\n" + Self.indent
            case .interrupted:
                return .dropped
            case .end:
                return text.isEmpty ? .end : .dropped
            case .ended(let signal):
                return .ended(by: signal)
            }
        }
    }

    /// What a line typed behind a continuation prompt begins with: a blank makes it part of the statement above.
    private static var indent: String { "  " }

    static var prompt: String { "topline> " }

    /// The prompt of a line, naming what the lines before it left open.
    private func prompt(after text: String) -> String {
        guard !text.isEmpty else { return Self.prompt }
        let open = assistant.openConstruct(text)
        let mark = usesUnicode ? "…> " : "...> "
        let named = open.isEmpty ? mark : "\(open) \(mark)"
        let blanks = Self.prompt.count - displayWidth(named)
        return String(repeating: " ", count: max(0, blanks)) + named
    }
}

/// Where lines typed by a person come from.
protocol LineSource: AnyObject {
    /// Reads one line behind `prompt`; `earlier` are the lines of the same statement before it.
    func readLine(prompt: String, continuing earlier: String) -> LineOutcome
    /// Puts a statement where the arrow keys find it.
    func remember(_ statement: String)
    /// Goes on with the history that is kept in another file; nil keeps none.
    func useHistory(at path: String?)
    /// A whole sentence that Tab may put on an empty line.
    var offeredFix: String? { get set }
}

/// What came of waiting for a line.
enum LineOutcome: Equatable {
    case line(String)
    /// Ctrl-C: what stood on the line is dropped.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal is gone.
    case end
    /// The process was asked to end by this signal.
    case ended(by: Int32)
}
