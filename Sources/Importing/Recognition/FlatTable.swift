import Model

/// Takes a table that has a day and an amount, and nothing that says what its rows are, for sales: each row is a deal
/// won on that day. Only asked where no file holds sales.
enum FlatTable {
    /// Nil where the table has no day or no amount.
    static func deals(_ raw: RawTable) -> RecognisedTable? {
        guard !TableRecogniser.lacksHeader(raw), raw.rowCount > 0 else { return nil }
        var matches = TableRecogniser.matches(raw, .deals, nil)
        guard let amount = matches.first(where: { $0.meaning.role == .amount }) ?? amount(in: raw, matches),
            let day = day(in: raw, matches)
        else { return nil }
        matches.removeAll {
            $0.column == day.column || $0.column == amount.column
                || ($0.meaning.role == .id && !raw.columns[$0.column].isUnique(in: raw.rowCount))
        }
        matches += [day, amount]
        let headers = "`\(raw.columns[day.column].header)` and `\(raw.columns[amount.column].header)`"
        return RecognisedTable(
            raw: raw, kind: .deals, score: TableRecogniser.threshold,
            matches: matches.sorted { $0.column < $1.column },
            why: "a day and an amount in each row (\(headers)), and no file of deals beside it")
    }

    /// A column of numbers that stand beside a currency.
    private static func amount(in raw: RawTable, _ matches: [MeaningMatch]) -> MeaningMatch? {
        let column = raw.columns.indices.first {
            !raw.columns[$0].evidence.currencies.isEmpty && raw.columns[$0].integers != nil
        }
        return column.flatMap { match(.amount, $0, raw, why: "numbers with a currency") }
    }

    /// The closed date; else the date of creation, which an order has alone; else the first column of days.
    private static func day(in raw: RawTable, _ matches: [MeaningMatch]) -> MeaningMatch? {
        for role in [Role.closed, .created] {
            if let found = matches.first(where: {
                $0.meaning.role == role && raw.columns[$0.column].days != nil
            }) {
                return match(.closed, found.column, raw, why: found.why)
            }
        }
        guard let column = raw.columns.firstIndex(where: { $0.days != nil }) else { return nil }
        return match(.closed, column, raw, why: "the only dates")
    }

    private static func match(_ role: Role, _ column: Int, _ raw: RawTable, why: String) -> MeaningMatch? {
        TableKind.deals.meanings.first { $0.role == role }.map {
            MeaningMatch(meaning: $0, column: column, score: TableRecogniser.threshold, why: why)
        }
    }
}

extension RawColumn {
    /// Whether no two rows hold the same text.
    fileprivate func isUnique(in rowCount: Int) -> Bool { dictionary.count - 1 == rowCount }
}
