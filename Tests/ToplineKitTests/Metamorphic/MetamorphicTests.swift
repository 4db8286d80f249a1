import SampleCompany
import Testing

/// What must hold between the answers to two sentences, whatever the company: no second engine is needed.
struct MetamorphicTests {
    @Test func partsOfAPeriodAddUpToIt() throws {
        try PropertyCase.each { one in
            let (measure, filter) = (one.additive(), one.filter())
            let year = 2015 + one.random.below(3)
            let whole = one.sentence(measure, "\(year)", filter)
            for unit in ["quarter", "month", "week", "day"] {
                let parts = one.sentence("\(measure) by \(unit)", "\(year)", filter)
                one.expectSame(one.hundredths(whole), sum(one.rows(parts), 1), [whole, parts])
            }
            let quarters = (1...4).map { one.sentence(measure, "Q\($0) \(year)", filter) }
            let sum = quarters.compactMap { one.hundredths($0) }.reduce(0, +)
            one.expectSame(one.hundredths(whole), sum, [whole] + quarters)
        }
    }

    @Test func aFilterAnswersItsRow() throws {
        try PropertyCase.each { one in
            let (measure, dimension, filter, period) = (
                one.measure(), one.dimension(), one.filter(), one.period()
            )
            let table = one.sentence("\(measure) by \(dimension)", period, filter)
            for row in (one.rows(table) ?? []).prefix(4) where !row[0].isEmpty {
                let single = one.sentence(
                    measure, "for \(dimension) \(FilterCase.word(row[0]))", period, filter)
                one.expectSame(one.rows(single)?.first?.first, row[1], [table, single])
            }
        }
    }

    @Test func groupsAndTheRestAddUp() throws {
        try PropertyCase.each { one in
            let (measure, dimension, filter, period) = (
                one.additive(), one.dimension(), one.filter(), one.period()
            )
            let whole = one.sentence(measure, period, filter)
            let table = one.sentence("\(measure) by \(dimension)", period, filter)
            one.expectSame(sum(one.rows(table), 1), one.hundredths(whole), [table, whole])
            guard let name = one.rows(table)?.map({ $0[0] }).first(where: { !$0.isEmpty }) else { return }
            let value = FilterCase.word(name)
            let with = one.sentence(measure, "for \(dimension) \(value)", period, filter)
            let without = one.sentence(measure, "excluding \(dimension) \(value)", period, filter)
            guard let part = one.hundredths(with), let rest = one.hundredths(without) else { return }
            one.expectSame(part + rest, one.hundredths(whole), [with, without, whole])
        }
    }

    @Test func sharesAddUpToOne() throws {
        try PropertyCase.each { one in
            let keys = "\(one.dimension()), \(one.one(of: ["month", "quarter"]))"
            let text = one.sentence("\(one.additive()) by \(keys) with share", one.period(), one.filter())
            guard let answer = one.asked.answer(text, one.seed), let place = answer[0].firstIndex(of: "Share")
            else { return }
            let shares = answer.dropFirst().compactMap { Double($0[place]) }
            guard !shares.isEmpty else { return }
            #expect(abs(shares.reduce(0, +) - 1) < 1e-9, "TOPLINE_SEED=\(one.seed): \(text)")
        }
    }

    @Test func totalsAreTheQuestionWithoutGroups() throws {
        try PropertyCase.each { one in
            let measures = "\(one.measure()), \(one.measure()), \(one.additive())"
            let (filter, period) = (one.filter(), one.period())
            let keys = one.one(of: ["rep", "region, product", "account", "manager and stage and region"])
            let table = one.sentence("\(measures) by \(keys)", period, filter, "with totals")
            let whole = one.sentence(measures, period, filter)
            let last = one.rows(table).map { $0.last.map { Array($0.suffix(3)) } ?? [] }
            one.expectSame(last, one.rows(whole).map { $0.first ?? [] }, [table, whole])
        }
    }

    @Test func aLongerRankingBeginsWithTheShorter() throws {
        try PropertyCase.each { one in
            let direction = one.one(of: ["top", "bottom"])
            let (count, more) = (1 + one.random.below(4), 1 + one.random.below(5))
            let kinds = one.one(of: ["reps", "regions", "products", "accounts"])
            let (measure, filter, period) = (one.measure(), one.filter(), one.period())
            let each = kinds != "regions" && one.random.below(3) == 0 ? "for each region" : ""
            let texts = [count, count + more].map {
                one.sentence("\(direction) \($0) \(kinds) by \(measure)", each, period, filter)
            }
            let placed = texts.map { one.rows($0)?.filter { !$0[each.isEmpty ? 0 : 1].isEmpty } }
            guard let short = placed[0], let long = placed[1] else { return }
            let place = each.isEmpty ? 0 : 1
            // Ties at the cut are shown, so the longer one is cut by place.
            let cut = long.filter { Int($0[place]).map { $0 <= count } ?? false }
            one.expectSame(short, cut, texts)
        }
    }

    @Test func theOrderOfClausesDoesNotMatter() throws {
        try PropertyCase.each(10) { one in
            var random = one.random
            let (subject, clauses) = ClauseList.random(one.asked.company, &random)
            let texts = (0..<3).map { round in
                let order = round == 0 ? clauses : clauses.shuffled(using: &random)
                return ([subject] + order).joined(separator: " ")
            }
            one.random = random
            // What an empty answer says follows the order of the sentence.
            let answers = texts.map { one.asked.answer($0, one.seed).map { $0[0] == ["Text"] ? [] : $0 } }
            for (text, answer) in zip(texts, answers).dropFirst() {
                one.expectSame(answer, answers[0], [texts[0], text])
            }
        }
    }

    @Test func theOrderOfRowsDoesNotMatter() throws {
        try PropertyCase.each(1) { one in
            let mixed = try one.asked.shuffled(&one.random)
            var maker = QuestionMaker(company: one.asked.company, random: one.random)
            for _ in 0..<20 {
                let text = maker.next().sentence.replacing(" as csv", with: "")
                one.expectSame(mixed.answer(text, one.seed), one.asked.answer(text, one.seed), [text])
            }
            one.random = maker.random
        }
    }

    /// The sum of a column in hundredths; nil where there is no answer.
    private func sum(_ rows: [[String]]?, _ column: Int) -> Int? {
        rows.map { $0.reduce(0) { $0 + (Hundredths.of($1[column]) ?? 0) } }
    }
}
