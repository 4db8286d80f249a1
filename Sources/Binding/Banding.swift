import Model

/// `deals banded by amount at 1k, 5k, 20k`: a value cut into bands, each limit belonging to the band above it.
package struct Banding: Hashable, Sendable {
    /// As defined: `size`.
    package var name: String
    /// What is cut: `amount`.
    package var fieldName: String
    package var value: Scalar
    /// Ascending, each once.
    package var limits: [Fraction]
    /// The limits as written: `1k`.
    package var limitWords: [String]
    /// What the bands are called where their limits do not say it: the hours of a day.
    package var labels: [String] = []

    /// The hours of the day, which a number of each record says.
    static func hours(_ entry: FieldEntry) -> Banding {
        Banding(
            name: entry.names[0], fieldName: entry.names[0], value: .field(entry.path),
            limits: (1...23).map { Fraction($0) }, limitWords: (1...23).map { "\($0)" },
            labels: (0...23).map { $0 < 10 ? "0\($0):00" : "\($0):00" })
    }

    /// What a band is called, from 0: `under 1k`, `1k – 5k`, `20k and over`; nil is `no amount`.
    package func name(of band: Int?) -> String {
        guard let band else { return "no \(fieldName)" }
        if labels.indices.contains(band) { return labels[band] }
        if band == 0 { return "under \(limitWords[0])" }
        if band == limits.count { return "\(limitWords[band - 1]) and over" }
        return "\(limitWords[band - 1]) – \(limitWords[band])"
    }

    /// What holds of the records in a band.
    package func predicate(of band: Int?) -> Predicate {
        guard let band else { return .not(.compare(value, .equal, value)) }
        var parts: [Predicate] = []
        if band > 0 { parts.append(.compare(value, .greaterOrEqual, .constant(limits[band - 1]))) }
        if band < limits.count { parts.append(.compare(value, .less, .constant(limits[band]))) }
        return .all(parts)
    }

    /// Every band from the lowest, then the missing.
    package var bands: [Int?] { (0...limits.count).map { $0 } + [nil] }

    /// True for bands of the days up to today, which only open deals have.
    var isOfAge: Bool {
        if case .daysUntil = value { return true }
        return false
    }
}

/// A part of a date as a dimension: `weekday`, `weekday of created`, a defined `close day`.
package struct PartOfDate: Hashable, Sendable {
    package var name: String
    package var part: DatePart
    /// Nil is the date of each measure's own axis.
    package var path: FieldPath?

    /// `Monday`; nil is `no weekday`.
    package func name(of number: Int?) -> String { number.map(part.name(of:)) ?? "no \(name)" }
}
