// TL1xx: the shape of a sentence.

extension DiagnosticCatalogue {
    static let shape: [Entry] = [
        Entry(
            "TL101", "a number in words",
            "A ranking takes its number in digits, so that nothing has to be guessed.",
            example: "top five reps by revenue", corrected: "top 5 reps by revenue"),
        Entry(
            "TL102", "a ranking without a measure",
            "`top` and `bottom` rank by a measure, which stands behind `by`. Several may stand there; the first ranks, the others are shown.",
            example: "top 5 reps this quarter", corrected: "top 5 reps by revenue this quarter"),
        Entry(
            "TL103", "a second `by` in a ranking",
            "The `by` of a ranking names its measures. To rank inside groups, name the groups behind `for each`.",
            example: "top 5 reps by revenue by region", corrected: "top 5 reps by revenue for each region"),
        Entry(
            "TL104", "a clause that stands twice",
            "Only clauses that narrow may stand several times: `for`, `in`, `excluding`, `where`, and periods about different dates.",
            example: "revenue by rep by team", corrected: "revenue by rep, team"),
        Entry(
            "TL105", "two periods for the same date",
            "A question has one period, or several about different dates (`created last quarter closed this month`). To compare two, write `vs`; to see both, group by a unit of time.",
            example: "revenue this quarter last quarter", corrected: "revenue this quarter vs last quarter"),
        Entry(
            "TL106", "a period without its unit",
            "`this`, `last`, `next` and `past` are followed by a unit of time: day, week, month, quarter, half, year. They count time, not records.",
            example: "revenue this quartr", corrected: "revenue this quarter"),
        Entry(
            "TL107", "the period before the question",
            "A sentence begins with what is asked; its clauses follow in any order.",
            example: "last quarter revenue by rep", corrected: "revenue by rep last quarter"),
        Entry(
            "TL109", "a day that no calendar has",
            "The month has fewer days.",
            example: "revenue on 2017-02-30", corrected: "revenue on 2017-02-28"),
        Entry(
            "TL110", "a word of the language inside a value",
            "Some words are kept for the language: `on`, `in`, `by`, `with`, `not` and others. A name or value that holds one goes in quotes, or joins it with `-` or `_`.",
            example: "list deals where stage is On hold", corrected: "list deals where stage is \"On hold\""),
        Entry(
            "TL111", "`in` with values in a condition",
            "In a condition, a period follows `in`. Several values follow `is one of`.",
            example: "list deals where stage in Won, Lost",
            corrected: "list deals where stage is one of Won, Lost"),
        Entry(
            "TL112", "`is not A or B`",
            "This could mean neither A nor B, or everything but A and also B. The first is `is not one of A, B`.",
            example: "list deals where stage is not Won or Lost",
            corrected: "list deals where stage is not one of Won, Lost"),
        Entry(
            "TL113", "a condition that compares nothing",
            "A condition says of a field what it has to be. A segment such as `overdue` goes before the records.",
            example: "list deals where overdue", corrected: "list overdue deals"),
        Entry(
            "TL114", "a date without `in`",
            "In a condition a period follows `in`, `before`, `after`, `since` or `until`. Without `where`, the date and its period are enough: `list deals closed last quarter`.",
            example: "list deals where closed last quarter",
            corrected: "list deals where closed in last quarter"),
        Entry(
            "TL115", "`is` before a comparison",
            "`over`, `under`, `at least`, `before`, `between` and the signs compare by themselves.",
            example: "list deals where amount is over 50k", corrected: "list deals where amount over 50k"),
        Entry(
            "TL116", "a quote that is never closed",
            "A text begins and ends with a quote. A quote inside it is doubled, or the text stands in the other kind.",
            example: "list deals where account contains \"corp",
            corrected: "list deals where account contains \"corp\""),
        Entry(
            "TL117", "an unknown option",
            "`with` adds totals, shares, counts or the range of chance to an answer.",
            example: "revenue by rep with totls", corrected: "revenue by rep with totals"),
        Entry(
            "TL118", "SQL",
            "A question says what is wanted; where it comes from is known.",
            example: "select sum(amount) from deals", corrected: "sum of amount of deals"),
        Entry(
            "TL119", "something else had to stand here",
            "The mark shows the first word that cannot go on with the sentence, and the label what could.",
            example: "list deals sorted amount", corrected: "list deals sorted by amount"),
        Entry(
            "TL120", "a sentence that stops too early",
            "The last word wants something behind it.",
            example: "revenue by", corrected: "revenue by region"),
        Entry(
            "TL121", "a ranking without its number",
            "`top` and `bottom` say how many.",
            example: "top reps by revenue", corrected: "top 5 reps by revenue"),
        Entry(
            "TL122", "a number that is no count",
            "Counts are whole numbers from 1 to 1,000,000.",
            example: "top 0 reps by revenue", corrected: "top 1 reps by revenue"),
        Entry(
            "TL123", "a number before the records of a list",
            "A list is ordered by `sorted by` and cut by `first`.",
            example: "list last 10 won deals",
            corrected: "list won deals sorted by closed descending first 10"),
        Entry(
            "TL134", "a list of names with a clause",
            "Metrics, dimensions and the values of a field are listed as they are. Records of a time or with a property are counted.",
            example: "list regions this year", corrected: "count deals by region this year"),
        Entry(
            "TL124", "a month that no year has",
            "A date reads year-month-day; the month is a number from 01 to 12 or a word.",
            example: "revenue on 2017-13-01", corrected: "revenue on 2017-12-01"),
        Entry(
            "TL135", "a unit that no year has",
            "A year has the quarters Q1 to Q4, the halves H1 and H2, and weeks up to 53.",
            example: "revenue in week 54", corrected: "revenue in week 52"),
        Entry(
            "TL125", "an `or` with two readings",
            "Behind `is A or B`, a word such as `in` or `since` could belong to B alone or to the question.",
            example: "list deals where stage is Won or closed in Q3",
            corrected: "list deals where stage is Won or (closed in Q3)"),
        Entry(
            "TL126", "an unknown form",
            "An answer is written as a table, drawn as a chart (`bars`, `line`, `chart` for what fits), or written for other programs (`csv`, `html`).",
            example: "revenue by rep as tabel", corrected: "revenue by rep as table"),
        Entry(
            "TL136", "an unknown currency",
            "`set currency` takes the code of a currency in use, as ISO 4217 has them: three letters.",
            example: "set currency dollars", corrected: "set currency USD"),
        Entry(
            "TL127", "a character that means nothing",
            "Signs of the language are ( ) , + - * / < <= > >= = and !=. Other characters belong to names and values, in quotes where they are no letters or digits.",
            example: "revenue @ rep", corrected: "revenue by rep"),
        Entry(
            "TL128", "a sentence that is too long",
            "A sentence has up to 65,536 bytes."),
        Entry(
            "TL129", "a sentence that is too deep",
            "Brackets may stand 64 deep, and a sum may have 200 operators."),
        Entry(
            "TL130", "a number that cannot be kept exactly",
            "Numbers are exact: up to 9,223,372,036,854,775,807, with up to 12 digits behind the point.",
            example: "list deals over 99999999999999999999", corrected: "list deals over 99m"),
        Entry(
            "TL131", "a bracket that is never closed",
            "Each `(` needs its `)`.",
            example: "revenue where (amount > 5", corrected: "revenue where (amount > 5)"),
        Entry(
            "TL137", "a question that is not understood",
            "Questions may begin with `who`, `which`, `how` and the like where they are asked often enough to be known. The sentences of Topline begin with what is measured, or with `top`, `list`, `how many` and a few more words; `help` shows them.",
            example: "whose team is slowest this year", corrected: "top 5 teams by sales cycle this year"),
        Entry(
            "TL138", "a segment without `where`",
            "A segment is defined by the records that it is made of and a condition on them: `define segment NAME as RECORDS where CONDITION`.",
            example: "define segment serious deals as deals over 4,000",
            corrected: "define segment serious deals as deals where amount > 4,000"),
        Entry(
            "TL139", "a comparison in words behind `expect`",
            "What an `expect` compares is set apart by a sign, `=`, `!=`, `>`, `>=`, `<` or `<=`: words such as `over 55%` are clauses of the question.",
            example: "expect win rate this year at least 45%", corrected: "expect win rate this year >= 45%"),
        Entry(
            "TL132", "a comparison without `where`",
            "Comparisons stand behind `where`. An amount alone may stand without: `list deals over 50k`.",
            example: "list deals created > 2017-01-01", corrected: "list deals where created > 2017-01-01"),
        Entry(
            "TL133", "a sign before a period",
            "The signs compare with one day. A period takes `since`, `after`, `before` or `until`.",
            example: "list deals where created >= march 2017",
            corrected: "list deals where created since march 2017"),
    ]
}
