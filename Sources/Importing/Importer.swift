import Model
import Store

/// What an import makes: the data, how to name them, and what there is to say about it.
package struct ImportResult: Sendable {
    package var database: Database
    package var summary: ImportSummary
    /// The currency of all amounts, where it is known.
    package var currency: String?
}

/// A file to import, by its path, under the name it is told by.
package struct ImportFile: Sendable, Hashable {
    package var name: String
    package var path: String

    package init(name: String, path: String) {
        self.name = name
        self.path = path
    }
}

/// Imports a company's CSV files: reads, recognises, joins, links and packs them.
package struct Importer {
    private let corrections: Corrections
    private let context: RunContext
    private var summary = ImportSummary()

    package init(corrections: Corrections = Corrections(), context: RunContext) {
        self.corrections = corrections
        self.context = context
    }

    /// Imports the files. A file that cannot be read is a problem of the summary; only `Cancelled` is thrown.
    package static func run(
        _ files: [ImportFile], corrections: Corrections = Corrections(), context: RunContext
    ) throws -> ImportResult {
        var importer = Importer(corrections: corrections, context: context)
        return try importer.run(files)
    }

    private mutating func run(_ files: [ImportFile]) throws -> ImportResult {
        var drafts = draft(recognise(try read(files)))
        let links = link(&drafts)
        complete(&drafts)
        // Completing the deals adds columns, which moves places: the links are found once more.
        let finalLinks = links.isEmpty ? [] : LinkFinder(tables: drafts).links()
        let currency = CurrencyFinder(drafts, corrections: corrections)
        summary.doubts += CompanyDoubts(drafts: drafts, links: finalLinks, corrections: corrections).all()
        summary.doubts += currency.doubts
        summary.tables = SummaryMaker(drafts: drafts, links: finalLinks).tables()
        context.progress(1, "packing")
        let tables = try drafts.map { try TablePacker.pack($0, context) }
        let storeLinks = finalLinks.compactMap { TablePacker.link($0, drafts, tables) }
        return ImportResult(
            database: Database(tables: tables, links: storeLinks), summary: summary,
            currency: currency.currency)
    }

    // MARK: Reading

    private mutating func read(_ files: [ImportFile]) throws -> [RawTable] {
        var tables: [RawTable] = []
        let total = max(1, files.count)
        for (place, file) in files.enumerated() {
            try context.checkCancellation()
            var own = context
            let report = context.progress
            own.progress = { share, word in report((Double(place) + share) / Double(total), word) }
            do {
                let reader = CSVReader(file: file.name, options: options, context: own)
                let table = try reader.read(ByteSource(path: file.path))
                summary.problems.add(table.problems)
                tables.append(table.withoutMissingWords)
            } catch let error as FileError {
                let isEmpty = error.reason == "the file is empty"
                summary.problems.add(
                    ImportProblem(
                        file: file.name, line: nil, kind: isEmpty ? .emptyFile : .unreadable(error.reason)))
            }
        }
        return tables
    }

    private var options: CSVOptions {
        CSVOptions(
            isName: ColumnHints.isName, isDay: ColumnHints.isDay, dayFirst: corrections.dayFirst)
    }

    // MARK: Recognition

    /// One table a kind, the best; the others are left aside aloud.
    private mutating func recognise(_ tables: [RawTable]) -> [RecognisedTable] {
        var recognised: [RecognisedTable] = []
        for table in tables {
            if let kind = correction(for: table).map({ TableKind.named($0.kind) }) {
                recognised.append(TableRecogniser.table(table, as: kind))
            } else if TableRecogniser.isDataDictionary(table) {
                leaveAside(table, "it describes columns and holds no records", as: "dictionary")
            } else if let found = TableRecogniser.recognise(table) {
                recognised.append(found)
            } else {
                let name = HeaderWords.name(of: table.file.split(separator: ".").first.map(String.init) ?? "")
                leaveAside(table, "its columns are those of no known kind of record", as: name)
            }
        }
        return withoutRivals(recognised)
    }

    private mutating func withoutRivals(_ tables: [RecognisedTable]) -> [RecognisedTable] {
        var best: [RecognisedTable] = []
        let ordered = tables.enumerated().sorted { left, right in
            (right.element.score, right.element.raw.rowCount, left.offset)
                < (left.element.score, left.element.raw.rowCount, right.offset)
        }
        for (_, table) in ordered {
            if let rival = best.first(where: { $0.kind == table.kind }) {
                leaveAside(
                    table.raw, "\(rival.raw.file) is taken for the \(table.kind.tableName)",
                    as: table.kind.tableName)
            } else {
                best.append(table)
            }
        }
        let kinds = TableKind.recognisable
        return best.sorted { left, right in
            let (first, second) = (kinds.firstIndex(of: left.kind), kinds.firstIndex(of: right.kind))
            return (first ?? kinds.count, left.raw.file) < (second ?? kinds.count, right.raw.file)
        }
    }

    private mutating func leaveAside(_ table: RawTable, _ reason: String, as name: String) {
        let sentence = "import \(Words.quoted(table.file)) as \(Words.name(name))"
        summary.leftAside.append(LeftAside(file: table.file, reason: reason, sentence: sentence))
        summary.doubts.append(
            Doubt(.leftAside, "\(table.file) is left aside: \(reason)", sentence: sentence))
    }

    private func correction(for table: RawTable) -> Corrections.Table? {
        corrections.tables.last { $0.file == table.file }
    }

    private mutating func draft(_ tables: [RecognisedTable]) -> [DraftTable] {
        tables.map { table in
            var drafter = TableDrafter(table, correction: correction(for: table.raw))
            var draft = drafter.draft()
            summary.doubts += drafter.doubts
            var collapser = RosterCollapser()
            collapser.collapse(&draft)
            draft.source.rowsRefused += collapser.problems.count
            summary.doubts += collapser.doubts
            for problem in collapser.problems { summary.problems.add(problem) }
            return draft
        }
    }

    // MARK: Joining

    private mutating func link(_ drafts: inout [DraftTable]) -> [DraftLink] {
        var joiner = SpellingJoiner(corrections: corrections)
        joiner.applyCorrections(to: &drafts)
        let links = LinkFinder(tables: drafts).links()
        for link in links { joiner.join(link, in: &drafts) }
        for place in drafts.indices {
            let linked = Set(links.filter { $0.fromTable == place }.map(\.fromColumn))
            joiner.joinWithin(&drafts[place], except: linked)
        }
        summary.doubts += joiner.doubts
        return links
    }

    private mutating func complete(_ drafts: inout [DraftTable]) {
        guard let place = drafts.firstIndex(where: { $0.kind == .deals }) else { return }
        var completer = DealCompleter(corrections: corrections)
        completer.complete(&drafts[place])
        summary.doubts += completer.doubts
        summary.open = completer.counts[.open] ?? 0
        summary.won = completer.counts[.won] ?? 0
        summary.lost = completer.counts[.lost] ?? 0
    }
}

extension RawTable {
    /// Words that programs write for a missing text are missing, and texts that are canonically equal are one.
    fileprivate var withoutMissingWords: RawTable {
        var table = self
        for place in columns.indices where columns[place].codes != nil {
            let texts = columns[place].dictionary.texts
            let isPlain = texts.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
            if isPlain, texts.allSatisfy({ !MissingWord.inTexts.contains($0) }) { continue }
            table.columns[place].replaceTexts { MissingWord.inTexts.contains($0) ? nil : $0 }
        }
        return table
    }
}
