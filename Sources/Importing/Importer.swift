import Model
import Store

/// What an import makes: the data, how to name them, and what there is to say about it.
package struct ImportResult: Sendable {
    package var database: Database
    package var summary: ImportSummary
    /// The currency of all amounts, where it is known.
    package var currency: String?
}

/// A file to import, under the name it is told by.
package struct ImportFile: Sendable {
    package var name: String
    private var content: Content

    private enum Content: Sendable {
        case path(String)
        case bytes([UInt8])
    }

    package init(name: String, path: String) {
        self.name = name
        content = .path(path)
    }

    /// A file that is held in memory.
    package init(name: String, bytes: [UInt8]) {
        self.name = name
        content = .bytes(bytes)
    }

    /// Nil for a file that is held in memory.
    var path: String? {
        if case .path(let path) = content { return path }
        return nil
    }

    /// Throws `FileError`.
    func source() throws -> ByteSource {
        switch content {
        case .path(let path): try ByteSource(path: path)
        case .bytes(let bytes): ByteSource(bytes: bytes)
        }
    }
}

/// Imports a company's files: reads, recognises, joins, links and packs them.
package struct Importer {
    private var corrections: Corrections
    private let dateOrders: DateOrders
    private let context: RunContext
    private var summary = ImportSummary()

    private init(corrections: Corrections, dateOrders: DateOrders, context: RunContext) {
        self.corrections = corrections
        self.dateOrders = dateOrders
        self.context = context
    }

    /// Imports the files. A file that cannot be read is a problem of the summary; only `Cancelled` is thrown.
    /// `dateOrders` are what files showed that were read before.
    package static func run(
        _ files: [ImportFile], corrections: Corrections = Corrections(),
        dateOrders: DateOrders = DateOrders(),
        context: RunContext
    ) throws -> ImportResult {
        var importer = Importer(corrections: corrections, dateOrders: dateOrders, context: context)
        return try importer.run(files)
    }

    private mutating func run(_ files: [ImportFile]) throws -> ImportResult {
        let tables = try read(files)
        let selection = TableSelection(tables, corrections: corrections)
        summary.leftAside = selection.leftAside
        summary.doubts += selection.doubts
        var drafts = draft(selection.tables)
        let check = CorrectionCheck(corrections: corrections, tables: tables, drafts: drafts)
        summary.unmet = check.unmet()
        for unmet in summary.unmet {
            summary.problems.add(
                ImportProblem(file: Corrections.file, line: nil, kind: .unmetCorrection(unmet.words)))
        }
        var joiner = ColumnJoiner()
        joiner.join(&drafts)
        summary.doubts += joiner.doubts
        summary.leftAside += joiner.leftAside
        RoleArbiter.settle(&drafts, doubts: &summary.doubts)
        let links = join(&drafts)
        var completer = RosterCompleter()
        completer.complete(&drafts, links: links.compactMap { $0.places(in: drafts) })
        summary.doubts += completer.doubts
        complete(&drafts)
        var currencies = TableCurrencies(said: corrections.currency)
        currencies.settle(&drafts)
        let rates = RateBook(drafts)
        summary.rates = rates?.rates ?? ExchangeRates()
        let currency = CurrencyFinder(drafts, rates: summary.rates, corrections: corrections)
        var finalLinks = links.compactMap { $0.places(in: drafts) }
        summary.doubts += CompanyDoubts(drafts: drafts, links: finalLinks, corrections: corrections).all()
        summary.repeated = drafts.filter { $0.kind == .deals }.flatMap { RepeatedFile.all(in: $0) }
        summary.doubts += ShopDoubts(drafts: drafts).all()
        summary.doubts += RosterDoubts(drafts, links: finalLinks)?.all() ?? []
        summary.doubts += RepNameDoubts(drafts: drafts).all()
        summary.doubts += drafts.flatMap { DamagedLetters(draft: $0).doubts() }
        var splitting = SplitCompleter(isInOneCurrency: currency.money == nil)
        finalLinks += splitting.complete(&drafts, links: finalLinks)
        summary.doubts += splitting.doubts
        summary.doubts += GoalDoubts(drafts: drafts, corrections: corrections).all()
        summary.doubts += currencies.doubts + currency.doubts + (rates?.doubts ?? []) + misfitDoubts(drafts)
        summary.doubts.sortByWeight()
        summary.tables = SummaryMaker(drafts: drafts, links: finalLinks).tables()
        for draft in drafts { summary.guessedDates[draft.name] = draft.guessedDates }
        return try pack(drafts, finalLinks, currency)
    }

    private func pack(
        _ drafts: [DraftTable], _ links: [DraftLink], _ currency: CurrencyFinder
    ) throws -> ImportResult {
        context.progress(1, "packing")
        let tables = try drafts.map { try TablePacker.pack($0, context) }
        let storeLinks = links.compactMap { TablePacker.link($0, drafts, tables) }
        var database = Database(
            tables: tables, links: storeLinks, roster: RosterBook(drafts, links: links)?.roster)
        database.money = currency.money
        return ImportResult(
            database: database,
            summary: summary, currency: currency.currency)
    }

    // MARK: Reading

    private mutating func read(_ files: [ImportFile]) throws -> [RawTable] {
        var readings: [TableReading] = []
        for (place, file) in files.enumerated() {
            try context.checkCancellation()
            do {
                readings += try read(file, context.part(place, of: files.count))
            } catch let error as FileError {
                refuse(file.name, error)
            }
        }
        let orders = DateOrderFinder(readings.map(\.table), known: dateOrders, today: context.today)
        summary.dateOrders = orders.known
        for place in readings.indices {
            guard let order = orders.order(of: place) else { continue }
            do {
                try readings[place].take(order, corrections, context)
            } catch let error as FileError {
                refuse(readings[place].table.file, error)
            }
        }
        return readings.map { prepared($0.table) }
    }

    /// The file's tables. Throws `FileError` when there is nothing in it to be read, and `Cancelled`.
    private mutating func read(_ file: ImportFile, _ context: RunContext) throws -> [TableReading] {
        let format = SourceFormat(fileName: file.name) ?? .csv
        let content = try format.content(of: file, context: context.part(0, of: 2))
        summary.problems.add(content.problems)
        let reading = format == .csv ? context : context.part(1, of: 2)
        var readings: [TableReading] = []
        if content.tables.count == 1, content.tables[0].name != file.name {
            corrections.addLone(table: content.tables[0].name, of: file.name)
        }
        for (place, table) in content.tables.enumerated() {
            summary.problems.add(table.problems)
            let part = reading.part(place, of: content.tables.count)
            do {
                readings.append(try TableReading(table, corrections, part))
            } catch let error as FileError {
                refuse(table.name, error)
            }
        }
        return readings
    }

    /// A table as it is recognised: without what is no record, and read as the company says.
    private mutating func prepared(_ raw: RawTable) -> RawTable {
        let report = ReportRows(raw.cleaned)
        summary.doubts += report.doubts + raw.linesAboveDoubts
        summary.problems.add(report.table.problems)
        note(report.table)
        if report.table.rowCount == 0, report.table.problems.count(of: .rowRefused) == 0 {
            summary.problems.add(ImportProblem(file: raw.file, line: nil, kind: .noRows))
        }
        let said = corrections.table(forFile: raw.file)
        let kind = said.map { TableKind.named($0.kind) }
        let wide = WideQuotas(report.table, said: kind)
        summary.doubts += wide.doubts
        var reader = SaidReading(wide.table, said)
        reader.apply()
        let rates = RateSheet(reader.table, said: said)
        summary.doubts += reader.doubts + rates.doubts
        summary.problems.add(rates.problems)
        return rates.table
    }

    /// How a file of text ends, and what is doubtful about that.
    private mutating func note(_ table: RawTable) {
        guard let text = table.ending else { return }
        let ending = FileEnding(
            file: table.file, rowCount: table.rowCount, isBrokenOff: text.isBrokenOff,
            hasFooter: text.hasFooter)
        summary.endings.append(ending)
        if let doubt = ending.doubt { summary.doubts.append(doubt) }
    }

    private mutating func refuse(_ file: String, _ error: FileError) {
        summary.problems.add(ImportProblem(file: file, line: nil, kind: ImportProblem.Kind(error)))
    }

    /// Values of columns with a meaning that are not of the column's kind: they are missing from figures.
    private func misfitDoubts(_ drafts: [DraftTable]) -> [Doubt] {
        summary.problems.groups.compactMap { group in
            guard group.consequence == .valueMissing, let first = group.examples.first,
                let draft = drafts.first(where: { $0.source.allFiles.contains(first.file) }),
                let column = draft.columns.first(where: { $0.header == first.column && $0.role != nil })
            else { return nil }
            let values = Set(group.examples.compactMap(\.kind.value)).sorted()
            let shown = Words.list(values.map { "`\($0)`" })
            let are = group.count == 1 ? "is" : "are"
            return Doubt(
                .missing,
                "\(Words.count(group.count, "value")) of `\(column.header)` in \(first.file) \(are) not among its "
                    + "\(column.raw.kind.holds) and taken as missing: \(shown)",
                count: group.count,
                sentence: values.count == 1
                    ? "treat \(Words.name(column.name)) \(Words.quoted(values[0])) as missing"
                    : "describe problems",
                corrects: values.count == 1)
        }
    }

    // MARK: Recognition

    private mutating func draft(_ tables: [RecognisedTable]) -> [DraftTable] {
        var drafts = tables.map { table in
            var drafter = TableDrafter(table, correction: corrections.table(for: table.raw))
            var draft = drafter.draft()
            summary.doubts += drafter.doubts
            draft.spellCurrencies()
            return draft
        }
        var prices = PriceList()
        let currency = CurrencyFinder(drafts, rates: ExchangeRates(), corrections: corrections).currency
        for place in drafts.indices { prices.settle(&drafts[place], currency: currency) }
        summary.doubts += prices.doubts
        return drafts.map { draft in
            var draft = draft
            var collapser = RosterCollapser()
            collapser.collapse(&draft)
            draft.source.rowsRefused += collapser.problems.count
            for problem in collapser.problems { summary.problems.add(problem) }
            return draft
        }
    }

    /// Joins near spellings and finds the links, by the names of their columns.
    private mutating func join(_ drafts: inout [DraftTable]) -> [NamedLink] {
        var joiner = SpellingJoiner(corrections: corrections)
        joiner.applyCorrections(to: &drafts)
        var links = LinkFinder(tables: drafts).links()
        for place in links.indices {
            links[place].namePeople(&drafts)
            joiner.join(links[place], in: &drafts)
            links[place].nameByKey(&drafts)
        }
        for place in drafts.indices {
            let linked = Set(links.filter { $0.fromTable == place }.map(\.fromColumn))
            joiner.joinWithin(&drafts[place], except: linked)
        }
        summary.doubts += joiner.doubts
        return links.map { NamedLink($0, in: drafts) }
    }

    private mutating func complete(_ drafts: inout [DraftTable]) {
        for place in drafts.indices {
            StageTimes.complete(&drafts[place])
            summary.doubts += StageTimes.doubts(drafts[place])
            ShiftHours.complete(&drafts[place])
            CloseChanges.complete(&drafts[place])
        }
        var goals = GoalPeriods(corrections: corrections)
        for place in drafts.indices { goals.complete(&drafts[place]) }
        summary.doubts += goals.doubts
        if let place = drafts.firstIndex(where: { $0.kind == .salesLines }) {
            var completer = SalesLineCompleter()
            completer.complete(&drafts[place])
            summary.doubts += completer.doubts
            summary.returned = completer.returnCount
        }
        HoursCoverage.complete(&drafts)
        guard let place = drafts.firstIndex(where: { $0.kind == .deals }) else { return }
        var completer = DealCompleter(corrections: corrections, today: context.today)
        completer.complete(&drafts[place])
        summary.doubts += completer.doubts
        summary.open = completer.counts[.open] ?? 0
        summary.won = completer.counts[.won] ?? 0
        summary.lost = completer.counts[.lost] ?? 0
    }
}

extension RunContext {
    /// A context whose progress is that of one part among several.
    fileprivate func part(_ place: Int, of count: Int) -> RunContext {
        var part = self
        let report = progress
        part.progress = { share, word in report((Double(place) + share) / Double(count), word) }
        return part
    }
}

extension ImportProblem.Kind {
    fileprivate init(_ error: FileError) {
        self = error.reason == FileError.emptyReason ? .emptyFile : .unreadable(error.reason)
    }
}

extension RawTable {
    /// Lines that stand above the header of a text file are named; those of workbooks are problems like others.
    fileprivate var linesAboveDoubts: [Doubt] {
        guard linesAbove > 0 else { return [] }
        return [
            Doubt(
                .leftAside,
                "\(Words.count(linesAbove, "line")) above the header of \(file) "
                    + "\(linesAbove == 1 ? "is no record and is" : "are no records and are") left out",
                count: linesAbove, sentence: "describe problems", corrects: false)
        ]
    }

    /// Words that programs write for a missing text are missing, and texts that are canonically equal are one.
    fileprivate var cleaned: RawTable {
        var table = self
        for place in columns.indices where columns[place].codes != nil {
            let texts = columns[place].dictionary.texts
            let isPlain = texts.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
            if isPlain, !texts.contains(where: MissingWord.inTexts.contains) { continue }
            table.columns[place].replaceTexts { MissingWord.inTexts.contains($0) ? nil : $0 }
        }
        return table
    }
}
