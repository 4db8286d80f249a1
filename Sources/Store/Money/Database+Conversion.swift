import Model

extension Database {
    /// The data with all amounts in the reporting currency; as they are where there is none.
    ///
    /// A converted column keeps its name. The amounts as they stand in the file are beside it, called
    /// `original amount`, with the day of the rate.
    package func converted(_ rule: RateRule) -> Database {
        converted(rule) { money, table, make in money.table(table, in: money.reporting ?? "", by: rule, make)
        }
    }

    /// The same of a past state of the data, which is not kept with the version.
    package func convertedPast(_ rule: RateRule) -> Database {
        converted(rule) { _, _, make in make() }
    }

    /// The data with the columns that conversion makes, and in them the amounts as they stand in the files: for who
    /// looks only at what there is to ask about. No rate is looked up.
    package var outlinedMoney: Database {
        mapped { money, amounts, reporting, table in
            AmountConverter(amounts, into: reporting, money.rates, .fixed(Day(number: 0))).outlined(table)
        }
    }

    private func converted(
        _ rule: RateRule, _ kept: (CompanyMoney, String, () -> Table) -> Table
    ) -> Database {
        mapped { money, amounts, reporting, table in
            kept(money, amounts.table) {
                AmountConverter(amounts, into: reporting, money.rates, rule).converted(table)
            }
        }
    }

    /// The data with other tables in the place of those whose amounts are put into the reporting currency.
    private func mapped(
        _ made: (CompanyMoney, CompanyMoney.Amounts, _ reporting: String, Table) -> Table
    ) -> Database {
        guard let money, let reporting = money.reporting else { return self }
        var result = self
        for amounts in money.tables where amounts.isDated {
            guard let place = tables.firstIndex(where: { $0.name == amounts.table }) else { continue }
            result.tables[place] = made(money, amounts, reporting, tables[place])
        }
        return result
    }

    /// What of the amounts is converted and what is in several currencies; nil where all are in one.
    package var currencyConversion: CurrencyConversion? {
        guard let money else { return nil }
        let mixed = money.tables.compactMap { amounts in
            money.mixed(in: amounts.table).map { (amounts.table, $0.columns) }
        }
        return CurrencyConversion(
            converted: Set(money.tables.map(\.table).filter(money.isConverted)),
            mixed: Dictionary(mixed, uniquingKeysWith: { first, _ in first }),
            alone: Dictionary(
                money.tables.compactMap { amounts in amounts.alone.map { (amounts.table, $0) } },
                uniquingKeysWith: { first, _ in first }),
            codes: Set(money.tables.flatMap(codes)).sorted(),
            ratesFile: table(named: Catalogue.rates)?.source.allFiles.last)
    }

    /// The currencies that rows of a table name.
    private func codes(in amounts: CompanyMoney.Amounts) -> [String] {
        guard let column = table(named: amounts.table)?.column(named: amounts.currency),
            let texts = column.dictionary?.texts
        else { return [] }
        return zip(texts, column.codeCounts()).dropFirst().filter { $0.1 > 0 }.map(\.0)
    }

    /// A table whose amounts can be converted, as the files have it, with what tells how.
    package func convertible(_ name: String) -> (CompanyMoney.Amounts, Table)? {
        guard let amounts = money?.tables.first(where: { $0.table == name && $0.isDated }),
            let table = table(named: name)
        else { return nil }
        return (amounts, table)
    }
}
