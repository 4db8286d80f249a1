import Model

/// Turns a company's records into the text of its files.
struct CompanyFiles {
    let records: CompanyRecords

    var all: [GeneratedFile] {
        [
            file("deals.csv", deals), file("accounts.csv", accounts), file("products.csv", products),
            file("reps.csv", reps), file("roster.csv", roster), file("quotas.csv", quotas),
            file("stage_history.csv", stageHistory), file("activities.csv", activities),
            GeneratedFile(name: "company.topline", bytes: Array(settings.utf8)),
        ]
    }

    private func file(_ name: String, _ csv: CSVWriter) -> GeneratedFile {
        GeneratedFile(name: name, bytes: csv.bytes)
    }

    private var settings: String {
        """
        # A generated company: nobody in it exists. docs/sample-company.md says what can be found in it.
        set currency USD

        """
    }

    private var deals: CSVWriter {
        var csv = CSVWriter(header: DealColumns.names)
        for deal in records.deals {
            csv.add(deal.id)
            csv.add(deal.rep)
            csv.add(deal.account)
            csv.add(deal.product)
            csv.add(deal.stage)
            csv.add(deal.created)
            csv.add(deal.expectedClose)
            csv.add(deal.closed)
            csv.add(cents: deal.amount)
            csv.add(deal.lossReason)
            csv.add(deal.source)
            csv.endLine()
        }
        return csv
    }

    private var accounts: CSVWriter {
        var csv = CSVWriter(header: ["Account", "Industry", "Employees", "Country", "Parent"])
        for account in records.accounts {
            csv.add(account.name)
            csv.add(account.industry)
            csv.add(account.employees)
            csv.add(account.country)
            csv.add(account.parent)
            csv.endLine()
        }
        return csv
    }

    private var products: CSVWriter {
        var csv = CSVWriter(header: ["Product", "Family", "List Price"])
        for product in records.products {
            csv.add(product.name)
            csv.add(product.family)
            csv.add(cents: product.listPrice)
            csv.endLine()
        }
        return csv
    }

    /// One line a rep, as the roster stands on the last day or stood when the rep left.
    private var reps: CSVWriter {
        var csv = CSVWriter(header: ["Rep", "Team", "Manager", "Region", "Role", "Hired", "Left"])
        for rep in records.reps {
            let spell = rep.spells[rep.spells.count - 1]
            csv.add(rep.name)
            csv.add(spell)
            csv.add(rep.hired)
            csv.add(rep.left)
            csv.endLine()
        }
        return csv
    }

    /// One line for each spell.
    private var roster: CSVWriter {
        var csv = CSVWriter(header: ["Rep", "Team", "Manager", "Region", "Role", "From", "To"])
        for rep in records.reps {
            for spell in rep.spells {
                csv.add(rep.name)
                csv.add(spell)
                csv.add(spell.first)
                csv.add(spell.last)
                csv.endLine()
            }
        }
        return csv
    }

    private var quotas: CSVWriter {
        var csv = CSVWriter(header: ["Rep", "Period Start", "Period End", "Quota"])
        for quota in records.quotas {
            csv.add(quota.rep)
            csv.add(quota.first)
            csv.add(quota.last)
            csv.add(cents: quota.quota)
            csv.endLine()
        }
        return csv
    }

    private var stageHistory: CSVWriter {
        var csv = CSVWriter(header: ["Deal ID", "Stage", "Entered", "Expected Close"])
        for deal in records.deals {
            for entry in deal.history {
                csv.add(deal.id)
                csv.add(entry.stage)
                csv.add(entry.entered)
                csv.add(entry.expectedClose)
                csv.endLine()
            }
        }
        return csv
    }

    private var activities: CSVWriter {
        var csv = CSVWriter(header: ["Date", "Rep", "Deal ID", "Type"])
        for activity in records.activities {
            csv.add(activity.day)
            csv.add(activity.rep)
            csv.add(activity.deal)
            csv.add(activity.type)
            csv.endLine()
        }
        return csv
    }
}

/// The columns of `deals.csv`, here and in the stream of deals.
package enum DealColumns {
    package static let names = [
        "Deal ID", "Rep", "Account", "Product", "Stage", "Created", "Expected Close", "Closed", "Amount",
        "Loss Reason", "Source",
    ]
}

extension CSVWriter {
    fileprivate mutating func add(_ spell: RosterSpell) {
        add(spell.team)
        add(spell.manager)
        add(spell.region)
        add(spell.role)
    }
}
