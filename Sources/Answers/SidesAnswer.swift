import Binding
import Model
import Reports
import Statistics

/// `compare West with East`: a row for each measure, a column for each side.
struct SidesAnswer {
    let answerer: Answerer
    let comparison: BoundSides

    /// One side with its numbers.
    private struct Side {
        var name: String
        /// For a heading.
        var shortName: String
        var question: BoundQuestion
        var table: GroupTable
        /// Of a team, how many people have records in it: sums are set against the mean of one.
        var people: Int?
    }

    func report() throws -> Report {
        let sides = try comparison.sides.map(side)
        let question = comparison.question
        var report = Report(
            title: "\(sides[0].name) against \(sides[1].name)",
            context: context(question, sides), sentence: question.sentence,
            provenance: answerer.provenance(question.measures),
            requestedForm: question.form.flatMap { Form(rawValue: $0.rawValue) },
            destination: question.destination)
        let rows = try question.measures.map { try row($0, sides) }
        report.blocks = [
            .table(
                ReportTable(
                    columns: [
                        ReportColumn(heading: "Measure", content: .text, isKey: true),
                        ReportColumn(heading: sides[0].shortName, content: .mixed),
                        ReportColumn(heading: sides[1].shortName, content: .mixed),
                        ReportColumn(heading: "Difference", content: .mixed, dropOrder: 2),
                        ReportColumn(heading: "Change", content: .mixed),
                    ], rows: rows))
        ]
        let later = try LaterRecords(answerer: answerer).remarks(sides.map(\.question))
        report.notes =
            (answerer.pastRemarks(period: question.period) + later + teamRemarks(sides) + chanceRemarks(sides)
            + sides.flatMap { DateOrderRemarks(answerer.catalogue).remarks($0.question) }).uniqued().map(
                \.note)
        return report
    }

    private func context(_ question: BoundQuestion, _ sides: [Side]) -> [String] {
        var parts: [String] = []
        if case .period = comparison.sides[0] {
            parts = sides.compactMap { $0.question.period.flatMap { PeriodWords.daysOnly($0.days) } }
            parts = [parts.joined(separator: " against ") + (comparison.isToDate ? ", to date" : "")]
        } else {
            parts.append(
                answerer.header.periodWords(question.period, axes: answerer.header.axisNames(question)))
        }
        parts += question.filters.map(\.words)
        if let today = answerer.header.todayWords(question.today) { parts.append(today) }
        return parts
    }

    // MARK: Sides

    private func side(_ side: BoundSides.Side) throws -> Side {
        var question = comparison.question
        var name: String
        var shortName: String?
        var people: Int?
        switch side {
        case .period(let period):
            question.period = period
            name = period.words
        case .filter(let filter):
            question.filters.append(filter)
            name = filter.words
        case .teamWithout(let rep, let person, let team):
            let members = Predicate.isOneOf(rep, [person])
            let found = try teamName(of: members, team)
            shortName = found.map { "\($0)'s team per head" }
            name = found.map { "\($0)'s team without \(person)" } ?? "no team"
            let isTeam = found.map { Predicate.isOneOf(team, [$0]) } ?? .isMissing(team)
            question.filters.append(
                Filter(
                    words: name, predicate: .and([isTeam, .not(members)]),
                    range: comparison.question.filters.first?.range ?? .init(0, 0)))
            people = try self.people(rep, question)
        }
        return Side(
            name: name.capitalizedFirst, shortName: (shortName ?? name).capitalizedFirst, question: question,
            table: try answerer.evaluator.evaluate(question).whole, people: people)
    }

    /// How many have a record in some measure.
    private func people(_ rep: FieldPath, _ question: BoundQuestion) throws -> Int {
        guard let entry = answerer.catalogue.fields.first(where: { $0.path == rep }) else { return 0 }
        var asked = question
        asked.dimensions = [.field(entry)]
        let groups = try answerer.evaluator.evaluate(asked).groups
        return (0..<groups.rowCount).count { !groups.key($0)[0].isMissing }
    }

    /// The team that most of the records of somebody belong to.
    private func teamName(of members: Predicate, _ team: FieldPath) throws -> String? {
        let all = RecordSet(state: .all, condition: .always, axis: nil, axisName: "")
        let leaf = LeafRule(fact: answerer.catalogue.fact, aggregate: .count, records: all)
        guard let entry = answerer.catalogue.fields.first(where: { $0.path == team }) else { return nil }
        let plan = answerer.evaluator.builder.plan(
            leaves: [leaf], dimensions: [.field(entry)],
            filters: [Filter(words: "", predicate: members, range: .init(0, 0))], period: nil)
        let table = GroupTable(
            leaves: [leaf], batch: try answerer.evaluator.engine.run([plan], answerer.context)[0])
        let largest = (0..<table.rowCount).max { table.recordCount(leaf, $0) < table.recordCount(leaf, $1) }
        guard let largest, case .text(let name) = table.key(largest)[0] else { return nil }
        return name
    }

    // MARK: Rows

    private func row(_ measure: Measure, _ sides: [Side]) throws -> Row {
        let values = try sides.map { try value(measure, $0) }
        let content = answerer.columns.content(measure)
        let isRate = measure.unit == .percent
        var cells = [Cell.text(measure.name.capitalizedFirst)]
        cells += values.map { $0.map { .measured($0, content) } ?? .missing }
        guard let first = values[0], let second = values[1] else {
            return Row(cells: cells + [.missing, .missing])
        }
        guard let difference = first.subtracting(second) else { throw MeasureOverflow() }
        // The difference of rates is their change, in points.
        guard !isRate else { return Row(cells: cells + [.missing, .measured(difference, .points)]) }
        cells.append(.measured(difference, content))
        cells.append(difference.divided(by: second.magnitude).map { .measured($0, .change) } ?? .missing)
        return Row(cells: cells)
    }

    /// Missing where the side's days lie before the data.
    private func value(_ measure: Measure, _ side: Side) throws -> Fraction? {
        if let days = side.question.period?.days {
            let reach = try DataReach(measure.leaves, side.question, answerer.evaluator)
            if reach.hasNothing(measure, in: days) { return nil }
        }
        let value = try side.table.value(measure, 0)
        guard let people = side.people, measure.growsWithRecords else { return value }
        return value?.divided(by: Fraction(people))
    }

    /// What a team's numbers are: of sums and counts the mean of its people, of rates and averages that of all deals.
    private func teamRemarks(_ sides: [Side]) -> [Remark] {
        guard let side = sides.first(where: { $0.people != nil }), let people = side.people else { return [] }
        let who =
            people == 1
            ? "the one other in the team who has deals here"
            : "the \(people) others in the team who have deals here"
        let (sums, rates) = (
            side.question.measures.filter(\.growsWithRecords),
            side.question.measures.filter { !$0.growsWithRecords }
        )
        return (sums.isEmpty ? [] : [.comparedWithMean(measures: sums.map(\.name), of: who)])
            + (rates.isEmpty ? [] : [.comparedWithPool(measures: rates.map(\.name), of: who)])
    }

    /// Rates that differ no more than chance gives.
    private func chanceRemarks(_ sides: [Side]) -> [Remark] {
        let names = comparison.question.measures.filter { measure in
            guard let (part, whole) = measure.proportion else { return false }
            let rates = sides.compactMap {
                RateCount(
                    successes: $0.table.recordCount(part, 0), trials: $0.table.recordCount(whole, 0))
            }
            guard rates.count == 2, let test = RateDifference(rates[0], rates[1]) else { return false }
            return test.pValue > 1 - MeasureTable.confidence
        }.map(\.name)
        return names.isEmpty ? [] : [.differenceByChance(answerer.header.joined(names))]
    }
}
