import Model

/// Names of owners as programs write them.
enum OwnerName {
    /// `Ben Okoye` for `Ben Okoye (deactivated)`.
    static func withoutMark(_ name: String) -> String {
        for mark in marks where name.lowercased().hasSuffix(mark) {
            return String(name.dropLast(mark.count)).trimmedRight
        }
        return name
    }

    /// What users who left are marked by.
    private static let marks = [
        "(deactivated)", "[deactivated]", "(inactive)", "[inactive]", "(deleted)", "(removed)",
        "(deactivated user)", "(deaktiviert)", "(inaktiv)", "(désactivé)", "(inactif)", "(desactivado)",
        "(inactivo)", "(disattivato)", "(inattivo)", "(gedeactiveerd)", "(inactief)", "(desativado)",
        "(inativo)",
    ]
}

extension String {
    fileprivate var trimmedRight: String {
        String(reversed().drop { $0.isWhitespace }.reversed())
    }
}
