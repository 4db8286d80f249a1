@testable import Language

/// The classes of token that the grammar names between question marks: examples of each, and which tokens belong.
///
/// Both are written from the grammar's section 1, not from the parser. A class takes every token that some RULE of
/// lookahead could leave to it, so that what it refuses no rule admits.
enum TokenClass {
    static func example(of name: String, _ random: inout SplitMix) -> String {
        guard let examples = examples[name] else { fatalError("no examples of ? \(name) ?") }
        return random.pick(examples)
    }

    /// Ordinary words and numbers: none that a RULE could take away from where it stands.
    private static let examples: [String: [String]] = [
        "word": [
            "revenue", "winrate", "reps", "region", "amount", "stage", "Anna", "Snelling", "West", "O'Brien",
            "AT&T",
            "win_rate", "3Com", "7-Eleven", "Zoë", "time-in-stage", "next_step", "deals", "&", "Größe", "売上",
            "Inc.x",
        ],
        "text": [
            "\"GTX Pro\"", "'On hold'", "\"say \"\"hi\"\"\"", "“Zoë's Shop”", "\"by\"", "\"last quarter\"",
            "\"\"",
            "\"May\"",
        ],
        "number": ["50", "1.5", "50,000", "50k", "1.5m", "2bn", "0", "75", "0.25", "2000"],
        "oddnumber": ["3M", "500", "42"],
        "percent": ["45%", "0.5%", "100 %"],
        "money": ["$50k", "€1,000", "£0.99", "¥500"],
        "currency": ["EUR", "USD", "GBP"],
        "code": ["EUR", "usd", "Gbp"],
        "count": ["1", "5", "10", "250", "1000000"],
        "whole": ["500", "42", "1000"],
        "year": ["2017", "1900", "2099"],
        "monthday": ["1", "15", "28"],
        "weeknumber": ["1", "12", "53"],
        "fiscalyear": ["FY2018", "FY18", "fy1999"],
        "periodnumber": ["P1", "p12"],
        "day": ["2017-03-31", "2016-02-29", "03/04/2017"],
        "slot": ["{team}", "{period}", "{ who }"],
        "parameter": ["team", "period", "who"],
        "errorcode": ["TL202", "tl104"],
        "line": ["\n   "],
        "anyword": ["for", "each", "where", "revenue", "last", "quarter", "TL203", "with"],
    ]

    static func contains(_ token: Token, in name: String) -> Bool {
        switch token.kind {
        case .word: wordClass(token, name)
        case .text: name == "text"
        case .slot: name == "slot"
        case .day: name == "day"
        case .number(let literal?): numberClass(literal, name)
        default: false
        }
    }

    private static func wordClass(_ token: Token, _ name: String) -> Bool {
        let isReserved = token.keyword?.isReserved ?? false
        let isCode = token.text.count == 3 && token.text.allSatisfy(\.isASCII)
        switch name {
        case "anyword": return true
        case "parameter": return !isReserved && token.keyword != .of
        case "errorcode": return token.text.uppercased().hasPrefix("TL")
        case "fiscalyear": return isNumbered(token, "FY", digits: [2, 4])
        case "periodnumber": return isNumbered(token, "P", digits: [1, 2])
        case "word": return !isReserved && token.keyword != .of
        case "currency": return isCode && token.text == token.text.uppercased()
        case "code": return isCode
        default: return false
        }
    }

    private static func isNumbered(_ token: Token, _ prefix: String, digits: [Int]) -> Bool {
        let rest = token.text.dropFirst(prefix.count)
        return token.text.uppercased().hasPrefix(prefix) && digits.contains(rest.count)
            && rest.allSatisfy { "0123456789".contains($0) }
    }

    private static func numberClass(_ literal: NumberLiteral, _ name: String) -> Bool {
        switch literal.mark {
        case .percent: return name == "percent"
        case .money: return name == "money"
        case .none: break
        }
        switch name {
        case "number": return true
        case "oddnumber": return !literal.isYear
        case "whole": return literal.isPlain && !literal.isYear
        case "year": return literal.isYear
        case "count": return literal.isPlain && (1...1_000_000).contains(literal.mantissa)
        case "monthday": return literal.isPlain && (1...31).contains(literal.mantissa)
        case "weeknumber": return literal.isPlain && (1...53).contains(literal.mantissa)
        default: return false
        }
    }
}
