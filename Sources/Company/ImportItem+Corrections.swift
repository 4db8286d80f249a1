import Importing
import Language
import Model

// What the items of an `import` say of the file.

extension [ImportItem] {
    /// `rep = sales_agent`
    var columns: [Corrections.Column] {
        compactMap { item in
            guard case .column(let name, let header) = item else { return nil }
            return Corrections.Column(name: name.text, header: header.text)
        }
    }

    /// Whether there is a header, what dates and amounts mean.
    var reading: FileReading {
        var reading = FileReading()
        for item in self {
            switch item {
            case .column: continue
            case .header(let isThere): reading.hasHeader = isThere
            case .datesMoved(let count, let unit):
                reading.move = FileReading.Move(count: count, unit: unit.inModel)
            case .factor(let name, let power):
                reading.factors.append(FileReading.Factor(column: name.text, power: power))
            case .each(_, let unit): reading.each = unit.inModel
            }
        }
        return reading
    }

    /// Whether they say anew everything that earlier ones did.
    func covers(_ earlier: [ImportItem]) -> Bool {
        let own = columns
        let coversColumns = earlier.columns.allSatisfy { old in
            own.contains { NameKey.fold($0.name) == NameKey.fold(old.name) || $0.header == old.header }
        }
        return coversColumns && reading.covers(earlier.reading)
    }
}

extension TimeUnit {
    fileprivate var inModel: CalendarUnit { CalendarUnit(rawValue: rawValue)! }
}
