// Questions (section 3 of the grammar).

extension Parser {
    /// A subject and its clauses. A subject that cannot be read is reported, and its clauses are still looked at.
    mutating func parseQuestion() -> Question? {
        let start = index
        var subject: Subject?
        do throws(Diagnostic) {
            try skipLeadingPeriod()
            subject = try parseSubject()
        } catch {
            report(error)
            if !startsClause { skipToNextClause(from: index) }
        }
        let clauses = parseClauses(of: subject)
        partial = Question(subject: subject ?? .measures([]), clauses: clauses, range: range(from: start))
        guard let subject else { return nil }
        return Question(subject: subject, clauses: clauses, range: range(from: start))
    }

    private var startsClause: Bool {
        current.kind == .word && endsName(at: index, begun: true)
    }

    private mutating func parseSubject() throws(Diagnostic) -> Subject {
        switch current.keyword {
        case .top: return .ranking(try parseRanking(.top))
        case .bottom: return .ranking(try parseRanking(.bottom))
        case .list: return .listing(try parseListing())
        case .how: return try parseHowMany()
        default:
            if let subject = try acceptSubjectForm() { return subject }
            return .measures(try expectMeasures())
        }
    }

    /// `top 5 reps by winrate, revenue`
    private mutating func parseRanking(_ direction: Ranking.Direction) throws(Diagnostic) -> Ranking {
        advance()
        let counted = index
        let count = parseRankingCount()
        let countRange = range(from: counted)
        let kind = try expectPhrase(.name(.kind))
        guard accept(.by) else { throw rankingWithoutMeasure(after: kind) }
        let measures = try expectMeasures()
        return Ranking(
            direction: direction, count: count, countRange: countRange, kind: kind, measures: measures)
    }

    /// The number behind `top`. A missing or unfit one is reported, and the ranking read on.
    private mutating func parseRankingCount() -> Int {
        note(.slot(.integer))
        do throws(Diagnostic) {
            if isNumber(at: index) { return try expectCount() }
            throw rankingCount()
        } catch {
            report(error)
            if isNumber(at: index) || NumberWords.digits(of: current.text) != nil { advance() }
            return 1
        }
    }

    /// `list open deals`
    private mutating func parseListing() throws(Diagnostic) -> Phrase {
        advance()
        if let diagnostic = listOfLast() {
            report(diagnostic)
            advance()
            advance()
        }
        return try expectPhrase(.name(.kind))
    }

    /// `how many deals were won`
    private mutating func parseHowMany() throws(Diagnostic) -> Subject {
        advance()
        try expect(.many)
        let kind = try expectPhrase(.name(.kind, stops: [.are, .were]))
        guard accept(.are) || accept(.were) else { return .howMany(kind, state: nil) }
        return .howMany(kind, state: try expectPhrase(.name(.field)))
    }
}
