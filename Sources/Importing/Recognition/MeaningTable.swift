import Model

/// The headers by which sales systems in seven languages call what a table's columns mean.
///
/// Gathered from the exports of Salesforce, HubSpot, Pipedrive, Zoho, Close, Copper, Odoo and Capsule.
/// One list a kind of table, one line a meaning; adding a synonym is adding a word here.
extension TableKind {
    /// Words of a header that only say whose column it is: `Deal Owner` in a table of deals.
    var ownWords: Set<String> {
        switch self {
        case .deals: ["deal", "opportunity", "opp", "potential", "lead", "sales"]
        case .salesLines: ["sales", "sale", "line"]
        case .stores: ["store", "shop"]
        case .shifts: ["shift", "employee"]
        case .stockCounts: []
        case .accounts: ["account", "customer", "company"]
        case .products: ["product", "item"]
        case .reps, .spells: ["rep", "employee", "sales"]
        case .activities: ["activity", "task"]
        case .splits: ["deal", "opportunity"]
        case .quotas, .targets, .stageChanges, .rates, .credits, .other: []
        }
    }

    var meanings: [ColumnMeaning] {
        switch self {
        case .deals: TableKind.dealMeanings
        case .salesLines: TableKind.salesLineMeanings
        case .stores: TableKind.storeMeanings
        case .shifts: TableKind.shiftMeanings
        case .stockCounts: TableKind.stockCountMeanings
        case .accounts: TableKind.accountMeanings
        case .products: TableKind.productMeanings
        case .reps, .spells: TableKind.repMeanings
        case .quotas: TableKind.goalMeanings(.quota)
        case .targets: TableKind.goalMeanings(.target)
        case .activities: TableKind.activityMeanings
        case .stageChanges: TableKind.stageChangeMeanings
        case .rates: RateMeanings.all
        case .splits: TableKind.splitMeanings
        case .credits, .other: []
        }
    }

    static let repPhrases = """
        rep, sales rep, sales agent, sales person, salesperson, owner, deal owner, opportunity owner, \
        account executive, ae, seller, agent, representative, owned by, assigned to, assigned, user name, \
        owner name, account manager, owner id, vertriebler, verkäufer, vertriebsmitarbeiter, inhaber, \
        vendeur, commercial, propriétaire, vendedor, comercial, propietario, venditore, agente, proprietario, \
        verkoper, eigenaar, responsável
        """
    static let accountPhrases = """
        account, account name, company, company name, customer, customer name, client, organization, \
        organisation, associated company, account id, customer id, lead name, reseller, partner, kunde, \
        kundenname, firma, unternehmen, société, entreprise, compte, cliente, empresa, cuenta, azienda, klant, \
        bedrijf, conta
        """
    static let productPhrases = """
        product, product name, item, item name, sku, product id, product code, produkt, artikel, produit, \
        producto, prodotto, produto
        """
    static let regionPhrases = """
        region, regional office, territory, sales region, area, district, gebiet, vertriebsgebiet, région, \
        región, zona, regione, regio, região
        """
    private static let stagePhrases = """
        stage, deal stage, stage name, sales stage, pipeline stage, phase, milestone, step, etape, étape, \
        etapa, fase, stufe, verkaufsphase, status, status label
        """
    private static let reasonPhrases = """
        loss reason, lost reason, closed lost reason, reason lost, reason for loss, reason, verlustgrund, \
        raison de perte, motivo de pérdida, motivo
        """

    private static let dealMeanings: [ColumnMeaning] = [
        ColumnMeaning(
            .id, .text, weight: 5,
            """
            id, opportunity id, deal id, record id, opp id, potential id, deal number, opportunity number, number, \
            key, nummer, numéro, número, numero, verkaufschance id
            """
        ),
        ColumnMeaning(
            .name, .text, weight: 5,
            """
            name, deal name, opportunity name, title, deal title, potential name, subject, deal, opportunity, titel, \
            titre, título, titolo, bezeichnung, nom, nombre, nome, naam, verkaufschance, opportunité, oportunidad, \
            opportunità, oportunidade, verkoopkans, affaire, negocio, negócio
            """
        ),
        ColumnMeaning(.rep, .text, weight: 15, repPhrases),
        ColumnMeaning(.manager, .text, weight: 3, "manager, sales manager, team lead, supervisor"),
        ColumnMeaning(.team, .text, weight: 3, "team, sales team, group, équipe, equipo, squadra, equipe"),
        ColumnMeaning(.region, .text, weight: 3, regionPhrases),
        ColumnMeaning(.account, .text, weight: 10, accountPhrases),
        ColumnMeaning(.product, .text, weight: 10, productPhrases),
        ColumnMeaning(.stage, .text, weight: 30, stagePhrases),
        ColumnMeaning(
            role: nil, name: "status", .text, weight: 10,
            "status, deal status, outcome, result, status type, state, statecode, resultado, ergebnis, résultat, esito, statut, estado, stato"
        ),
        ColumnMeaning(
            role: nil, name: "is won", .flag, weight: 10,
            "is won, is closed won, won, gewonnen, gagné, gagnée, ganado, ganada, vinto, vinta, ganho, ganha"),
        ColumnMeaning(role: nil, name: "state code", .number, weight: 10, "statecode, state code"),
        ColumnMeaning(role: nil, name: "is closed", .flag, weight: 5, "is closed, closed"),
        ColumnMeaning(role: nil, name: "is active", .flag, weight: 0, "is active, active"),
        ColumnMeaning(
            role: nil, name: "pipeline", .text, weight: 0, "pipeline, sales pipeline, pipeline name"),
        ColumnMeaning(role: nil, name: "value period", .text, weight: 0, "value period, duration basis"),
        ColumnMeaning(
            role: nil, name: "actual amount", .number, weight: 0,
            "actual amount, actual revenue, actual value"),
        ColumnMeaning(
            .created, .day, weight: 10,
            """
            created, created date, create date, created on, creation date, date created, created at, \
            created time, engage date, deal created, open date, opened, opened on, entry date, start date, \
            order date, erstellt, erstellt am, erstelldatum, angelegt am, date de création, créé le, \
            fecha de creación, creado, data creazione, creato il, aanmaakdatum, aangemaakt, data de criação
            """),
        ColumnMeaning(
            .closed, .day, weight: 20,
            """
            closed, close date, closed date, closed on, date closed, closing date, deal closed on, closed at, \
            actual close date, won date, date won, won time, abschlussdatum, geschlossen am, abgeschlossen, \
            date de clôture, date de fermeture, clôture, fecha de cierre, cierre, data chiusura, chiusura, \
            sluitingsdatum, afsluitdatum, data de fechamento
            """),
        ColumnMeaning(
            role: nil, name: "lost on", .day, weight: 2, "lost time, lost date, date lost, lost on"),
        ColumnMeaning(
            .expectedClose, .day, weight: 10,
            """
            expected close, expected close date, expected closing, expected closing date, expected close on, \
            forecast close date, target close date, deadline, date deadline, planned close date, \
            erwarteter abschluss, voraussichtlicher abschluss, date de clôture prévue, \
            fecha de cierre prevista, fecha prevista, chiusura prevista, verwachte sluitingsdatum
            """),
        ColumnMeaning(
            .amount, .number, weight: 25,
            """
            amount, deal amount, deal value, value, close value, total amount, sales amount, revenue, total, \
            price, net amount, betrag, wert, umsatz, auftragswert, montant, valeur, importe, monto, valor, \
            importo, valore, bedrag, waarde, acv, tcv, arr, expected revenue
            """),
        ColumnMeaning(
            .currency, .text, weight: 2,
            "currency, currency code, amount currency, währung, devise, moneda, valuta, moeda"),
        ColumnMeaning(
            .probability, .number, weight: 3,
            "probability, win probability, deal probability, confidence, wahrscheinlichkeit, probabilité, probabilidad, probabilità, kans"
        ),
        ColumnMeaning(.reason, .text, weight: 3, reasonPhrases),
        ColumnMeaning(
            .source, .text, weight: 3,
            "source, lead source, deal source, origin, quelle, origine, origen, fonte, bron"),
        ColumnMeaning(.type, .text, weight: 2, "type, deal type, opportunity type, typ, tipo"),
        ColumnMeaning(
            .quantity, .number, weight: 2,
            "quantity, qty, order quantity, units, seats, menge, anzahl, quantité, cantidad, quantità, aantal"
        ),
        ColumnMeaning(
            .discount, .number, weight: 2,
            "discount, discount percent, discount pct, rabatt, remise, descuento, sconto, korting"),
    ]

    private static let accountMeanings: [ColumnMeaning] = [
        ColumnMeaning(.account, .text, weight: 30, accountPhrases + ", name, reseller name, partner name"),
        ColumnMeaning(
            .id, .text, weight: 5, "id, account id, customer id, company id, record id, key, number"),
        ColumnMeaning(
            role: nil, name: "parent", .text, weight: 10,
            "parent, parent account, parent company, subsidiary of, belongs to, group, konzern"),
        ColumnMeaning(.region, .text, weight: 4, regionPhrases),
        ColumnMeaning(.rep, .text, weight: 2, repPhrases),
        ColumnMeaning(.type, .text, weight: 2, "type, account type, business type"),
        ColumnMeaning(
            role: nil, name: "industry", .text, weight: 12,
            "industry, sector, branch, branche, vertical, sektor, secteur, settore"),
        ColumnMeaning(
            role: nil, name: "country", .text, weight: 8,
            "country, office location, location, city, land, pays, país, paese"),
        ColumnMeaning(
            role: nil, name: "employees", .number, weight: 8,
            "employees, number of employees, headcount, mitarbeiter, employés"),
        ColumnMeaning(role: nil, name: "size", .text, weight: 6, "size, segment, company size, tier, band"),
    ]

    private static let productMeanings: [ColumnMeaning] = [
        ColumnMeaning(.product, .text, weight: 30, productPhrases + ", name"),
        ColumnMeaning(.id, .text, weight: 5, "id, product id, product key, product code, sku, code, key"),
        ColumnMeaning(
            .listPrice, .number, weight: 25,
            "list price, price, sales price, unit price, retail price, suggested retail price, rrp, listenpreis, preis, prix, precio, prezzo, prijs"
        ),
        ColumnMeaning(
            role: nil, name: "family", .text, weight: 12,
            "family, series, product family, category, line, product line, group, subcategory"),
        ColumnMeaning(
            role: nil, name: "price currency", .text, weight: 0,
            "currency, currency code, list price currency, price currency, währung, devise, moneda, valuta, moeda"
        ),
        ColumnMeaning(
            role: nil, name: "price book", .text, weight: 8,
            "price book, price book name, price list, preisliste"),
        ColumnMeaning(
            role: nil, name: "is active", .flag, weight: 4,
            "active, is active, product active, aktiv, actif, activo, attivo, ativo, actief"),
        ColumnMeaning(
            role: nil, name: "is discontinued", .flag, weight: 4,
            "discontinued, is discontinued, retired, phased out, ausgelaufen"),
    ]

    private static let repMeanings: [ColumnMeaning] = [
        ColumnMeaning(
            .rep, .text, weight: 30, repPhrases + ", name, employee, full name, user, employee name"),
        ColumnMeaning(
            role: nil, name: "first name", .text, weight: 4,
            "first name, given name, forename, vorname, prénom, voornaam"),
        ColumnMeaning(
            role: nil, name: "last name", .text, weight: 4,
            "last name, surname, family name, nachname, nom de famille, apellido, cognome, achternaam"),
        ColumnMeaning(.id, .text, weight: 3, "id, rep id, employee id, employee key, user id, key"),
        ColumnMeaning(
            .manager, .text, weight: 14,
            "manager, sales manager, reports to, team lead, supervisor, boss, vorgesetzter, leiter, responsable, capo"
        ),
        ColumnMeaning(.team, .text, weight: 12, "team, sales team, group, squad, équipe, equipo, squadra"),
        ColumnMeaning(.region, .text, weight: 10, regionPhrases + ", office, home territory"),
        ColumnMeaning(
            role: nil, name: "role", .text, weight: 8, "role, title, job title, position, funktion"),
        ColumnMeaning(
            role: nil, name: "email", .text, weight: 4,
            "email, e mail, email address, work email, user email, owner email"),
        ColumnMeaning(
            .start, .day, weight: 8, "from, valid from, effective from, since, start, start date, von, ab"),
        ColumnMeaning(.end, .day, weight: 6, "to, valid to, effective to, until, end, end date, bis"),
        ColumnMeaning(
            .hired, .day, weight: 10, "hired, hire date, hired on, date hired, joined, eintritt, eingestellt"),
        ColumnMeaning(
            .left, .day, weight: 8,
            "left, leave date, left on, termination date, terminated, exit date, austritt"),
    ]

    private static func goalMeanings(_ role: Role) -> [ColumnMeaning] {
        [
            ColumnMeaning(
                role, .number, weight: 45,
                "quota, target, goal, sales amount quota, sales quota, quota amount, amount, soll, zielwert"),
            ColumnMeaning(
                .rep, .text, weight: 20, repPhrases + ", name, employee, employee key, employee id"),
            ColumnMeaning(.team, .text, weight: 10, "team, sales team"),
            ColumnMeaning(
                .start, .day, weight: 15,
                "period start, start, quarter start, start date, quarter, period, month, date, from"),
            ColumnMeaning(role: nil, name: "period", .text, weight: 10, "quarter, period, month, year"),
            ColumnMeaning(.end, .day, weight: 3, "period end, end, quarter end, end date, to"),
            ColumnMeaning(.currency, .text, weight: 1, "currency"),
        ]
    }

    private static let activityMeanings: [ColumnMeaning] = [
        ColumnMeaning(
            .activityType, .text, weight: 25, "activity type, type, kind, task subtype, subject, channel"),
        ColumnMeaning(
            role: nil, name: "date", .day, weight: 20,
            "date, activity date, due date, done on, day, when, timestamp, datum"),
        ColumnMeaning(.rep, .text, weight: 10, repPhrases + ", user"),
        ColumnMeaning(role: nil, name: "deal", .text, weight: 12, dealPhrases),
        ColumnMeaning(.account, .text, weight: 5, accountPhrases),
        ColumnMeaning(.id, .text, weight: 2, "activity id, id"),
    ]

    private static let stageChangeMeanings: [ColumnMeaning] = [
        ColumnMeaning(role: nil, name: "deal", .text, weight: 20, dealPhrases),
        ColumnMeaning(.stage, .text, weight: 20, stagePhrases + ", to stage, new value"),
        ColumnMeaning(
            .entered, .day, weight: 25,
            "entered, entered on, date entered, changed, changed on, date, edit date, last modified, changed at, from, created date"
        ),
        ColumnMeaning(.fromStage, .text, weight: 10, "from stage, old value, previous stage"),
        ColumnMeaning(.amount, .number, weight: 0, "amount"),
        ColumnMeaning(.expectedClose, .day, weight: 0, "close date, expected close, expected close date"),
    ]

    static let dealPhrases = "deal id, deal, opportunity id, opportunity, opportunity name, deal name"
}
