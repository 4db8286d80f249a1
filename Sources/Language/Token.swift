/// A word, sign, number, day or quoted text of a sentence, with its place in the source.
package struct Token: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// `winrate`, `O'Brien`, `AT&T`, `7-Eleven`
        case word
        /// `"GTX Pro"`; `text` is what stands between the quotes, doubled quotes undone
        case text
        /// `"GTX Pro` with no end, and the quote that would end it; `text` goes to the end of the line
        case unclosedText(closing: String)
        /// `50,000`, `50k`, `45%`, `$50k`; nil when the number is beyond what can be kept exactly
        case number(NumberLiteral?)
        /// `2017-03-31`, `03/04/2017`
        case day(DayLiteral)
        case sign(Sign)
        /// `{team}`; `text` is the name in it
        case slot
        /// A line that begins without a blank, or `;`
        case separator
        /// `# a comment`
        case comment
        /// Characters that mean nothing outside quotes
        case stray
        /// After the last token of a statement
        case end
    }

    package enum Sign: String, CaseIterable, Sendable {
        case openBracket = "("
        case closeBracket = ")"
        case comma = ","
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divided = "/"
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case equal = "="
        case notEqual = "!="
        case openBrace = "{"
        case closeBrace = "}"
        case question = "?"
    }

    package var kind: Kind
    /// As written, save for quoted text.
    package var text: String
    package var range: SourceRange
    /// The keyword that the word spells, whether or not it is one where it stands.
    package var keyword: Keyword?
    /// The first of an indented line, which goes on with the statement above but with no name of it.
    package var startsLine: Bool

    package init(
        _ kind: Kind, _ text: String, range: SourceRange, keyword: Keyword? = nil, startsLine: Bool = false
    ) {
        self.kind = kind
        self.text = text
        self.range = range
        self.keyword = keyword
        self.startsLine = startsLine
    }
}

/// A number as written, exact: `mantissa / 10^scale`.
package struct NumberLiteral: Hashable, Sendable {
    package enum Mark: Hashable, Sendable {
        case none, percent
        /// `$`, `€`, `£`, `¥`
        case money(String)
    }
    package var mantissa: Int64
    package var scale: Int
    package var mark: Mark
    /// Digits and nothing else: `20`, `2017`; not `50k`, `5,000` or `1.5`.
    package var isPlain: Bool
    /// 1900 … 2099 in four digits: a year, save where only a quantity can stand.
    package var isYear: Bool
    /// The power of ten of the suffix written: 3 for `k`, 6 for `m`, 9 for `bn`, else 0.
    package var suffixPower: Int

    package init(
        mantissa: Int64, scale: Int, mark: Mark, isPlain: Bool, isYear: Bool, suffixPower: Int = 0
    ) {
        self.mantissa = mantissa
        self.scale = scale
        self.mark = mark
        self.isPlain = isPlain
        self.isYear = isYear
        self.suffixPower = suffixPower
    }

    /// The value of a plain number, for counts.
    package var count: Int? { isPlain ? Int(exactly: mantissa) : nil }
}

/// A day written in digits.
package enum DayLiteral: Hashable, Sendable {
    case iso(year: Int, month: Int, day: Int)
    /// `03/04/2017`: which of the two is the month is not for the lexer to say.
    case numeric(first: Int, second: Int, year: Int)
}
