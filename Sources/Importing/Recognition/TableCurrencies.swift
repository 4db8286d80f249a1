import Model
import Store

/// Sees to it that rows name the currency of their amounts wherever a company's tables are in several: signs beside
/// amounts become a column then. Money that is in another currency than its row's amount becomes plain numbers, which
/// are neither shown with that currency nor converted from it.
struct TableCurrencies {
    private(set) var doubts: [Doubt] = []
    /// `set currency`, which also says in what amounts are that nothing names the currency of.
    private let said: String?

    init(said: String?) { self.said = said }

    mutating func settle(_ drafts: inout [DraftTable]) {
        for place in drafts.indices where TableCurrencies.kinds.contains(drafts[place].kind) {
            ConvertedAmounts.settle(&drafts[place])
            separate(&drafts[place])
        }
        nameApart(&drafts)
        let codes = drafts.filter { $0.kind != .rates && !$0.moneyColumns.isEmpty }.flatMap(
            \.currencyCounts.keys)
        guard let said, codes.contains(where: { $0 != said }) else { return }
        for place in drafts.indices where drafts[place].kind != .rates { drafts[place].freeMadeNames() }
    }

    /// Sales, and goals that are set against them.
    static let kinds = TableKind.facts + TableKind.goals

    // MARK: Columns in another currency

    private mutating func separate(_ draft: inout DraftTable) {
        let own = draft.currencies(said: said)
        guard !own.isEmpty else { return }
        for place in draft.columns.indices where draft.columns[place].isMoney {
            let column = draft.columns[place]
            let marks = column.raw.evidence.currencies.keys.sorted()
            let isOwn = marks.allSatisfy { mark in own.contains { CurrencyMark.canMean(mark, $0) } }
            guard column.raw.hasCurrenciesOfItsOwn || !isOwn else { continue }
            let found =
                "`\(column.header)` in \(draft.source.file) has \(Words.list(marks)) beside its numbers"
            if let role = column.role, DraftTable.amountRoles.contains(role) {
                add("\(found), and \(Words.list(own.sorted())) in the column of currencies, which counts")
                continue
            }
            if case .money(let scale) = column.type { draft.columns[place].type = .number(scale: scale) }
            draft.columns[place].why += "; in other currencies than its rows' amounts"
            add(
                "\(found), other currencies than its rows' amounts: they are plain numbers and never converted"
            )
        }
    }

    private mutating func add(_ text: String, count: Int? = nil) {
        doubts.append(Doubt(.currency, text, count: count, sentence: "describe import", corrects: false))
    }

    // MARK: Tables in several currencies

    private mutating func nameApart(_ drafts: inout [DraftTable]) {
        let places = drafts.indices.filter {
            TableCurrencies.kinds.contains(drafts[$0].kind) && !drafts[$0].moneyColumns.isEmpty
        }
        var own = places.map { drafts[$0].currencies(said: said) }
        let facts = places.indices.filter { TableKind.facts.contains(drafts[places[$0]].kind) }
        if let said, facts.allSatisfy({ own[$0].isEmpty }) { for place in facts { own[place] = [said] } }
        let all = own.reduce(Set<String>()) { $0.union($1) }
        guard all.count > 1 else { return }
        for (place, codes) in zip(places, own) {
            if codes.count == 1, let code = codes.first { name(code, in: &drafts[place]) }
            if codes.isEmpty {
                let taken = said.map { "are taken to be in \($0)" } ?? "stand beside them as they are"
                add(
                    "amounts are in \(Words.list(all.sorted())), and nothing says in which those of "
                        + "\(drafts[place].source.fileNames) are: they \(taken)")
            }
        }
    }

    /// Gives each row the one currency of its table.
    private mutating func name(_ code: String, in draft: inout DraftTable) {
        let texts = RawColumn.texts("", Array(repeating: code, count: draft.rowCount))
        guard let place = draft.index(of: .currency) else {
            if said == nil { doubts += Doubt.ofSigns(Set(draft.currencyMarks)) }
            let isTaken = draft.columns.contains { $0.name == Role.currency.rawValue }
            draft.columns.append(
                .derived(
                    name: isTaken ? "amount currency" : Role.currency.rawValue, role: .currency, type: .text,
                    values: texts.values, dictionary: texts.dictionary, why: "the signs beside its amounts"))
            return
        }
        let count = draft.unwrittenCount
        draft.columns[place].raw.values = texts.values
        draft.columns[place].raw.dictionary = texts.dictionary
        guard count > 0 else { return }
        add(
            "\(Words.count(count, draft.kind.singular, draft.name)) with an amount and no currency "
                + "\(count == 1 ? "is" : "are") taken to be in \(code)", count: count)
    }
}
