import CLibEdit
import Glibc

/// The line a user types and edits at a terminal: libedit with its emacs and vi keys, history, Tab completion,
/// bracketed paste and resizing.
///
/// Lives on one thread. What to complete, and what is still open, it asks of its `Assistant`.
final class LineEditor: LineSource {
    let editor: OpaquePointer
    let signals: SignalQueue
    let assistant: Assistant
    var input: TypedInput
    var usesColor = false
    var offeredFix: String?
    /// Lines of the statement typed before this one, each ending in a line feed.
    private(set) var earlierLines = ""

    private var history: CommandHistory
    private let libraryHistory: OpaquePointer
    private var prompt = CStringBuffer()
    /// Columns the prompt takes.
    private(set) var promptWidth = 0
    private var lastSignal: Int32?

    /// Nil when libedit cannot run here. `historyPath` names the file that keeps the history; nil keeps none.
    init?(signals: SignalQueue, historyPath: String?, assistant: Assistant) {
        guard let editor = edit_open("topline"), let entries = history_init() else { return nil }
        self.editor = editor
        self.signals = signals
        self.assistant = assistant
        input = TypedInput(descriptor: STDIN_FILENO, signals: signals)
        history = CommandHistory(path: historyPath)
        libraryHistory = entries
        connect()
        bindKeys()
        fillHistory()
    }

    deinit {
        el_end(editor)
        history_end(libraryHistory)
    }

    func readLine(prompt text: String, continuing earlier: String) -> LineOutcome {
        earlierLines = earlier
        prompt.set(usesColor ? "\u{1}\u{1B}[1m\u{1}\(text.dropLast())\u{1}\u{1B}[0m\u{1} " : text)
        promptWidth = displayWidth(text)
        lastSignal = nil
        // libedit would do this only after the prompt is out: a key pressed in between would be shown twice.
        edit_prepare_terminal(editor, 1)
        StandardStream.output.write(Self.pasteOn)
        var count: Int32 = 0
        let line = el_gets(editor, &count).map { String(cString: $0) }
        StandardStream.output.write(Self.pasteOff)
        if let lastSignal { return leave(after: lastSignal) }
        guard let line, count > 0 else { return .end }
        return .line(line.hasSuffix("\n") ? String(line.dropLast()) : line)
    }

    func remember(_ statement: String) {
        if history.add(statement) {
            fillHistory()
        } else {
            history_enter(libraryHistory, statement)
        }
    }

    func useHistory(at path: String?) {
        history = CommandHistory(path: path)
        fillHistory()
    }

    private func fillHistory() {
        history_clear(libraryHistory)
        for entry in history.entries { history_enter(libraryHistory, entry) }
    }

    private func connect() {
        edit_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
        edit_set_signals(editor, 0)
        edit_set_prompt(editor, { LineEditor.of($0)?.prompt.pointer }, 1)
        edit_set_reader(editor) { LineEditor.of($0)?.readCharacter(into: $1) ?? -1 }
        history_set_size(libraryHistory, Int32(CommandHistory.limit))
        edit_set_history(editor, libraryHistory)
    }

    /// The editor behind libedit's handle, inside its callbacks.
    static func of(_ handle: OpaquePointer?) -> LineEditor? {
        guard let handle, let client = edit_client(handle) else { return nil }
        return Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue()
    }

    /// libedit's reading function: 1 with a character, 0 at the end, -1 when a signal ends the line.
    private func readCharacter(into character: UnsafeMutablePointer<wchar_t>?) -> Int32 {
        while true {
            switch input.next() {
            case .character(let scalar):
                character?.pointee = wchar_t(scalar.value)
                return 1
            case .end:
                return 0
            case .signal(SIGWINCH):
                redrawAfterResize()
            case .signal(SIGTSTP):
                stopUntilContinued()
            case .signal(let signal):
                noteInterruption(signal)
                return -1
            }
        }
    }

    /// Keeps the signal that ends the line, and leaves the dropped line to be read on the screen.
    func noteInterruption(_ signal: Int32) {
        lastSignal = signal
        if signal == SIGINT { leaveLine(marking: "^C") }
        errno = EINTR
    }

    private func leave(after signal: Int32) -> LineOutcome {
        el_reset(editor)
        return signal == SIGINT ? .interrupted : .ended(by: signal)
    }

    private func stopUntilContinued() {
        StandardStream.output.write(Self.pasteOff + "\n")
        edit_prepare_terminal(editor, 0)
        signals.deliver(SIGSTOP)
        edit_prepare_terminal(editor, 1)
        StandardStream.output.write(Self.pasteOn)
        el_resize(editor)
        edit_refresh(editor)
    }

    private static var pasteOn: String { "\u{1B}[?2004h" }
    private static var pasteOff: String { "\u{1B}[?2004l" }
}

/// A C string that stays where it is until the next is set: libedit keeps the pointer of its prompt.
struct CStringBuffer: ~Copyable {
    private(set) var pointer: UnsafeMutablePointer<CChar>?

    mutating func set(_ text: String) {
        free(pointer)
        pointer = strdup(text)
    }

    deinit { free(pointer) }
}
