import Model

/// Two tables of goals: monthly targets beside quarterly quotas are not added up.
extension TableSelection {
    /// The second table of goals as targets; nil where it goes on with the first, or is no table of its own.
    static func targets(_ table: RecognisedTable, beside first: RecognisedTable, _ corrections: Corrections)
        -> RecognisedTable?
    {
        guard table.kind == .quotas, table.raw.content != first.raw.content,
            !first.raw.contentOfParts.contains(table.raw.content)
        else { return nil }
        let unites = (try? FileUniter(corrections: corrections).unite(first, with: table)) != nil
        guard !unites || table.goalUnit != first.goalUnit else { return nil }
        return RecognisedTable(
            raw: table.raw, kind: .targets, score: table.score,
            matches: TableRecogniser.matches(table.raw, .targets, nil), why: table.why)
    }

    /// Which of the two is asked about by which name.
    static func twoGoals(_ quotas: RecognisedTable, _ targets: RecognisedTable) -> Doubt {
        func words(_ table: RecognisedTable) -> String {
            table.raw.fileNames + (table.goalUnit.map { ", by \($0.rawValue)" } ?? "")
        }
        return Doubt(
            .revenue,
            "there are two tables of goals, which are never added: `quota` and `attainment` are of "
                + "\(words(quotas)); `target` and `target attainment` of \(words(targets))",
            sentence: "import \(Words.quoted(targets.raw.file)) as quotas")
    }
}
