import Language
import Model

/// The definitions that a company has written, each in the place of an older one of its key.
package struct DefinitionBook: Sendable {
    /// In the order written.
    package private(set) var definitions: [WrittenDefinition] = []

    package init(_ definitions: [WrittenDefinition] = []) {
        for definition in definitions { add(definition) }
    }

    /// Adds one; the one whose place it takes is answered.
    @discardableResult
    package mutating func add(_ new: WrittenDefinition) -> WrittenDefinition? {
        let place = definitions.firstIndex { $0.definition.key == new.definition.key }
        let old = place.map { definitions.remove(at: $0) }
        definitions.append(new)
        return old
    }

    /// The one that a new one of this key would replace.
    package func definition(of key: DefinitionKey) -> WrittenDefinition? {
        definitions.first { $0.definition.key == key }
    }

    /// The saved query of a name.
    package func query(named name: String) -> (written: WrittenDefinition, query: QueryDefinition)? {
        let keys = NameIndex.keys(of: name)
        for written in definitions {
            if case .query(let query) = written.definition, keys.contains(NameKey.fold(written.name)) {
                return (written, query)
            }
        }
        return nil
    }

    /// Those of a kind (`query`), by name.
    package func definitions(ofKind kind: String) -> [WrittenDefinition] {
        definitions.filter { $0.definition.kindWord == kind }.sorted { $0.name < $1.name }
    }
}
