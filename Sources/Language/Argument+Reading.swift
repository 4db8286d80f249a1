extension Argument.Value {
    /// A text as the language reads an argument: `this quarter` is a period, `50%` a number, all else a value.
    ///
    /// For `--with team=West`, where no quotes are wanted around a value: what is neither a period nor a number is
    /// taken whole, whatever words of the language stand in it.
    package init(reading text: String) {
        let range = SourceRange(0, text.utf8.count)
        let tokens = statementTokens(of: text)
        guard tokens.count == 1 else {
            self = .text(Phrase(text: text, isQuoted: true, range: range))
            return
        }
        var parser = Parser(tokens[0])
        if let value = try? parser.parseArgumentValue(), parser.isAtEnd, parser.diagnostics.isEmpty {
            self = value
        } else {
            self = .text(Phrase(text: text, isQuoted: true, range: range))
        }
    }
}

extension Argument {
    /// Arguments beside the parameters they are for: those with a name first, the rest in order.
    ///
    /// Throws where a parameter is named that there is none of, or named twice, or where there are more arguments
    /// than parameters; `range` is the place of the sentence that gives them.
    package static func match(
        _ given: [Argument], to parameters: [String], of query: String, at range: SourceRange
    ) throws(DiagnosticError) -> [String: Value] {
        var values: [String: Value] = [:]
        for argument in given {
            guard let name = argument.name?.lowercased() else { continue }
            guard parameters.contains(where: { $0.lowercased() == name }), values[name] == nil else {
                throw DiagnosticError(
                    Diagnostic(.noSuchParameter(argument.name ?? "", of: query, has: parameters), at: range))
            }
            values[name] = argument.value
        }
        var free = parameters.filter { values[$0.lowercased()] == nil }[...]
        for argument in given where argument.name == nil {
            guard let parameter = free.popFirst() else {
                throw DiagnosticError(
                    Diagnostic(
                        .noSuchParameter(argument.value.words, of: query, has: parameters), at: range))
            }
            values[parameter.lowercased()] = argument.value
        }
        return values
    }
}
