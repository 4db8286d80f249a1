import Language
import Model

extension Question {
    /// The words that name a dimension; the whole question where none do.
    func range(naming dimension: Dimension) -> SourceRange {
        let names = NameIndex.keys(of: dimension.name)
        let phrases = clauses.flatMap { clause -> [Phrase] in
            switch clause.node {
            case .by(let phrases), .across(let phrases), .forEach(let phrases): phrases
            default: []
            }
        }
        return phrases.first { names.contains(NameKey.fold($0.text)) }?.range ?? range
    }
}
