extension Formatter {
    func pieces(_ command: Command) -> [Piece] {
        switch command {
        case .explain(let topic): [.word("explain"), .phrase(topic, .explained)]
        case .explainRow(let number): [.word("explain"), .word(String(number))]
        case .explainQuestion(let question): [.word("explain")] + pieces(question)
        case .describe(let topic): [.word("describe")] + (topic.map { [.phrase($0, .explained)] } ?? [])
        case .help(let topic): [.word("help")] + (topic.map { [.phrase($0, .anyWords)] } ?? [])
        case .set(let setting): [.word("set")] + pieces(setting)
        case .open(let folder): [.word("open"), .word(Quotes.around(folder))]
        case .importFile(let file, as: let kind, with: let items): importing(file, kind, items)
        case .treat(let dimension, let value, as: let meaning):
            [.word("treat"), .phrase(dimension, .beforeText), .word(Quotes.around(value)), .word("as")]
                + [.phrase(meaning, .value)]
        case .note(let about, name: let name, text: let text):
            [.word("note on"), .phrase(about, .beforeText)]
                + [name, text].compactMap { $0.map { .word(Quotes.around($0)) } }
        case .refresh: [.word("refresh")]
        case .show(let form, into: let file):
            [.word("show")] + (form.map { pieces(.form($0)) } ?? []) + (file.map { pieces(.into($0)) } ?? [])
        case .timing(let isOn): [.word("timing"), .word(isOn ? "on" : "off")]
        case .fix: [.word("fix")]
        case .quit: [.word("quit")]
        case .undo: [.word("undo")]
        case .expect, .param, .include, .run, .title, .text, .transcript, .save: scriptPieces(command)
        }
    }

    private func importing(_ file: String, _ kind: Phrase, _ items: [ImportItem]) -> [Piece] {
        let head: [Piece] = [.word("import"), .word(Quotes.around(file)), .word("as"), .name(kind, .kind)]
        guard !items.isEmpty else { return head }
        return head + [.word("with")] + list(items.map(pieces))
    }

    private func pieces(_ setting: Setting) -> [Piece] {
        switch setting {
        case .today(let day): [.word("today")] + pieces(day)
        case .todayClock: [.word("today clock")]
        case .smallSample(let size): [.word("small sample \(size)")]
        case .currency(let code): [.word("currency \(code.text)")]
        case .dateOrder(let dayFirst): [.word("date order \(dayFirst ? "day" : "month") first")]
        case .decimalMark(let isComma): [.word("decimal \(isComma ? "comma" : "point")")]
        case .source(of: let taken, let kind): [.word(taken.text), .word("from"), .name(kind, .kind)]
        case .calendar(let setting): pieces(setting)
        }
    }

    // MARK: Definitions

    func pieces(_ definition: Definition) -> [Piece] {
        switch definition {
        case .metric(let metric):
            [.word("define metric"), .name(metric.name, .newName), .word("as")]
                + pieces(metric.rule, .measure)
                + properties(metric)
        case .segment(let segment):
            [.word("define segment"), .name(segment.name, .newName), .word("as"), .name(segment.kind, .kind)]
                + [.word("where")] + pieces(segment.condition) + means(segment.means)
        case .dimension(let dimension):
            [.word("define dimension"), .name(dimension.name, .newName), .word("as")]
                + pieces(dimension.source) + means(dimension.means)
        case .query(let query): pieces(query)
        }
    }

    private func means(_ text: String?) -> [Piece] {
        text.map { [.softBreak, .word("means"), .word(Quotes.around($0))] } ?? []
    }

    private func pieces(_ source: DimensionDefinition.Source) -> [Piece] {
        switch source {
        case .name(let name): [.name(name, .dimension)]
        case .banded(let kind, by: let field, at: let limits):
            [.name(kind, .dimension), .word("banded by"), .phrase(field, .banded), .word("at")]
                + list(limits.map { pieces($0) })
        }
    }

    /// Each question on a line of its own.
    private func pieces(_ query: QueryDefinition) -> [Piece] {
        let parameters = query.parameters.joined(separator: ", ")
        var head: [Piece] = [.word("define query"), .name(query.name, .newName)]
        if !parameters.isEmpty { head.append(.joined("(\(parameters))")) }
        return head + [.word("as")] + query.questions.flatMap { [.lineBreak] + pieces($0) }
    }

    private func properties(_ metric: MetricDefinition) -> [Piece] {
        var pieces: [Piece] = []
        if let condition = metric.condition { pieces += [.word("where")] + self.pieces(condition) }
        if let axis = metric.axis { pieces += [.word("on"), .name(axis, .field)] }
        if let shown = metric.shownAs { pieces += [.softBreak, .word("shown as"), .name(shown, .newName)] }
        pieces += means(metric.means)
        if let start = metric.start { pieces += [.word("from")] + self.pieces(start) }
        return pieces
    }
}
