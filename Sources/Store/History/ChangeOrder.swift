import Model

/// The rows of a file of changes in the order of time. Programs write histories in either direction, and days alone do
/// not order what happened on one of them.
package struct ChangeOrder: Sendable {
    /// By their days; those of one day as filed, which is from below where the file stands newest first.
    package let rows: [Int]
    /// More of the file's rows step back in time than forward, whatever they tell a change of.
    package let isNewestFirst: Bool

    /// - Parameters:
    ///   - day: the number of a row's day; nil for a row without one, which is left out.
    ///   - isTold: whether a row is among those to be put in order.
    package init(rowCount: Int, day: (Int) -> Int32?, isTold: (Int) -> Bool) {
        let dated = (0..<rowCount).compactMap { row in day(row).map { (row: row, day: $0) } }
        let steps = zip(dated, dated.dropFirst())
        isNewestFirst = steps.count { $0.day > $1.day } > steps.count { $0.day < $1.day }
        let told = dated.filter { isTold($0.row) }
        let filed = isNewestFirst ? told.reversed() : told
        rows = filed.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map(\.element.row)
    }
}
