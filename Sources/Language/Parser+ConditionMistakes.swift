// Mistakes that people often make in names, values and conditions.

extension Parser {
    // MARK: Names and values

    /// Nothing that can be a name stands here; a value may hold a word of the language: `stage is On hold`.
    mutating func missingName(_ rule: NameRule) -> Diagnostic {
        if case .value = rule.slot, let diagnostic = reservedInValue(from: index) { return diagnostic }
        var diagnostic = unexpected()
        if current.keyword == .is, index > 0, keyword(at: index - 1) == .or {
            let place = SourceRange(current.range.start, token(at: index + 1).range.start)
            diagnostic.fixes = [Fix(replacing: place, with: "")]
        }
        return diagnostic
    }

    /// The words that begin no clause or comparison where an ordinary word follows, so that they belong to a value.
    private static let likelyInValues: Set<Keyword> = [
        .on, .in, .not, .with, .before, .after, .from, .until, .per, .is, .as, .into, .this,
    ]

    /// A reserved word in the middle of a value that begins at `start`; the fix puts the value in quotes.
    private func reservedInValue(from start: Int) -> Diagnostic? {
        guard let keyword = current.keyword, Self.likelyInValues.contains(keyword), isPlainWord(at: index + 1)
        else {
            return nil
        }
        var end = index + 1
        while isPlainWord(at: end) || isLikelyInValue(at: end) && isPlainWord(at: end + 1) { end += 1 }
        let words = tokens[start..<end].map(\.text).joined(separator: " ")
        let range = tokens[start].range.union(tokens[end - 1].range)
        return Diagnostic(
            .reservedInValue(current.text), at: current.range,
            fixes: [Fix(replacing: range, with: Quotes.around(words))])
    }

    private func isLikelyInValue(at place: Int) -> Bool {
        keyword(at: place).map(Self.likelyInValues.contains) ?? false
    }

    private func isPlainWord(at place: Int) -> Bool {
        let token = token(at: place)
        return token.kind == .word && !token.startsLine && !endsName(at: place)
            && !startsPeriodInPosition(at: place) && !WithOption.begins(with: token.text)
    }

    /// `on` with no day or month behind it: a clause begun wrongly, or a word of the value before it.
    mutating func onWantsPeriod() -> Diagnostic {
        let after = index
        if lastPhrase.upperBound == index - 1 {
            index -= 1
            defer { index = after }
            if let diagnostic = reservedInValue(from: lastPhrase.lowerBound) { return diagnostic }
        }
        return unexpected()
    }

    mutating func reportUnclosedQuote() {
        if case .unclosedText(let closing) = current.kind { report(unclosedQuote(current, closing)) }
    }

    /// A quote that is never closed, with one put behind the words that seem to be meant.
    func unclosedQuote(_ token: Token, _ closing: String) -> Diagnostic {
        let end = token.range.start + closing.utf8.count + Quotes.lengthOfMeantText(token.text)
        let fix = Fix(inserting: closing, at: min(end, token.range.end))
        return Diagnostic(.unclosedQuote, at: token.range, fixes: token.text.isEmpty ? [] : [fix])
    }

    // MARK: Comparisons

    /// `stage in Won, Lost`
    mutating func inWantsPeriod() -> Diagnostic {
        let word = tokens[index - 1]
        guard startsPhrase(.value()) else { return Diagnostic(.inWantsPeriod, at: word.range) }
        return Diagnostic(
            .inWantsPeriod, at: word.range, fixes: [Fix(replacing: word.range, with: "is one of")])
    }

    /// `amount is over 50k`, `created is before march`, `closed is last quarter`
    func comparisonAfterIs(at isWord: Int, isNegated: Bool) -> Diagnostic? {
        let start = tokens[isWord].range.start
        if startsDatedComparison(at: index), !isDatedComparisonReadable(at: index) { return nil }
        if startsComparison(at: index) || startsDatedComparison(at: index) {
            let removal = Fix(replacing: SourceRange(start, current.range.start), with: "")
            return Diagnostic(
                .isBeforeBound, at: comparisonRange(at: index), fixes: isNegated ? [] : [removal])
        }
        guard startsPeriod(at: index), current.kind == .word, monthDay(at: index) == nil else { return nil }
        let insteadOfIs = Fix(replacing: SourceRange(start, current.range.start), with: "in ")
        return Diagnostic(.dateNeedsIn, at: current.range, fixes: isNegated ? [] : [insteadOfIs])
    }

    /// `is In progress` holds a value, `is in march` a comparison.
    private func isDatedComparisonReadable(at place: Int) -> Bool {
        switch keyword(at: place) {
        case .in: startsPeriodInPosition(at: place + 1)
        case .between: startsQuantity(at: place + 1) || startsEnd(at: place + 1)
        default: startsEnd(at: place + 1)
        }
    }

    /// From the comparing word to the end of what it compares with, if that can be read.
    private func comparisonRange(at place: Int) -> SourceRange {
        let last = (place..<tokens.count).dropFirst().prefix(3).last { isNumber(at: $0) } ?? place
        return tokens[place].range.union(tokens[last].range)
    }

    /// `is not Won or Lost`: both, or the second alone?
    func twoReadingsOfIsNot() -> Diagnostic {
        Diagnostic(.isNotTwoReadings, at: current.range, fixes: [Fix(asOneOf(from: operandStart))])
    }

    /// `is Won or closed in Q3`: a second value with a clause behind it, or a second comparison?
    func twoReadingsOfOr(secondValueEnds end: Int) -> Diagnostic {
        let oneOf = Fix(asOneOf(from: operandStart))
        guard let last = endOfComparison(at: end) else {
            return Diagnostic(.orTwoReadings, at: current.range, fixes: [oneOf])
        }
        let second = tokens[index + 1]
        let bracketed = Fix([
            Fix.Edit(SourceRange(second.range.start, second.range.start), "("),
            Fix.Edit(SourceRange(last, last), ")"),
        ])
        let isDate = [Keyword.created, .closed, .closing].contains(second.keyword)
        return Diagnostic(
            .orTwoReadings, at: current.range, fixes: isDate ? [bracketed, oneOf] : [oneOf, bracketed])
    }

    /// `A or B` rewritten as `one of A, B`.
    private func asOneOf(from start: Int) -> [Fix.Edit] {
        let first = tokens[start].range.start
        var edits = [Fix.Edit(SourceRange(first, first), "one of ")]
        var place = index
        while keyword(at: place) == .or, let end = endOfOperand(at: place + 1) {
            edits.append(Fix.Edit(SourceRange(tokens[place - 1].range.end, tokens[place].range.end), ","))
            place = end
        }
        return edits
    }

    /// Where the period of `in Q3`, `since march` ends, in bytes.
    private func endOfComparison(at place: Int) -> Int? {
        var reader = self
        reader.index = keyword(at: place) == .in ? place + 1 : place
        guard (try? reader.expectPeriod(.inPosition)) != nil else { return nil }
        return tokens[reader.index - 1].range.end
    }

    /// `created >= march 2017`
    func periodAfterSign(_ order: OrderOperator) -> Diagnostic {
        let instead =
            switch order {
            case .less: "before"
            case .lessOrEqual: "until"
            case .greater: "after"
            case .greaterOrEqual: "since"
            }
        let fix = Fix(replacing: tokens[index - 1].range, with: instead)
        return Diagnostic(.periodAfterSign(instead: instead), at: current.range, fixes: [fix])
    }

    /// `where overdue`, `where closed last quarter`, `where stage is Won or is Lost`
    mutating func missingComparator(of subject: Expression, from start: Int) -> Diagnostic {
        if let diagnostic = periodWithoutIn() { return diagnostic }
        guard isAtEnd || current.kind == .word && endsName(at: index) || isSign(.closeBracket, at: index)
        else {
            return unexpected()
        }
        return Diagnostic(.conditionNeedsComparison, at: subject.range, fixes: segmentFixes(start))
    }

    /// `closed last quarter`
    private func periodWithoutIn() -> Diagnostic? {
        guard startsPeriodInPosition(at: index) else { return nil }
        var reader = self
        _ = try? reader.acceptPeriod(.inPosition)
        let period = reader.index > index ? reader.range(from: index) : current.range
        return Diagnostic(.dateNeedsIn, at: period, fixes: [Fix(inserting: "in ", at: period.start)])
    }

    /// `list deals where overdue` as `list overdue deals`.
    private func segmentFixes(_ start: Int) -> [Fix] {
        guard isAtEnd, keyword(at: 0) == .list, start >= 3, keyword(at: start - 1) == .where else {
            return []
        }
        let words = tokens[start..<index].map(\.text).joined(separator: " ")
        let kind = tokens[1].range.start
        let removal = SourceRange(tokens[start - 2].range.end, tokens[index - 1].range.end)
        return [Fix([Fix.Edit(SourceRange(kind, kind), "\(words) "), Fix.Edit(removal, "")])]
    }
}
