// Statements (section 2 of the grammar).

extension Parser {
    /// The statement, or nil with what is wrong in `diagnostics`.
    mutating func parseStatement() -> Statement? {
        acceptLeadIns()
        let start = index
        do throws(Diagnostic) {
            if let (capability, range) = statementNotYet() {
                throw Diagnostic(.notYet(capability.rawValue), at: range, fixes: otherNumber())
            }
            guard let body = try parseBody() else { return nil }
            guard isAtEnd else { throw unexpected() }
            return diagnostics.isEmpty ? Statement(body: body, range: range(from: start)) : nil
        } catch {
            report(error)
            return nil
        }
    }

    private mutating func parseBody() throws(Diagnostic) -> Statement.Body? {
        noteStatements()
        if current.keyword == .define { return .definition(try parseDefinition()) }
        if let command = try acceptCommand() { return .command(command) }
        if let diagnostic = sqlHabit() { throw diagnostic }
        return parseQuestion().map(Statement.Body.question)
    }

    private mutating func noteStatements() {
        note(.slot(.measure))
        for words in [
            "top", "bottom", "list", "how many", "trend of", "compare", "drill", "again", "funnel",
            "reconcile",
            "define metric", "define segment", "define dimension", "define query",
        ] { note(.keyword(words)) }
    }

    /// `show me`, `show`, `give me`, `what is`, `please`: said, and dropped.
    mutating func acceptLeadIns() {
        while true {
            switch (current.keyword, keyword(at: index + 1)) {
            case (.please, _) where token(at: index + 1).kind != .end: advance()
            case (.show, .me), (.give, .me), (.what, .is), (.what, .was), (.what, .are), (.what, .were):
                advance()
                advance()
            case (.show, .as), (.show, .into): return
            case (.show, _) where token(at: index + 1).kind != .end: advance()
            default: return
            }
        }
    }
}

extension Parser {
    /// Whether the first word leads a form of its own rather than a measure (RULE 8): such a name of a measure is quoted.
    var leadsOwnForm: Bool {
        var reader = self
        reader.acceptLeadIns()
        guard reader.index == index, reader.statementNotYet() == nil, reader.sqlHabit() == nil else {
            return true
        }
        switch current.keyword {
        case .top, .bottom, .list, .how, .define, .compare, .drill, .reconcile: return true
        case .again, .funnel: return reader.endsView(at: index + 1)
        case .trend where reader.keyword(at: index + 1) == .of: return true
        case .changes where reader.keyword(at: index + 1) == .in: return true
        default: break
        }
        guard let command = try? reader.acceptCommand() else { return reader.index > index }
        _ = command
        return true
    }
}
