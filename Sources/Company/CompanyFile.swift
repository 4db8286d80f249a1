import Importing
import Language
import Model

/// The company's own file of corrections and settings, in the language itself.
package struct CompanyFile: Sendable {
    /// Beside the data files.
    package static let name = Corrections.file

    /// More than this is not read: nobody writes it by hand.
    private static let byteLimit = 4 << 20

    package private(set) var text: String

    package init(text: String) { self.text = text }

    /// The file at a path; empty where there is none. Throws `FileError`.
    init(path: String) throws {
        guard FilePlace.exists(path) else {
            text = ""
            return
        }
        let source = try ByteSource(path: path)
        guard source.count <= CompanyFile.byteLimit else {
            throw FileError(path: path, reason: "it is longer than 4 MiB")
        }
        text = String(decoding: try source.bytes(), as: UTF8.self)
    }

    /// The sentences that can be read.
    package var statements: [Statement] { parseScript(text).statements }

    /// What the sentences say about the import.
    package var corrections: Corrections {
        var corrections = Corrections()
        for statement in statements { CompanyFile.add(statement, to: &corrections) }
        return corrections
    }

    /// Sentences that cannot be read, and those that belong in no such file, by line.
    package var problems: [ImportProblem] {
        let script = parseScript(text)
        let idle = script.statements.filter { !CompanyFile.saysSomething($0) }.map(\.range)
        return script.diagnostics.map { problem(.unreadableSentence, at: $0.range) }
            + idle.map { problem(.idleSentence, at: $0) }
    }

    private func problem(_ kind: ImportProblem.Kind, at range: SourceRange) -> ImportProblem {
        let line = text.utf8.prefix(range.start).count { $0 == 10 } + 1
        return ImportProblem(file: CompanyFile.name, line: line, kind: kind)
    }

    /// Whether a sentence corrects, sets or defines something: a question here would never be asked.
    private static func saysSomething(_ statement: Statement) -> Bool {
        switch statement.body {
        case .definition, .command(.importFile), .command(.treat), .command(.set(.currency)),
            .command(.set(.dateOrder)), .command(.set(.decimalMark)), .command(.set(.source)),
            .command(.set(.calendar)):
            true
        default: false
        }
    }

    private static func add(_ statement: Statement, to corrections: inout Corrections) {
        guard case .command(let command) = statement.body else { return }
        switch command {
        case .importFile(let file, let kind, let items):
            corrections.add(
                Corrections.Table(
                    file: file, kind: kind.text, columns: items.columns, reading: items.reading))
        case .treat(let dimension, let text, let meant):
            if let outcome = outcome(dimension, meant) {
                corrections.add(Corrections.Stage(text: text, outcome: outcome))
            } else {
                corrections.add(
                    Corrections.Spelling(dimension: dimension.text, text: text, meant: meant.text))
            }
        case .set(.currency(let currency)): corrections.currency = currency.text.uppercased()
        case .set(.dateOrder(let dayFirst)): corrections.dayFirst = dayFirst
        case .set(.decimalMark(let isComma)): corrections.decimalComma = isComma
        case .set(.source(of: _, let kind)): corrections.revenueKind = kind.text
        default: return
        }
    }

    /// `treat stage "On hold" as lost` speaks of the outcome, in quotes or not: a formatter may take them off.
    private static func outcome(_ dimension: Phrase, _ meant: Phrase) -> Outcome? {
        let stageWords = ["stage", "status", "dealstage"]
        guard stageWords.contains(NameKey.fold(dimension.text)) else { return nil }
        return Outcome(rawValue: meant.text.lowercased())
    }
}

extension CompanyFile {
    /// Adds a sentence; earlier ones that it makes idle go.
    package mutating func keep(_ statement: Statement, sentence: String) {
        var kept = Array(text.utf8)
        let earlier = parseStatements(text).filter { parsed in
            parsed.statement.map { CompanyFile.replaces(statement, $0) } ?? false
        }
        for parsed in earlier.reversed() { CompanyFile.remove(parsed.range, from: &kept) }
        if let last = kept.last, last != 10 { kept.append(10) }
        text = String(decoding: kept, as: UTF8.self) + sentence + "\n"
    }

    /// Takes a sentence out, and its line when nothing else stands in it.
    private static func remove(_ range: SourceRange, from bytes: inout [UInt8]) {
        var (start, end) = (range.start, min(range.end, bytes.count))
        func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 }
        while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
        while end < bytes.count, isBlank(bytes[end]) { end += 1 }
        let isWholeLine =
            (start == 0 || bytes[start - 1] == 10) && (end == bytes.count || bytes[end] == 10)
        if isWholeLine, end < bytes.count { end += 1 }
        bytes.removeSubrange(start..<end)
    }

    /// Whether the new sentence says everything that the old one does.
    private static func replaces(_ new: Statement, _ old: Statement) -> Bool {
        if case .definition(let new) = new.body, case .definition(let old) = old.body {
            return replaces(new, old)
        }
        guard case .command(let new) = new.body, case .command(let old) = old.body else { return false }
        switch (new, old) {
        case (.importFile(let file, _, let items), .importFile(let oldFile, _, let oldItems)):
            return file == oldFile && items.covers(oldItems)
        case (.treat(let dimension, let text, let meant), .treat(let oldDimension, let oldText, let oldMeant)):
            return text == oldText && NameKey.fold(dimension.text) == NameKey.fold(oldDimension.text)
                && (outcome(dimension, meant) == nil) == (outcome(oldDimension, oldMeant) == nil)
        case (.set(.currency), .set(.currency)), (.set(.dateOrder), .set(.dateOrder)),
            (.set(.decimalMark), .set(.decimalMark)), (.set(.source), .set(.source)):
            return true
        case (.set(.calendar(let setting)), .set(.calendar(let oldSetting))):
            return replaces(setting, oldSetting)
        default: return false
        }
    }
}
