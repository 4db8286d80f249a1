import Store
import Testing

@Suite struct TextDictionaryBuilderTests {
    @Test func codesRunFromOneInOrderOfAppearance() {
        let builder = TextDictionaryBuilder()
        let texts = ["West", "East", "West", "", "Central", "East"]
        #expect(texts.map { builder.code(for: $0) } == [1, 2, 1, 0, 3, 2])
        #expect(
            builder.dictionary { String(decoding: $0, as: UTF8.self) }.texts == [
                "", "West", "East", "Central",
            ])
    }

    @Test func textsOfEveryLengthStayApart() {
        let builder = TextDictionaryBuilder()
        let texts =
            (1...70).map { String(repeating: "a", count: $0) }
            + (1...70).map {
                String(repeating: "a", count: $0 - 1) + "b"
            }
        let codes = texts.map { builder.code(for: $0) }
        #expect(Set(codes).count == texts.count)
        #expect(texts.map { builder.code(for: $0) } == codes)
    }

    @Test func growsPastManyTexts() {
        let builder = TextDictionaryBuilder()
        let codes = (0..<50_000).map { builder.code(for: "deal \($0)") }
        #expect(codes == Array(1...50_000))
        #expect(builder.code(for: "deal 49999") == 50_000)
        let dictionary = builder.dictionary { String(decoding: $0, as: UTF8.self) }
        #expect(dictionary.texts[31_415] == "deal 31414")
    }

    @Test func blanksAroundATextDoNotCount() {
        var bytes = Array("Anna|  Anna\t|Anna ||   ".utf8)
        var spans: [ByteSpan] = []
        var start = 0
        for piece in bytes.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
            spans.append(ByteSpan(start: UInt32(start), length: UInt32(piece.count)))
            start += piece.count + 1
        }
        bytes.append(contentsOf: [UInt8](repeating: 0, count: 8))
        var codes = [UInt32](repeating: 9, count: spans.count)
        let builder = TextDictionaryBuilder()
        builder.encode(spans: spans, stride: 1, count: spans.count, bytes: bytes, into: &codes)
        #expect(codes == [1, 1, 1, 0, 0])
    }

    @Test func absorbingAnotherAnswersItsCodesHere() {
        let (first, second) = (TextDictionaryBuilder(), TextDictionaryBuilder())
        _ = ["a", "b"].map { first.code(for: $0) }
        _ = ["c", "b", "a", "d"].map { second.code(for: $0) }
        #expect(first.absorb(second) == [0, 3, 2, 1, 4])
        #expect(first.count == 5)
    }
}
