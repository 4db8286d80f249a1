import Model

/// Histories of any field, as Salesforce exports them: which field has changed, and the values before and after.
package enum FieldHistory {
    /// What the expected close was before a change, in a column made at import.
    package static let closeBefore = "close before"

    /// Whether a header is that of the column that names the field.
    package static func isField(_ header: String) -> Bool {
        ["field", "field/event"].contains(NameKey.fold(header))
    }

    /// What a field's name means, of those that are followed.
    package static func role(ofField name: String) -> Role? {
        switch NameKey.fold(name) {
        case "stage", "stagename": .stage
        case "closedate", "expectedclose", "expectedclosedate": .expectedClose
        default: nil
        }
    }

    /// For each code of the column that names the field, whether its rows tell values of the role.
    package static func tells(_ role: Role, _ texts: [String]) -> [Bool] {
        texts.map { self.role(ofField: $0) == role }
    }
}
