/// Whole sentences as people say them, and the question that each is.
///
/// In a pattern `…` stands for one word or more and `#` for a number, in digits or in words. In the question `$1` is
/// the first `…`, `$1+` the same in the plural, `@1` the field that has it as a value, and `#` the number. What stands
/// behind the pattern (a period, a filter) is carried over.
package enum Idioms {
    package struct Idiom: Sendable {
        package var pattern: [String]
        package var question: [String]
        /// The words of the pattern that have to be typed.
        package var literals: Set<String>

        init(_ pattern: String, _ question: String) {
            self.pattern = pattern.split(separator: " ").map(String.init)
            self.question = question.split(separator: " ").map(String.init)
            literals = Set(self.pattern).subtracting(["…", "#"])
        }
    }

    /// The number that a word such as `five` says.
    package static func digits(of word: String) -> Int? { NumberWords.digits(of: word) ?? Int(word) }

    package static let all =
        programs + numbersFromElsewhere + shares + rankings + superlatives + amounts + questions + lists
        + files

    private static let programs = [
        Idiom("count ( * ) from …", "count $1"),
        Idiom("count ( * ) by …", "count deals by $1"),
        Idiom("count ( * )", "count deals"),
        Idiom("sum ( … ) from …", "sum of $1 of $2"),
        Idiom("avg ( … ) from …", "average $1 of $2"),
        Idiom("top # * from …", "list $1 first #"),
        Idiom("show …", "describe $1"),
        Idiom("show deal #", "list deals first #"),
        Idiom("show deals #", "list deals first #"),
        Idiom("histogram of …", "list deals showing $1 as histogram"),
        Idiom("distribution of …", "list deals showing $1 as histogram"),
        Idiom("again top # …", "again first # $1"),
        Idiom("again top #", "again first #"),
    ]

    private static let numbersFromElsewhere = [
        Idiom("reconcile … in … with …", "reconcile $1 with $3 in $2"),
        Idiom("reconcile … for … with …", "reconcile $1 with $3 for $2"),
        Idiom("reconcile … to …", "reconcile $1 with $2"),
        Idiom("reconcile … and …", "reconcile $1 with $2"),
    ]

    private static let shares = [
        Idiom("share of … by …", "$1 by $2 with share"),
        Idiom("percentage of … by …", "$1 by $2 with share"),
        Idiom("percent of … by …", "$1 by $2 with share"),
        Idiom("% of … by …", "$1 by $2 with share"),
        Idiom("… share by …", "$1 by $2 with share"),
        Idiom("… by … as percent", "$1 by $2 with share"),
        Idiom("… by … as percentage", "$1 by $2 with share"),
        Idiom("share of … from …", "$1 by @2 with share"),
        Idiom("what share of … comes from …", "$1 by @2 with share"),
        Idiom("how much of … comes from …", "$1 by @2 with share"),
    ]

    private static let rankings: [Idiom] = [
        ("slowest", "top", "sales cycle"), ("fastest", "bottom", "sales cycle"), ("best", "top", "revenue"),
        ("worst", "bottom", "revenue"), ("largest", "top", "revenue"), ("biggest", "top", "revenue"),
        ("smallest", "bottom", "revenue"), ("top", "top", "revenue"),
    ].flatMap { word, direction, measure in
        [
            Idiom("# \(word) deals", "\(direction) # deals by amount"),
            Idiom("\(word) deals", "\(direction) 5 deals by amount"),
            Idiom("# \(word) … by …", "\(direction) # $1+ by $2"),
            Idiom("\(word) … by …", "\(direction) 5 $1+ by $2"),
            Idiom("# \(word) …", "\(direction) # $1+ by \(measure)"),
            Idiom("\(word) …", "\(direction) 5 $1+ by \(measure)"),
            Idiom("which … is \(word)", "\(direction) 5 $1+ by \(measure)"),
            Idiom("who is \(word)", "\(direction) 5 reps by \(measure)"),
            Idiom("whose … is \(word)", "\(direction) 5 $1+ by \(measure)"),
            Idiom("whose … is \(word) …", "\(direction) 5 $1+ by \(measure)"),
        ]
    }

    private static let superlatives: [Idiom] = [
        ("highest", "top"), ("lowest", "bottom"), ("best", "top"), ("worst", "bottom"), ("biggest", "top"),
        ("largest", "top"), ("smallest", "bottom"),
    ].flatMap { word, direction in
        [
            Idiom("\(word) … by …", "\(direction) 5 $2+ by $1"),
            Idiom("… with the \(word) …", "\(direction) 5 $1+ by $2"),
            Idiom("… with \(word) …", "\(direction) 5 $1+ by $2"),
            Idiom("which … has the \(word) …", "\(direction) 5 $1+ by $2"),
            Idiom("which … have the \(word) …", "\(direction) 5 $1+ by $2"),
            Idiom("who has the \(word) …", "\(direction) 5 reps by $1"),
            Idiom("who has \(word) …", "\(direction) 5 reps by $1"),
        ]
    }

    private static let amounts = [
        Idiom("open pipeline value", "pipeline"),
        Idiom("who sold most", "top 5 reps by revenue"),
        Idiom("who sold the most", "top 5 reps by revenue"),
        Idiom("who sells the most", "top 5 reps by revenue"),
        Idiom("who is best closer", "top 5 reps by win rate"),
        Idiom("who is the best closer", "top 5 reps by win rate"),
        Idiom("which … is discounted most", "top 5 $1+ by discount"),
        Idiom("which … is discounted the most", "top 5 $1+ by discount"),
        Idiom("which … are discounted most", "top 5 $1 by discount"),
        Idiom("who closed best", "top 5 reps by win rate"),
        Idiom("who closes best", "top 5 reps by win rate"),
        Idiom("who wins most often", "top 5 reps by win rate"),
        Idiom("which … wins most often", "top 5 $1+ by win rate"),
        Idiom("which … wins least often", "bottom 5 $1+ by win rate"),
        Idiom("which … wins least", "bottom 5 $1+ by win rate"),
        Idiom("which … wins most", "top 5 $1+ by win rate"),
        Idiom("which … sells least", "bottom 5 $1+ by revenue"),
        Idiom("which … sells most", "top 5 $1+ by revenue"),
        Idiom("which … sells the most", "top 5 $1+ by revenue"),
        Idiom("which … sells best", "top 5 $1+ by revenue"),
        Idiom("how much did we sell", "revenue"),
        Idiom("how much have we sold", "revenue"),
        Idiom("how much revenue", "revenue"),
        Idiom("how much …", "$1"),
        Idiom("monthly …", "$1 by month"),
        Idiom("quarterly …", "$1 by quarter"),
        Idiom("weekly …", "$1 by week"),
        Idiom("yearly …", "$1 by year"),
        Idiom("… over time", "$1 by month"),
        Idiom("pipeline value", "pipeline"),
        Idiom("… trend", "$1 by month"),
    ]

    private static let files = [
        Idiom("monthly … into spreadsheet", "$1 by month into \"answer.csv\""),
        Idiom("… into spreadsheet", "$1 into \"answer.csv\""),
        Idiom("… into excel", "$1 into \"answer.csv\""),
    ]

    /// Words that say nothing here and may be left out.
    package static let fillers: Set = [
        "the", "a", "an", "our", "my", "we", "us", "please", "just", "do", "does", "did", "have", "has", "is",
        "are", "was", "were", "there", "total", "overall", "show", "me", "give", "put", "tell", "i", "want",
        "need",
        "see", "can", "could", "you", "would", "am", "be", "been", "actually", "currently", "what", "display",
        "file",
        "report",
    ]
}
