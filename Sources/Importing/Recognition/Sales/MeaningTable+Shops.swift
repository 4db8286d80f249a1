import Model

/// The headers by which time clocks, rotas and stock books call what their columns mean.
extension TableKind {
    private static let employeePhrases =
        repPhrases
        + ", employee, employee name, employee id, name, cashier, clerk, associate, staff, staff member, worker, "
        + "mitarbeiter, mitarbeiterin, kassierer, employé, salarié, empleado, trabajador, dipendente, addetto, "
        + "medewerker, werknemer, funcionário, empregado"

    static let shiftMeanings: [ColumnMeaning] = [
        ColumnMeaning(
            .worked, .day, weight: 15,
            """
            worked, worked on, work date, shift date, date, day, date worked, business date, datum, arbeitstag, \
            tag, date de travail, jour, fecha, día, data, giorno, dag, dia
            """),
        ColumnMeaning(.rep, .text, weight: 12, employeePhrases),
        ColumnMeaning(.store, .text, weight: 12, storePhrases),
        ColumnMeaning(
            .hours, .number, weight: 35,
            """
            hours, hours worked, worked hours, actual hours, labor hours, labour hours, total hours, \
            paid hours, staff hours, staffed hours, net hours, hrs, stunden, arbeitsstunden, geleistete stunden, \
            ist stunden, heures, heures travaillées, horas, horas trabajadas, horas trabalhadas, ore, \
            ore lavorate, uren, gewerkte uren, scheduled hours, planned hours, rostered hours, plan stunden, \
            heures prévues, horas previstas, ore previste, geplande uren
            """),
        ColumnMeaning(
            role: nil, name: "start", .text, weight: 18,
            """
            start, start time, shift start, clock in, time in, from, begin, beginn, arbeitsbeginn, von, début, \
            heure de début, inicio, hora de inicio, entrada, inizio, ora inizio, aanvang, begintijd, início
            """),
        ColumnMeaning(
            role: nil, name: "end", .text, weight: 18,
            """
            end, end time, shift end, clock out, time out, to, ende, arbeitsende, bis, fin, heure de fin, \
            hora de fin, salida, fine, ora fine, eind, eindtijd, fim, saída
            """),
    ]

    /// Headers that say how much, and not of what.
    static let plainQuantities: Set<String> = [
        "quantity", "qty", "units", "pieces", "menge", "anzahl", "stückzahl", "quantité", "cantidad",
        "quantità", "aantal", "quantidade",
    ]

    static let stockCountMeanings: [ColumnMeaning] = [
        ColumnMeaning(
            .counted, .day, weight: 15,
            """
            counted, counted on, date, count date, stock date, inventory date, snapshot date, as of, day, \
            week ending, timestamp, datum, stichtag, inventurdatum, zähldatum, tag, date de stock, \
            date d inventaire, jour, fecha, fecha de inventario, día, data, data inventario, giorno, dag, dia
            """),
        ColumnMeaning(
            .product, .text, weight: 15,
            productPhrases + ", article, article name, stock code, product key, item number, item code"),
        ColumnMeaning(
            .store, .text, weight: 10,
            storePhrases + ", warehouse, lager, lagerort, entrepôt, almacén, magazzino, magazijn, armazém"),
        ColumnMeaning(
            .onHand, .number, weight: 30,
            """
            on hand, quantity on hand, qty on hand, on hand quantity, on hand qty, units on hand, onhand, \
            stock on hand, closing stock, ending stock, closing inventory, ending inventory, inventory level, \
            stock level, soh, eoh, stock, inventory, in stock, available, counted quantity, bestand, \
            lagerbestand, endbestand, stock final, stock disponible, existencias, stock actual, giacenza, \
            giacenza finale, voorraad, eindvoorraad, estoque, estoque final, \
            quantity, qty, units, pieces, menge, anzahl, stückzahl, quantité, cantidad, quantità, aantal, quantidade
            """),
        ColumnMeaning(
            .opening, .number, weight: 25,
            """
            opening stock, beginning stock, opening inventory, beginning inventory, opening, boh, \
            beginning on hand, opening quantity, opening balance, starting stock, starting inventory, \
            anfangsbestand, eröffnungsbestand, stock initial, stock d ouverture, existencias iniciales, \
            inventario inicial, giacenza iniziale, beginvoorraad, estoque inicial
            """),
        ColumnMeaning(
            .received, .number, weight: 25,
            """
            received, quantity received, qty received, units received, received quantity, receipts, deliveries, \
            delivered, purchased, stock received, zugang, zugänge, wareneingang, reçu, reçus, quantité reçue, \
            réceptions, entrées, recibido, recibidas, entradas, ricevuto, ricevuti, carico, carichi, ontvangen, \
            recebido, recebidas
            """),
    ]
}
