import Model

/// One bit for each row: set where the row has a value.
package struct Bitmap: Sendable, Hashable {
    package var words: [UInt64]
    package var count: Int

    package init(repeating value: Bool, count: Int) {
        words = Array(repeating: value ? .max : 0, count: (count + 63) / 64)
        self.count = count
        if value, count % 64 != 0 { words[words.count - 1] = (1 << UInt64(count % 64)) - 1 }
    }

    package subscript(row: Int) -> Bool {
        get { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }
        set {
            let bit: UInt64 = 1 << UInt64(row & 63)
            if newValue { words[row >> 6] |= bit } else { words[row >> 6] &= ~bit }
        }
    }
}

/// The values of one column in one row group, as narrow as they allow.
///
/// Text is held as codes into the column's dictionary; code 0 is the missing value. Everything else is an
/// integer, whose unit the column's `FieldType` tells, and 0 where `validity` says missing.
package enum ColumnValues: Sendable {
    case codes8([UInt8])
    case codes16([UInt16])
    case codes32([UInt32])
    /// Days since 1970-01-01, flags, and integers that fit.
    case int32([Int32])
    case int64([Int64])
}

/// The least and greatest value of a segment; what a filter can skip without looking.
package struct ZoneMap: Sendable, Hashable {
    package var minimum: Int64
    package var maximum: Int64

    package init(minimum: Int64, maximum: Int64) {
        self.minimum = minimum
        self.maximum = maximum
    }
}

/// One column in one row group.
package struct ColumnSegment: Sendable {
    package var values: ColumnValues
    /// Nil when every row has a value. Text needs none: its missing code is 0.
    package var validity: Bitmap?
    /// Nil when no row has a value. For text, of the codes other than 0.
    package var zone: ZoneMap?

    package init(values: ColumnValues, validity: Bitmap?, zone: ZoneMap?) {
        self.values = values
        self.validity = validity
        self.zone = zone
    }
}

/// The different texts of a column. Codes run from 1; code 0 means missing and has the empty text.
package struct TextDictionary: Sendable {
    /// `texts[code]`; `texts[0]` is empty and stands for the missing value.
    package var texts: [String]

    package init(texts: [String]) { self.texts = texts }

    package var count: Int { texts.count }
}

/// One column of a table, all row groups.
package struct Column: Sendable {
    /// Canonical name, lower case, unique in its table: the role where it has one, else the header's words.
    package var name: String
    /// The header as the file has it; empty for a column worked out at import.
    package var sourceHeader: String
    package var type: FieldType
    package var role: Role?
    package var dictionary: TextDictionary?
    package var segments: [ColumnSegment]

    package init(
        name: String, sourceHeader: String, type: FieldType, role: Role?, dictionary: TextDictionary?,
        segments: [ColumnSegment]
    ) {
        self.name = name
        self.sourceHeader = sourceHeader
        self.type = type
        self.role = role
        self.dictionary = dictionary
        self.segments = segments
    }
}
