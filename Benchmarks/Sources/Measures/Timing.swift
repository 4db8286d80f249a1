import Foundation

/// Seconds that a call took, by the steady clock.
func seconds(_ body: () throws -> Void) rethrows -> Double {
    try ContinuousClock().measure(body) / .seconds(1)
}

func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/// `12.3 ms`, `4.56 s`: three significant digits.
func written(_ seconds: Double) -> String {
    let (value, unit) = seconds < 1 ? (seconds * 1000, "ms") : (seconds, "s")
    let digits = value < 10 ? 2 : value < 100 ? 1 : 0
    return String(format: "%.\(digits)f \(unit)", value)
}

/// How many times as long (or as much) the first is as the second: `1.8 ×`.
func ratio(_ first: Double, _ second: Double) -> String {
    second > 0 ? String(format: "%.2f ×", first / second) : "–"
}

/// One row of figures under a heading, the columns aligned.
func row(_ name: String, _ columns: String...) {
    let cells = columns.map { String(repeating: " ", count: max(1, 14 - $0.count)) + $0 }
    print(name.padding(toLength: max(44, name.count), withPad: " ", startingAt: 0) + cells.joined())
    fflush(nil)
}
