import Language
import Model

extension MeasureBinder {
    /// `deals without account`, `won deals without a product`: those that lack the value; nil for other words.
    func setWithout(_ words: [String], at range: SourceRange) throws(DiagnosticError) -> RecordSet? {
        guard let place = words.firstIndex(of: "without"), place > 0, place + 1 < words.count else {
            return nil
        }
        var rest = Array(words[(place + 1)...])
        if ["a", "an", "any"].contains(rest[0]) { rest.removeFirst() }
        let found = index.fields(named: rest.joined(separator: " "))
        guard found.count == 1, case .field(let path) = found[0].scalar,
            let records = try recordSet(named: words[..<place].joined(separator: " "), at: range),
            records.fact == index.catalogue.fact, records.set.segment == nil
        else { return nil }
        var set = records.set
        set.condition = .all([set.condition, .isMissing(path)])
        set.lacking = found[0].name
        return set
    }
}
