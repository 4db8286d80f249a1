import Model
import Store
import Testing

@testable import Company

/// The file of readings: what is written is read, and what was broken off is left out.
struct HistoryTextTests {
    private static let readings = [
        HistoryReading(
            day: Day(iso: "2026-03-02")!, source: "s1", basis: "b1",
            identity: RecordIdentity(columns: ["id"]),
            columns: ["id", "stage", "amount"],
            changes: [
                .added(key: "1", values: ["1", "Proposal\t\\ten\nlines\r", nil]),
                .added(key: "ü|\\2", values: ["ü|\\2", nil, "12.5"]),
            ]),
        HistoryReading(
            day: Day(iso: "2026-03-02")!, source: "s1", basis: "b2", isRestated: true,
            identity: RecordIdentity(columns: ["id"]), columns: ["id", "stage", "amount"],
            changes: [.changed(key: "1", column: "amount", from: nil, to: "7")]),
        HistoryReading(
            day: Day(iso: "2026-03-09")!, source: "s2", basis: "b3",
            identity: RecordIdentity(columns: ["id"]),
            columns: ["id", "stage", "amount"], changes: [.removed(key: "1")]),
    ]

    private static var bytes: [UInt8] {
        Array((HistoryText.opening + readings.map(HistoryText.lines).joined()).utf8)
    }

    @Test func whatIsWrittenIsRead() {
        let read = HistoryText.readings(of: Self.bytes)
        #expect(read.readings == Self.readings)
        #expect(read.broken.isEmpty)
        #expect(HistoryText.lastBasis(in: Self.bytes) == "b3")
    }

    /// As version control writes it on Windows.
    @Test func linesMayEndAsOnOtherSystems() {
        let bytes = Self.bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }
        let read = HistoryText.readings(of: bytes)
        #expect(read.readings == Self.readings)
        #expect(read.broken.isEmpty)
        #expect(HistoryText.lastBasis(in: bytes) == "b3")
    }

    /// Broken off at any byte, the readings before stay, and the next one is read too.
    @Test func aBrokenEndIsLeftOut() {
        let last = Self.readings[2]
        for length in 0...Self.bytes.count {
            let torn = Array(Self.bytes[..<length])
            let whole = HistoryText.readings(of: torn).readings
            #expect(whole == Array(Self.readings.prefix(whole.count)))
            let goingOn = torn + (torn.last == 10 ? [] : [10]) + Array(HistoryText.lines(of: last).utf8)
            #expect(HistoryText.readings(of: goingOn).readings == whole + [last], "after \(length) bytes")
        }
    }

    @Test func aReadingThatIsNotWholeIsNamedByItsLine() {
        let text = HistoryText.opening + HistoryText.lines(of: Self.readings[0])
        for torn in [text.dropLast(2), text.dropLast(7), text.dropLast(20)] {
            let read = HistoryText.readings(of: Array(torn.utf8))
            #expect(read.readings.isEmpty && read.broken == [2])
            #expect(HistoryText.lastBasis(in: Array(torn.utf8)) == nil)
        }
        let spoiled = text.replacing("+\tü", with: "?\tü")
        #expect(HistoryText.readings(of: Array(spoiled.utf8)).readings.isEmpty)
    }

    @Test func noiseIsNoReading() {
        for text in [
            "", "\n\n", "reading\n", "reading\tmay\ts\tb\tid\nend\t0\n", "end\t0\n", "~\ta\n", "\u{0}\t",
        ] {
            let read = HistoryText.readings(of: Array(text.utf8))
            #expect(read.readings.isEmpty)
        }
    }
}
