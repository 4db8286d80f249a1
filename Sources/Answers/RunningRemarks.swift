import Binding
import Model

/// What an answer has to say of time that is not over, or only partly in it: the period that runs, the unit of a series
/// that runs, units that the period cuts.
struct RunningRemarks {
    let answerer: Answerer
    let question: BoundQuestion

    func remarks(_ evaluation: Evaluation) -> [Remark] {
        guard question.comparison == nil else { return [] }
        let running = period ?? unit(evaluation)
        return (running.map { [$0] } ?? []) + cutUnits
    }

    private var today: Day { question.today }

    /// `day 46 of 92` of a period that is not over.
    private var period: Remark? {
        guard let period = question.period, let unit = period.unit, unit.unit != .day,
            let first = period.days.first, let last = period.days.last, first <= today, today < last
        else { return nil }
        return remark(period.words, from: first, of: period.days, workingDays(of: period))
    }

    /// The unit of today in a series that goes up to it, where it is not over and no period says so.
    private func unit(_ evaluation: Evaluation) -> Remark? {
        guard let axis = flowAxis else { return nil }
        let units = CutUnits(grain: axis.grain, asked: question.period?.days ?? .allTime, today: today)
        let days = axis.grain.range(containing: today)
        guard let name = units.running, let first = days.first, isShown(first, on: axis, evaluation) else {
            return nil
        }
        return remark(name, from: first, of: days)
    }

    /// Whether the answer has a row or a column of that unit.
    private func isShown(_ first: Day, on axis: SeriesAxis, _ evaluation: Evaluation) -> Bool {
        let isColumn = axis.position >= axis.rowKeyCount
        let place = isColumn ? axis.position - axis.rowKeyCount : axis.position
        guard let table = isColumn ? evaluation.pivot?.columns.table : evaluation.groups else { return false }
        return (0..<table.rowCount).contains { table.key($0)[place] == .unit(first) }
    }

    /// Units of a series of flows that the period asked cuts: their numbers are of some of their days.
    private var cutUnits: [Remark] {
        guard let axis = flowAxis, let period = question.period else { return [] }
        let cut = CutUnits(grain: axis.grain, asked: period.days, today: today).cut
        return cut.isEmpty ? [] : [.cutUnits(cut)]
    }

    /// A stock is as of the end of each unit, whole or not.
    private var flowAxis: SeriesAxis? {
        question.measures.allSatisfy(\.isStock) ? nil : SeriesAxis(question)
    }

    private func remark(_ name: String, from first: Day, of days: DayRange, _ more: String = "") -> Remark {
        .periodRuns(
            "\(name) is not over: today, \(today), is day \(today.days(since: first) + 1) of "
                + "\(days.count ?? 0)\(more).")
    }

    /// `, with 33 of 64 working days gone by`, where the company has said which days it works.
    private func workingDays(of period: BoundPeriod) -> String {
        let schedule = answerer.catalogue.workSchedule
        let gone = DayRange(first: period.days.first, last: today)
        guard schedule != WorkSchedule(), let past = schedule.workingDays(in: gone),
            let all = schedule.workingDays(in: period.days)
        else { return "" }
        return ", with \(past) of \(all) working days gone by"
    }
}
