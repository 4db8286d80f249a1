import Model
import Store
import Testing

@testable import Importing

@Suite struct RecognitionTests {
    private func small(_ corrections: Corrections = Corrections()) throws -> ImportResult {
        try company(
            [
                "deals.csv": SmallCompany.deals, "accounts.csv": SmallCompany.accounts,
                "products.csv": SmallCompany.products, "reps.csv": SmallCompany.reps,
            ], corrections: corrections)
    }

    @Test func tablesRolesAndLinksAreFound() throws {
        let result = try small()
        #expect(result.database.tables.map(\.name) == ["deals", "accounts", "products", "reps"])
        #expect(
            result.table("deals")?.columns.map(\.name) == [
                "id", "rep", "account", "product", "stage", "outcome", "created", "closed", "expected close",
                "amount",
            ])
        #expect(result.table("reps")?.columns.map(\.role) == [.rep, .manager, .region])
        #expect(
            result.links() == [
                "deals.rep → reps.rep", "deals.account → accounts.account",
                "deals.product → products.product",
                "accounts.parent → accounts.account",
            ])
        #expect((result.summary.won, result.summary.lost, result.summary.open) == (3, 1, 2))
    }

    @Test func dealsStandByClosedDay() throws {
        let result = try small()
        #expect(result.texts("deals", "id") == ["D3", "D2", "D1", "D6", "D4", "D5"])
        #expect(result.texts("deals", "outcome") == ["won", "lost", "won", "won", "open", "open"])
    }

    @Test func oneDateColumnServesClosedAndExpectedClose() throws {
        let deals = try #require(try small().table("deals"))
        let closed = try #require(deals.column(named: "closed"))
        let expected = try #require(deals.column(named: "expected close"))
        #expect((0..<6).map { closed.day(at: $0) != nil } == [true, true, true, true, false, false])
        #expect((0..<6).map { expected.day(at: $0)?.description } == [nil, nil, nil, nil, "2024-04-01", nil])
    }

    @Test func linksLeadToRows() throws {
        let result = try small()
        let link = try #require(result.database.link(from: "deals", column: "rep"))
        let reps = try #require(result.table("reps"))
        let rep = try #require(result.table("deals")?.column(named: "rep"))
        let managers = (0..<6).map { row in
            reps.column(named: "manager")?.text(at: Int(link.rowOfCode[rep.code(at: row)]))
        }
        #expect(managers == ["Nils", "Mona", "Mona", "Nils", "Nils", "Mona"])
        let account = try #require(result.database.link(from: "deals", column: "account"))
        #expect(account.rowOfCode[0] == -1)
    }

    @Test func nearSpellingsAreJoinedAndSaid() throws {
        let result = try small()
        #expect(Set(result.texts("deals", "product")) == ["GTX Pro", "MG"])
        let joined = result.doubts(.joined)
        #expect(joined.map(\.text) == ["product `GTXPro` (1 deal) is taken for `GTX Pro`"])
        #expect(joined.map(\.sentence) == ["treat product \"GTXPro\" as \"GTXPro\""])
        #expect(joined.map(\.count) == [1])
    }

    @Test func aCorrectionKeepsSpellingsApart() throws {
        var corrections = Corrections()
        corrections.add(Corrections.Spelling(dimension: "product", text: "GTXPro", meant: "GTXPro"))
        let result = try small(corrections)
        #expect(Set(result.texts("deals", "product")) == ["GTX Pro", "GTXPro", "MG"])
        #expect(result.doubts(.joined).isEmpty)
        #expect(result.doubts(.unmatched).map(\.count) == [1])
        #expect(result.doubts(.unmatched).map(\.sentence) == ["list deals where product is \"GTXPro\""])
    }

    @Test func aCorrectionJoinsAnyTwoTexts() throws {
        var corrections = Corrections()
        corrections.add(Corrections.Spelling(dimension: "rep", text: "Boris", meant: "Anna"))
        let result = try small(corrections)
        #expect(Set(result.texts("deals", "rep")) == ["Anna"])
    }

    @Test func whatIsDoubtfulIsSaidWithASentence() throws {
        let doubts = try small().summary.doubts
        let texts = doubts.map(\.text)
        #expect(texts.contains("1 deal has no account"))
        #expect(texts.contains("1 rep in reps.csv has no deals: Carl"))
        #expect(texts.contains("no file says which currency amounts are in"))
        #expect(texts.contains("`Close Date` of 1 open deal is taken as expected close"))
        #expect(
            doubts.first { $0.topic == .name && $0.corrects }?.sentence
                == "import \"accounts.csv\" as accounts with turnover = Revenue")
        #expect(doubts.allSatisfy { !$0.sentence.isEmpty })
    }

    @Test func theRegionIsTheRepsAndTheAccountsIsCalledSo() throws {
        let result = try small()
        let accounts = try #require(result.table("accounts"))
        #expect(accounts.column(named: "account region")?.role == nil)
        #expect(result.table("reps")?.column(named: "region")?.role == .region)
        #expect(result.doubts(.name).contains { $0.text.contains("`account region`") })
    }

    @Test func corrections() throws {
        var corrections = Corrections()
        corrections.add(
            Corrections.Table(
                file: "accounts.csv", kind: "accounts",
                columns: [Corrections.Column(name: "turnover", header: "Revenue")]))
        corrections.add(Corrections.Stage(text: "Proposal", outcome: .lost))
        corrections.currency = "CHF"
        let result = try small(corrections)
        #expect(result.table("accounts")?.column(named: "turnover") != nil)
        #expect(result.doubts(.name).count { $0.corrects } == 0)
        #expect((result.summary.won, result.summary.lost, result.summary.open) == (3, 2, 1))
        #expect(result.currency == "CHF")
        #expect(result.summary.unmet.isEmpty)
    }

    @Test func correctionsThatMeetNothingAreSaid() throws {
        var corrections = Corrections()
        corrections.add(Corrections.Table(file: "x.csv", kind: "deals", columns: []))
        corrections.add(
            Corrections.Table(
                file: "deals.csv", kind: "deals", columns: [Corrections.Column(name: "rep", header: "Seller")]
            ))
        corrections.add(Corrections.Spelling(dimension: "product", text: "Foo", meant: "MG"))
        corrections.add(Corrections.Spelling(dimension: "planet", text: "Mars", meant: "MG"))
        corrections.add(Corrections.Stage(text: "Limbo", outcome: .lost))
        let words = try small(corrections).summary.unmet.map(\.words)
        #expect(words.count == 5)
        #expect(words[0] == "no file `x.csv` is in the folder")
        #expect(words[1].hasPrefix("no column `Seller` is in deals.csv, which has `Deal ID`"))
        #expect(
            words[2...].elementsEqual([
                "no product is called `Foo`", "no column of texts is called `planet`",
                "no stage is called `Limbo`",
            ]))
    }

    @Test func rolesCanBeSaid() throws {
        var corrections = Corrections()
        corrections.add(
            Corrections.Table(
                file: "list.csv", kind: "opportunities",
                columns: [
                    Corrections.Column(name: "rep", header: "who"),
                    Corrections.Column(name: "amount", header: "x"),
                    Corrections.Column(name: "stage", header: "y"),
                    Corrections.Column(name: "closed", header: "z"),
                ]))
        let result = try company(
            ["list.csv": "who,x,y,z\nAnna,5,Won,2024-01-01\nBoris,7,Lost,2024-01-02\n"],
            corrections: corrections)
        #expect(
            result.table("deals")?.columns.map(\.role) == [.rep, .amount, .stage, .outcome, .closed])
        #expect((result.summary.won, result.summary.lost) == (1, 1))
    }

    @Test func accountsNamedByIdAreShownByName() throws {
        let result = try company([
            "opportunities.csv": """
            Id,OwnerId,AccountId,StageName,CloseDate,Amount
            006A,u1,a1,Closed Won,2024-01-01,10.50
            006B,u2,a2,Qualification,2024-02-01,20.00

            """,
            "accounts.csv": "Id,Name,Industry\na1,Acme,Tools\na2,Beta,Food\n",
        ])
        #expect(result.texts("deals", "account") == ["Acme", "Beta"])
        #expect(result.links() == ["deals.account → accounts.account"])
        #expect(result.table("deals")?.column(named: "amount")?.type == .money(scale: 2))
    }

    @Test func strangersAreLeftAsideAloudAndADataDictionaryQuietly() throws {
        let result = try company([
            "deals.csv": SmallCompany.deals, "notes.csv": "x,y\n1,2\n",
            "data_dictionary.csv": "Table,Field,Description\ndeals,id,Key\n",
        ])
        #expect(result.summary.leftAside.map(\.file) == ["notes.csv", "data_dictionary.csv"])
        #expect(result.doubts(.leftAside).map(\.sentence) == ["import \"notes.csv\" as notes"])
    }

    @Test func aFileThatCannotBeReadIsAProblemOfItsOwn() throws {
        let result = try company(["deals.csv": SmallCompany.deals, "accounts.csv": ""])
        #expect(result.database.tables.map(\.name) == ["deals"])
        #expect(
            result.summary.problems.groups.map { "\($0.examples[0])" } == ["accounts.csv: the file is empty"])
    }

    @Test func cancelledImportsThrow() {
        let cancelled = CancellationFlag()
        cancelled.cancel()
        #expect(throws: Cancelled.self) {
            try Importer.run(
                [ImportFile(name: "deals.csv", bytes: Array(SmallCompany.deals.utf8))],
                context: RunContext(today: Day(number: 0), cancellation: cancelled))
        }
    }
}

@Suite struct RosterTests {
    private let deals = "id,rep,stage,amount,closed\n1,Anna,Won,5,2024-01-01\n2,Boris,Lost,5,2024-01-02\n"
    private let roster = """
        Rep,Team,Manager,From,To
        Anna,Red,Mona,2020-01-01,2021-12-31
        Anna,Blue,Nils,2022-01-01,
        Boris,Blue,Nils,2021-01-01,2023-01-01
        Boris,Red,Mona,2019-01-01,2020-12-31

        """

    @Test func aRosterWithSpellsGivesEachRepTheLatest() throws {
        let result = try company(["deals.csv": deals, "roster.csv": roster])
        #expect(result.texts("reps", "rep") == ["Anna", "Boris"])
        #expect(result.texts("reps", "team") == ["Blue", "Blue"])
        #expect(result.texts("team spells", "team") == ["Red", "Blue", "Blue", "Red"])
        #expect(result.links() == ["deals.rep → reps.rep", "team spells.rep → reps.rep"])
    }

    @Test func besideAListOfRepsTheRosterIsATableOfItsOwn() throws {
        let result = try company([
            "deals.csv": deals, "roster.csv": roster,
            "reps.csv":
                "Rep,Team,Manager,Hired,Left\nAnna,Blue,Nils,2020-01-01,\nBoris,Blue,Nils,2019-01-01,\n",
        ])
        #expect(result.database.tables.map(\.name) == ["deals", "reps", "team spells"])
        #expect(result.table("team spells")?.rowCount == 4)
        #expect(result.links() == ["deals.rep → reps.rep", "team spells.rep → reps.rep"])
    }

    @Test func recordsNamedTwiceAreKeptOnceAloud() throws {
        let result = try company([
            "deals.csv": deals, "reps.csv": "Rep,Team\nAnna,Red\nAnna,Blue\n,Red\nBoris,Blue\n",
        ])
        #expect(result.texts("reps", "team") == ["Red", "Blue"])
        #expect(
            result.summary.problems.groups.map { $0.examples[0].words } == [
                "no value in the column that names the record; row kept out",
                "`Anna` stands here a second time; row kept out",
            ])
        #expect(result.table("reps")?.source.rowsRefused == 2)
    }

    @Test func quotasActivitiesAndStageChangesAreTables() throws {
        let result = try company([
            "deals.csv": deals,
            "quotas.csv": "Rep,Quarter Start,Quota\nAnna,2024-01-01,1000\n",
            "activities.csv": "Date,Rep,Deal ID,Type\n2024-01-01,Anna,1,Call\n2024-01-02,Anna,,Mail\n",
            "stage_history.csv": "Deal ID,Stage,Entered\n1,Demo,2023-12-01\n1,Won,2024-01-01\n",
        ])
        #expect(result.database.tables.map(\.name) == ["deals", "stage changes", "quotas", "activities"])
        #expect(result.links() == ["stage changes.deal id → deals.id", "activities.deal id → deals.id"])
        #expect(result.table("quotas")?.column(named: "quota")?.type == .money(scale: 0))
    }

    @Test func ordersAreSalesAndNoQuotas() throws {
        let orders = "OrderDate,EmployeeKey,SalesAmount\n2024-01-01,7,5\n2024-01-02,7,6\n"
        let result = try company(["orders.csv": orders])
        #expect(result.table("deals")?.columns.map(\.role) == [.closed, nil, .amount, .outcome])
        #expect((result.summary.won, result.summary.open) == (2, 0))
        #expect(
            result.doubts(.outcome).map(\.text) == [
                "orders.csv has no stages: every deal with a closed date counts as won"
            ])
    }

    @Test func besideDealsATableOfDatesAndAmountsIsLeftAside() throws {
        let payments = "Date,Paid\n2024-01-01,€5\n"
        let result = try company(["deals.csv": deals, "payments.csv": payments])
        #expect(result.database.tables.map(\.name) == ["deals"])
        #expect(result.summary.leftAside.map(\.file) == ["payments.csv"])
        #expect(try company(["payments.csv": payments]).summary.won == 1)
    }

    @Test func withoutADayAndAnAmountNothingIsSales() throws {
        #expect(try company(["a.csv": "Date,Rate\n2024-01-01,1.08\n"]).database.tables.isEmpty)
        #expect(try company(["a.csv": "Customer,Amount\nAcme,5\n"]).database.tables.isEmpty)
    }

    @Test func valuesWithoutAHeaderAreSaid() throws {
        let result = try company(["x.csv": "1,2024-01-01,5\n2,2024-01-02,6\n"])
        #expect(
            result.summary.leftAside.map(\.reason) == [
                "its first line holds values, not the names of columns, which are called `column 1` to `column 3`"
            ])
    }
}

@Suite struct CurrencyTests {
    private func currency(_ amounts: [String], extra: String = "", header: String = "") throws -> ImportResult
    {
        let rows = amounts.enumerated().map { "\($0),A,Won,\"\($1)\",2024-01-01\(extra)" }
        return try company([
            "deals.csv": "id,rep,stage,amount,closed\(header)\n" + rows.joined(separator: "\n") + "\n"
        ])
    }

    @Test func signsTellTheCurrency() throws {
        #expect(try currency(["€ 5", "1.000,50 €"]).currency == "EUR")
        #expect(try currency(["£5.00", "£7"]).doubts(.currency).isEmpty)
        let dollars = try currency(["$5", "$1,000"])
        #expect(dollars.currency == "USD")
        #expect(dollars.doubts(.currency).map(\.text) == ["the sign $ is taken for US dollars"])
    }

    @Test func aColumnTellsTheCurrency() throws {
        #expect(try currency(["5", "6"], extra: ",CHF", header: ",Currency").currency == "CHF")
    }

    @Test func severalCurrenciesAreNone() throws {
        let mixed = try currency(["€5", "£6"])
        #expect(mixed.currency == nil)
        #expect(mixed.doubts(.currency).map(\.sentence) == ["set currency EUR"])
    }

    @Test func noCurrencyIsADoubt() throws {
        #expect(try currency(["5"]).currency == nil)
        #expect(try currency(["5"]).doubts(.currency).map(\.sentence) == ["set currency USD"])
    }

    @Test func moneyKeepsItsDecimals() throws {
        func type(_ amounts: [String]) throws -> FieldType? {
            try currency(amounts).table("deals")?.column(named: "amount")?.type
        }
        #expect(try type(["5", "6"]) == .money(scale: 0))
        #expect(try type(["5.00", "6"]) == .money(scale: 0))
        #expect(try type(["5.5", "6"]) == .money(scale: 2))
        #expect(try type(["5.125"]) == .money(scale: 3))
        #expect(try type(["5.12345"]) == .money(scale: 4))
        let rounded = try currency(["5.12345"])
        #expect(rounded.table("deals")?.column(named: "amount")?.integer(at: 0) == 51_235)
        #expect(rounded.doubts(.numbers).count == 1)
    }
}
