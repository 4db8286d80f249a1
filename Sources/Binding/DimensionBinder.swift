import Language
import Model

/// `define dimension size as deals banded by amount at 1k, 5k, 20k`, bound to this company's data.
package struct DefinedDimension: Hashable, Sendable {
    package var written: WrittenDefinition
    package var dimension: Dimension?
    /// Why it cannot be used; empty when it can.
    package var problems: [Diagnostic] = []

    /// As written: `size`.
    package var name: String { written.name }
}

/// Binds the dimensions of a company.
struct DimensionBinder {
    let catalogue: Catalogue
    let index: NameIndex
    let today: Day

    func bindAll(_ definitions: [WrittenDefinition]) -> [String: DefinedDimension] {
        var dimensions: [String: DefinedDimension] = [:]
        for written in definitions {
            guard case .dimension(let definition) = written.definition else { continue }
            var defined = DefinedDimension(written: written)
            do { defined.dimension = try bind(definition) } catch { defined.problems = error.diagnostics }
            dimensions[NameKey.fold(written.name)] = defined
        }
        return dimensions
    }

    private func bind(_ definition: DimensionDefinition) throws(DiagnosticError) -> Dimension {
        switch definition.source {
        case .name(let source): return try other(source, named: definition.name.text)
        case .banded(let kind, by: let field, at: let limits):
            return .banded(try banding(definition.name.text, kind, field, limits))
        }
    }

    // MARK: Another name

    /// `weekday of closed`, `account sector`, `quarter`
    private func other(_ source: Phrase, named name: String) throws(DiagnosticError) -> Dimension {
        if let unit = index.calendarUnit(named: source.text) {
            return .calendar(CalendarGrain(unit, index.catalogue.calendar))
        }
        let found = index.fields(named: source.text).filter { $0.type == .text }
        if found.count > 1 {
            let meanings = found.map { "\($0.entry?.owner ?? "") \($0.name)" }
            throw DiagnosticError(
                Diagnostic(
                    .ambiguous(source.text, meanings: meanings), at: source.range,
                    fixes: meanings.map { Fix(replacing: source.range, with: $0) }))
        }
        if var entry = found.first?.entry {
            entry.names.insert(name, at: 0)
            return .field(entry)
        }
        if var part = index.partOfDate(named: source.text) {
            part.name = name
            return .part(part)
        }
        let near = index.near(
            source.text, where: { $0.type == .text }, also: DatePart.allCases.map(\.name))
        throw DiagnosticError(
            Diagnostic(
                .unknownDimension(source.text, near: near), at: source.range,
                fixes: near.prefix(1).map { Fix(replacing: source.range, with: $0) }))
    }

    // MARK: Bands

    private func banding(
        _ name: String, _ kind: Phrase, _ phrase: Phrase, _ limits: [Quantity]
    ) throws(DiagnosticError) -> Banding {
        var problems: [Diagnostic] = []
        if index.kind(named: kind.text)?.table != catalogue.fact {
            let fact = catalogue.kinds.first { $0.table == catalogue.fact }?.plural ?? catalogue.fact
            problems.append(
                Diagnostic(
                    .unknownKind(kind.text, near: [fact]), at: kind.range,
                    fixes: [Fix(replacing: kind.range, with: fact)]))
        }
        var field: BoundField?
        do throws(DiagnosticError) {
            field = try ScalarBinder(index: index, today: today).field(phrase)
        } catch { problems += error.diagnostics }
        if let field { problems += self.problems(of: limits, field, phrase) }
        for (earlier, later) in zip(limits, limits.dropFirst()) where later.exactValue <= earlier.exactValue {
            problems.append(Diagnostic(.limitsNotAscending, at: later.range))
        }
        for limit in limits {
            do throws(DiagnosticError) { try CurrencyLimits(catalogue: catalogue).check(limit) } catch {
                problems += error.diagnostics
            }
        }
        guard problems.isEmpty, let field else { throw DiagnosticError(problems) }
        return Banding(
            name: name, fieldName: field.name, value: field.scalar, limits: limits.map(\.exactValue),
            limitWords: limits.map { Formatter().format(Expression(.quantity($0), range: $0.range)) })
    }

    /// Limits are of the field's own kind; a plain number goes with every number.
    private func problems(of limits: [Quantity], _ field: BoundField, _ phrase: Phrase) -> [Diagnostic] {
        guard field.type.isNumeric else {
            return [
                Diagnostic(
                    .cannotAggregate(aggregate: "banded by", field: field.name, type: field.type.inWords),
                    at: phrase.range)
            ]
        }
        return limits.filter { limit in
            limit.unit != .none && !limit.fieldType.unit.isSameKind(as: field.type.unit)
        }.map { limit in
            Diagnostic(
                .cannotCompare("\(field.type.inWords) (\(field.name))", limit.fieldType.inWords),
                at: limit.range)
        }
    }
}
