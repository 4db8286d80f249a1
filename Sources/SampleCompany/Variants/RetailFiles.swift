import Model

/// The files of the chain of shops.
struct RetailFiles {
    let records: RetailRecords

    var all: [GeneratedFile] {
        [
            file("sales.csv", sales), file("products.csv", products), file("stores.csv", stores),
            file("employees.csv", employees), file("hours.csv", hours), file("stock.csv", stock),
            GeneratedFile(name: "company.topline", bytes: Array(settings.utf8)),
        ]
    }

    private func file(_ name: String, _ csv: CSVWriter) -> GeneratedFile {
        GeneratedFile(name: name, bytes: csv.bytes)
    }

    private var settings: String {
        """
        # A generated chain of shops: docs/sample-company.md says what can be found in it.
        set currency EUR

        """
    }

    private var sales: CSVWriter {
        var csv = CSVWriter(header: [
            "Line", "Receipt", "Date", "Time", "Store", "Employee", "Product", "Quantity", "Unit Price",
            "Discount",
            "Return", "Amount",
        ])
        for (place, line) in records.lines.enumerated() {
            csv.add("L\(100_000 + place)")
            csv.add("R\(line.receipt)")
            csv.add(line.day)
            csv.add(RetailFiles.time(line.minute))
            csv.add(records.stores[line.store].name)
            csv.add(records.clerks[line.clerk].name)
            csv.add(records.articles[line.article].name)
            csv.add(line.quantity)
            csv.add(cents: line.unitPrice)
            csv.add("\(line.discount)%")
            csv.add(line.isReturn ? "yes" : "no")
            csv.add(RetailFiles.signed(line.amount))
            csv.endLine()
        }
        return csv
    }

    private static func time(_ minute: Int) -> String {
        let parts = [minute / 60, minute % 60]
        return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    /// `-12.50`
    private static func signed(_ cents: Int) -> String {
        let rest = Int(cents.magnitude) % 100
        return "\(cents < 0 ? "-" : "")\(cents.magnitude / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    private var products: CSVWriter {
        var csv = CSVWriter(header: ["Product", "Category", "Price", "Cost"])
        for article in records.articles {
            csv.add(article.name)
            csv.add(article.category)
            csv.add(cents: article.price)
            csv.add(cents: article.cost)
            csv.endLine()
        }
        return csv
    }

    private var stores: CSVWriter {
        var csv = CSVWriter(header: ["Store", "City", "Square Metres", "Opened"])
        for store in records.stores {
            csv.add(store.name)
            csv.add(store.city)
            csv.add(store.squareMetres)
            csv.add(store.opened)
            csv.endLine()
        }
        return csv
    }

    private var employees: CSVWriter {
        var csv = CSVWriter(header: ["Employee", "Team", "Days a Week"])
        for clerk in records.clerks {
            csv.add(clerk.name)
            csv.add(records.stores[clerk.store].name)
            csv.add(clerk.days)
            csv.endLine()
        }
        return csv
    }

    private var hours: CSVWriter {
        var csv = CSVWriter(header: ["Date", "Store", "Employee", "Hours"])
        for worked in records.hours {
            csv.add(worked.day)
            csv.add(records.stores[records.clerks[worked.clerk].store].name)
            csv.add(records.clerks[worked.clerk].name)
            csv.add("\(worked.hours / 10).\(worked.hours % 10)")
            csv.endLine()
        }
        return csv
    }

    private var stock: CSVWriter {
        var csv = CSVWriter(header: ["Date", "Store", "Product", "On Hand"])
        for count in records.stock {
            csv.add(count.day)
            csv.add(records.stores[count.store].name)
            csv.add(records.articles[count.article].name)
            csv.add(count.onHand)
            csv.endLine()
        }
        return csv
    }
}
