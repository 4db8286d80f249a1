import Model

extension DraftTable {
    /// Its dates that could have day and month the other way round; nil where it has none.
    var guessedDates: GuessedDates? {
        var guessed: GuessedDates?
        for column in columns {
            for case .dateOrder(let dayFirst) in column.raw.doubts {
                guessed =
                    guessed
                    ?? GuessedDates(file: source.fileNames, headers: [], columns: [], dayFirst: dayFirst)
                guessed?.headers.append(column.header)
                guessed?.columns.insert(column.name)
            }
        }
        return guessed
    }
}
