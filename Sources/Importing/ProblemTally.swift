/// Problems counted by kind and column, the first few of each kept as examples.
package struct ProblemTally: Sendable {
    package static let examplesPerGroup = 20

    /// Problems of one kind in one column.
    package struct Group: Sendable {
        package var count: Int
        /// The first ones, by line.
        package var examples: [ImportProblem]

        package var consequence: ImportProblem.Consequence { examples[0].consequence }
    }
    /// In order of first appearance.
    package private(set) var groups: [Group] = []
    private var places: [GroupKey: Int] = [:]

    private struct GroupKey: Hashable {
        var kind: String
        var file: String
        var column: String?
    }

    package init() {}

    package var isEmpty: Bool { groups.isEmpty }

    /// All problems, also those not kept as examples.
    package var count: Int { groups.reduce(0) { $0 + $1.count } }

    package func count(of consequence: ImportProblem.Consequence) -> Int {
        groups.reduce(0) { $0 + ($1.consequence == consequence ? $1.count : 0) }
    }

    package mutating func add(_ problem: ImportProblem) { add(problem, times: 1) }

    /// Adds a problem that is there so many times.
    package mutating func add(_ problem: ImportProblem, times: Int) {
        add(problem, count: times, examples: [problem])
    }

    /// Adds the problems of a later part of the file.
    package mutating func add(_ other: ProblemTally) {
        for group in other.groups { add(group.examples[0], count: group.count, examples: group.examples) }
    }

    private mutating func add(_ problem: ImportProblem, count: Int, examples: [ImportProblem]) {
        let key = GroupKey(kind: problem.kind.name, file: problem.file, column: problem.column)
        guard let place = places[key] else {
            places[key] = groups.count
            groups.append(Group(count: count, examples: examples))
            return
        }
        groups[place].count += count
        let room = ProblemTally.examplesPerGroup - groups[place].examples.count
        groups[place].examples.append(contentsOf: examples.prefix(max(0, room)))
    }
}

extension ImportProblem.Kind {
    /// The kind without what it holds, to count by.
    fileprivate var name: String {
        switch self {
        case .fieldCount: "field count"
        case .unclosedQuote: "unclosed quote"
        case .recordTooLong: "record too long"
        case .nulByte: "NUL byte"
        case .emptyRow: "empty row"
        case .missingKey: "missing key"
        case .repeatedKey: "repeated key"
        case .reportLine: "report line"
        case .notADay: "not a day"
        case .notANumber: "not a number"
        case .notAFlag: "not a flag"
        case .numberTooLarge: "number too large"
        case .strayQuote: "stray quote"
        case .cellError(let error): "error \(error)"
        case .formulaWithoutValue: "formula without value"
        case .noSuchText: "no such text"
        case .binary: "binary"
        case .formula: "formula"
        case .mergedCell: "merged cell"
        case .hiddenRow: "hidden row"
        case .rowAboveHeader: "row above header"
        case .macros: "macros"
        case .emptyFile: "empty file"
        case .noRows: "no rows"
        case .unreadable: "unreadable"
        case .unreadableSentence: "unreadable sentence"
        case .idleSentence: "idle sentence"
        case .unmetCorrection: "unmet correction"
        }
    }
}
