import Model
import Store

/// What is doubtful about the deals themselves once they are complete: several pipelines in one file, owners named
/// by ids, amounts that stand for a period, rows that are alike in everything.
struct DealDoubts {
    /// Longer files are not looked through for rows that are alike.
    private static let comparedRows = 500_000

    let deals: DraftTable

    func all() -> [Doubt] {
        pipelines() + renewals() + ownerIDs() + periods() + repeatedRows() + repeatedNames()
            + changedRecords()
    }

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

    /// Renewals that only their type tells from new business.
    private func renewals() -> [Doubt] {
        guard let type = deals.column(.type), let names = commonest(of: type), names.count > 1 else {
            return []
        }
        let texts = type.raw.dictionary.texts
        let renewals = names.filter { name in
            HeaderWords.words(of: texts[name.code]).contains(where: DealDoubts.renewalWords.contains)
        }
        guard let first = renewals.first, renewals.count < names.count else { return [] }
        let count = renewals.reduce(0) { $0 + $1.count }
        return [
            Doubt(
                .pipelines,
                "\(Words.count(count, "deal is a renewal", "deals are renewals")) by `\(type.header)` "
                    + "(\(Words.list(renewals.map { "`\(texts[$0.code])`" }))); all are counted together",
                count: count,
                sentence: "win rate, won deals where \(type.name) is not \(Words.quoted(texts[first.code]))",
                corrects: false)
        ]
    }

    private static let renewalWords: Set<String> = [
        "renewal", "renewals", "verlängerung", "vertragsverlängerung", "renouvellement", "renovación",
        "rinnovo",
        "renovação", "verlenging",
    ]

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
            names.map { "\(Words.shown(column.raw.dictionary.texts[$0.code])) (\(Words.grouped($0.count)))" },
            limit: 4)
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

    /// Deals without an id that share name and account with another and differ in something.
    private func repeatedNames() -> [Doubt] {
        guard deals.index(of: .id) == nil, let name = deals.column(.name)?.raw, name.codes != nil,
            let account = deals.column(.account)?.raw, deals.rowCount <= DealDoubts.comparedRows
        else { return [] }
        let read = deals.columns.filter { !$0.header.isEmpty }
        var rowsOfName: [[Int64]: Set<[Int64]>] = [:]
        for row in 0..<deals.rowCount where name.key(at: row) != 0 {
            rowsOfName[[name.key(at: row), account.key(at: row)], default: []].insert(
                read.map { $0.raw.key(at: row) })
        }
        let repeated = rowsOfName.values.reduce(0) { $0 + $1.count - 1 }
        guard repeated > 0 else { return [] }
        let deals = Words.count(repeated, "deal has", "deals have")
        return [
            Doubt(
                .duplicate,
                "no column holds ids, and \(deals) name and account of another with other values; all are counted",
                count: repeated, sentence: "list deals sorted by \(sortName)", corrects: false)
        ]
    }

    /// Deals that stand there twice with different values: one of the two is out of date.
    private func changedRecords() -> [Doubt] {
        guard let id = deals.column(.id)?.raw, let codes = id.codes, deals.rowCount <= DealDoubts.comparedRows
        else { return [] }
        let read = deals.columns.filter { !$0.header.isEmpty }
        var firstRow: [UInt32: Int] = [:]
        var differing: Set<String> = []
        var changed = 0
        for row in 0..<deals.rowCount where codes[row] != 0 {
            guard let first = firstRow[codes[row]] else {
                firstRow[codes[row]] = row
                continue
            }
            let other = read.filter { $0.raw.key(at: row) != $0.raw.key(at: first) }.map { "`\($0.header)`" }
            if !other.isEmpty { changed += 1 }
            differing.formUnion(other)
        }
        guard changed > 0, changed * 2 < deals.rowCount else { return [] }
        return [
            Doubt(
                .duplicate,
                "\(Words.count(changed, "deal repeats", "deals repeat")) an id with other values (\(Words.list(differing.sorted()))); "
                    + "all are counted, also those that are out of date",
                count: changed, sentence: "list deals sorted by \(deals.column(.id)?.name ?? "id")",
                corrects: false)
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
