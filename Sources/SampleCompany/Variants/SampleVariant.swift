import Model

/// A company that the generator can write: the standard one, or one that shows what it leaves out.
package enum SampleVariant: String, CaseIterable, Sendable {
    /// Deals in one currency, with all their records: `docs/sample-company.md`.
    case standard
    /// The same deals, of which European customers pay in euros, with rates for each day.
    case currencies
    /// A chain of garden shops: lines of sales, stock, hours worked.
    case retail

    /// The files of the company of a seed, in the order in which they are written.
    package func files(seed: UInt64 = CompanyGenerator.standardSeed) -> [GeneratedFile] {
        switch self {
        case .standard: CompanyGenerator(seed: seed).files()
        case .currencies: CurrencyFiles(records: CurrencyRecords(seed: seed)).all
        case .retail: RetailFiles(records: RetailGenerator(seed: seed).records()).all
        }
    }

    /// Writes the files into the folder, as `CompanyGenerator` does.
    package func write(to folder: String, seed: UInt64 = CompanyGenerator.standardSeed) throws(FileWriteError)
    {
        let writer = FolderWriter(folder: folder)
        try writer.makeFolder()
        for file in files(seed: seed) { try writer.write(file) }
    }
}
