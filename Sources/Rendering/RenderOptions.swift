import Model

/// How a report is to be written.
package struct RenderOptions: Sendable {
    /// Columns the text may take; nil where nothing is to be shortened or wrapped (a file, a pipe).
    /// Widths under `narrowest` count as `narrowest`.
    package var width: Int?
    package var usesColor: Bool
    /// False where the locale cannot show Unicode: own signs are drawn in ASCII, other characters written
    /// as `\u{e9}`.
    package var usesUnicode: Bool
    /// True where keys can be pressed: the Tab that runs a suggestion is named.
    package var isInteractive: Bool
    /// Where it is set the text is left unfinished, and whoever set it throws what there is of it away.
    package var cancellation: CancellationFlag

    /// No layout is tried under this width.
    package static let narrowest = 20

    package init(
        width: Int? = nil, usesColor: Bool = false, usesUnicode: Bool = true, isInteractive: Bool = false,
        cancellation: CancellationFlag = CancellationFlag()
    ) {
        self.width = width
        self.usesColor = usesColor
        self.usesUnicode = usesUnicode
        self.isInteractive = isInteractive
        self.cancellation = cancellation
    }

    /// The width that layouts work with.
    var lineWidth: Int? { width.map { max($0, RenderOptions.narrowest) } }
}
