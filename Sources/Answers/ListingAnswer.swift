import Binding
import Engine
import Language
import Model
import Reports

extension Answerer {
    /// `list won deals over 5k`: records with their facts.
    package func answer(_ asked: BoundListing) throws -> Report {
        if let day = asked.asOf, asOfDay == nil { return try seen(at: day).answer(asked) }
        if let moments = try seen(momentsOf: asked) { return try moments.answer(asked) }
        var listing = try narrowed(asked)
        if let other = seen(from: listing.kind.table) { return try other.answer(listing) }
        let isFact = listing.kind.table == catalogue.fact
        let state = state(of: listing)
        let filter = Predicate.all([state] + listing.filters.map(\.predicate))
        if isFact { try ListedCurrencies(answerer: self).addColumn(to: &listing, of: filter) }
        let plan = recordPlan(listing, filter)
        let batch = try evaluator.engine.run(plan, context)
        var report = emptyReport(listing)
        report.narration = try narration(listing, batch)
        report.notes += pastRemarks(period: listing.period).map(\.note)
        report.notes += DateOrderRemarks(catalogue).remarks(listing).map(\.note)
        if isFact { report.notes += try LaterRecords(answerer: self).remarks([plan.filter]).map(\.note) }
        if isFact, listing.asOf != nil, [.all, .open, .overdue].contains(listing.recordSet.state) {
            report.notes += try undatedRemarks(listing.filters).map(\.note)
        }
        guard batch.matchCount > 0 else {
            try explainEmptiness(listing, state, &report)
            return report
        }
        report.blocks = [.table(table(listing, batch))]
        if isFact {
            let conversion = ConversionRemarks(answerer: self)
            let remarks =
                try conversion.remarks(compared: listing.filters)
                + conversion.remarks(
                    listed: filter, listing.columns, noun: listing.recordSet.noun(listing.kind.plural))
            report.notes += remarks.uniqued().map(\.note)
        }
        return report
    }

    /// What makes a record of the fact one of those listed, beside the filters.
    private func state(of listing: BoundListing) -> Predicate {
        guard listing.kind.table == catalogue.fact else { return .always }
        return .all([
            PlanBuilder.statePredicate(listing.recordSet.state, catalogue, at: listing.today),
            listing.recordSet.condition,
        ])
    }

    private func recordPlan(_ listing: BoundListing, _ filter: Predicate) -> RecordPlan {
        let spell = listing.placement
        return RecordPlan(
            table: listing.kind.table, filter: filter.placed(spell),
            columns: listing.columns.map { $0.scalar.placed(spell) },
            order: listing.sortKeys.map {
                OrderKey(value: $0.field.scalar.placed(spell), descending: $0.descending)
            },
            limit: listing.first, tieBreak: listing.tieBreak, past: evaluator.builder.past,
            today: listing.today)
    }

    /// The title, and what its records are.
    private func emptyReport(_ listing: BoundListing) -> Report {
        var report = Report(
            title: listing.recordSet.noun(listing.kind.plural).capitalizedFirst,
            context: listing.filters.map { $0.words + $0.days }, sentence: listing.sentence,
            provenance: provenance([], filters: listing.filters, records: listing.recordSet),
            requestedForm: listing.form.flatMap { Form(rawValue: $0.rawValue) },
            destination: listing.destination)
        if let day = listing.asOf {
            report.context.append("as of \(day)")
        } else if let today = header.todayWords(listing.today) {
            report.context.append(today)
        }
        report.context += header.conversionWords(
            of: listing.columns.flatMap(\.scalar.fields) + listing.filters.flatMap(\.predicate.comparedFields)
        )
        return report
    }

    private func explainEmptiness(_ listing: BoundListing, _ state: Predicate, _ report: inout Report) throws
    {
        let name = listing.recordSet.noun(listing.kind.plural)
        guard listing.kind.table != catalogue.fact else {
            return try Emptiness(answerer: self).explain(
                named: name, records: state, axis: nil, filters: listing.filters, period: nil, &report)
        }
        let which =
            listing.without == nil
            ? "in the data" : listing.filters.map(\.words).joined(separator: ", ")
        report.blocks = [.text("There are no \(name) \(which).")]
    }

    /// `reps without deals`: those that no such deal names.
    private func narrowed(_ asked: BoundListing) throws -> BoundListing {
        guard let without = asked.without else { return asked }
        let groups = try seen(by: without.deals).evaluator.evaluate(without.deals).groups
        let count = without.deals.measures[0]
        let named = try (0..<groups.rowCount).compactMap { row -> String? in
            guard case .text(let name?) = groups.key(row)[0], let deals = try groups.value(count, row),
                !deals.isZero
            else { return nil }
            return name
        }
        var words = without.words
        if let period = without.deals.period { words += " \(period.placed)" }
        var listing = asked
        listing.without = nil
        listing.filters.append(
            Filter(
                words: ([words] + without.deals.filters.map(\.words)).joined(separator: ", "),
                predicate: .not(.isOneOf(without.key, named)), range: SourceRange(0, 0)))
        return listing
    }

    private func narration(_ listing: BoundListing, _ batch: RecordBatch) throws -> [String] {
        let isFact = listing.kind.table == catalogue.fact
        let all = isFact ? try moments?.recordCount ?? factCount() : listing.kind.rowCount
        var steps = [counted(all, listing.kind.plural)]
        let words =
            [listing.recordSet.adjective].filter { !$0.isEmpty } + listing.filters.map(\.words).uniqued()
        if !words.isEmpty {
            steps.append("\(NumberWords.grouped(batch.matchCount)) \(words.joined(separator: ", "))")
        }
        if batch.rows.count < batch.matchCount {
            steps.append("\(NumberWords.grouped(batch.rows.count)) shown")
        }
        return steps
    }

    private func table(_ listing: BoundListing, _ batch: RecordBatch) -> ReportTable {
        let headings = listing.columns.enumerated().map { position, field in
            ReportColumn(
                heading: field.name.capitalizedFirst,
                content: field.isYear ? .text : columns.content(field.type, of: field.scalar.fields),
                dropOrder: staysShown(position, of: listing) ? 0 : position,
                isKey: field.type == .text || field.type == .day)
        }
        let rows = batch.rows.indices.map { row in
            Row(
                cells: zip(batch.columns, listing.columns).map { column, field in
                    cell(column, row, field)
                })
        }
        return ReportTable(columns: headings, rows: rows, isOfRecords: true)
    }

    /// The first columns, amounts, what the records are sorted by and the date that they are asked about are shown
    /// however narrow the table is.
    private func staysShown(_ position: Int, of listing: BoundListing) -> Bool {
        let field = listing.columns[position]
        return position < 2 || [.amount, .currency].contains(field.entry?.role)
            || datesShown(listing).contains(field.scalar)
    }

    /// Where nobody asked for the order, the date asked about takes the place of those that usually make it.
    private func datesShown(_ listing: BoundListing) -> [Scalar] {
        let sorted = listing.sortKeys.map(\.field.scalar)
        let due = listing.recordSet.state == .overdue ? catalogue.field(.expectedClose)?.path : nil
        guard let axis = listing.period?.axis ?? due ?? listing.recordSet.axis,
            !sorted.contains(.field(axis)),
            listing.columns.contains(where: { $0.scalar == .field(axis) })
        else { return sorted }
        return (listing.isInUsualOrder ? [] : sorted) + [.field(axis)]
    }

    private func cell(_ column: RecordColumn, _ row: Int, _ field: BoundField) -> Cell {
        switch column {
        case .text(let texts): return texts[row].map { .text($0) } ?? .missing
        case .day(let days): return days[row].map { .day($0) } ?? .missing
        case .number(let numbers):
            guard let number = numbers[row] else { return .missing }
            if field.isYear { return .text(number.description) }
            return field.type == .flag ? .flag(!number.isZero) : .number(number)
        }
    }
}

extension BoundListing {
    /// How its records are placed among the spells of a roster: open deals by today, others by the date they go by.
    fileprivate var placement: SpellChoice {
        if let spell { return spell }
        if recordSet.isStock { return .on(today) }
        return (period?.axis ?? recordSet.axis).map { .dated($0) } ?? .placed
    }
}

extension BoundField {
    /// A year is a name, not a quantity: 1996, not 1,996.
    fileprivate var isYear: Bool {
        type == .number(scale: 0) && name.split(separator: " ").contains("year")
    }
}
