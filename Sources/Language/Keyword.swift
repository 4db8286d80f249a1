/// A word of the language. The one table: the lexer marks words with it, the parser tests for it, completion
/// and highlighting read it, and a test holds `grammar/topline.ebnf` to it.
///
/// Units, months and weekdays are in `CalendarWords.swift`; words of sentences that are not built yet in
/// `NotYet.swift`.
package enum Keyword: String, CaseIterable, Sendable {
    // Reserved: never part of a name unless quoted or joined by `_` or `-`.
    case and, or, not
    case by, across, `for`, `in`, on, `where`, vs, with, `as`, `is`
    case from, since, until, before, after, between
    case each, per, contains
    case sorted, showing, excluding, using, into
    case this, today, yesterday, tomorrow, ytd, qtd, mtd
    case ascending, descending

    // Openers: a keyword only before their follower (`last quarter` but `last activity`).
    case last, next, past, the, all, calendar
    case first, over, under, at
    case created, closed, won, lost, closing
    case starts, ends, means, shown, are, were
    case banded, gives, within

    // Followers and words with a place of their own: a keyword only there.
    case of, least, most, to, date, time, same, period, one, missing
    case top, bottom, list, how, many
    case totals, share, rank, others, change, range, counts, empty, running, total, rolling, average
    case trend, compare, again, funnel, drill, changes, reconcile, note
    case table, csv, json, jsonl, markdown, html, svg, xlsx
    case bars, bar, line, lines, sparklines, sparkline, heatmap, histogram, chart
    case define, metric, segment, dimension, query
    case expect, error, param, include, run, title, text, transcript, save, undo
    case explain, describe, help, open, `import`, treat, refresh, timing, off, fix, quit, exit
    case set, clock, small, sample, currency, order, decimal, point, commaMark = "comma"
    case no, header, dates, moved, thousands, millions
    case fiscal, named, start, end, gregorian, ending, nearest, working, holiday, holidays, none
    case show, me, give, what, was, please

    /// The words that are keywords everywhere.
    package static let reserved: [Keyword] = [
        .and, .or, .not, .by, .across, .for, .in, .on, .where, .vs, .with, .as, .is, .from, .since, .until,
        .before, .after, .between, .each, .per, .contains, .sorted, .showing, .excluding, .using, .into,
        .this,
        .today, .yesterday, .tomorrow, .ytd, .qtd, .mtd, .ascending, .descending,
    ]

    /// Words that begin a clause wherever they stand, save inside a condition: where reading goes on after an error.
    static let clauseStarts: Set<Keyword> = [
        .by, .across, .for, .excluding, .where, .as, .vs, .using, .with, .sorted, .showing, .into,
    ]

    /// Reserved words after which a sentence cannot end.
    static let wantingMore: Set<Keyword> = Set(reserved).subtracting([
        .today, .yesterday, .tomorrow, .ytd, .qtd, .mtd, .ascending, .descending,
    ])

    private static let bySpelling = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
    private static let reservedSet = Set(reserved)

    /// The keyword that a word spells, in any case of its letters.
    package init?(spelling: String) {
        guard spelling.utf8.count <= 10, let keyword = Self.bySpelling[spelling.lowercased()] else {
            return nil
        }
        self = keyword
    }

    package var isReserved: Bool { Self.reservedSet.contains(self) }
}
