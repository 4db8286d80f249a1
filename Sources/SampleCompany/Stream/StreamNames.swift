/// As many different names as a stream of deals asks for.
struct StreamNames {
    let hasOddNames: Bool

    private static let oddities = [
        ", Ltd", " \"the\" Great", " d’Été", " 東京", " O'Hara", " – \u{00A0}x", " 🌱", " naïve, \"quoted\"",
    ]
    private static let oddEvery = 5

    /// The first names of the list as they are, then numbered: `Amara Okafor 2`.
    func names(_ count: Int, from list: [String]) -> [String] {
        (0..<count).map { index in
            let round = index / list.count + 1
            let name = list[index % list.count] + (round > 1 ? " \(round)" : "")
            guard hasOddNames, index % Self.oddEvery == 0 else { return name }
            return name + Self.oddities[index / Self.oddEvery % Self.oddities.count]
        }
    }

    func reps(_ count: Int) -> [String] { names(count, from: PeopleNames.all) }

    func accounts(_ count: Int) -> [String] {
        names(count, from: AccountNames.regions.joined().map(\.name))
    }

    func products(_ count: Int) -> [String] { names(count, from: ProductLine.all.map(\.name)) }
}
