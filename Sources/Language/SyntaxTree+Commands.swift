package enum Command: Hashable, Sendable {
    /// `explain winrate`, `explain TL203`
    case explain(Phrase)
    /// `explain 2`: how a row of the last answer came about
    case explainRow(Int)
    /// `explain revenue for West this quarter`
    case explainQuestion(Question)
    /// `describe`, `describe deals`, `describe problems`, `describe import`
    case describe(Phrase?)
    case help(Phrase?)
    case set(Setting)
    /// `open "folder"`
    case open(String)
    /// `import "file.csv" as deals with rep = sales_agent, amount = close_value`
    case importFile(String, as: Phrase, with: [ImportItem])
    /// `treat product "GTXPro" as "GTX Pro"`, `treat stage "On hold" as lost`
    case treat(Phrase, String, as: Phrase)
    case refresh
    /// `show`, `show as csv`, `show into "x.csv"`: the last answer again
    case show(OutputForm?, into: String?)
    case timing(Bool)
    /// Runs the fix that the last error offered.
    case fix
    /// `expect winrate for West this quarter >= 50%`
    case expect(Check)
    /// `param team = West`
    case param(String, Argument.Value?)
    /// `include "metrics.topline"`
    case include(String)
    /// `run "team review" with West, this quarter`
    case run(String, [Argument])
    /// `title "Monday review"`
    case title(String)
    /// `text "Open deals first."`
    case text(String)
    /// `transcript on`, `transcript on "monday.topline"`, `transcript off`
    case transcript(isOn: Bool, file: String?)
    /// `save as "monday review"`: the last question under a name
    case save(String)
    /// `note on deal "1C1I7A6R" "waiting for legal"`, `note on rep Anna Snelling "great quarter"`: the kind, with the name
    /// where that is not quoted
    case note(Phrase, name: String?, text: String)
    /// Takes the last definition, correction or setting of this session back.
    case undo
    case quit
}

package enum Setting: Hashable, Sendable {
    /// `set today 2017-12-31`
    case today(Period)
    /// `set today clock`: the clock again
    case todayClock
    /// `set small sample 5`
    case smallSample(Int)
    /// `set currency EUR`
    case currency(Phrase)
    /// `set date order day first`
    case dateOrder(dayFirst: Bool)
    /// `set decimal comma`
    case decimalMark(isComma: Bool)
    /// `set revenue from sales lines`: which kind of sales it is taken from
    case source(of: Phrase, Phrase)
    /// `set fiscal year starts february`, `set working days monday to friday`
    case calendar(CalendarSetting)
}
