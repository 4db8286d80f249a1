/// A sentence with the SQL that asks the same, and how the two answers are compared.
struct QuestionCase {
    var sentence: String
    var sql: String
    /// How each compared column is to agree; text and counts are exact.
    var columns: [MeasureCase.Precision]
    /// A series shows units without records too: rows that the SQL lacks, all zero or empty.
    var hasGaps = false
    /// Groups that are not ranked follow the ranking, without a place in the column `#`.
    var placeColumn: Int?
}
