import SampleCompany

/// A filter as a sentence says it, with its SQL condition.
struct FilterCase {
    var words: String
    var sql: String
    /// Stands behind `where`.
    var isCondition = false

    static func random(_ company: SmallCompany, _ random: inout SplitMix64) -> FilterCase {
        let region = company.regions[random.below(3)]
        let rep = company.reps[random.below(company.reps.count)]
        let account = company.accounts[random.below(company.accounts.count)]
        let product = company.products[random.below(company.products.count)]
        let amount = 500 * (1 + random.below(30))
        switch random.below(31) {
        case 0: return FilterCase(words: "for \(word(region))", sql: "region = \(text(region))")
        case 1: return FilterCase(words: "for rep \(word(rep))", sql: "rep = \(text(rep))")
        case 2:
            let other = company.reps[
                (random.below(6) + 1 + company.reps.firstIndex(of: rep)!) % company.reps.count]
            return FilterCase(
                words: "for \(word(rep)) or \(word(other))", sql: "rep IN (\(text(rep)), \(text(other)))")
        case 3:
            return FilterCase(
                words: "for \(word(region)) and \(word(product))",
                sql: "region = \(text(region)) AND product = \(text(product))")
        case 4: return excluding(product, "product")
        case 5: return excluding(region, "region")
        case 6: return FilterCase(words: "in \(word(region))", sql: "region = \(text(region))")
        case 7: return FilterCase(words: "for account \(word(account))", sql: "account = \(text(account))")
        case 8: return condition("amount > \(amount)", sql: "cents > \(amount)00")
        case 9: return condition("amount at least \(amount)", sql: "cents >= \(amount)00")
        case 10:
            return condition(
                "amount between \(amount) and \(2 * amount)",
                sql: "cents BETWEEN \(amount)00 AND \(2 * amount)00")
        case 11: return condition("account contains \"t\"", sql: "account ILIKE '%t%'")
        case 12: return condition("amount is missing", sql: "cents IS NULL")
        case 13:
            return condition("created before 2017-03-01", sql: "created < DATE '2017-03-01'")
        case 14:
            return condition(
                "product is one of \(word(product)), Lamp",
                sql: "product IN (\(text(product)), 'Lamp')")
        case 15:
            return condition(
                "stage is not Lost and (amount < \(amount) or product is Anvil)",
                sql:
                    "stage <> 'Lost' AND (coalesce(cents < \(amount)00, false) OR coalesce(product = 'Anvil', false))"
            )
        case 16:
            return condition(
                "product is not \(word(product))",
                sql: "product IS DISTINCT FROM \(text(product))")
        case 17: return condition("account is missing", sql: "account IS NULL")
        case 18: return condition("product is not missing", sql: "product IS NOT NULL")
        case 19: return condition("not (amount > \(amount))", sql: "NOT coalesce(cents > \(amount)00, false)")
        case 20:
            return FilterCase(
                words: "excluding \(word(product)), \(word(product == "Lamp" ? "Anvil" : "Lamp"))",
                sql:
                    "coalesce(product NOT IN (\(text(product)), \(product == "Lamp" ? "'Anvil'" : "'Lamp'")), true)"
            )
        case 21:
            return FilterCase(
                words: "excluding rep \(word(rep))", sql: "rep IS DISTINCT FROM \(text(rep))")
        case 22:
            return FilterCase(
                words: "for \(word(region)) excluding \(word(product))",
                sql: "region = \(text(region)) AND product IS DISTINCT FROM \(text(product))")
        case 23: return FilterCase(words: "over \(amount)", sql: "cents > \(amount)00")
        case 26: return FilterCase(words: "for big deals", sql: "cents >= 500000")
        case 27: return FilterCase(words: "excluding big deals", sql: "NOT coalesce(cents >= 500000, false)")
        case 28:
            return condition(
                "weekday of created is one of Monday, Friday", sql: "dayname(created) IN ('Monday', 'Friday')"
            )
        case 29: return FilterCase(words: "for size \"1k – 2.5k\"", sql: "cents >= 100000 AND cents < 250000")
        case 30:
            return condition("size is not \"10k and over\"", sql: "NOT coalesce(cents >= 1000000, false)")
        case 24: return condition("expected close is missing", sql: "expected IS NULL")
        default:
            return condition(
                "(rep is missing or region is \(word(region)))",
                sql: "(rep IS NULL OR coalesce(region = \(text(region)), false))")
        }
    }

    private static func condition(_ words: String, sql: String) -> FilterCase {
        FilterCase(words: words, sql: sql, isCondition: true)
    }

    /// Records whose value is missing stay.
    private static func excluding(_ value: String, _ column: String) -> FilterCase {
        FilterCase(words: "excluding \(word(value))", sql: "\(column) IS DISTINCT FROM \(text(value))")
    }

    /// A value as a sentence may name it.
    static func word(_ value: String) -> String { "\"\(value.replacing("\"", with: "\"\""))\"" }

    static func text(_ value: String) -> String { "'\(value.replacing("'", with: "''"))'" }
}
