import Model

/// What an import made of a company's files, for the first open, `describe import` and `describe problems`.
package struct ImportSummary: Sendable {
    package var tables: [TableSummary]
    package var leftAside: [LeftAside]
    /// Deals by outcome.
    package var open: Int
    package var won: Int
    package var lost: Int
    /// Sales lines of what came back.
    package var returned = 0
    /// What currencies are worth in each other.
    package var rates = ExchangeRates()
    /// The weightiest first.
    package var doubts: [Doubt]
    package var problems: ProblemTally
    /// Whether days or months stand first in the files, as far as they or those of before show it.
    package var dateOrders = DateOrders()
    /// For each table the dates whose order none of this shows.
    package var guessedDates: [String: GuessedDates] = [:]
    /// Corrections that meet nothing in the data.
    package var unmet: [UnmetCorrection] = []
    /// Of files of text.
    package var endings: [FileEnding] = []
    /// Files of deals most of which stand in a newer file too.
    package var repeated: [RepeatedFile] = []

    package init(
        tables: [TableSummary] = [], leftAside: [LeftAside] = [], open: Int = 0, won: Int = 0, lost: Int = 0,
        doubts: [Doubt] = [], problems: ProblemTally = ProblemTally()
    ) {
        self.tables = tables
        self.leftAside = leftAside
        self.open = open
        self.won = won
        self.lost = lost
        self.doubts = doubts
        self.problems = problems
    }
}

/// A file that is no part of the company's data, and why.
package struct LeftAside: Sendable, Hashable {
    package var file: String
    package var reason: String
    /// The sentence that would bring it in, or `describe import` where the file itself has to change first.
    package var sentence: String

    /// `x.csv left aside: …. To bring it in: import …`
    package var words: String {
        "\(file) left aside: \(reason)."
            + (sentence.hasPrefix("import ") ? " To bring it in: \(sentence)" : "")
    }
}

/// What one file was taken for.
package struct TableSummary: Sendable {
    package var file: String
    /// The table in the store: `deals`.
    package var table: String
    package var rowCount: Int
    package var rowsRefused: Int
    /// How the file writes it: `UTF-8, separator comma`, `sheet of a workbook`.
    package var writing: String
    /// 0 to 100.
    package var score: Int
    package var why: String
    package var columns: [ColumnSummary]
    /// Of deals, the programs whose headers are among the file's, the best first.
    package var origins: [Origin] = []
    /// Three rows at most, a text for each column; empty where the value is missing.
    package var sampleRows: [[String]]
}

/// How well a file's headers are those of a program's export.
package struct Origin: Sendable, Hashable {
    /// `Pipedrive deals`
    package var program: String
    /// 0 to 100; below 40 the program decides nothing.
    package var score: Int
    /// The file's headers that speak for it, the weightiest first.
    package var headers: [String]
}

/// What one column was taken for.
package struct ColumnSummary: Sendable, Hashable {
    /// As the file has it; empty for a column worked out at import.
    package var header: String
    /// What it is called in sentences.
    package var name: String
    package var synonyms: [String]
    package var role: Role?
    package var type: FieldType
    /// How sure the role is, 0 to 100; 0 for columns without one.
    package var score: Int
    package var why: String
    package var missingCount: Int
    /// Nil for columns that do not hold texts.
    package var distinctCount: Int?
    /// The column of another table that its values name: `reps.rep`.
    package var link: String?
}
