import SampleCompany

/// A filter as a sentence says it, with its SQL condition.
struct FilterCase {
    var words: String
    var sql: String

    static func random(_ company: SmallCompany, _ random: inout SplitMix64) -> FilterCase {
        let region = company.regions[random.below(3)]
        let rep = company.reps[random.below(company.reps.count)]
        let account = company.accounts[random.below(company.accounts.count)]
        let product = company.products[random.below(company.products.count)]
        let amount = 500 * (1 + random.below(30))
        switch random.below(18) {
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
        case 8: return FilterCase(words: "where amount > \(amount)", sql: "cents > \(amount)00")
        case 9: return FilterCase(words: "where amount at least \(amount)", sql: "cents >= \(amount)00")
        case 10:
            return FilterCase(
                words: "where amount between \(amount) and \(2 * amount)",
                sql: "cents BETWEEN \(amount)00 AND \(2 * amount)00")
        case 11: return FilterCase(words: "where account contains \"t\"", sql: "account ILIKE '%t%'")
        case 12: return FilterCase(words: "where amount is missing", sql: "cents IS NULL")
        case 13:
            return FilterCase(words: "where created before 2017-03-01", sql: "created < DATE '2017-03-01'")
        case 14:
            return FilterCase(
                words: "where product is one of \(word(product)), Lamp",
                sql: "product IN (\(text(product)), 'Lamp')")
        case 15:
            return FilterCase(
                words: "where stage is not Lost and (amount < \(amount) or product is Anvil)",
                sql:
                    "stage <> 'Lost' AND (coalesce(cents < \(amount)00, false) OR coalesce(product = 'Anvil', false))"
            )
        case 16:
            return FilterCase(
                words: "where product is not \(word(product))",
                sql: "product IS DISTINCT FROM \(text(product))")
        default: return FilterCase(words: "where account is missing", sql: "account IS NULL")
        }
    }

    /// Records whose value is missing stay.
    private static func excluding(_ value: String, _ column: String) -> FilterCase {
        FilterCase(words: "excluding \(word(value))", sql: "\(column) IS DISTINCT FROM \(text(value))")
    }

    /// A value as a sentence may name it.
    static func word(_ value: String) -> String { "\"\(value.replacing("\"", with: "\"\""))\"" }

    static func text(_ value: String) -> String { "'\(value.replacing("'", with: "''"))'" }
}
