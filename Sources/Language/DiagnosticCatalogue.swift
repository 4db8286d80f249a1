/// Every code with what it means, for `explain TL203` and the page of codes.
package enum DiagnosticCatalogue {
    package struct Entry: Hashable, Sendable {
        /// `TL203`
        package var code: String
        package var title: String
        package var explanation: String
        /// A sentence that gets this code, and one that says what was meant; empty where a sentence alone cannot.
        package var example: String
        package var corrected: String

        init(
            _ code: String, _ title: String, _ explanation: String, example: String = "",
            corrected: String = ""
        ) {
            self.code = code
            self.title = title
            self.explanation = explanation
            self.example = example
            self.corrected = corrected
        }
    }

    /// In the order of the codes.
    package static let entries = (shape + names + meaning + definitions + options + scripts).sorted {
        $0.code < $1.code
    }

    /// The entry of a code, in any case of its letters.
    package static func entry(code: String) -> Entry? {
        let code = code.uppercased()
        return entries.first { $0.code == code }
    }
}
