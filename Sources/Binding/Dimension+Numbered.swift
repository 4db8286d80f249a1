import Language
import Model

/// Dimensions whose values are told by number and shown by name: bands and parts of dates.
extension Dimension {
    /// Values have an order of their own, which answers keep: time, bands, days of the week.
    package var isOrdered: Bool {
        switch self {
        case .calendar, .banded, .part: true
        case .field: false
        }
    }

    /// What a number of the dimension is called; nil is the group of records without a value.
    package func name(of number: Int?) -> String {
        switch self {
        case .banded(let banding): banding.name(of: number)
        case .part(let part): part.name(of: number)
        case .field, .calendar: number.map { "\($0)" } ?? "no \(name)"
        }
    }

    /// The values in their order, the missing last; nil where they are no numbers.
    package var numbers: [Int?]? {
        switch self {
        case .banded(let banding): banding.bands
        case .part(let part): (1...part.part.count).map { $0 } + [nil]
        case .field, .calendar: nil
        }
    }

    /// The value of a name, in any spelling of its blanks and dashes; nil when none is called so.
    func number(named name: String) -> Int?? {
        let key = Dimension.key(name)
        if case .part(let part) = self, let number = part.part.number(named: name) { return .some(number) }
        return numbers?.first { Dimension.key(self.name(of: $0)) == key }
    }

    private static func key(_ name: String) -> String {
        NameKey.fold(name.filter { $0 != "–" && $0 != "—" })
    }

    /// What holds of the records that have the value; `axis` is the date of a part that names none.
    func predicate(of number: Int?, axis: FieldPath?) -> Predicate {
        switch self {
        case .banded(let banding): return banding.predicate(of: number)
        case .part(let part):
            guard let path = part.path ?? axis else { return .never }
            guard let number else { return .isMissing(path) }
            return .compare(.datePart(part.part, path), .equal, .constant(Fraction(number)))
        case .field, .calendar: return .never
        }
    }

    /// What holds of the records of each value, in their order; nil where no date is named or values are no numbers.
    package var valuePredicates: [Predicate]? {
        needsAxis ? nil : numbers?.map { predicate(of: $0, axis: nil) }
    }

    /// True for a part of a date that none is named for.
    var needsAxis: Bool {
        if case .part(let part) = self { return part.path == nil }
        return false
    }
}

extension NameIndex {
    /// A defined dimension of bands or parts of dates, or a part of a date in words: `size`, `weekday of created`.
    func numberedDimension(named name: String, at range: SourceRange) throws(DiagnosticError) -> Dimension? {
        if let dimension = try usableDimension(named: name, at: range) {
            return dimension.numbers == nil ? nil : dimension
        }
        guard fields(named: name).isEmpty else { return nil }
        return partOfDate(named: name).map { .part($0) }
    }

    /// `weekday`, `month of year`, `weekday of created`
    func partOfDate(named name: String) -> PartOfDate? {
        if let part = datePart(named: name) { return PartOfDate(name: part.name, part: part, path: nil) }
        let words = name.split(separator: " ").map(String.init)
        for place in words.indices.reversed() where words[place].lowercased() == "of" {
            guard let part = datePart(named: words[..<place].joined(separator: " ")) else { continue }
            let date = words[(place + 1)...].joined(separator: " ")
            guard let field = fields(named: date).first, field.type == .day, let entry = field.entry else {
                continue
            }
            return PartOfDate(name: "\(part.name) of \(entry.names[0])", part: part, path: entry.path)
        }
        return nil
    }

    private func datePart(named name: String) -> DatePart? {
        DatePart(named: name)?.placed(in: catalogue.calendar)
    }

    /// The defined dimension of a name, which must be whole.
    func usableDimension(named name: String, at range: SourceRange) throws(DiagnosticError) -> Dimension? {
        guard let defined = NameIndex.keys(of: name).lazy.compactMap({ self.defined.dimensions[$0] }).first
        else {
            return nil
        }
        if let dimension = defined.dimension { return dimension }
        throw DiagnosticError(
            Diagnostic(
                .brokenDefinition(
                    defined.name, place: defined.written.origin.inWords,
                    reason: defined.problems.first?.problem.words.title ?? ""), at: range))
    }

    /// Names of defined dimensions, for did-you-mean.
    var definedDimensionNames: [String] { defined.dimensions.values.map(\.name).sorted() }
}
