// What scripts say beside questions: checks and arguments.

/// `expect …`: something that has to hold.
package enum Check: Hashable, Sendable {
    /// `expect revenue this year = 10,005,534 within 1%`
    case comparison(Side, Sign, Side, within: Quantity?)
    /// `expect revenue by region gives "Region,Revenue" "West,3568647" "..."`: the rows of the answer as CSV, one text a
    /// row. A row `...` stands for any rows, a cell `...` for any value.
    case table(Question, [String])
    /// `expect error TL202 from "revenue by moon"`
    case error(code: String, sentence: String)

    /// A number, or a question that has one.
    package enum Side: Hashable, Sendable {
        case quantity(Quantity)
        case question(Question)
    }

    package enum Sign: String, CaseIterable, Sendable {
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }
}

/// What is given for a parameter: `West`, `team = West`, `this quarter`, `50%`
package struct Argument: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
        case period(Period)
        case quantity(Quantity)
        case text(Phrase)
    }
    /// The parameter, where it is said; otherwise arguments go by their order.
    package var name: String?
    package var value: Value

    package init(name: String? = nil, value: Value) {
        self.name = name
        self.value = value
    }
}
