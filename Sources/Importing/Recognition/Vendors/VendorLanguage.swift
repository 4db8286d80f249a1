/// The languages in which programs label their exports, beside English.
enum VendorLanguage: Int, CaseIterable, Sendable {
    case german, french, spanish, italian, portuguese, dutch

    /// `German`
    var name: String {
        switch self {
        case .german: "German"
        case .french: "French"
        case .spanish: "Spanish"
        case .italian: "Italian"
        case .portuguese: "Portuguese"
        case .dutch: "Dutch"
        }
    }
}

/// A program's labels in other languages, as lines `English | German | French | Spanish | Italian | Portuguese |
/// Dutch`, each with its variants between semicolons. A label weighs and means what the English one does.
struct VendorLabels: Sendable {
    /// By the key of the English header: the keys of the other labels with their language.
    private(set) var labels: [String: [(key: String, language: VendorLanguage)]] = [:]

    init(_ lines: String) {
        for line in lines.split(separator: "\n") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            precondition(
                cells.count == 1 + VendorLanguage.allCases.count, "a line of labels has seven cells: \(line)")
            labels[Vendor.key(of: String(cells[0]))] = VendorLanguage.allCases.flatMap { language in
                cells[language.rawValue + 1].split(separator: ";").map { label in
                    (Vendor.key(of: String(label)), language)
                }.filter { !$0.0.isEmpty }
            }
        }
    }
}
