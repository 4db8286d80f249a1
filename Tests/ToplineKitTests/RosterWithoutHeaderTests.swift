import Testing
import ToplineKit

/// A roster whose columns nothing names: the company says them by their numbers.
struct RosterWithoutHeaderTests {
    private static let deals = """
        Id,Owner,Account,Stage,Amount,Currency,Created Date,Close Date
        1,Ann Lee,Acme,Closed Won,1000,USD,2025-10-01,2025-10-03
        2,Bob Ray,Bolt,Closed Won,2000,USD,2025-10-01,2025-11-04
        3,Cy Fox,Crux,Closed Lost,500,USD,2025-10-01,2025-11-05
        4,Ann Lee,Dune,Closed Won,700,USD,2025-10-01,2025-11-05

        """
    private static let places = """
        Ann Lee,N1,North,2025-01-01,2025-10-31
        Ann Lee,S1,South,2025-11-01,
        Bob Ray,S1,South,2025-01-01,
        Cy Fox,E1,East,2025-01-01,

        """

    private func session(_ roster: String, saying sentence: String) throws -> (Session, TemporaryFolder) {
        let folder = try TemporaryFolder([
            (name: "opps.csv", text: Self.deals), (name: "history.csv", text: roster),
            (name: "company.topline", text: sentence + "\n"),
        ])
        return (try Session(folder: folder.path, today: "2025-12-31"), folder)
    }

    @Test(
        "By the spell of the day a deal closed, by a role and by a column of the company's own name",
        arguments: ["", ", no header"])
    func theRosterPlacesTheDeals(_ further: String) throws {
        let (session, folder) = try session(
            Self.places,
            saying:
                "import \"history.csv\" as roster with rep = column 1, team = column 2, territory = column 3, "
                + "from = column 4, to = column 5" + further)
        defer { withExtendedLifetime(folder) {} }
        let teams = session.reply(to: "revenue by team as csv", OutputOptions())
        #expect(teams.output == "Team,Revenue,Won\nS1,2700,2\nN1,1000,1\n", "\(teams.output)\(teams.errors)")
        let territories = session.reply(to: "revenue by territory as csv", OutputOptions())
        #expect(
            territories.output == "Territory,Revenue,Won\nSouth,2700,2\nNorth,1000,1\n",
            "\(territories.output)\(territories.errors)")
        let south = session.reply(to: "revenue for South as csv", OutputOptions())
        #expect(south.output == "Revenue\n2700\n", "\(south.output)\(south.errors)")
    }

    @Test func aFileWithNamesKeepsThem() throws {
        let (session, folder) = try session(
            "Person,Group,Area,Since,Until\n" + Self.places,
            saying: "import \"history.csv\" as roster with rep = column 1, team = column 2")
        defer { withExtendedLifetime(folder) {} }
        let reply = session.reply(to: "describe problems", OutputOptions())
        #expect(
            reply.output.contains("no column `column 1` is in history.csv, which has `Person`, `Group`"),
            "\(reply.output)\(reply.errors)")
    }
}
