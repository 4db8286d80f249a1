import Binding
import Model
import Store

/// Says which amounts of an answer have no rate, and were left out.
struct ConversionRemarks {
    let answerer: Answerer

    private var catalogue: Catalogue { answerer.catalogue }
    private var isConverted: Bool { catalogue.conversion?.converted.contains(catalogue.fact) == true }

    /// For each leaf of converted amounts how many records have one that could not be converted.
    func unconverted(_ question: BoundQuestion) throws -> [LeafRule: Int] {
        guard isConverted else { return [:] }
        var counts: [LeafRule: Int] = [:]
        for leaf in question.measures.flatMap(\.leaves) where leaf.fact == catalogue.fact {
            guard let field = convertedField(leaf.aggregate) else { continue }
            counts[leaf] = try groups(leaf, field, question).reduce(0) { $0 + $1.count }
        }
        return counts
    }

    func remarks(_ question: BoundQuestion) throws -> [Remark] {
        guard isConverted else { return try remarks(compared: question.filters) }
        var remarks = try remarks(compared: question.filters)
        for leaf in question.measures.flatMap(\.leaves) where leaf.fact == catalogue.fact {
            guard let field = convertedField(leaf.aggregate) else { continue }
            let noun = leaf.records.noun(answerer.factPlural)
            remarks += try groups(leaf, field, question).map { remark($0, field, noun) }
        }
        return remarks.uniqued()
    }

    /// Of all records, where conditions choose by their amounts: those without a rate meet none.
    func remarks(compared filters: [Filter]) throws -> [Remark] {
        let fields = filters.flatMap(\.predicate.comparedFields).filter {
            isConverted($0) || $0.currency != nil
        }
        let others = filters.filter { $0.predicate.comparedFields.allSatisfy { !fields.contains($0) } }
        let all = RecordSet(state: .all, condition: .always, axis: nil, axisName: "")
        let leaf = LeafRule(fact: catalogue.fact, aggregate: .count, records: all)
        return try fields.uniqued().flatMap { field in
            try groups(leaf, field, filters: others, period: nil).map {
                remark($0, field, answerer.factPlural)
            }
        }
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

    /// How the amounts of a question came to be in one currency; nil where none was converted.
    func words(_ question: BoundQuestion) -> String? {
        let fields = question.measures.flatMap(\.leaves).compactMap { convertedField($0.aggregate) }
        guard isConverted, !fields.isEmpty, let currency = catalogue.currency else { return nil }
        let isDeals = catalogue.fact == Catalogue.deals
        let day =
            (isDeals
                ? "the day it was closed, open ones at that of \(answerer.context.today)"
                : "the day it was sold")
            + question.goals(in: catalogue).map { "; each \($0) at that of its first day" }.joined()
        let file = catalogue.conversion?.ratesFile.map { ", by \($0)" } ?? ""
        return
            "each \(catalogue.factSingular) to \(currency) at the rate of \(day)\(file); rounded once for each to "
            + "\(MinorUnit.decimals(of: currency)) decimals, halves away from zero\n"
            + "`list \(answerer.factPlural) showing amount, original amount, currency, rate day` shows both"
    }

    // MARK: Amounts

    /// The one converted column that a leaf is made of.
    private func convertedField(_ aggregate: Aggregate) -> FieldPath? {
        aggregate.fields.first(where: isConverted)
    }

    private func isConverted(_ path: FieldPath) -> Bool {
        guard catalogue.conversion?.isConverted(path) == true else { return false }
        return catalogue.fields.contains { $0.path == original(of: path) }
    }

    /// Of a column that conversion makes that of the amounts as they stand in the file; any other itself.
    func filed(_ path: FieldPath) -> FieldPath {
        path.currency != nil || isConverted(path) ? original(of: path) : path
    }

    /// The amounts as they stand in the file.
    private func original(of path: FieldPath) -> FieldPath {
        var path = path
        path.currency = nil
        guard isConverted else { return path }
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
        let ends: [Aggregate] = isConverted ? [.minimum(.field(day)), .maximum(.field(day))] : []
        let leaves = ([Aggregate.count] + ends).map { aggregate in
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
                table.value(leaf, row)?.rounded(toDigits: 0).map {
                    Day(number: Int32(truncatingIfNeeded: $0))
                }
            }
            let count = table.recordCount(leaves[0], row)
            return count == 0
                ? nil
                : Group(
                    currency: code, count: count, first: leaves.dropFirst().first.flatMap(day),
                    last: leaves.dropFirst(2).first.flatMap(day))
        }
    }

    private func remark(_ group: Group, _ field: FieldPath, _ noun: String) -> Remark {
        .withoutRate(
            UnconvertedAmounts(
                records: counted(group.count, noun), count: group.count,
                field: catalogue.fields.first { $0.path == field }?.names[0] ?? field.column,
                currency: group.currency, reporting: field.currency ?? catalogue.currency ?? "",
                first: group.first,
                last: group.last, ratesFile: catalogue.conversion?.ratesFile,
                sentence: "list \(answerer.factPlural) where currency is missing"))
    }
}

extension BoundQuestion {
    /// Of the goals that it asks about, the kinds whose amounts are converted.
    fileprivate func goals(in catalogue: Catalogue) -> [String] {
        let converted = measures.flatMap(\.leaves).map(\.fact).uniqued().filter {
            [Catalogue.quotas, Catalogue.targets].contains($0)
                && catalogue.conversion?.converted.contains($0) == true
        }
        return converted.compactMap { table in catalogue.kinds.first { $0.table == table }?.singular }
    }
}

extension Array where Element == ConversionRemarks.Group {
    /// Those of the period asked for, with what only the one compared with has.
    fileprivate func uniqued(by key: (Element) -> String?) -> [Element] {
        var seen: Set<String?> = []
        return filter { seen.insert(key($0)).inserted }
    }
}
