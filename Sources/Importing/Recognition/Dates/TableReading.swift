import Model

/// A table that was read, with its text where its dates leave the order of day and month open.
struct TableReading {
    private(set) var table: RawTable
    private let text: TextTable?

    /// Throws `FileError` and `Cancelled`.
    init(_ text: TextTable, _ corrections: Corrections, _ context: RunContext) throws {
        table = try TableReading.read(text, corrections, dayFirst: corrections.dayFirst, context)
        self.text = table.guessedDayFirst == nil ? nil : text
    }

    /// Takes the dates that leave it open in this order: reads the table again where they were taken in the other one.
    ///
    /// Throws `FileError`, with the table as it was read at first, and `Cancelled`.
    mutating func take(
        _ order: DateOrderFinder.Order, _ corrections: Corrections, _ context: RunContext
    ) throws {
        guard let text, let guess = table.guessedDayFirst else { return }
        if order.dayFirst != guess {
            let doubts = table.columns.map(\.doubts)
            table = try TableReading.read(text, corrections, dayFirst: order.dayFirst, context)
            for place in table.columns.indices where doubts[place].contains(.dateOrder(dayFirst: guess)) {
                table.columns[place].doubts.insert(.dateOrder(dayFirst: order.dayFirst), at: 0)
            }
        }
        guard !order.isGuess else { return }
        for place in table.columns.indices {
            table.columns[place].doubts.removeAll { $0 == .dateOrder(dayFirst: order.dayFirst) }
        }
    }

    private static func read(
        _ text: TextTable, _ corrections: Corrections, dayFirst: Bool?, _ context: RunContext
    ) throws -> RawTable {
        let options = FileHints(file: text.name, corrections: corrections).options(dayFirst: dayFirst)
        return try CSVReader(file: text.name, options: options, context: context).read(text)
    }
}
