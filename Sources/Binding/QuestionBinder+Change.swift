import Language
import Model

extension QuestionBinder {
    /// `sorted by change`, `sorted by revenue difference` of a comparison: of the first measure unless one is named.
    func changeKey(_ key: SortKey, _ bound: BoundQuestion) -> BoundSortKey? {
        var words = key.name.text.lowercased().split(separator: " ").map(String.init)
        guard bound.comparison != nil || bound.against != nil, let last = words.popLast(),
            last == "change" || last == "difference"
        else {
            return nil
        }
        let names = NameIndex.keys(of: words.joined(separator: " "))
        let named = bound.measures.firstIndex { names.contains(NameKey.fold($0.name)) }
        guard let position = words.isEmpty ? 0 : named, position < bound.measures.count else { return nil }
        let descending = key.direction != .ascending
        return last == "change"
            ? .change(position, descending: descending) : .difference(position, descending: descending)
    }
}
