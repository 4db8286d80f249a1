/// What a column's values are taken for.
enum ValueKind: Hashable, Sendable {
    case text
    case day(DayWriting)
    case flag
    case number(NumberFormat)
    /// Numbers with a percent sign: `45%` is held as 45 here and becomes the share 0.45 with its role.
    case percent(NumberFormat)
}

/// How a column writes its days.
enum DayWriting: Hashable, Sendable {
    /// In words, in ISO, or by numbers in this order.
    case written(dayFirst: Bool)
    /// `20170331`
    case compact
    /// Days counted by Excel.
    case serial
}

/// What of a column's values could be read otherwise, or was changed in reading.
enum ValueDoubt: Hashable, Sendable {
    /// All dates could have day and month the other way round.
    case dateOrder(dayFirst: Bool)
    /// All numbers could have groups for decimals.
    case decimalMark(NumberFormat.DecimalMark, count: Int, example: String)
    case timesDropped(Int)
    /// Times of day that name their zone.
    case zonedTimes(Int)
    case shortYears(Int)
    case serialDays
    case missingWords(Int)
    /// More decimals than are kept.
    case decimalsRounded
}
