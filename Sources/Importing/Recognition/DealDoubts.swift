import Model
import Store

/// What is doubtful about the deals themselves once they are complete: several pipelines in one file, owners named
/// by ids, amounts that stand for a period, rows that are alike in everything.
struct DealDoubts {
    /// Longer files are not looked through for rows that are alike.
    private static let comparedRows = 500_000

    let deals: DraftTable

    func all() -> [Doubt] { pipelines() + ownerIDs() + periods() + repeatedRows() }

    /// Renewals beside new business make another win rate.
    private func pipelines() -> [Doubt] {
        guard let column = deals.column(named: "pipeline"), let names = commonest(of: column), names.count > 1
        else { return [] }
        let first = column.raw.dictionary.texts[names[0].code]
        return [
            Doubt(
                .pipelines,
                "the deals are of \(names.count) pipelines: \(inWords(names, column)); all are counted together",
                count: deals.rowCount,
                sentence: "win rate, won deals where \(column.name) is \(Words.quoted(first))",
                corrects: false)
        ]
    }

    /// Monthly and yearly amounts beside one-time ones are no sum.
    private func periods() -> [Doubt] {
        guard let column = deals.column(named: "value period"), let names = commonest(of: column),
            names.count > 1
        else { return [] }
        return [
            Doubt(
                .numbers,
                "amounts stand for different periods (`\(column.header)`: \(inWords(names, column))); sums add "
                    + "them as they stand",
                count: deals.rowCount, sentence: "revenue by \(column.name)", corrects: false)
        ]
    }

    private func commonest(of column: DraftColumn) -> [(code: Int, count: Int)]? {
        guard column.raw.codes != nil else { return nil }
        let counts = column.raw.codeCounts()
        return counts.indices.dropFirst().filter { counts[$0] > 0 }.map { ($0, counts[$0]) }.sorted {
            ($1.1, $0.0) < ($0.1, $1.0)
        }
    }

    private func inWords(_ names: [(code: Int, count: Int)], _ column: DraftColumn) -> String {
        Words.list(
            names.map { "`\(column.raw.dictionary.texts[$0.code])` (\(Words.grouped($0.count)))" }, limit: 4)
    }

    /// Owners that no file names are shown by what the program calls them.
    private func ownerIDs() -> [Doubt] {
        guard let rep = deals.column(.rep), rep.raw.codes != nil else { return [] }
        let texts = rep.raw.dictionary.texts.dropFirst()
        let ids = texts.filter(DealDoubts.isID)
        guard !ids.isEmpty, ids.count * 2 > texts.count else { return [] }
        return [
            Doubt(
                .name,
                "`\(rep.header)` names reps by ids such as `\(ids[0])`: a file of the users with their ids and names "
                    + "beside it gives them names",
                count: ids.count, sentence: "list reps", corrects: false)
        ]
    }

    /// `005A0000001xyzABC` of Salesforce, and numbers.
    private static func isID(_ text: String) -> Bool {
        let bytes = text.utf8
        if bytes.allSatisfy(\.isDigit) { return true }
        return (bytes.count == 15 || bytes.count == 18) && text.hasPrefix("005")
            && bytes.allSatisfy { $0.isDigit || $0.isLetter }
    }

    /// Rows that are the same in every column, where no column names a record.
    private func repeatedRows() -> [Doubt] {
        guard deals.index(of: .id) == nil, deals.rowCount <= DealDoubts.comparedRows else { return [] }
        let read = deals.columns.filter { !$0.header.isEmpty }
        guard read.count > 2 else { return [] }
        var seen: Set<[Int64]> = []
        var repeated = 0
        for row in 0..<deals.rowCount where !seen.insert(read.map { $0.raw.key(at: row) }).inserted {
            repeated += 1
        }
        guard repeated > 0 else { return [] }
        let rows = Words.count(repeated, "row is", "rows are")
        return [
            Doubt(
                .duplicate,
                "\(rows) the same as another in every column of \(deals.source.fileNames); all are counted",
                count: repeated, sentence: "list deals sorted by \(sortName)", corrects: false)
        ]
    }

    private var sortName: String {
        (deals.column(.name) ?? deals.column(.account) ?? deals.columns[0]).name
    }
}

extension RawColumn {
    /// The value of a row as a number that is one for equal values.
    fileprivate func key(at row: Int) -> Int64 {
        switch values {
        case .texts(let codes): Int64(codes.pointer[row])
        case .days(let days): Int64(days.pointer[row])
        case .integers(let integers): integers.pointer[row]
        }
    }
}
