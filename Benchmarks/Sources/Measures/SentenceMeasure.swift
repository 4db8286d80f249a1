import ToplineKit

/// Sentences on many deals against the same questions in SQL: the first time, and again.
struct SentenceMeasure {
    let session: Session
    let peer: DuckDBPeer?

    private static let rounds = 5

    /// A question asked in both languages. Both answers begin with the same name or number.
    private struct Question {
        let sentence: String
        let sql: String
    }

    private static let questions = [
        Question(
            sentence: "top 5 reps by winrate this quarter",
            sql: """
                SELECT "Rep", avg(CASE "Stage" WHEN 'Won' THEN 1.0 ELSE 0.0 END) AS rate,
                    count(*) FILTER ("Stage" = 'Won') AS won, count(*) AS decided
                FROM deals, (SELECT date_trunc('quarter', max("Closed")) AS first FROM deals)
                WHERE "Stage" IN ('Won', 'Lost') AND "Closed" >= first
                GROUP BY ALL ORDER BY rate DESC, "Rep" LIMIT 5
                """),
        Question(
            sentence: "revenue by month",
            sql: """
                SELECT strftime("Closed", '%Y-%m') AS month, sum("Amount") FROM deals WHERE "Stage" = 'Won'
                GROUP BY ALL ORDER BY month
                """),
        Question(
            sentence: "revenue, winrate by region and product",
            sql: """
                SELECT "Region", "Product", sum("Amount") FILTER ("Stage" = 'Won'),
                    count(*) FILTER ("Stage" = 'Won') / count(*)
                FROM deals JOIN reps USING ("Rep") WHERE "Stage" IN ('Won', 'Lost')
                GROUP BY ALL ORDER BY "Region", "Product"
                """),
        Question(
            sentence: "top 10 accounts by revenue",
            sql: """
                SELECT "Account", sum("Amount") AS revenue FROM deals WHERE "Stage" = 'Won' AND "Account" IS NOT NULL
                GROUP BY ALL ORDER BY revenue DESC, "Account" LIMIT 10
                """),
    ]

    func run() throws {
        print("Sentences (first time; then the median of \(Self.rounds), in turns)")
        row("", "Topline", "DuckDB", "ratio", "1 thread", "ratio")
        for question in Self.questions { try measure(question) }
    }

    private func measure(_ question: Question) throws {
        let (first, answer) = time(question)
        guard let peer else {
            row(question.sentence, written(first))
            row("  again", written(median((0..<Self.rounds).map { _ in time(question).seconds })))
            return
        }
        let (theirFirst, theirAnswer) = try peer.query(question.sql, threads: Machine.cores)
        row(question.sentence, written(first), written(theirFirst), ratio(first, theirFirst))
        var (ours, theirs, single) = ([Double](), [Double](), [Double]())
        for _ in 0..<Self.rounds {
            ours.append(time(question).seconds)
            theirs.append(try peer.query(question.sql, threads: Machine.cores).seconds)
            single.append(try peer.query(question.sql, threads: 1).seconds)
        }
        row(
            "  again", written(median(ours)), written(median(theirs)), ratio(median(ours), median(theirs)),
            written(median(single)), ratio(median(ours), median(single)))
        if !answer.contains(theirAnswer) {
            print("  the answers differ: DuckDB begins with `\(theirAnswer)`, Topline with:\n\(answer)")
        }
    }

    /// Seconds for the sentence from text to text, and the first row of its answer.
    private func time(_ question: Question) -> (seconds: Double, firstRow: String) {
        var output = ""
        let time = seconds {
            output = session.reply(to: question.sentence, OutputOptions(form: "csv")).output
        }
        let lines = output.split(whereSeparator: \.isNewline)
        return (time, lines.dropFirst().first.map(String.init) ?? output)
    }
}
