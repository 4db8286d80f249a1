import Model

/// An answer as a value: everything an output format needs, nothing it has to work out.
package struct Report: Sendable {
    /// What was measured by what: `Win rate by rep`.
    package var title: String
    /// The rest of the header, joined by ` · `: `closed in Q4 2017 (Oct 1 – Dec 31)`, `West`, `all 30 reps: 60.3 %`.
    package var context: [String]
    package var blocks: [Block]
    /// The rows' way: `8,800 deals` → `1,985 decided in Q4` → `30 reps` → `5 shown`.
    package var narration: [String]
    package var notes: [Note]
    /// Sentences worth asking next; the first is what Tab offers after an empty answer.
    package var suggestions: [String]
    /// The question in canonical form; empty for commands.
    package var sentence: String
    package var provenance: Provenance?
    /// The form and file that the sentence asks for, if any.
    package var requestedForm: Form?
    package var destination: String?
    /// Of a report on one record, what its blocks say, as values.
    package var facts: [RecordFact] = []

    package init(
        title: String, context: [String] = [], blocks: [Block] = [], narration: [String] = [],
        notes: [Note] = [], suggestions: [String] = [], sentence: String = "", provenance: Provenance? = nil,
        requestedForm: Form? = nil, destination: String? = nil
    ) {
        self.title = title
        self.context = context
        self.blocks = blocks
        self.narration = narration
        self.notes = notes
        self.suggestions = suggestions
        self.sentence = sentence
        self.provenance = provenance
        self.requestedForm = requestedForm
        self.destination = destination
    }
}

/// The forms of an answer; their words are those of the language.
package enum Form: String, CaseIterable, Sendable {
    case table, csv, json, jsonl, markdown, html, svg
    /// A workbook, which only a file can hold.
    case xlsx

    /// Whether values are written raw.
    package var isForPrograms: Bool { [.csv, .json, .jsonl, .xlsx].contains(self) }

    // Charts, drawn in text; `chart` is of the kind that fits.
    case bars, line, sparklines, heatmap, histogram, funnel, chart

    /// Whether the word asks for a drawing; the drawing may also be written as SVG or HTML.
    package var isChart: Bool { self == .chart || chartKind != nil }

    /// The kind of chart that the word names.
    package var chartKind: ChartKind? { ChartKind(rawValue: rawValue) }
}

package enum Block: Sendable {
    case table(ReportTable)
    /// One number with its unit, and under it what it is made of: `10,005,534 USD`, `4,238 won deals`.
    case figure(Figure)
    /// A drawing, with the table it was made of.
    case chart(Chart)
    /// A series drawn small: a sparkline with its first and last label.
    case spark(Spark)
    /// Paragraphs, printed as they are, wrapped to the width.
    case text(String)
    /// Terms and what they mean: `Win rate   Of the deals that …`
    case definitions([(term: String, text: String)])
}

package struct Figure: Sendable {
    package var cell: Cell
    package var column: ReportColumn
    package var madeOf: [String]

    package init(cell: Cell, column: ReportColumn, madeOf: [String]) {
        self.cell = cell
        self.column = column
        self.madeOf = madeOf
    }
}

package struct Spark: Sendable {
    package var labels: [String]
    package var values: [Fraction?]
    package var column: ReportColumn

    package init(labels: [String], values: [Fraction?], column: ReportColumn) {
        self.labels = labels
        self.values = values
        self.column = column
    }
}

package struct ReportTable: Sendable {
    package var columns: [ReportColumn]
    package var rows: [Row]
    /// What the texts of `Row.group` are (`Region`), in their order: the headings under which formats for
    /// programs write them as leading columns.
    package var groupHeadings: [String]
    /// What stands for steps that follow one another; nil where nothing does.
    package var steps: TableSteps?
    /// Whether each row is a record rather than a group of records.
    package var isOfRecords: Bool
    /// What to say when there are no rows; printed instead of the table.
    package var emptyText: String?
    /// Its texts are sentences to be read: what is too wide goes on below instead of being cut.
    package var isProse: Bool

    package init(
        columns: [ReportColumn], rows: [Row], groupHeadings: [String] = [], steps: TableSteps? = nil,
        isOfRecords: Bool = false, emptyText: String? = nil, isProse: Bool = false
    ) {
        self.columns = columns
        self.rows = rows
        self.groupHeadings = groupHeadings
        self.steps = steps
        self.isOfRecords = isOfRecords
        self.emptyText = emptyText
        self.isProse = isProse
    }
}

/// The steps of a funnel in its table.
package enum TableSteps: Hashable, Sendable {
    /// Each row is a step.
    case rows
    /// These columns are the steps, and each row goes through them.
    case columns([Int])
}

package struct Row: Sendable {
    package enum Kind: Sendable {
        case data
        /// Set off by a rule: totals and the whole.
        case total
        /// Stands under the ranking: `too few to rank`.
        case unranked
    }
    package var kind: Kind
    package var cells: [Cell]
    /// The group this row is ranked in (`for each`), as its texts; a new heading starts where it changes.
    /// They are not repeated in `cells`; `ReportTable.groupHeadings` says what they are.
    package var group: [String]
    /// The value of each dimension that the row stands for, those of `for each` first: what going back to the records
    /// behind it needs. Empty where it stands for no group. A row that unites groups has those of its part alone.
    package var key: [Cell]
    package enum United: Hashable, Sendable {
        /// The groups behind the cut: `34 others`.
        case others
        /// Everything in its part.
        case all
    }
    /// Which groups of its part the row unites; nil for one group.
    package var united: United?

    package init(
        kind: Kind = .data, cells: [Cell], group: [String] = [], key: [Cell] = [], united: United? = nil
    ) {
        self.kind = kind
        self.cells = cells
        self.group = group
        self.key = key
        self.united = united
    }
}

/// A typed column: the heading, the unit, how its numbers are written, and how dear it is when space is short.
package struct ReportColumn: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case text
        case rank
        case count
        /// Amounts in whole currency units, written with this many decimals.
        case money(currency: String?, decimals: Int)
        case percent(decimals: Int)
        /// A difference of two percentages, in percentage points.
        case points
        /// A relative change, in percent, with its sign.
        case change
        case days
        case number(decimals: Int)
        case day
        /// The Wilson interval of a rate.
        case interval
        /// Units of a calendar, each by its first day.
        case unit(CalendarGrain)
        case flag
        /// Numbers each in a unit of its own: `Cell.measured`.
        case mixed
    }
    /// What a column is beside the measure on its left.
    package enum Role: Hashable, Sendable {
        /// A measure, or a key.
        case value
        /// What the measure is read with: the records behind it, its share, its range.
        case support
        /// What the measure is compared with.
        case base
        /// How the measure differs from that, or from the row before.
        case difference
    }
    package var heading: String
    package var content: Content
    package var role: Role
    /// Higher goes first when the terminal is too narrow; 0 never goes.
    package var dropOrder: Int
    /// Draw a bar of this column's values (the first measure): behind the row where all that follows is read with
    /// it, else beside its own column.
    package var hasBar: Bool
    /// True for the dimension columns, false for measures.
    package var isKey: Bool
    /// Where it stands in a pivot; nil for columns that stand once.
    package var place: PivotPlace?

    package init(
        heading: String, content: Content, role: Role = .value, dropOrder: Int = 0, hasBar: Bool = false,
        isKey: Bool = false
    ) {
        self.heading = heading
        self.content = content
        self.role = role
        self.dropOrder = dropOrder
        self.hasBar = hasBar
        self.isKey = isKey
    }
}

package enum Cell: Hashable, Sendable {
    case missing
    case text(String)
    /// Counts, money, percentages (1 is 100 %), days, numbers: exact.
    case number(Fraction)
    case day(Day)
    case interval(low: Double, high: Double)
    /// A number whose difference lies within what chance gives; marked with `·`.
    case withinNoise(Fraction)
    case flag(Bool)
    /// A number with its own unit, in a column of several: one measure a row.
    case measured(Fraction, ReportColumn.Content)
}

/// A remark that rides with an answer, with its code for `explain`.
package struct Note: Hashable, Sendable {
    package var code: String
    package var text: String

    package init(code: String, text: String) {
        self.code = code
        self.text = text
    }
}

/// What an answer rests on.
package struct Provenance: Sendable {
    package struct Source: Sendable {
        package var table: String
        package var file: String
        package var rowCount: Int
        package var checksum: String

        package init(table: String, file: String, rowCount: Int, checksum: String) {
            self.table = table
            self.file = file
            self.rowCount = rowCount
            self.checksum = checksum
        }
    }
    package var sources: [Source]
    /// Metrics used, each with its definition's text.
    package var definitions: [(name: String, rule: String)]
    package var today: Day
    /// The day the data were seen at, for an `as of`.
    package var asOf: Day?

    package init(
        sources: [Source], definitions: [(name: String, rule: String)], today: Day, asOf: Day? = nil
    ) {
        self.asOf = asOf
        self.sources = sources
        self.definitions = definitions
        self.today = today
    }
}
