@testable import Importing

/// The shapes of programs that are set to another language.
enum LocalisedShapes {
    static let all: [ExportShape] = ExportShape.english.flatMap { shape in
        guard let program = shape.program, let labels = labels[program] else { return [ExportShape]() }
        return VendorLanguage.allCases.map { localised(shape, program, labels, $0) }
    }

    private static let labels: [String: VendorLabels] = [
        "Salesforce opportunity report": .salesforce, "HubSpot deals": .hubSpot,
        "Pipedrive deals": .pipedrive,
        "Odoo pipeline": .odoo, "Dynamics 365 opportunities": .dynamics,
    ]

    private static func localised(
        _ shape: ExportShape, _ program: String, _ labels: VendorLabels, _ language: VendorLanguage
    ) -> ExportShape {
        let words = words(language)
        let columns = shape.columns.map { header, cell -> (header: String, cell: ExportShape.Cell) in
            let label = labels.labels[Vendor.key(of: header)]?.first { $0.language == language }?.key
            return (label ?? header, { deal, style in words[cell(deal, style)] ?? cell(deal, style) })
        }
        return ExportShape(program: "\(program) in \(language.name)", columns: columns)
    }

    /// How a language says what the English shapes do.
    private static func words(_ language: VendorLanguage) -> [String: String] {
        let (won, lost, open, yes, no) =
            switch language {
            case .german: ("gewonnen", "verloren", "Offen", "Wahr", "Falsch")
            case .french: ("gagnée", "perdue", "Ouverte", "Vrai", "Faux")
            case .spanish: ("ganada", "perdida", "Abierta", "Verdadero", "Falso")
            case .italian: ("vinta", "persa", "Aperta", "Vero", "Falso")
            case .portuguese: ("ganha", "perdida", "Aberta", "Verdadeiro", "Falso")
            case .dutch: ("gewonnen", "verloren", "Open", "Waar", "Onwaar")
            }
        return [
            "Closed Won": won, "Closed Lost": lost, "closedwon": won, "closedlost": lost, "Won": won,
            "Lost": lost,
            "Open": open, "True": yes, "False": no, "true": yes, "false": no,
        ]
    }
}
