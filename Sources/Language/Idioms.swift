/// Whole sentences as people say them, and the question that each is: `…` stands for words that are carried over, in
/// the order of their numbers.
package enum Idioms {
    package struct Idiom: Sendable {
        /// `…` is one word or more, a last `…` also none.
        package var pattern: [String]
        /// `$1` is the first `…`.
        package var question: [String]

        init(_ pattern: String, _ question: String) {
            self.pattern = pattern.split(separator: " ").map(String.init)
            self.question = question.split(separator: " ").map(String.init)
        }
    }

    package static let all: [Idiom] = [
        Idiom("count ( * ) from …", "count $1"),
        Idiom("count ( * ) by …", "count deals by $1"),
        Idiom("count ( * )", "count deals"),
        Idiom("sum ( … ) from …", "sum of $1 of $2"),
        Idiom("avg ( … ) from …", "average $1 of $2"),
        Idiom("top … * from …", "list $2 first $1"),
        Idiom("show …", "describe $1"),
        Idiom("share of … by …", "$1 by $2 with share"),
        Idiom("percentage of … by …", "$1 by $2 with share"),
        Idiom("percent of … by …", "$1 by $2 with share"),
        Idiom("% of … by …", "$1 by $2 with share"),
        Idiom("… share by …", "$1 by $2 with share"),
        Idiom("… as percentage by …", "$1 by $2 with share"),
        Idiom("slowest … by …", "top 5 $1 by $2"),
        Idiom("slowest … …", "top 5 $1 by sales cycle $2"),
        Idiom("slowest …", "top 5 $1 by sales cycle"),
        Idiom("fastest … …", "bottom 5 $1 by sales cycle $2"),
        Idiom("fastest …", "bottom 5 $1 by sales cycle"),
        Idiom("best … by …", "top 5 $1 by $2"),
        Idiom("top … by …", "top 5 $1 by $2"),
        Idiom("worst … by …", "bottom 5 $1 by $2"),
        Idiom("largest … by …", "top 5 $1 by $2"),
        Idiom("biggest … by …", "top 5 $1 by $2"),
        Idiom("largest deals …", "top 5 deals by amount $1"),
        Idiom("biggest deals …", "top 5 deals by amount $1"),
        Idiom("largest …", "top 5 $1 by revenue"),
        Idiom("largest … …", "top 5 $1 by revenue $2"),
        Idiom("biggest …", "top 5 $1 by revenue"),
        Idiom("biggest … …", "top 5 $1 by revenue $2"),
        Idiom("best …", "top 5 $1 by revenue"),
        Idiom("best … …", "top 5 $1 by revenue $2"),
        Idiom("worst …", "bottom 5 $1 by revenue"),
        Idiom("worst … …", "bottom 5 $1 by revenue $2"),
        Idiom("top …", "top 5 $1 by revenue"),
        Idiom("highest … by …", "top 5 $2 by $1"),
        Idiom("lowest … by …", "bottom 5 $2 by $1"),
        Idiom("… with the highest …", "top 5 $1 by $2"),
        Idiom("… with highest …", "top 5 $1 by $2"),
        Idiom("… with the lowest …", "bottom 5 $1 by $2"),
        Idiom("which … has the highest … …", "top 5 $1 by $2 $3"),
        Idiom("which … has the lowest … …", "bottom 5 $1 by $2 $3"),
        Idiom("who has the highest … …", "top 5 reps by $1 $2"),
        Idiom("who has the best … …", "top 5 reps by $1 $2"),
        Idiom("who has the lowest … …", "bottom 5 reps by $1 $2"),
        Idiom("who sold most …", "top 5 reps by revenue $1"),
        Idiom("who sold the most …", "top 5 reps by revenue $1"),
        Idiom("who closed best …", "top 5 reps by win rate $1"),
        Idiom("who closes best …", "top 5 reps by win rate $1"),
        Idiom("how much did we sell …", "revenue $1"),
        Idiom("how much have we sold …", "revenue $1"),
        Idiom("how much revenue …", "revenue $1"),
        Idiom("how much …", "$1"),
        Idiom("monthly … …", "$1 by month $2"),
        Idiom("quarterly … …", "$1 by quarter $2"),
        Idiom("weekly … …", "$1 by week $2"),
        Idiom("yearly … …", "$1 by year $2"),
        Idiom("… over time", "$1 by month"),
        Idiom("… trend", "$1 by month"),
        Idiom("all …", "list $1"),
        Idiom("… with no deals", "list $1 without deals"),
        Idiom("… without deals", "list $1 without deals"),
        Idiom("list … with no deals", "list $1 without deals"),
    ]

    /// Words that say nothing here and may be left out.
    package static let fillers: Set = [
        "the", "a", "an", "our", "my", "we", "us", "please", "just", "do", "does", "did", "have", "has", "is",
        "are", "was", "were", "there", "total", "overall",
    ]
}
