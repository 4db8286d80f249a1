import SampleCompany

extension QuestionMaker {
    mutating func listing() -> QuestionCase {
        let (words, records, axis) = [
            ("deals", "true", "created"), ("won deals", MeasureCase.won, "closed"),
            ("lost deals", MeasureCase.lost, "closed"),
            ("open deals", "stage NOT IN ('Won', 'Lost')", "created"),
        ][random.below(4)]
        let filters = filters()
        let period =
            random.below(2) == 0 && axis == "closed" ? PeriodCase.random(&random) : PeriodCase(words: "")
        let count = 1 + random.below(30)
        let (key, order) = [
            ("amount", "cents DESC NULLS LAST"), ("amount ascending", "cents NULLS LAST"),
            ("rep", "rep NULLS LAST"), ("created", "created DESC NULLS LAST"),
        ][random.below(4)]
        let condition = ([records, period.contains(axis)] + filters.map(\.sql)).map { "(\($0))" }
        return QuestionCase(
            sentence: sentence(
                "list \(words)", filters, period.words, [],
                ["sorted by \(key) first \(count) showing deal id, rep, amount, created, stage, region"]),
            sql: """
                SELECT id, rep, CAST(cents AS DECIMAL(38, 0)) * 0.01, created, stage, region
                FROM \(company.name) WHERE \(condition.joined(separator: " AND "))
                ORDER BY \(order), id LIMIT \(count)
                """,
            columns: [.exact, .exact, .exact, .exact, .exact, .exact])
    }
}
