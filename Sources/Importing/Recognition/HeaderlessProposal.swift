import Model
import Store

/// The sentence that would bring in a file of goals whose columns have no names, with its columns as they look.
struct HeaderlessProposal {
    let sentence: String

    /// Nil for files with a header, and for those whose name speaks of no goals.
    init?(_ table: RawTable) {
        let words = table.nameWords.flatMap { [$0] + NameKey.singulars(of: $0) }
        guard table.lacksHeader, !TableKind.quotas.fileWords.isDisjoint(with: words),
            let day = table.columns.first(where: { $0.days != nil }),
            let rep = table.columns.first(where: { $0.repeatsKeys }),
            let amount = table.columns.filter({ $0.isAmount && $0.header != rep.header })
                .max(by: { $0.evidence.greatest < $1.evidence.greatest })
        else { return nil }
        sentence =
            "import \(Words.quoted(table.file)) as quotas with rep = \(rep.header), quota = \(amount.header), "
            + "start = \(day.header)"
    }
}

extension RawColumn {
    /// Whole numbers or texts that stand on several rows each, as a rep's do.
    fileprivate var repeatsKeys: Bool {
        let present = evidence.present
        if codes != nil { return dictionary.count > 2 && (dictionary.count - 1) * 2 <= present }
        guard case .number(let format) = kind, format.scale == 0, let integers, present > 0 else {
            return false
        }
        let different = Set((0..<integers.count).map { integers[$0] }).subtracting([.min]).count
        return different > 1 && different * 2 <= present
    }

    /// Numbers that are no dates.
    fileprivate var isAmount: Bool { integers != nil && evidence.compactDays < evidence.present }
}
