import Binding
import Model
import Store

/// Amounts that could not be converted: of one currency, on some days.
package struct UnconvertedAmounts: Hashable, Sendable {
    /// `12 deals`, and what the amounts are called.
    var records: String
    var count: Int
    var field: String
    /// Nil where the records name no currency.
    var currency: String?
    var reporting: String
    /// The first and the last day whose rate is missing; nil where the records have no day.
    var first: Day?
    var last: Day?
    var ratesFile: String?
    /// What lists the records: `list deals where currency is missing`.
    var sentence: String

    private var areLeft: String { count == 1 ? "is" : "are" }

    /// `3 deals in EUR are left out: no rate in USD for days from 2025-01-02 to 2025-03-04; rates.csv needs …`
    var words: String {
        guard let currency else {
            return "\(records) with \(field == "amount" ? "an" : "a") \(field) and no currency \(areLeft) left out: `\(sentence)` shows them."
        }
        guard let first, let last else {
            return "\(records) in \(currency) without a day \(areLeft) left out: no rate is theirs."
        }
        let days = first == last ? "\(first)" : "days from \(first) to \(last)"
        let file = ratesFile ?? "a file of rates (date, from, to, rate)"
        return "\(records) in \(currency) \(areLeft) left out: no rate in \(reporting) for \(days); "
            + "\(file) needs a line such as \(first),\(currency),\(reporting),RATE."
    }
}

/// Says which amounts of an answer have no rate, and were left out.
struct ConversionRemarks {
    let answerer: Answerer

    private var catalogue: Catalogue { answerer.catalogue }
    private var isConverted: Bool { catalogue.conversion?.converted.contains(catalogue.fact) == true }

    /// For each leaf of converted amounts how many records have one that could not be converted.
    func unconverted(_ question: BoundQuestion) throws -> [LeafRule: Int] {
        guard isConverted else { return [:] }
        var counts: [LeafRule: Int] = [:]
        for leaf in question.measures.flatMap(\.leaves) {
            guard let field = convertedField(leaf.aggregate) else { continue }
            counts[leaf] = try groups(leaf, field, question).reduce(0) { $0 + $1.count }
        }
        return counts
    }

    func remarks(_ question: BoundQuestion) throws -> [Remark] {
        guard isConverted else { return [] }
        var remarks: [Remark] = []
        for leaf in question.measures.flatMap(\.leaves) {
            guard let field = convertedField(leaf.aggregate) else { continue }
            let noun = leaf.records.noun(answerer.factPlural)
            remarks += try groups(leaf, field, question).map { remark($0, field, noun) }
        }
        return remarks.uniqued()
    }

    /// Of records listed with their amounts.
    func remarks(listed filter: Predicate, _ columns: [BoundField], noun: String) throws -> [Remark] {
        guard isConverted else { return [] }
        let all = RecordSet(state: .all, condition: filter, axis: nil, axisName: "")
        let fields = columns.flatMap(\.scalar.fields).filter(isConverted).uniqued()
        return try fields.flatMap { field in
            let leaf = LeafRule(fact: catalogue.fact, aggregate: .count, records: all)
            return try groups(leaf, field, filters: [], period: nil).map { remark($0, field, noun) }
        }
    }

    // MARK: Amounts

    /// The one converted column that a leaf is made of.
    private func convertedField(_ aggregate: Aggregate) -> FieldPath? { aggregate.fields.first(where: isConverted) }

    private func isConverted(_ path: FieldPath) -> Bool {
        guard catalogue.conversion?.isConverted(path) == true else { return false }
        return catalogue.fields.contains { $0.path == original(of: path) }
    }

    private func original(of path: FieldPath) -> FieldPath {
        var path = path
        path.column = CompanyMoney.originalName(of: path.column)
        return path
    }

    // MARK: Groups

    /// Records of one currency whose amounts have no rate.
    fileprivate struct Group {
        var currency: String?
        var count: Int
        var first: Day?
        var last: Day?
    }

    private func groups(_ leaf: LeafRule, _ field: FieldPath, _ question: BoundQuestion) throws -> [Group] {
        try [question.askedNow, question.askedOfBase].compactMap { $0 }.flatMap { asked in
            try groups(leaf, field, filters: asked.filters, period: asked.period)
        }.uniqued(by: \.currency)
    }

    private func groups(
        _ leaf: LeafRule, _ field: FieldPath, filters: [Filter], period: BoundPeriod?
    ) throws -> [Group] {
        guard let currency = catalogue.field(.currency) else { return [] }
        let day = FieldPath(table: catalogue.fact, column: CompanyMoney.rateDay)
        let leaves = [Aggregate.count, .minimum(.field(day)), .maximum(.field(day))].map { aggregate in
            LeafRule(fact: leaf.fact, aggregate: aggregate, records: leaf.records)
        }
        let lacksRate = Filter(
            words: "", predicate: .and([.isMissing(field), .not(.isMissing(original(of: field)))]),
            range: .init(0, 0))
        let evaluator = answerer.evaluator
        let plan = evaluator.builder.plan(
            leaves: leaves, dimensions: [.field(currency)], filters: filters + [lacksRate], period: period)
        let table = GroupTable(leaves: leaves, batch: try evaluator.engine.run([plan], answerer.context)[0])
        return (0..<table.rowCount).compactMap { row in
            guard case .text(let code) = table.key(row)[0] else { return nil }
            func day(_ leaf: LeafRule) -> Day? {
                table.value(leaf, row)?.rounded(toDigits: 0).map { Day(number: Int32(truncatingIfNeeded: $0)) }
            }
            let count = table.recordCount(leaves[0], row)
            return count == 0
                ? nil : Group(currency: code, count: count, first: day(leaves[1]), last: day(leaves[2]))
        }
    }

    private func remark(_ group: Group, _ field: FieldPath, _ noun: String) -> Remark {
        .withoutRate(
            UnconvertedAmounts(
                records: counted(group.count, noun), count: group.count,
                field: catalogue.fields.first { $0.path == field }?.names[0] ?? field.column,
                currency: group.currency, reporting: catalogue.currency ?? "", first: group.first,
                last: group.last, ratesFile: catalogue.conversion?.ratesFile,
                sentence: "list \(answerer.factPlural) where currency is missing"))
    }
}

extension Array where Element == ConversionRemarks.Group {
    /// Those of the period asked for, with what only the one compared with has.
    fileprivate func uniqued(by key: (Element) -> String?) -> [Element] {
        var seen: Set<String?> = []
        return filter { seen.insert(key($0)).inserted }
    }
}
