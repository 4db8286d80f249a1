import Language
import Model

/// Finds the sentence that was probably meant by one that cannot be answered: the likeliest one near it that can.
///
/// Words that are none are spelled as their neighbours (`TypingCost`), words that people use as the language has them
/// (`SpokenWords`), and then one word is put in, left out or moved. Each sentence is read and bound before it is
/// offered, so an offer always runs. Equal inputs get equal offers.
package struct SentenceRepair {
    private let check: SentenceCheck
    private let vocabulary: Vocabulary
    private let idiomRewriter: IdiomRewriter
    private let mover: PhraseMover
    private let index: NameIndex

    /// Longer sentences are left alone.
    private static let mostWords = 40
    private static let longest = 500
    /// Ways of saying it that are looked at.
    private static let mostSaid = 140
    /// Of these, and of the idioms that they are, those in which values and months are moved.
    private static let mostMoved = 120
    /// Sentences that are read for one offer: beyond that the sentence is too far from any other.
    private static let mostReadings = 1500

    /// `holds` says whether the data have a record.
    package init(_ binder: Binder, holds: @escaping (BoundRecord) -> Bool) {
        check = SentenceCheck(binder, holds: holds)
        vocabulary = Vocabulary(binder)
        idiomRewriter = IdiomRewriter(index: binder.index)
        mover = PhraseMover(index: binder.index)
        index = binder.index
    }

    package struct Offer: Sendable {
        package var sentence: String
        /// The whole sentence is one that people say so (`Idioms`).
        package var isIdiom: Bool
    }

    /// The sentence to offer; nil where nothing near can be answered.
    package func nearest(to sentence: String) -> Offer? {
        guard sentence.utf8.count <= Self.longest else { return nil }
        let typed = Draft(of: sentence)
        guard (1...Self.mostWords).contains(typed.words.count), !typed.isNoise, !Self.saysNothing(typed)
        else {
            return nil
        }
        let spelled = typed.withContractionsApart.flatMap(Spelling(vocabulary: vocabulary).drafts)
        let said = Self.ordered(spelled + spelled.flatMap(SpokenRewriter.drafts)).prefix(Self.mostSaid)
        let idioms = said.flatMap(idiomRewriter.drafts)
        let moved = Self.ordered(said + idioms).prefix(Self.mostMoved).flatMap(mover.drafts)
        let nearby = Self.ordered(said + idioms + moved)
        let faithfulness = Faithfulness(to: sentence, index: index)
        var readings = 0
        if let found = firstSound(nearby, unlike: sentence, faithfulness, &readings) {
            return Offer(sentence: found.sentence, isIdiom: idioms.contains(found))
        }
        let edited = WordEdits.drafts(of: Array(nearby.prefix(12)), vocabulary)
        return firstSound(Self.ordered(edited), unlike: sentence, faithfulness, &readings).map {
            Offer(sentence: $0.sentence, isIdiom: false)
        }
    }

    /// Whether a word of the sentence is none that could stand in one.
    package func holdsUnknownWord(_ sentence: String) -> Bool {
        sentence.utf8.count <= Self.longest
            && Draft(of: sentence).words.contains {
                $0.count > 1 && $0.allSatisfy(\.isLetter) && !vocabulary.contains($0)
            }
    }

    /// Whether a sentence in which single words are mended says all that was typed.
    package func isFaithful(_ offered: String, to typed: String) -> Bool {
        Faithfulness(to: typed, index: index).isKept(by: offered, mayChangeNumbers: true)
    }

    /// Whether every word typed stands in the sentence offered.
    package func keepsWords(_ offered: String, of typed: String) -> Bool {
        Faithfulness(to: typed, index: index).keepsWords(offered)
    }

    /// `show it`: words that point at something and name nothing.
    private static func saysNothing(_ typed: Draft) -> Bool {
        let pointing: Set = ["show", "me", "it", "them", "this", "that", "these", "those", "him", "her"]
        return typed.words.allSatisfy { pointing.contains($0.lowercased()) }
    }

    /// Whether a sentence can be read and every name in it is known.
    package func isSound(_ sentence: String) -> Bool { check.isSound(sentence) }

    private func firstSound(
        _ drafts: [Draft], unlike sentence: String, _ faithfulness: Faithfulness, _ readings: inout Int
    ) -> Draft? {
        for draft in drafts {
            let text = draft.sentence
            guard text != sentence else { continue }
            guard readings < Self.mostReadings else { return nil }
            guard faithfulness.isKept(by: text) else { continue }
            readings += 1
            if check.isSound(text) { return draft }
        }
        return nil
    }

    /// Cheapest first, equals in the order they were made, each once.
    private static func ordered(_ drafts: [Draft]) -> [Draft] {
        var seen: Set<[String]> = []
        let sorted = drafts.enumerated().sorted {
            ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
        }
        return sorted.map(\.element).filter { seen.insert($0.words).inserted }
    }
}
