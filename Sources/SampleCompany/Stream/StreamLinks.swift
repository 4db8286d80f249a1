/// The tables that a stream's deals name things of.
struct StreamLinks {
    let options: DealStreamOptions
    private let names: StreamNames

    init(_ options: DealStreamOptions) {
        self.options = options
        names = StreamNames(hasOddNames: options.hasOddNames)
    }

    var files: [GeneratedFile] {
        [
            GeneratedFile(name: "accounts.csv", bytes: accounts.bytes),
            GeneratedFile(name: "products.csv", bytes: products.bytes),
            GeneratedFile(name: "reps.csv", bytes: reps.bytes),
        ]
    }

    private var accounts: CSVWriter {
        var csv = CSVWriter(header: ["Account", "Industry", "Employees", "Country"])
        let known = AccountNames.regions.flatMap { $0 }
        for (index, name) in names.accounts(options.accounts).enumerated() {
            csv.add(name)
            csv.add(known[index % known.count].industry)
            csv.add(4 + index * 37 % 5_000)
            csv.add(known[index % known.count].country)
            csv.endLine()
        }
        return csv
    }

    private var products: CSVWriter {
        var csv = CSVWriter(header: ["Product", "Family", "List Price"])
        for (index, name) in names.products(options.products).enumerated() {
            let product = ProductLine.all[index % ProductLine.all.count]
            csv.add(name)
            csv.add(product.family)
            csv.add(cents: product.listPrice)
            csv.endLine()
        }
        return csv
    }

    private var reps: CSVWriter {
        var csv = CSVWriter(header: ["Rep", "Team", "Manager", "Region"])
        let managers = PeopleNames.all.suffix(RosterPlan.teams.count).map { "\($0), manager" }
        for (index, name) in names.reps(options.reps).enumerated() {
            let team = index % RosterPlan.teams.count
            csv.add(name)
            csv.add(RosterPlan.teams[team])
            csv.add(managers[team])
            csv.add(RosterPlan.regions[RosterPlan.region(ofTeam: team)])
            csv.endLine()
        }
        return csv
    }
}
