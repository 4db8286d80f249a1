import Model

/// The headers of files that part deals between people.
extension TableKind {
    static let splitMeanings: [ColumnMeaning] = [
        ColumnMeaning(role: nil, name: "deal", .text, weight: 15, dealPhrases + ", deal title, record id"),
        ColumnMeaning(
            .rep, .text, weight: 15,
            repPhrases
                + ", split owner, split user, deal split user, split owner id, team member, credited to, credit receiver, "
                + "name, employee, user"),
        ColumnMeaning(
            role: nil, name: "split percent", .number, weight: 40,
            """
            split percent, split percentage, split, split pct, deal split percentage, credit percent, percent, \
            percentage, share, credit share, anteil, aufteilung, part, répartition, pourcentage, reparto, \
            porcentaje, ripartizione, percentuale, quota percentuale, divisão, porcentagem, aandeel, verdeling
            """),
        ColumnMeaning(
            role: nil, name: "split type", .text, weight: 10,
            "split type, split type name, credit type, type, kind, role, art, typ"),
        ColumnMeaning(
            role: nil, name: "split amount", .number, weight: 10,
            "split amount, deal split amount, credited amount, credit amount, amount"),
    ]
}
