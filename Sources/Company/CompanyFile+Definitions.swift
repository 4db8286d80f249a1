import Language

extension CompanyFile {
    /// The definitions among the sentences, in their order. `file` is how the file is called in words.
    func definitions(in file: String) -> [WrittenDefinition] {
        parseStatements(text).compactMap { parsed in
            guard let statement = parsed.statement, case .definition(let definition) = statement.body else {
                return nil
            }
            return WrittenDefinition(
                definition: definition, text: Formatter().format(statement),
                origin: .company(file: file, line: line(at: parsed.range.start)))
        }
    }

    /// Definitions that cannot be read: where they stand, and what is wrong.
    func unreadableDefinitions(in file: String) -> [UnreadableDefinition] {
        let bytes = Array(text.utf8)
        return parseStatements(text).compactMap { parsed in
            let start = parsed.range.start
            let words = String(decoding: bytes[start..<min(bytes.count, start + 7)], as: UTF8.self)
            guard words.lowercased() == "define ", let problem = parsed.diagnostics.first?.problem else {
                return nil
            }
            return UnreadableDefinition(
                origin: .company(file: file, line: line(at: start)), reason: problem.words.title)
        }
    }

    private func line(at offset: Int) -> Int { text.utf8.prefix(offset).count { $0 == 10 } + 1 }

    /// Whether one definition takes the place of another: the same kind and name, and for metrics the same first day.
    static func replaces(_ new: Definition, _ old: Definition) -> Bool { new.key == old.key }
}

/// A definition of the company's file that is no sentence of the language.
package struct UnreadableDefinition: Hashable, Sendable {
    package var origin: DefinitionOrigin
    package var reason: String
}
