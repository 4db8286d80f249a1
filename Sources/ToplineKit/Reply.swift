/// How an answer is to be written.
public struct OutputOptions: Sendable {
    /// Columns the text may take; nil where nothing is to be shortened or wrapped (a file, a pipe).
    public var width: Int?
    public var usesColor: Bool
    /// False where the locale cannot show Unicode.
    public var usesUnicode: Bool
    /// True at a terminal: hints, digits that run questions, narration with times.
    public var isInteractive: Bool
    /// Overrides the form when the sentence names none: `csv`, `line`, `html`, as the language calls them.
    public var form: String?

    public init(
        width: Int? = nil, usesColor: Bool = false, usesUnicode: Bool = true, isInteractive: Bool = false,
        form: String? = nil
    ) {
        self.width = width
        self.usesColor = usesColor
        self.usesUnicode = usesUnicode
        self.isInteractive = isInteractive
        self.form = form
    }
}

/// What came of a text: the answers, and what was wrong.
public struct Reply: Sendable {
    public enum Status: Sendable {
        case fine
        /// A sentence or the data were wrong: exit code 2.
        case failed
        /// Interrupted: exit code 130.
        case cancelled
        /// `quit` was said.
        case quit
    }
    /// For standard output, ending in a line feed unless empty.
    public var output: String
    /// For standard error, ending in a line feed unless empty.
    public var errors: String
    public var status: Status
    /// A whole corrected sentence that Tab may put on the next line, if there is one.
    public var offeredFix: String?

    public init(output: String, errors: String, status: Status, offeredFix: String? = nil) {
        self.output = output
        self.errors = errors
        self.status = status
        self.offeredFix = offeredFix
    }
}

/// One way to go on with a half-typed sentence.
public struct Completion: Sendable, Hashable {
    /// Replaces the text from `start` (UTF-8 offset) to the cursor.
    public var text: String
    public var start: Int
    /// What it is: `share of decided deals won`, `rep, 448 deals`, `keyword`.
    public var detail: String

    public init(text: String, start: Int, detail: String) {
        self.text = text
        self.start = start
        self.detail = detail
    }
}
