// Lists of records, comparisons and pictures as people ask for them.

extension Idioms {
    static let lists = records + largest + sides + pictures + conditions + groups

    private static let records = [
        Idiom("largest deal ever won", "list won deals sorted by amount descending first 1"),
        Idiom("biggest deal ever won", "list won deals sorted by amount descending first 1"),
        Idiom("list top # deals", "top # deals by amount"),
        Idiom("list top # … by …", "top # $1 by $2"),
        Idiom("list top # …", "top # $1 by revenue"),
        Idiom("list … older than # days", "list $1 where age > # days"),
        Idiom("… older than # days", "list $1 where age > # days"),
        Idiom("all … by …", "$2 by $1"),
        Idiom("all …", "list $1"),
        Idiom("show me all …", "list $1"),
        Idiom("show all …", "list $1"),
        Idiom("give me all …", "list $1"),
        Idiom("which … are there", "list $1"),
        Idiom("which … are supposed to close", "list $1 closing"),
        Idiom("which … should close", "list $1 closing"),
        Idiom("which … will close", "list $1 closing"),
        Idiom("which … close", "list $1 closing"),
        Idiom("which …", "list $1"),
        Idiom("… with no deals", "list $1 without deals"),
        Idiom("… without deals", "list $1 without deals"),
        Idiom("list … with no deals", "list $1 without deals"),
        Idiom("… with no … filled in", "list $1 where $2 is missing"),
        Idiom("… without … filled in", "list $1 where $2 is missing"),
        Idiom("… with no …", "list $1 where $2 is missing"),
        Idiom("… without …", "list $1 where $2 is missing"),
        Idiom("list … with no …", "list $1 where $2 is missing"),
        Idiom("list … without …", "list $1 where $2 is missing"),
        Idiom("list deals lost to …", "list lost deals for $1"),
        Idiom("deals lost to …", "list lost deals for $1"),
        Idiom("list deals won by …", "list won deals for $1"),
        Idiom("deals won by …", "list won deals for $1"),
        Idiom("… 's … deals", "list $2 deals for $1"),
        Idiom("… 's deals", "list deals for $1"),
        Idiom("… 's …", "$2 for $1"),
    ]

    private static let largest: [Idiom] = [
        ("largest", "descending"), ("biggest", "descending"), ("highest", "descending"),
        ("smallest", "ascending"),
        ("lowest", "ascending"),
    ].flatMap { word, order in
        let sorted = order == "descending" ? "sorted by amount" : "sorted by amount ascending"
        return [
            Idiom("\(word) … deal", "list $1 deals \(sorted) first 1"),
            Idiom("# \(word) … deals", "list $1 deals \(sorted) first #"),
            Idiom("list # \(word) … deals", "list $1 deals \(sorted) first #"),
            Idiom("list # \(word) deals", "list deals \(sorted) first #"),
            Idiom("list \(word) # … deals", "list $1 deals \(sorted) first #"),
            Idiom("… by … , \(word) first", "$1 by $2 sorted by $1 \(order)"),
            Idiom("… by … \(word) first", "$1 by $2 sorted by $1 \(order)"),
        ]
    }

    private static let sides = [
        Idiom("compare … and …", "compare $1 with $2"),
        Idiom("compare … vs …", "compare $1 with $2"),
        Idiom("compare … to …", "compare $1 with $2"),
        Idiom("compare … against …", "compare $1 with $2"),
        Idiom("compare … or …", "compare $1 with $2"),
        Idiom("… vs …", "compare $1 with $2"),
        Idiom("… or …", "compare $1 with $2"),
        Idiom("difference between … and …", "compare $1 with $2"),
    ]

    private static let pictures = [
        ("heatmap", "heatmap"), ("heat map", "heatmap"), ("line chart", "line"), ("line graph", "line"),
        ("bar chart", "bars"), ("bar graph", "bars"), ("chart", "chart"), ("graph", "chart"),
        ("plot", "chart"),
        ("sparklines", "sparklines"), ("table", "table"),
    ].flatMap { word, form in
        [Idiom("\(word) of …", "$1 as \(form)"), Idiom("… as \(word)", "$1 as \(form)")]
    }

    /// `reps where attainment >= 100%`: a measure tells groups apart, not records.
    private static let groups: [Idiom] = [">", ">=", "<", "<=", "over", "under"].flatMap { sign in
        ["list … where …", "… where …"].map { Idiom("\($0) \(sign) …", "$2 by $1 where $2 \(sign) $3") }
    }

    private static let conditions = [
        Idiom("… , at least # …", "$1 where $2 >= #"),
        Idiom("… with at least # …", "$1 where $2 >= #"),
        Idiom("… , more than # …", "$1 where $2 > #"),
        Idiom("… with more than # …", "$1 where $2 > #"),
        Idiom("… , min # …", "$1 where $2 >= #"),
        Idiom("… by … where its over …", "$1 by $2 where $1 > $3"),
        Idiom("… by … where it is over …", "$1 by $2 where $1 > $3"),
        Idiom("… by … where its under …", "$1 by $2 where $1 < $3"),
        Idiom("… by … where it is under …", "$1 by $2 where $1 < $3"),
        Idiom("… by … if over …", "$1 by $2 where $1 > $3"),
        Idiom("… , # month rolling average", "$1 with rolling # month average"),
        Idiom("… # month rolling average", "$1 with rolling # month average"),
        Idiom("… # month moving average", "$1 with rolling # month average"),
        Idiom("rolling # month average of …", "$1 with rolling # month average"),
        Idiom("moving average of …", "$1 with rolling 3 month average"),
        Idiom("cumulative …", "$1 with running total"),
        Idiom("accumulated …", "$1 with running total"),
        Idiom("running total of …", "$1 with running total"),
        Idiom("… not in …", "$1 excluding $2"),
        Idiom("… for not …", "$1 excluding $2"),
        Idiom("… not for …", "$1 excluding $2"),
    ]
}
