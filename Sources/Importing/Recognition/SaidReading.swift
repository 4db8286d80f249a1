import Model
import Store

/// Applies to a file what the company says of its reading: moves its dates, multiplies its amounts.
struct SaidReading {
    private(set) var table: RawTable
    private(set) var doubts: [Doubt] = []
    private let said: Corrections.Table?

    init(_ table: RawTable, _ said: Corrections.Table?) {
        self.table = table
        self.said = said
    }

    mutating func apply() {
        noteHeader()
        guard let said else { return }
        if let move = said.reading.move { apply(move) }
        for factor in said.reading.factors { apply(factor, said) }
    }

    /// That no row names the columns is recognised, unless the company says so, or calls them by their numbers.
    private mutating func noteHeader() {
        guard table.lacksHeader, let said, said.reading.hasHeader == nil else { return }
        let headers = table.columns.map(\.header)
        guard !said.columns.contains(where: { headers.contains($0.header) }) else { return }
        doubts.append(
            Doubt(
                .name,
                "the first line of \(table.file) holds values like those below it: it is taken for a row, and the "
                    + "columns are called `column 1` to `column \(table.columns.count)`",
                sentence: "import \(Words.quoted(table.file)) as \(Words.name(said.kind)) with header"))
    }

    private mutating func apply(_ move: FileReading.Move) {
        var moved: [String] = []
        for place in table.columns.indices {
            guard let days = table.columns[place].days else { continue }
            moved.append("`\(table.columns[place].header)`")
            for row in 0..<days.count where days[row] != .min {
                days.pointer[row] = move.moved(Day(number: days[row]))?.number ?? .min
            }
        }
        guard !moved.isEmpty else { return }
        doubts.append(
            Doubt(
                .dates,
                "the dates of \(Words.list(moved)) in \(table.file) are taken as \(move.words) than written, as "
                    + "\(Corrections.file) says",
                sentence: "describe import", corrects: false))
    }

    private mutating func apply(_ factor: FileReading.Factor, _ said: Corrections.Table) {
        guard let place = table.place(of: factor.column, said), let integers = table.columns[place].integers
        else { return }
        for row in 0..<integers.count where integers[row] != .min {
            integers.pointer[row] =
                NumberScan.multiplied(integers[row], byTenTo: factor.power) ?? .min
        }
    }
}

extension RawTable {
    /// The column that a sentence means: by what it is said to be called, by its header, by a word for what it means.
    func place(of name: String, _ said: Corrections.Table?) -> Int? {
        if let pair = said?.columns.first(where: { NameKey.fold($0.name) == NameKey.fold(name) }),
            let place = columns.firstIndex(where: { $0.isCalled(pair.header) })
        {
            return place
        }
        if let place = columns.firstIndex(where: { $0.isCalled(name) }) { return place }
        guard let kind = said.map({ TableKind.named($0.kind) }), let meaning = kind.meaning(named: name)
        else {
            return nil
        }
        return columns.firstIndex { meaning.isSaid(by: $0.header) }
    }
}
