import Model

/// How much a measure differs from what it is compared with.
struct MeasureChange {
    /// In its own unit; points for rates.
    var difference: Fraction?
    /// In parts of what it is compared with; the difference itself for rates.
    var relative: Fraction?
}
