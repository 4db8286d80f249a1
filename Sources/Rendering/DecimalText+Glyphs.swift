import Model

extension DecimalText {
    /// The number with the signs of a layout; one beyond 128 bits as the nearest double, marked as such.
    func text(of value: Fraction, glyphs: Glyphs = .unicode) -> String {
        text(of: value, minus: glyphs.minus)
            ?? glyphs.approximately + RawNumber.text(ofDouble: value.double)
    }
}
