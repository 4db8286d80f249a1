import Model

/// A percentile of type 7 of Hyndman and Fan ("Sample Quantiles in Statistical Packages", The American
/// Statistician 50, 1996): at (n − 1) × share of the ordered values, linear between neighbours.
struct Percentile {
    /// Place of the lower neighbour among the ordered values.
    let lower: Int
    /// How far the percentile lies from the lower to the upper neighbour, 0 up to but not 1.
    let weight: Fraction

    /// Of a number of values, at least one; the share is held to 0…1.
    init(share: Fraction, count: Int) throws {
        let share = max(.zero, min(.one, share))
        guard let place = Fraction(count - 1).multiplied(by: share) else { throw EngineError.tooLarge }
        lower = Int(place.numerator / place.denominator)
        guard let weight = place.subtracting(Fraction(lower)) else { throw EngineError.tooLarge }
        self.weight = weight
    }

    /// The place of the upper neighbour; the lower's where the percentile is one of the values.
    var upper: Int { weight.isZero ? lower : lower + 1 }

    /// The value between the two neighbours.
    func value(_ lower: Fraction, _ upper: Fraction) throws -> Fraction {
        guard !weight.isZero, lower != upper else { return lower }
        guard let step = upper.subtracting(lower)?.multiplied(by: weight), let value = lower.adding(step)
        else { throw EngineError.tooLarge }
        return value
    }
}
