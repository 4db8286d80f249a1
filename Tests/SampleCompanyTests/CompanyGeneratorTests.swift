import Model
import Testing

@testable import SampleCompany

@Suite struct CompanyGeneratorTests {
    /// Changes whenever a byte of the documented company does: then its figures in the documents change too.
    @Test func theDocumentedCompanyIsTheSameOnEveryMachine() {
        #expect(SampleFixture.checksum(of: SampleFixture.files) == 1_191_139_141_580_794_953)
    }

    @Test func generatingAgainGivesTheSameBytes() {
        #expect(CompanyGenerator().files() == SampleFixture.files)
    }

    @Test func anotherSeedIsAnotherCompany() {
        let other = CompanyGenerator(seed: 7).files()
        #expect(other.map(\.name) == SampleFixture.files.map(\.name))
        for (file, standard) in zip(other, SampleFixture.files)
        where !["products.csv", "company.topline"].contains(file.name) {
            #expect(file.bytes != standard.bytes, "\(file.name)")
        }
    }

    @Test func shapeSetsSizeAndDays() {
        let lastDay = Day(year: 2017, month: 6, day: 30)!
        let records = CompanyGenerator(shape: Shape(lastDay: lastDay, dealPercent: 20)).records()
        #expect((1500...2100).contains(records.deals.count))
        let days = records.deals.flatMap { [$0.created] + [$0.closed].compactMap { $0 } }
        #expect(days.max()! <= lastDay)
        #expect(records.deals.compactMap(\.closed).min()! >= Day(year: 2014, month: 7, day: 1)!)
    }

    @Test func sizesAreTheDocumentedOnes() {
        let records = SampleFixture.records
        #expect((8_500...9_100).contains(records.deals.count))
        #expect(records.accounts.count == 120)
        #expect(records.products.count == 8)
        let inPost = records.reps.filter { $0.isEmployed(on: records.shape.lastDay) }
        #expect((33...37).contains(inPost.count))
        let spells = inPost.compactMap { $0.spell(on: records.shape.lastDay) }
        #expect(Set(spells.map(\.team)).count == 6)
        #expect(Set(spells.map(\.manager)).count == 6)
        #expect(Set(spells.map(\.region)).count == 3)
    }

    @Test func filesHaveTheirHeaders() {
        let headers = SampleFixture.files.map { "\($0.name): \($0.text.prefix { $0 != "\n" })" }
        #expect(
            headers == [
                "deals.csv: Deal ID,Rep,Account,Product,Stage,Created,Expected Close,Closed,Amount,"
                    + "Loss Reason,Source",
                "accounts.csv: Account,Industry,Employees,Country,Parent",
                "products.csv: Product,Family,List Price",
                "reps.csv: Rep,Team,Manager,Region,Role,Hired,Left",
                "roster.csv: Rep,Team,Manager,Region,Role,From,To",
                "quotas.csv: Rep,Period Start,Period End,Quota",
                "stage_history.csv: Deal ID,Stage,Entered,Expected Close",
                "activities.csv: Date,Rep,Deal ID,Type",
                "company.topline: # A generated company: nobody in it exists. "
                    + "docs/sample-company.md says what can be found in it.",
            ])
    }
}
