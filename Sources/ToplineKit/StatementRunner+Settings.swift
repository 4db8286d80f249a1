import Company
import Importing
import Language
import Model

// Settings, and corrections of how the data are read.

extension StatementRunner {
    func set(_ setting: Setting, _ statement: Statement, _ state: inout SessionState) throws -> String {
        let before = state.settings
        defer { remember(statement, since: before, in: &state) }
        switch setting {
        case .today(let period):
            state.pinnedToday = try state.binder.day(of: period)
            state.rebind()
            return "today is \(state.today)"
        case .todayClock:
            state.pinnedToday = Clock.today
            state.rebind()
            return "today is \(state.today), as the clock says"
        case .smallSample(let count):
            state.smallSample = count
            return count == 0
                ? "rankings keep every group" : "rates of fewer than \(count) decided deals are not ranked"
        case .currency:
            try refuseInScript(statement)
            let kept = try correct(statement, &state)
            return kept + (MoneyReport(version: state.version).conversionInWords.map { "\n\($0)" } ?? "")
        case .dateOrder, .decimalMark:
            try refuseInScript(statement)
            return try correct(statement, &state)
        case .source(of: let taken, _):
            guard NameKey.fold(taken.text) == "revenue" else {
                throw DiagnosticError(Diagnostic(.unknownSetting(taken.text), at: taken.range))
            }
            try refuseInScript(statement)
            return try correct(statement, &state)
        case .calendar(let setting):
            try refuseInScript(statement)
            return try set(setting, statement, &state)
        }
    }

    /// Keeps a correction in the company's own file and reads the data again with it.
    func correct(_ statement: Statement, _ state: inout SessionState) throws -> String {
        let sentence = Formatter().format(statement)
        let before = try folder.keptFiles()
        state.version = try folder.keep(statement, sentence: sentence, importContext(state))
        remember(sentence, from: before, readsAgain: true, in: &state)
        state.rebind()
        let counts = ImportReports(version: state.version).countsInWords
        return ["kept in \(folder.keptFileName): \(sentence)", leftOut(by: statement), counts]
            .compactMap { $0 }.joined(separator: "\n")
    }

    /// `opps-july.csv is left out`, after `import "opps-july.csv" as nothing`.
    private func leftOut(by statement: Statement) -> String? {
        guard case .command(.importFile(let file, as: let kind, with: _)) = statement.body,
            TableKind.meansNothing(kind.text)
        else { return nil }
        return "\(file) is left out"
    }
}
