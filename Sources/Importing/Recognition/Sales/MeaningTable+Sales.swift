import Model

/// The headers by which tills and shops on the web call what the columns of their sales mean.
extension TableKind {
    static let storePhrases = """
        store, store name, shop, branch, outlet, store id, shop name, location, site, store number, store code, \
        filiale, geschäft, magasin, boutique, tienda, negozio, winkel, loja
        """

    static let salesLineMeanings: [ColumnMeaning] = [
        ColumnMeaning(
            .id, .text, weight: 2,
            "line, line id, line number, order line number, order line id, id, key, row id, transaction line"),
        ColumnMeaning(
            .order, .text, weight: 12,
            """
            order, order number, order id, receipt, receipt number, receipt id, ticket, ticket number, \
            invoice, invoice number, invoice no, invoice id, transaction, transaction id, transaction number, \
            sales order number, sales order, document number, basket, basket id, bon, beleg, belegnummer, \
            bestellnummer, commande, facture, pedido, factura, ordine, scontrino
            """),
        ColumnMeaning(
            .sold, .day, weight: 20,
            """
            sold, sold on, date, sale date, sales date, order date, invoice date, transaction date, day, \
            timestamp, datetime, date time, datum, verkaufsdatum, bestelldatum, date de vente, fecha, data
            """),
        ColumnMeaning(
            role: nil, name: "time", .text, weight: 2,
            "time, time of day, sale time, sold at, uhrzeit, zeit, heure, ora"),
        ColumnMeaning(.hour, .number, weight: 2, "hour, hour of day, stunde"),
        ColumnMeaning(.store, .text, weight: 10, storePhrases),
        ColumnMeaning(
            .rep, .text, weight: 8,
            repPhrases
                + ", employee, employee name, employee key, employee id, cashier, clerk, associate, staff, "
                + "mitarbeiter, kassierer"),
        ColumnMeaning(
            .product, .text, weight: 15,
            productPhrases + ", article, article name, stock code, product key, item number, item code"),
        ColumnMeaning(.account, .text, weight: 3, accountPhrases + ", reseller key, customer key"),
        ColumnMeaning(.region, .text, weight: 2, regionPhrases),
        ColumnMeaning(
            .quantity, .number, weight: 20,
            """
            quantity, qty, units, units sold, order quantity, quantity ordered, quantity sold, pieces, menge, \
            anzahl, stückzahl, quantité, cantidad, quantità, aantal
            """),
        ColumnMeaning(
            .unitPrice, .number, weight: 20,
            """
            unit price, price, price each, price per unit, item price, selling price, sales price, \
            retail price, einzelpreis, stückpreis, preis, prix unitaire, prix, precio unitario, precio, \
            prezzo unitario, prezzo, prijs
            """),
        ColumnMeaning(
            .amount, .number, weight: 15,
            """
            amount, line total, line amount, sales amount, net amount, total, total amount, total price, \
            extended price, extended amount, net sales, revenue, sales, value, betrag, umsatz, summe, \
            montant, importe, importo, bedrag
            """),
        ColumnMeaning(
            .discount, .number, weight: 3,
            """
            discount, discount percent, discount pct, discount amount, unit price discount, rabatt, remise, \
            descuento, sconto, korting
            """),
        ColumnMeaning(
            .isReturn, .flag, weight: 3,
            "return, returned, is return, refund, refunded, is refund, retoure, rückgabe, retour"),
        ColumnMeaning(
            .currency, .text, weight: 1, "currency, currency code, währung, devise, moneda, valuta"),
    ]

    static let storeMeanings: [ColumnMeaning] = [
        ColumnMeaning(.store, .text, weight: 30, storePhrases + ", name"),
        ColumnMeaning(.id, .text, weight: 5, "id, store id, shop id, store number, store code, key, number"),
        ColumnMeaning(
            role: nil, name: "city", .text, weight: 10,
            "city, town, ort, stadt, ville, ciudad, città, state, country, land"),
        ColumnMeaning(.region, .text, weight: 8, regionPhrases),
        ColumnMeaning(
            role: nil, name: "opened", .day, weight: 8,
            "opened, opened on, opening date, open since, eröffnet"),
        ColumnMeaning(
            role: nil, name: "size", .number, weight: 8,
            "square metres, square meters, sqm, square feet, sq ft, floor area, area, size, surface, fläche"),
        ColumnMeaning(role: nil, name: "format", .text, weight: 4, "format, store type, store format, type"),
    ]
}
