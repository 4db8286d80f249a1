import Model
import Testing

@testable import SampleCompany

/// The companies beside the standard one: the same bytes everywhere, and their stories in them.
@Suite struct VariantTests {
    static let currencies = CurrencyTables(records: CurrencyRecords(seed: CompanyGenerator.standardSeed))
    static let retail = RetailTables(records: RetailGenerator(seed: CompanyGenerator.standardSeed).records())

    /// Change whenever a byte of a documented company does: then its figures in the document change too.
    @Test(arguments: [
        (SampleVariant.standard, UInt64(1_191_139_141_580_794_953)),
        (.currencies, 12_396_805_457_789_065_337),
        (.retail, 5_286_586_208_914_619_314),
    ])
    func theDocumentedCompaniesAreTheSameOnEveryMachine(variant: SampleVariant, checksum: UInt64) {
        #expect(SampleFixture.checksum(of: variant.files()) == checksum)
    }

    @Test(arguments: SampleVariant.allCases) func anotherSeedIsAnotherCompany(variant: SampleVariant) {
        let (files, others) = (variant.files(), variant.files(seed: 7))
        #expect(files.map(\.name) == others.map(\.name))
        #expect(files[0].bytes != others[0].bytes)
    }

    @Test func filesHaveTheirHeaders() {
        let headers = [SampleVariant.currencies, .retail].flatMap { $0.files() }
            .filter { $0.name.hasSuffix(".csv") }.map { "\($0.name): \($0.text.prefix { $0 != "\n" })" }
        #expect(
            headers == [
                "deals.csv: Deal ID,Rep,Account,Product,Stage,Created,Expected Close,Closed,Amount,Currency",
                "accounts.csv: Account,Industry,Employees,Country,Parent",
                "products.csv: Product,Family,List Price",
                "reps.csv: Rep,Team,Manager,Region,Role,Hired,Left",
                "rates.csv: Date,From,To,Rate",
                "sales.csv: Line,Receipt,Date,Time,Store,Employee,Product,Quantity,Unit Price,Discount,Return,Amount",
                "products.csv: Product,Category,Price,Cost",
                "stores.csv: Store,City,Square Metres,Opened",
                "employees.csv: Employee,Team,Days a Week",
                "hours.csv: Date,Store,Employee,Hours",
                "stock.csv: Date,Store,Product,On Hand",
            ])
    }

    // MARK: Two currencies

    @Test func everyDayHasARateOrOneBefore() {
        let rates = Self.currencies.records.rates
        #expect(rates.rates.allSatisfy { (9_000...13_000).contains($0.dollars) })
        let friday = Day(year: 2025, month: 12, day: 26)!
        #expect(rates.dollars(on: friday + 2) == rates.dollars(on: friday))
        #expect(rates.dollars(of: 100_00, on: friday) == (100_00 * rates.dollars(on: friday) + 5000) / 10_000)
    }

    @Test func theDollarHidesHowMuchLessIsSold() {
        let change = Self.currencies.change(0)
        #expect(change.dollars - change.euros >= 40)
    }

    @Test func theDayOfTheRateMatters() {
        #expect(Self.currencies.open.last > Self.currencies.open.created)
    }

    @Test func someEurosAreNotWrittenDown() {
        let deals = Self.currencies.records.deals
        let unwritten = deals.filter { $0.currency == nil }
        #expect((5...30).contains(unwritten.count))
        #expect(unwritten.allSatisfy { $0.paidIn == "EUR" })
    }

    // MARK: The shops

    @Test func oneTillGivesDiscounts() {
        let (hers, others) = (
            Self.retail.discount { $0.clerk == RetailPlan.givingClerk },
            Self.retail.discount { $0.clerk != RetailPlan.givingClerk }
        )
        #expect(hers.permille >= 100 && others.permille <= 15)
        #expect(hers.cents > others.cents / 2)
    }

    @Test func oneArticleComesBack() {
        let (article, rest) = (Self.retail.returned(isArticle: true), Self.retail.returned(isArticle: false))
        #expect(SalesFigures.permille(article.returned, of: article.all) >= 120)
        #expect(SalesFigures.permille(rest.returned, of: rest.all) <= 25)
    }

    @Test func oneShelfStaysEmpty() {
        let periods = Self.retail.shelfPeriods
        let empty = periods.map { Self.retail.pieces($0, store: RetailPlan.missingStore) }
        #expect(empty[0] > 20 && empty[1] == 0 && empty[2] > 20)
        let stock = Self.retail.records.stock.filter {
            $0.store == RetailPlan.missingStore && RetailPlan.missingDays.contains($0.day - 1)
                && Self.retail.records.articles[$0.article].name == RetailPlan.missingArticle
        }
        #expect(stock.count >= 5 && stock.allSatisfy { $0.onHand == 0 })
    }

    @Test func oneShopIsShortOfPeopleOnSaturdays() {
        let gains = Self.retail.records.stores.indices.map {
            SalesFigures.permille(
                Self.retail.perHour($0, saturdays: true), of: Self.retail.perHour($0, saturdays: false))
        }
        let thin = gains[RetailPlan.thinStore]
        #expect(
            gains.enumerated().allSatisfy { $0.offset == RetailPlan.thinStore || $0.element + 200 < thin })
    }

    @Test func oneShopIsCrowdedOnMondays() {
        let days = (0..<5).map { Self.retail.weekday($0, store: RetailPlan.crowdedStore) }
        #expect(days.dropFirst().allSatisfy { days[0].hours * 10 > $0.hours * 12 })
        #expect(days.dropFirst().allSatisfy { days[0].perHour * 5 < $0.perHour * 4 })
    }

    @Test func onePileDoesNotSell() {
        let articles = Self.retail.records.articles
        let shares = articles.indices.map { article in
            let (sold, left) = Self.retail.sellThrough(article, month: 12)
            return SalesFigures.permille(sold, of: sold + left)
        }
        let piled = articles.firstIndex { $0.name == RetailPlan.piledArticle }
        #expect(shares.indices.allSatisfy { $0 == piled || shares[$0] > 2 * shares[piled ?? 0] })
    }

    @Test func aPartTimerSellsMostInAnHour() {
        #expect(Self.retail.leaders[1] == RetailPlan.quickClerk)
        #expect(Self.retail.leaders[0] != RetailPlan.quickClerk)
    }

    @Test func amountsAreQuantityTimesPriceLessDiscount() {
        let line = SalesLine(
            receipt: 1, day: RetailPlan.days.first!, minute: 600, store: 0, clerk: 0, article: 0, quantity: 3,
            unitPrice: 4_95, discount: 10, isReturn: true)
        #expect(line.amount == -1337)
    }
}
