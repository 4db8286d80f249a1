import Foundation
import Testing

@testable import Terminal

@Suite struct CommandHistoryTests {
    private let path = FileManager.default.temporaryDirectory
        .appending(path: "topline-history-\(UUID().uuidString)").path

    @Test func anEntryTypedAgainMovesToTheEnd() {
        var history = CommandHistory(path: nil)
        let stoodBefore = ["revenue", "deals", "revenue", "revenue"].map { history.add($0) }
        #expect(stoodBefore == [false, false, true, false])
        #expect(history.entries == ["deals", "revenue"])
    }

    @Test func theNextSessionHasWhatWasTypedManyLinesToAnEntry() {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let statement = "revenue by region,\n    product \\n 日本"
        var first = CommandHistory(path: path)
        first.add("help")
        first.add(statement)
        first.add("help")
        #expect(CommandHistory(path: path).entries == [statement, "help"])
    }

    @Test func twoSessionsKeepEachOthersEntries() {
        defer { try? FileManager.default.removeItem(atPath: path) }
        var first = CommandHistory(path: path)
        var second = CommandHistory(path: path)
        first.add("one")
        second.add("two")
        first.add("three")
        #expect(CommandHistory(path: path).entries == ["one", "two", "three"])
    }

    @Test func onlyTheNewestAreKept() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let count = 2 * CommandHistory.limit + 1
        let text = (1...count).map { "entry \($0)\n" }.joined()
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let history = CommandHistory(path: path)
        #expect(history.entries.count == CommandHistory.limit)
        #expect(history.entries.last == "entry \(count)")
        let kept = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        #expect(kept.count == CommandHistory.limit)
        #expect(kept.first == "entry \(count - CommandHistory.limit + 1)")
    }

    @Test func aFileThatIsNoTextDoesNoHarm() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data([0xFF, 0x0A, 0x5C, 0x0A, 0x00, 0x0A, 0x61]).write(to: URL(filePath: path))
        #expect(CommandHistory(path: path).entries.last == "a")
    }
}
