import SampleCompany
import ToplineKit

/// The companies that the examples of the catalogue of errors are about: the sample company, and a small one with names
/// that it has not, one with amounts of two currencies.
final class CatalogueCompanies {
    private let folders: [TemporaryFolder]
    let sample: Session
    let small: Session
    let mixed: Session

    init() throws {
        folders = [
            try TemporaryFolder(), try TemporaryFolder([("deals.csv", Self.deals)]),
            try TemporaryFolder([("deals.csv", Self.mixedDeals)]),
        ]
        try CompanyGenerator().write(to: folders[0].path)
        sample = try Session(folder: folders[0].path, today: "2025-12-31")
        small = try Session(folder: folders[1].path, today: "2025-12-31")
        mixed = try Session(folder: folders[2].path, today: "2025-12-31")
    }

    /// Those that every sentence is asked of; a `set currency` would take the two currencies from the third.
    var all: [Session] { [sample, small] }

    /// The company whose answer has the code.
    func reply(to sentence: String, withCode code: String, _ options: OutputOptions) -> (Session, Reply)? {
        for session in code == "TL360" ? [mixed] : all {
            let reply = session.reply(to: sentence, options)
            if reply.errors.contains("error \(code):") { return (session, reply) }
        }
        return nil
    }

    /// A product and an account of one name, a stage with a reserved word.
    private static let deals = """
        Deal ID,Rep,Account,Product,Stage,Created,Closed,Amount
        1,Ann Bell,Alpha,Beta,Won,2025-10-01,2025-11-02,100
        2,Ann Bell,Gamma,Alpha,Lost,2025-10-03,2025-11-05,200
        3,Cy Dunn,Alpha,Alpha,On hold,2025-10-04,,300

        """

    private static let mixedDeals = """
        Deal ID,Rep,Stage,Created,Closed,Amount,Currency
        1,Ann Bell,Won,2025-10-01,2025-11-02,100,EUR
        2,Cy Dunn,Won,2025-10-03,2025-11-05,200,USD

        """
}
