import Language
import Model
import Testing

@testable import Binding

/// Definitions of a company, bound to the small catalogue.
struct DefinitionTests {
    private func written(_ sentence: String, line: Int = 1) throws -> WrittenDefinition {
        guard case .definition(let definition) = try parseStatement(sentence).body else {
            throw NotADefinition()
        }
        return WrittenDefinition(
            definition: definition, text: sentence, origin: .company(file: "company.topline", line: line))
    }

    private struct NotADefinition: Error {}

    private func library(_ sentences: [String], today: String = "2017-11-15") throws -> MetricLibrary {
        MetricLibrary(
            catalogue: SmallCatalogue.catalogue, today: Day(iso: today)!,
            definitions: try sentences.enumerated().map { try written($1, line: $0 + 1) })
    }

    private func problems(_ sentence: String, after others: [String] = []) throws -> [String] {
        let check = DefinitionCheck(
            catalogue: SmallCatalogue.catalogue, today: SmallCatalogue.today, dayFirst: nil,
            definitions: try others.map { try written($0) })
        do {
            _ = try check.notes(on: try written(sentence))
            return []
        } catch let error as DiagnosticError { return error.diagnostics.map(\.problem.code) }
    }

    private func notes(_ sentence: String, after others: [String] = []) throws -> [String] {
        try DefinitionCheck(
            catalogue: SmallCatalogue.catalogue, today: SmallCatalogue.today, dayFirst: nil,
            definitions: try others.map { try written($0) }
        ).notes(on: try written(sentence))
    }

    // MARK: Segments

    @Test func segmentsAreBoundAfterThoseTheyAreMadeFrom() throws {
        let library = try library([
            "define segment big west as big deals where region is West",
            "define segment big deals as won deals where amount >= 50k",
        ])
        let big = try #require(library.defined.segments["bigdeals"])
        let west = try #require(library.defined.segments["bigwest"])
        #expect(big.problems.isEmpty && west.problems.isEmpty)
        #expect((big.state, west.state) == (.won, .won))
        guard case .and(let parts) = west.condition else {
            Issue.record("\(west.condition)")
            return
        }
        #expect(parts[0] == big.condition)
    }

    @Test func ringsAreNamedInFull() throws {
        let library = try library([
            "define segment a as b where amount > 1", "define segment b as deals where segment is c",
            "define segment c as a where amount > 2",
        ])
        let all = library.brokenDefinitions.map(\.1.problem)
        #expect(all.contains(.definitionCycle(["a", "b", "c", "a"])), "\(all)")
        #expect(library.brokenDefinitions.count == 3)
    }

    @Test(arguments: [
        ("define segment x as deals where win rate > 50%", "TL340"),
        ("define segment x as deals where amount > 5 and revenue > 10", "TL340"),
        ("define segment won deals as deals where amount > 5", "TL342"),
        ("define segment deals as deals where amount > 5", "TL342"),
        ("define segment x as reps where region is West", "TL901"),
        ("define segment x as x where amount > 5", "TL341"),
        ("define segment x as deals where amuont > 5", "TL206"),
        ("define metric x as x + 1", "TL341"),
        ("define metric x as win rate + revenue", "TL301"),
        ("define metric x as revenue + pipeline", "TL344"),
        ("define metric x as revenue - 2 * pipeline", "TL344"),
        ("define metric x as count of open deals on closed", "TL345"),
        ("define metric x as revenue shown as euros", "TL346"),
        ("define metric x as revenue shown as days", "TL347"),
        ("define dimension x as deals banded by amount at 5k, 1k", "TL349"),
        ("define dimension x as deals banded by amount at 5k, 5k", "TL349"),
        ("define dimension x as deals banded by rep at 1", "TL304"),
        ("define dimension x as deals banded by turnip at 1", "TL206"),
        ("define dimension x as reps banded by amount at 1k", "TL201"),
        ("define dimension x as deals banded by amount at 10%", "TL303"),
        ("define dimension x as weekday of turnip", "TL202"),
        ("define query x(a) as revenue for {b}", "TL343"),
        ("define query x(a) as revenue by moon for {a}", "TL202"),
    ])
    func isRefused(_ sentence: String, _ code: String) throws {
        #expect(try problems(sentence) == [code])
    }

    @Test(arguments: [
        "define segment x as deals where account revenue > 5 and account contains \"a\"",
        "define segment x as open deals where created since last year",
        "define metric x as pipeline / revenue",
        "define metric x as revenue / won deals on closed shown as money",
        "define metric x as won deals / decided deals shown as percent from 2017-06-01",
        "define query x(a, when) as revenue, win rate by rep for {a} in {when}",
        "define query x as top 5 reps by revenue",
        "define dimension x as deals banded by amount at 1k, 5k, 20k means \"Small to large.\"",
        "define dimension x as deals banded by sales cycle at 30 days, 60 days",
        "define dimension x as weekday of closed", "define dimension x as region",
        "define dimension x as quarter",
    ])
    func isRight(_ sentence: String) throws {
        #expect(try problems(sentence) == [])
    }

    @Test func allThatIsWrongIsSaidTogether() throws {
        #expect(
            try problems("define metric x as foo / bar on lunch shown as bananas")
                == ["TL204", "TL204", "TL314"])
    }

    @Test func namesThatHideOthersAreSaid() throws {
        #expect(try notes("define metric amount as revenue * 2").joined().contains("column of deals"))
        #expect(try notes("define metric \"by value\" as revenue * 2").joined().contains("in quotes"))
        #expect(try notes("define segment West as deals where amount > 5").joined().contains("segment West"))
        #expect(try notes("define metric income as revenue * 2") == [])
    }

    @Test func whatADefinitionBreaksIsSaid() throws {
        let notes = try notes(
            "define metric revenue as count of won deals on closed",
            after: ["define metric double as revenue + sum of amount of lost deals"])
        #expect(notes.contains { $0.hasPrefix("`double` is made from it") }, "\(notes)")
    }

    // MARK: Metrics

    @Test func metricsFollowTheOneThatIsOverridden() throws {
        let plain = try library([])
        let own = try library(["define metric won deals as count of won deals where amount > 5 on closed"])
        #expect(own.entry(named: "win rate")?.measure?.tree != plain.entry(named: "win rate")?.measure?.tree)
        #expect(own.entry(named: "wins")?.name == "won deals")
        #expect(own.entry(named: "won deals")?.overridden?.origin.inWords.hasPrefix("the prelude") == true)
        #expect(own.entries.map(\.name) == plain.entries.map(\.name))
    }

    @Test func aSynonymMayBecomeAMetricOfItsOwn() throws {
        let library = try library(["define metric bookings as revenue * 2"])
        #expect(library.entry(named: "bookings")?.isOwn == true)
        #expect(library.entry(named: "revenue")?.synonyms.contains("bookings") == false)
        #expect(library.entry(named: "sales")?.name == "revenue")
    }

    @Test func theDefinitionInForceAtThePeriodsEndIsUsed() throws {
        let library = try library([
            "define metric revenue as sum of amount of won deals on created from 2017-07-01",
            "define metric revenue as sum of amount of decided deals on closed from 2017-10-01",
        ])
        let binder = Binder(
            catalogue: SmallCatalogue.catalogue, library: library, today: SmallCatalogue.today, dayFirst: nil)
        func bound(_ sentence: String) throws -> BoundQuestion? {
            guard case .question(let question) = try parseStatement(sentence).body,
                case .question(let bound) = try binder.bind(question, sentence: sentence)
            else { return nil }
            return bound
        }
        func records(_ sentence: String) throws -> RecordSet? {
            try bound(sentence)?.measures[0].leaves.first?.records
        }
        #expect(try records("revenue Q2 2017")?.axisName == "closed")
        #expect(try records("revenue Q3 2017")?.axisName == "created")
        #expect(try records("revenue Q4 2017")?.state == .decided)
        #expect(try records("revenue")?.state == .decided)
        #expect(try bound("revenue Q3 2017")?.definitionChanges == [])
        #expect(
            try bound("revenue 2017")?.definitionChanges.map(\.day.description) == [
                "2017-07-01", "2017-10-01",
            ])
        #expect(try bound("lost deals 2017")?.definitionChanges == [])
        #expect(
            try bound("revenue Q3 2017 vs last year")?.definitionChanges.map(\.day.description) == [
                "2017-07-01"
            ])
        #expect(try bound("revenue per won deal Q3 2017")?.definitionDay == Day(iso: "2017-09-30"))
    }

    @Test func aBrokenDefinitionIsNeverAnsweredByTheOneItReplaces() throws {
        let library = try library(["define metric revenue as sum of turnip of won deals on closed"])
        #expect(library.entry(named: "revenue")?.measure == nil)
        let binder = Binder(
            catalogue: SmallCatalogue.catalogue, library: library, today: SmallCatalogue.today, dayFirst: nil)
        guard case .question(let question) = try parseStatement("revenue by rep").body else { return }
        #expect {
            try binder.bind(question, sentence: "")
        } throws: { error in
            (error as? DiagnosticError)?.diagnostics.first?.problem.code == "TL348"
        }
    }

    @Test func conditionsKeepTheirColumnWhenAMetricTakesItsName() throws {
        let library = try library([
            "define metric amount as sum of amount of won deals on closed",
            "define segment big deals as deals where amount > 5",
        ])
        #expect(library.brokenDefinitions.isEmpty)
    }

    // MARK: Queries

    @Test func queriesAreFoundByName() throws {
        let book = try library(["define query team review(team) as revenue for {team}"]).book
        #expect(book.query(named: "Team_Review")?.query.parameters == ["team"])
        #expect(book.query(named: "other") == nil)
    }

    // MARK: Dimensions

    @Test func bandsAreNamedInWordsAndOrdered() throws {
        let library = try library(["define dimension size as deals banded by amount at 1k, 5k"])
        guard case .banded(let banding)? = library.defined.dimensions["size"]?.dimension else {
            Issue.record("no bands")
            return
        }
        #expect(banding.bands.map(banding.name(of:)) == ["under 1k", "1k – 5k", "5k and over", "no amount"])
        let size = Dimension.banded(banding)
        #expect(size.number(named: "1K-5k") == .some(1))
        #expect(size.number(named: "no amount") == .some(nil))
        #expect(size.number(named: "5k") == nil)
    }

    @Test(arguments: [
        ("1k, 2.5k", "1k – 2.5k"), ("1000, 2500", "1k – 2500"), ("0.5k, 1.25k", "500 – 1.25k"),
        ("1k, 1.5m", "1k – 1.5m"),
    ])
    func bandsAreNamedAsTheirLimitsAreWritten(_ limits: String, _ name: String) throws {
        // Once more as the company's file keeps it.
        let sentence = "define dimension size as deals banded by amount at \(limits)"
        for text in [sentence, Formatter().format(try parseStatement(sentence))] {
            guard case .banded(let banding)? = try library([text]).defined.dimensions["size"]?.dimension
            else {
                Issue.record("no bands")
                return
            }
            #expect(banding.name(of: 1) == name)
        }
    }

    @Test func partsOfDatesNeedADateThatTheQuestionHas() throws {
        let weekday = try SmallCatalogue.question("revenue by weekday where weekday is Monday")
        #expect(weekday.dimensions == [.part(PartOfDate(name: "weekday", part: .weekday, path: nil))])
        let closed = FieldPath(table: "deals", column: "closed")
        #expect(
            weekday.filters.map(\.predicate)
                == [.or([.compare(.datePart(.weekday, closed), .equal, .constant(.one))])])
        let created = try SmallCatalogue.question("revenue created last year where weekday is mon")
        #expect("\(created.filters[0].predicate)".contains("created"))
        #expect(SmallCatalogue.problems("open deals by weekday").map(\.problem.code) == ["TL350"])
        #expect(SmallCatalogue.problems("open deals by weekday of created").isEmpty)
        #expect(
            SmallCatalogue.problems("revenue, new deals where weekday is Monday").map(\.problem.code) == [
                "TL350"
            ])
        #expect(SmallCatalogue.problems("revenue where weekday is Moonday").map(\.problem.code) == ["TL207"])
    }
}
