/// What the company's own file says against or beyond what was recognised.
package struct Corrections: Sendable, Hashable {
    /// `import "accounts.csv" as accounts with turnover = revenue`
    package struct Table: Sendable, Hashable {
        /// File name.
        package var file: String
        /// What its rows are: `deals`, `accounts`, or a name of the company's own.
        package var kind: String
        package var columns: [Column]

        package init(file: String, kind: String, columns: [Column]) {
            self.file = file
            self.kind = kind
            self.columns = columns
        }
    }
    /// `rep = sales_agent`
    package struct Column: Sendable, Hashable {
        package var name: String
        package var header: String

        package init(name: String, header: String) {
            self.name = name
            self.header = header
        }
    }
    /// `treat product "GTXPro" as "GTX Pro"`; the same text twice keeps it apart from near spellings.
    package struct Spelling: Sendable, Hashable {
        package var dimension: String
        package var text: String
        package var meant: String

        package init(dimension: String, text: String, meant: String) {
            self.dimension = dimension
            self.text = text
            self.meant = meant
        }
    }
    package var tables: [Table] = []
    package var spellings: [Spelling] = []
    /// `treat stage "On hold" as lost`
    package var stages: [String: Outcome] = [:]
    /// `set currency USD`
    package var currency: String?
    /// `set date order day first`
    package var dayFirst: Bool?

    package init() {}
}
