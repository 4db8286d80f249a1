import Answers
import Binding
import Company
import Language
import Model
import Reports

extension StatementRunner {
    /// `note on deal "1C1I7A6R" "waiting for legal"`: kept with the company, under the name that the data have.
    func note(
        on about: Phrase, name: String?, _ text: String, _ statement: Statement, _ state: inout SessionState
    ) throws -> String {
        try refuseInScript(statement)
        let words = Phrase(
            text: ([about.text, name].compactMap { $0 }).joined(separator: " "), range: about.range)
        guard let record = state.binder.record(named: words) else {
            let kinds = state.version.catalogue.kinds.map { "`\($0.singular)` and its name" }
            throw DiagnosticError(
                Diagnostic(.unexpected(found: words.text, expected: kinds), at: about.range))
        }
        let finder = RecordFinder(state.version.database)
        guard let row = finder.row(of: record),
            let table = state.version.database.table(named: record.kind.table)
        else { throw DiagnosticError(finder.unknown(record)) }
        let note = RecordNote(
            day: state.today, kind: record.kind.singular, record: finder.name(ofRow: row, in: table),
            text: text)
        try folder.write(note)
        state.undoSteps.append(UndoStep(sentence: Formatter().format(statement), restoration: .note(note)))
        return "kept in \(folder.noteFile): \(note.day) on \(note.kind) \(note.record): \(note.text)"
    }

    /// What was written about a record, the newest first, under the record's own facts.
    func addNotes(about record: BoundRecord, _ state: SessionState, to report: inout Report) throws {
        let finder = RecordFinder(state.version.database)
        guard let table = state.version.database.table(named: record.kind.table),
            let row = finder.row(of: record)
        else { return }
        let name = finder.name(ofRow: row, in: table)
        let notes = try folder.notes().notes.filter { $0.kind == record.kind.singular && $0.record == name }
        guard !notes.isEmpty else { return }
        let lines = notes.reversed().map { (term: $0.day.description, text: $0.text) }
        report.blocks += [.text("Notes"), .definitions(lines)]
    }

    /// `list notes`: all of them, the newest first.
    func noteList(_ state: SessionState) throws -> Report {
        let (notes, broken) = try folder.notes()
        let rows = notes.reversed().map { note in
            Row(cells: [.day(note.day), .text("\(note.kind) \(note.record)"), .text(note.text)])
        }
        let columns = ["Day", "About", "Note"].enumerated().map { place, heading in
            ReportColumn(heading: heading, content: place == 0 ? .day : .text, isKey: true)
        }
        var report = Report(title: "Notes", context: [state.version.catalogue.companyName])
        report.blocks =
            notes.isEmpty
            ? [.text("There are no notes. `note on deal \"…\" \"…\"` writes one.")]
            : [.table(ReportTable(columns: columns, rows: rows, isOfRecords: true))]
        if !broken.isEmpty {
            report.blocks.append(.text("Lines that are no notes: \(broken.joined(separator: ", "))."))
        }
        report.narration = [notes.count == 1 ? "1 note" : "\(NumberWords.grouped(notes.count)) notes"]
        return report
    }
}
