import Model
import Store

/// People that one file calls by their names and another by e-mail addresses or ids, where no list of people brings the
/// two together.
struct RepNameDoubts {
    let drafts: [DraftTable]

    func all() -> [Doubt] {
        guard !drafts.contains(where: { $0.kind == .reps }),
            let deals = drafts.first(where: { $0.kind == .deals }), let own = deals.column(.rep),
            own.raw.codes != nil
        else { return [] }
        let names = own.raw.dictionary.texts.dropFirst()
        let known = Set(names.map(NameKey.fold))
        return drafts.filter { [.quotas, .activities, .splits].contains($0.kind) }.compactMap { draft in
            guard let column = draft.column(.rep), column.raw.codes != nil else { return nil }
            let others = column.raw.dictionary.texts.dropFirst().filter { !known.contains(NameKey.fold($0)) }
            guard let first = others.first else { return nil }
            let meant = names.first { RepNameDoubts.isAddress(first, of: $0) }
            let count = column.raw.dictionary.count - 1
            return Doubt(
                .unmatched,
                "\(Words.grouped(others.count)) of \(Words.count(count, "\(column.name)")) in \(draft.source.file) "
                    + "\(others.count == 1 ? "has" : "have") no deals under that name: "
                    + Words.list(others.map(Words.shown)),
                count: others.count,
                sentence:
                    "treat \(column.name) \(Words.quoted(first)) as \(Words.quoted(meant ?? names.first ?? first))"
            )
        }
    }

    /// `ana.ruiz@example.com`, `ana@example.com` or `aruiz@example.com` for Ana Ruiz.
    static func isAddress(_ address: String, of name: String) -> Bool {
        guard let at = address.firstIndex(of: "@") else { return false }
        let local = NameKey.fold(String(address[..<at].filter(\.isLetter)))
        let words = name.split(separator: " ").map { NameKey.fold(String($0)) }
        guard let first = words.first, let last = words.last, !local.isEmpty else { return false }
        return [words.joined(), first, "\(first.prefix(1))\(last)", last].contains(local)
    }
}
