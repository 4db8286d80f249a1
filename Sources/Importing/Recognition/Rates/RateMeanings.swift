/// What the columns of a table of exchange rates mean.
enum RateMeanings {
    static let date = ColumnMeaning(
        role: nil, name: "date", .day, weight: 20,
        """
        date, day, rate date, valid from, effective from, effective date, start date, from date, month, time period, \
        datum, gültig ab, fecha, data
        """)
    static let base = ColumnMeaning(
        role: nil, name: "base", .text, weight: 30,
        """
        from, base, base currency, from currency, currency from, source, source currency, unit currency, \
        currency denom, von, von währung
        """)
    static let quote = ColumnMeaning(
        role: nil, name: "quote", .text, weight: 30,
        """
        to, quote, quote currency, to currency, currency to, target, target currency, counter currency, \
        price currency, term currency, currency, currency code, iso code, currency iso code, nach, währung
        """)
    static let pair = ColumnMeaning(
        role: nil, name: "pair", .text, weight: 30, "pair, currency pair, symbol, instrument")
    static let rate = ColumnMeaning(
        role: nil, name: "rate", .number, weight: 40,
        """
        rate, exchange rate, fx rate, conversion rate, currency rate, mid rate, mid, spot, spot rate, average rate, \
        obs value, kurs, wechselkurs, umrechnungskurs, taux, taux de change, tipo de cambio, tasso, tasso di cambio, \
        wisselkoers, koers
        """)

    static let all = [date, base, quote, pair, rate]
}
