import Rendering

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
        /// An expectation failed: exit code 1.
        case unmet
        /// A sentence or the data were wrong: exit code 2.
        case failed
        /// Arguments that the script has no parameter for: exit code 64.
        case misused
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
    /// How many expectations were met and how many failed.
    public var expectations = Expectations()
    /// Tables that are to be accepted as they were found.
    var unmetTables: [UnmetTable] = []
    /// What is to stand on one page of HTML, where that is the form of all answers.
    var page: [PagePart]?

    public init(output: String, errors: String, status: Status, offeredFix: String? = nil) {
        self.output = output
        self.errors = errors
        self.status = status
        self.offeredFix = offeredFix
    }
}

/// A count of what `expect` came to.
public struct Expectations: Sendable, Hashable {
    public var met = 0
    public var failed = 0

    public init(met: Int = 0, failed: Int = 0) {
        self.met = met
        self.failed = failed
    }
}

extension Reply {
    static var empty: Reply { Reply(output: "", errors: "", status: .fine) }

    /// Takes over what came of a part, save what it printed.
    mutating func add(_ part: Reply) {
        errors += part.errors
        expectations.met += part.expectations.met
        expectations.failed += part.expectations.failed
        unmetTables += part.unmetTables
        note(part.status)
    }

    /// An error outweighs a failed expectation, which outweighs success; nothing runs after the rest.
    mutating func note(_ status: Status) {
        func weight(_ status: Status) -> Int {
            switch status {
            case .fine: 0
            case .unmet: 1
            case .failed: 2
            case .quit, .cancelled, .misused: 3
            }
        }
        if weight(status) > weight(self.status) { self.status = status }
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
