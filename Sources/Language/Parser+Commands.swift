// Commands (section 8 of the grammar).

extension Parser {
    /// The command that begins here. A first word is one only if what must follow it follows (RULE 8): `open "folder"`
    /// is a command, `open deals by team` a question.
    mutating func acceptCommand() throws(Diagnostic) -> Command? {
        noteCommands()
        switch current.keyword {
        case .explain: return try parseExplain()
        case .describe: return try parseDescribe()
        case .help: return parseHelp()
        case .set: return .set(try parseSetting())
        case .import: return try parseImport()
        case .treat: return try parseTreat()
        case .open where isText(at: index + 1): return try parseOpen()
        case .show where endsShow(at: index + 1): return try parseShow()
        case .timing where isSwitch(at: index + 1): return parseTiming()
        default: return try acceptScriptCommand()
        }
    }

    /// What scripts say beside questions.
    private mutating func acceptScriptCommand() throws(Diagnostic) -> Command? {
        switch current.keyword {
        case .expect: return try parseExpect()
        case .param: return try parseParam()
        case .transcript where keyword(at: index + 1) == .on || keyword(at: index + 1) == .off:
            return try parseTranscript()
        case .save where keyword(at: index + 1) == .as: return try parseSave()
        case .run where isText(at: index + 1): return try parseRun()
        case .include where isText(at: index + 1): return .include(try parseNamedText(.file))
        case .note where keyword(at: index + 1) == .on: return try parseNote()
        case .title where isText(at: index + 1): return .title(try parseNamedText())
        case .text where isText(at: index + 1): return .text(try parseNamedText())
        default: return acceptPlainCommand()
        }
    }

    private mutating func noteCommands() {
        guard isAtEnd else { return }
        for keyword in [
            Keyword.explain, .describe, .help, .set, .open, .import, .treat, .show, .refresh, .timing, .fix,
            .expect, .param, .include, .run, .title, .text, .transcript, .save, .note, .undo, .quit,
        ] { note(.keyword(keyword.rawValue)) }
    }

    /// A word alone in its statement: `refresh`, `fix`, `quit`.
    private mutating func acceptPlainCommand() -> Command? {
        guard token(at: index + 1).kind == .end else { return nil }
        let command: Command
        switch current.keyword {
        case .refresh: command = .refresh
        case .fix: command = .fix
        case .undo: command = .undo
        case .quit, .exit: command = .quit
        default: return nil
        }
        advance()
        return command
    }

    // MARK: Asking about the company

    private mutating func parseExplain() throws(Diagnostic) -> Command {
        advance()
        note(.slot(.topic))
        if count(at: index) != nil, token(at: index + 1).kind == .end {
            return .explainRow(try expectCount())
        }
        let start = index
        guard !isNumber(at: index) else { throw unexpected() }
        if !leadsSubject, !startsPeriod(at: index), !isSign(.openBracket, at: index) {
            var rule = NameRule.value()
            rule.slot = .topic
            let topic = try expectPhrase(rule)
            if isAtEnd { return .explain(topic) }
        }
        index = start
        let problems = diagnostics.count
        guard let question = parseQuestion(), diagnostics.count == problems else {
            throw diagnostics.popLast() ?? unexpected()
        }
        switch question.subject {
        case .again, .drill:
            throw Diagnostic(
                .unexpected(found: tokens[start].text, expected: ["a question"]), at: tokens[start].range)
        default: return .explainQuestion(question)
        }
    }

    /// Whether a word that begins a question of its own form stands here.
    private var leadsSubject: Bool {
        switch current.keyword {
        case .top, .bottom, .list: isNumber(at: index + 1) || current.keyword == .list && !isLastWord
        case .how: keyword(at: index + 1) == .many
        case .trend: keyword(at: index + 1) == .of
        case .compare: !isLastWord
        default: false
        }
    }

    private var isLastWord: Bool { token(at: index + 1).kind == .end }

    private mutating func parseDescribe() throws(Diagnostic) -> Command {
        advance()
        note(.slot(.topic))
        guard !isAtEnd else { return .describe(nil) }
        var rule = NameRule.value()
        rule.slot = .topic
        guard !isNumber(at: index) else { throw unexpected() }
        return .describe(try expectPhrase(rule))
    }

    /// `help`, `help for each`: the topic may be words of the language.
    private mutating func parseHelp() -> Command {
        advance()
        note(.slot(.topic))
        let start = index
        while current.kind == .word || isText(at: index) { advance() }
        return .help(index == start ? nil : phrase(from: start))
    }

    // MARK: Data

    /// The text behind `include`, `title`, `text`.
    private mutating func parseNamedText(_ slot: Expectation.Slot = .text) throws(Diagnostic) -> String {
        advance()
        return try expectText(slot)
    }

    private mutating func parseOpen() throws(Diagnostic) -> Command {
        advance()
        return .open(try expectText(.file))
    }

    /// `import "file.csv" as deals with rep = sales_agent, amount = close_value`
    private mutating func parseImport() throws(Diagnostic) -> Command {
        advance()
        if current.kind == .word, keyword(at: index + 1) == .from {
            throw notYet(.databases, at: current.range)
        }
        let file = try expectText(.file)
        try expect(.as)
        let kind = try expectPhrase(.name(.kind))
        var items: [ImportItem] = []
        if accept(.with) {
            repeat { items.append(try parseImportItem()) } while accept(.comma)
        }
        return .importFile(file, as: kind, with: items)
    }

    /// `treat product "GTXPro" as "GTX Pro"`, `treat stage "On hold" as lost`
    private mutating func parseTreat() throws(Diagnostic) -> Command {
        advance()
        var rule = NameRule.name(.dimension)
        rule.stopsAtText = true
        let dimension = try expectPhrase(rule)
        let value = try expectText()
        try expect(.as)
        return .treat(dimension, value, as: try expectPhrase(.value(of: dimension.text)))
    }

    /// `note on deal "1C1I7A6R" "waiting for legal"`: a name in quotes, or behind the kind as words.
    private mutating func parseNote() throws(Diagnostic) -> Command {
        advance()
        advance()
        var rule = NameRule.name(.kind)
        rule.stopsAtText = true
        let about = try expectPhrase(rule)
        let first = try expectText()
        guard isText(at: index) else { return .note(about, name: nil, text: first) }
        return .note(about, name: first, text: try expectText())
    }

    // MARK: The last answer, the prompt

    private func endsShow(at place: Int) -> Bool {
        token(at: place).kind == .end || keyword(at: place) == .as || keyword(at: place) == .into
    }

    /// `show`, `show as csv`, `show into "x.csv"`
    private mutating func parseShow() throws(Diagnostic) -> Command {
        advance()
        let form = accept(.as) ? try parseForm() : nil
        let file = accept(.into) ? try parseFile() : nil
        return .show(form, into: file)
    }

    private func isSwitch(at place: Int) -> Bool {
        (keyword(at: place) == .on || keyword(at: place) == .off) && token(at: place + 1).kind == .end
    }

    private mutating func parseTiming() -> Command {
        advance()
        let isOn = accept(.on)
        if !isOn { advance() }
        return .timing(isOn)
    }
}
