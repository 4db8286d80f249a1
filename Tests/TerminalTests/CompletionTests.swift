import Testing
import ToplineKit

@testable import Terminal

@Suite struct CompletionTests {
    init() { TerminalLocale.prepare() }

    private func choice(_ typed: String, _ start: Int, _ texts: String...) -> CompletionChoice.Step {
        let found = texts.map { Completion(text: $0, start: start, detail: "") }
        return CompletionChoice(found, typed: Array(typed.utf8)).step
    }

    @Test func oneCompletionIsPutInWithABlankBehindIt() {
        #expect(choice("revenue by reg", 11, "region") == .replace(start: 11, text: "region "))
    }

    @Test func severalShareWhatTheyHaveInCommon() {
        #expect(choice("top 5 reps by wo", 14, "won deals", "won value") == .replace(start: 14, text: "won "))
        #expect(choice("REV", 0, "revenue", "revenue per deal") == .replace(start: 0, text: "revenue"))
    }

    @Test func severalWithNothingMoreInCommonAreListed() {
        #expect(choice("top 5 reps by w", 14, "win rate", "won deals") == .list)
    }

    @Test func fuzzyMatchesAreListedNotPutIn() {
        #expect(choice("wrt", 0, "win rate", "win range") == .list)
    }

    @Test func whatBeginsWithTheWordGoesBeforeWhatResemblesIt() {
        #expect(choice("by win", 3, "win rate", "value win rate") == .replace(start: 3, text: "win rate "))
        #expect(choice("win", 0, "value win rate", "created win rate") == .list)
        #expect(choice("", 0, "revenue", "revenue share") == .list)
    }

    @Test func nothingFoundChangesNothing() {
        #expect(choice("zzz", 0) == .nothing)
    }

    @Test func offsetsCountBytes() {
        #expect(choice("für W", 5, "West") == .replace(start: 5, text: "West "))
    }

    @Test func theListSaysWhatEachIs() {
        let list = CompletionList(
            [
                Completion(text: "win rate", start: 0, detail: "share of decided deals won"),
                Completion(text: "won deals", start: 0, detail: "deals won"),
                Completion(text: "日本", start: 0, detail: "account, 3 deals"),
            ], columns: 80, rows: 24)
        #expect(
            list.text(usesColor: false) == """
                win rate   share of decided deals won\r
                won deals  deals won\r
                日本       account, 3 deals\r

                """)
    }

    @Test func manyStandInColumnsAndTheRestIsCounted() {
        let found = (1...400).map { Completion(text: "account \($0)", start: 0, detail: "account") }
        let lines = CompletionList(found, columns: 80, rows: 24).text(usesColor: false)
            .split(separator: "\r\n", omittingEmptySubsequences: true)
        #expect(lines.count == 22)
        #expect(lines[0].hasPrefix("account 1    account "))
        #expect(lines.last == "… type more letters to narrow the 400")
        #expect(lines.allSatisfy { $0.count < 80 })
    }

    @Test func aLongTextIsShortenedNeverBroken() {
        let name = String(repeating: "long ", count: 40)
        let found = [
            Completion(text: name, start: 0, detail: "account"), Completion(text: "b", start: 0, detail: ""),
        ]
        let lines = CompletionList(found, columns: 40, rows: 24).text(usesColor: false).split(
            separator: "\r\n")
        #expect(lines.allSatisfy { $0.count <= 40 })
        #expect(lines[0].contains("…"))
    }
}
