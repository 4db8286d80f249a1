/// The company's own file of corrections and settings, in the language itself.
package enum CompanyFile {
    /// Beside the data files.
    package static let name = "company.topline"
}
