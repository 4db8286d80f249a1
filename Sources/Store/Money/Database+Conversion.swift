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

    private func converted(
        _ rule: RateRule, _ kept: (CompanyMoney, String, () -> Table) -> Table
    ) -> Database {
        guard let money, let reporting = money.reporting else { return self }
        var result = self
        for amounts in money.tables where amounts.isDated {
            guard let place = tables.firstIndex(where: { $0.name == amounts.table }) else { continue }
            result.tables[place] = kept(money, amounts.table) {
                AmountConverter(amounts, into: reporting, money.rates, rule).converted(tables[place])
            }
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
            ratesFile: table(named: Catalogue.rates)?.source.allFiles.last)
    }

    /// A table whose amounts can be converted, as the files have it, with what tells how.
    package func convertible(_ name: String) -> (CompanyMoney.Amounts, Table)? {
        guard let amounts = money?.tables.first(where: { $0.table == name && $0.isDated }),
            let table = table(named: name)
        else { return nil }
        return (amounts, table)
    }
}
