/// What the names of stages tell of their order, for stages that no deal is known to have passed one after the other.
///
/// Numbers in front of names count first (`2 - Demo`). Then come the places that stages have in the pipelines that
/// Salesforce, HubSpot, Pipedrive, Zoho, Dynamics and Odoo begin with, as their help pages list them; stems in six
/// languages.
enum StageNames {
    private static let stems: [(place: Int, stems: [String])] = [
        (4, ["value prop", "solution", "lösung", "pilot", "trial"]),
        (0, ["lead", "prospect", "interessent", "inbound", "new", "neu"]),
        (1, ["contact", "kontakt", "appointment", "termin", "meeting"]),
        (2, ["qualif", "calific", "cualific"]),
        (3, ["develop", "discover", "needs", "bedarf", "demo", "presentation", "präsentation"]),
        (5, ["decision maker", "entscheid"]),
        (6, ["perception"]),
        (7, ["propos", "propuest", "quote", "angebot", "offre", "oferta", "devis", "offerte", "preventiv"]),
        (8, ["negotiat", "verhandl", "négoc", "negoc", "trattativ", "onderhandel", "review"]),
        (9, ["contract", "vertrag", "contrat", "verbal", "commit", "closing"]),
    ]

    /// Whether the one stands before the other; nil where their names do not tell.
    static func precedes(_ one: String, _ other: String) -> Bool? {
        if let first = number(one), let second = number(other), first != second { return first < second }
        guard let first = place(one), let second = place(other), first != second else { return nil }
        return first < second
    }

    private static func number(_ name: String) -> Int? {
        Int(name.drop(while: \.isWhitespace).prefix(while: { $0.isASCII && $0.isNumber }).prefix(4))
    }

    private static func place(_ name: String) -> Int? {
        let small = name.lowercased()
        return stems.first { $0.stems.contains { small.contains($0) } }?.place
    }
}
