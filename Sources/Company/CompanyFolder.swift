import Importing
import Model

/// A company's folder: its CSV files and its `company.topline`.
package struct CompanyFolder: Sendable, Hashable {
    /// Without a slash at the end.
    package let path: String

    package init(path: String) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path.isEmpty ? "." : path
    }

    /// The folder's own name; for `.` that of the working folder.
    package var name: String {
        let resolved = FilePlace.absolute(path)
        return resolved.split(separator: "/").last.map(String.init) ?? "company"
    }

    /// Opens a folder and imports what is in it.
    ///
    /// Throws `FileError` when the folder cannot be read or holds no data, and `Cancelled`.
    package static func open(_ path: String, _ context: RunContext) throws -> CompanyVersion {
        try CompanyFolder(path: path).version(context)
    }

    /// Imports the folder's files as they are now.
    package func version(_ context: RunContext) throws -> CompanyVersion {
        let fingerprint = try FolderFingerprint.of(folder: path)
        let names = fingerprint.files.map(\.name).filter(FolderListing.isData)
        guard !names.isEmpty else { throw FileError(path: path, reason: "no CSV file in this folder") }
        let files = names.map { ImportFile(name: $0, path: path + "/" + $0) }
        let result = try Importer.run(files, corrections: Corrections(), context: context)
        let catalogue = CatalogueBuilder.catalogue(
            of: result.database, summary: result.summary, companyName: name, currency: result.currency)
        return CompanyVersion(
            name: name, database: result.database, catalogue: catalogue, summary: result.summary,
            fingerprint: fingerprint, newestEvent: catalogue.dataDays.last)
    }
}
