import Binding
import Model

/// The groups of a plan and its leaves' values, column by column; row r of every column is group r.
///
/// A group stands here when any leaf has a record in it; without group keys there is exactly one row.
/// Rows are ordered by the keys: texts by UTF-8 bytes with the missing group last, calendar units by day.
package struct ResultBatch: Sendable {
    package var rowCount: Int
    package var keys: [KeyColumn]
    /// In the order of the plan's leaves.
    package var leaves: [LeafColumn]
    /// The currencies of the amounts that would have had to be put together; such values are missing.
    package var mixedCurrencies: [String] = []
    /// For each leaf of amounts that nothing converts, by its place, the currencies of all its records.
    package var leafCurrencies: [Int: Set<String>] = [:]

    package init(rowCount: Int, keys: [KeyColumn], leaves: [LeafColumn]) {
        self.rowCount = rowCount
        self.keys = keys
        self.leaves = leaves
    }

    /// Takes over what another result knows of currencies; its leaves stand at these places here.
    package mutating func addCurrencies(of other: ResultBatch, at places: [Int]) {
        mixedCurrencies = MixedCurrencies(Set(mixedCurrencies + other.mixedCurrencies)).names
        for (place, names) in other.leafCurrencies {
            leafCurrencies[places[place], default: []].formUnion(names)
        }
    }
}

package enum KeyColumn: Sendable {
    /// Nil is the group of records without a value.
    case text([String?])
    /// First days of the calendar unit; nil is the group of records without a date on the axis.
    case units([Day?])
    /// Parts of dates by their number, bands by the number of limits that they reach; nil is the group of the missing.
    case numbers([Int?])
}

package struct LeafColumn: Sendable {
    /// Amounts in units of the field (money in whole currency units, as an exact fraction of minor units),
    /// counts as counts, days as days. Nil: no value present. A standard deviation is a fraction of a rounded double.
    package var values: [Fraction?]
    /// Records of the leaf in each group, whether or not the aggregated value is present.
    package var recordCounts: [Int]
    /// Records of the leaf in each group that have the aggregated value.
    package var valueCounts: [Int]

    package init(values: [Fraction?], recordCounts: [Int], valueCounts: [Int]) {
        self.values = values
        self.recordCounts = recordCounts
        self.valueCounts = valueCounts
    }
}

/// Listed records, column by column.
package struct RecordBatch: Sendable {
    /// How many records match, listed or not.
    package var matchCount: Int
    /// The rows listed, by their number in the table.
    package var rows: [Int]
    package var columns: [RecordColumn]

    package init(matchCount: Int, rows: [Int], columns: [RecordColumn]) {
        self.matchCount = matchCount
        self.rows = rows
        self.columns = columns
    }
}

package enum RecordColumn: Sendable {
    case text([String?])
    case day([Day?])
    case number([Fraction?])
}
