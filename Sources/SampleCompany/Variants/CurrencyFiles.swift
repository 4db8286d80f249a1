import Model

/// The files of the company with two currencies.
struct CurrencyFiles {
    let records: CurrencyRecords

    var all: [GeneratedFile] {
        let others = CompanyFiles(records: records.company).all.filter {
            ["accounts.csv", "products.csv", "reps.csv"].contains($0.name)
        }
        return [GeneratedFile(name: "deals.csv", bytes: deals.bytes)] + others + [
            GeneratedFile(name: "rates.csv", bytes: rates.bytes),
            GeneratedFile(name: "company.topline", bytes: Array(settings.utf8)),
        ]
    }

    private var settings: String {
        """
        # A generated company with two currencies: docs/sample-company.md says what can be found in it.

        """
    }

    private var deals: CSVWriter {
        var csv = CSVWriter(header: [
            "Deal ID", "Rep", "Account", "Product", "Stage", "Created", "Expected Close", "Closed", "Amount",
            "Currency",
        ])
        for priced in records.deals {
            let deal = priced.deal
            for text in [deal.id, deal.rep, deal.account, deal.product, deal.stage] { csv.add(text) }
            csv.add(deal.created)
            csv.add(deal.expectedClose)
            csv.add(deal.closed)
            csv.add(cents: deal.amount)
            csv.add(priced.currency)
            csv.endLine()
        }
        return csv
    }

    private var rates: CSVWriter {
        var csv = CSVWriter(header: ["Date", "From", "To", "Rate"])
        for rate in records.rates.rates {
            csv.add(rate.day)
            csv.add("EUR")
            csv.add("USD")
            let digits = String(rate.dollars % 10_000 + 10_000).dropFirst()
            csv.add("\(rate.dollars / 10_000).\(digits)")
            csv.endLine()
        }
        return csv
    }
}
