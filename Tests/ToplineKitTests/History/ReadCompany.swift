import Company
import Model
import SampleCompany

/// A random company whose files were read on several days, each time with other deals.
struct ReadCompany {
    static let days = ["2016-03-31", "2016-12-15", "2017-06-30", SmallCompany.today]

    /// With all readings.
    let folder: TemporaryFolder
    /// The files of each day alone.
    let alone: [TemporaryFolder]

    init(_ shape: SmallCompany.Shape, seed: Int) throws {
        var random = SplitMix64(seed: UInt64(20_170_630 + seed))
        let company = SmallCompany(number: 0, shape: shape, &random)
        folder = try TemporaryFolder(company.files)
        var alone: [TemporaryFolder] = []
        for day in Self.days {
            var editor = DealEditor(random: random)
            let files = company.files.map { file in
                let isDeals = file.name == "deals.csv"
                return (name: file.name, text: isDeals ? editor.edited(file.text, asOf: day) : file.text)
            }
            random = editor.random
            alone.append(try TemporaryFolder(files))
            for file in files { try folder.write(file.text, to: file.name) }
            let read = CompanyFolder(path: folder.path)
            let version = try read.version(RunContext(today: Day(iso: day)!))
            _ = try read.keepHistory(of: version, asOf: Day(iso: day)!)
        }
        self.alone = alone
    }
}
