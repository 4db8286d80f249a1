import Answers
import Company
import Language
import Model

extension StatementRunner {
    /// Keeps a setting of the company's calendar and says what runs today under it.
    func set(
        _ setting: CalendarSetting, _ statement: Statement, _ state: inout SessionState
    ) throws -> String {
        let kept = try settled(setting, statement, state)
        let sentence = Formatter().format(kept)
        let before = try folder.keptFiles()
        state.version = try folder.keepSetting(
            kept, sentence: sentence, of: state.version, importContext(state))
        remember(sentence, from: before, readsAgain: false, in: &state)
        state.rebind()
        let words = CalendarWords(state.version.catalogue)
        let effect =
            switch setting {
            case .workingDays, .holiday, .noHolidays: "working days: \(words.work)"
            default: words.running(on: state.today)
            }
        return "kept in \(folder.keptFileName): \(sentence)\n\(effect)"
    }

    /// The setting as it can be kept: a day in digits is written as it was meant, and weeks that years are made of have
    /// their first day already.
    private func settled(
        _ setting: CalendarSetting, _ statement: Statement, _ state: SessionState
    ) throws -> Statement {
        let calendar = state.version.catalogue.calendar
        switch setting {
        case .weekStarts(let weekday) where calendar.weekYear != nil && weekday.inModel != calendar.weekStart:
            throw DiagnosticError(
                Diagnostic(.weekStartIsSet(CalendarWords.name(calendar.weekStart)), at: statement.range))
        case .holiday(let period, let name):
            guard case .numericDate = period.node else { return statement }
            let (year, month, day) = try state.binder.day(of: period).parts
            let written = Period(.day(year: year, month: month, day: day), range: period.range)
            var kept = statement
            kept.body = .command(.set(.calendar(.holiday(written, name: name))))
            return kept
        default: return statement
        }
    }
}
