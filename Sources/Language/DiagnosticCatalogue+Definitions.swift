// TL34x: definitions; TL505.

extension DiagnosticCatalogue {
    static let definitions: [Entry] = [
        Entry(
            "TL340", "a metric inside a segment",
            "A segment is a set of deals, told by facts of each deal. A metric is worked out from many deals, so it can keep or drop groups, never one deal.",
            example: "define segment good deals as deals where win rate > 50%",
            corrected: "define segment good deals as deals where amount > 50k"),
        Entry(
            "TL341", "a definition that needs itself",
            "Each name in a definition is worked out before it. Names that need each other in a ring can never be.",
            example: "define metric income as income * 2", corrected: "define metric income as revenue * 2"),
        Entry(
            "TL342", "a name that is taken",
            "A segment or dimension needs a name of its own, so that a sentence has one meaning.",
            example: "define segment won deals as deals where amount > 5k",
            corrected: "define segment big deals as deals where amount > 5k"),
        Entry(
            "TL343", "a slot without a parameter",
            "A name in braces inside a saved query stands for one of its parameters.",
            example: "define query review(team) as revenue for {region}",
            corrected: "define query review(region) as revenue for {region}"),
        Entry(
            "TL344", "a stock and a flow, added",
            "A stock such as pipeline is a state at a day; a flow such as revenue adds up over a period. Dividing one by the other makes sense, adding them does not.",
            example: "define metric potential as revenue + pipeline",
            corrected: "define metric potential as pipeline / revenue"),
        Entry(
            "TL345", "a date for a stock",
            "What is open is as of a day; no date of the deal places it in time.",
            example: "define metric backlog as sum of amount of open deals on closed",
            corrected: "define metric backlog as sum of amount of open deals"),
        Entry(
            "TL346", "an unknown unit",
            "`shown as` takes percent, days, money, number and count.",
            example: "define metric yield as won deals / new deals shown as euros",
            corrected: "define metric yield as won deals / new deals shown as percent"),
        Entry(
            "TL347", "a unit that does not fit",
            "Money cannot be shown as days, nor a count as a percentage: only plain numbers, such as quotients, take any unit.",
            example: "define metric takings as revenue shown as percent",
            corrected: "define metric takings as revenue shown as money"),
        Entry(
            "TL348", "a definition that is wrong",
            "The definition stands in the company's file and cannot be used as it is; the reason stands beside it."
        ),
        Entry(
            "TL349", "limits of bands that do not ascend",
            "Each limit begins a band, so each is above the one before it.",
            example: "define dimension size as deals banded by amount at 5k, 1k",
            corrected: "define dimension size as deals banded by amount at 1k, 5k"),
        Entry(
            "TL350", "a part of no date",
            "What is open is as of a day and has no date that it falls on, and measures with different dates have no common one. `weekday of created` says which date is meant.",
            example: "open deals by weekday", corrected: "open deals by weekday of created"),
        Entry(
            "TL511", "nothing to take back",
            "`undo` takes back the last definition, correction or setting of this session, one after the other."
        ),
    ]
}
