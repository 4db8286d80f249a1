import Model

/// Generates a small company in text files: the same bytes for the same seed and shape on every machine.
///
/// Only integers are used, and every part of the work draws its numbers from a generator of its own.
package struct CompanyGenerator: Sendable {
    /// The seed of the company that the documentation and the lessons speak of.
    package static let standardSeed: UInt64 = 2025

    package let seed: UInt64
    package let shape: Shape

    package init(seed: UInt64 = standardSeed, shape: Shape = .standard) {
        self.seed = seed
        self.shape = shape
    }

    /// The company as records.
    package func records() -> CompanyRecords {
        var roster = RosterBuilder(seed: seed, shape: shape)
        let reps = roster.reps()
        var accounts = AccountBuilder(seed: seed)
        let book = accounts.book()
        let deals = DealBuilder(seed: seed, shape: shape, reps: reps, book: book).deals()
        return CompanyRecords(
            shape: shape,
            products: ProductLine.all.map {
                ProductRecord(name: $0.name, family: $0.family, listPrice: $0.listPrice)
            },
            accounts: book.all, reps: reps, deals: deals,
            quotas: QuotaBuilder(shape: shape).quotas(of: reps),
            activities: ActivityBuilder(seed: seed, shape: shape, reps: reps).activities(of: deals),
            cast: StoryCast(shape: shape, reps: reps, deals: deals))
    }

    /// The company as files, in the order in which they are written.
    package func files() -> [GeneratedFile] { CompanyFiles(records: records()).all }

    /// Writes the files into the folder, which is made where it does not exist. Each file appears whole or not
    /// at all; other files in the folder stay as they are.
    @discardableResult
    package func write(to folder: String) throws(FileWriteError) -> [GeneratedFile] {
        let files = files()
        let writer = FolderWriter(folder: folder)
        try writer.makeFolder()
        for file in files { try writer.write(file) }
        return files
    }
}
