import ToplineKit

/// How this run talks: what the arguments and the terminal say about width, colour and form.
package struct TerminalSettings: Sendable {
    package var color: ColorChoice
    /// `--width`; nil takes the terminal's.
    package var width: Int?
    /// `--format`; nil leaves it to the sentence.
    package var form: String?
    /// No greeting, no progress.
    package var isQuiet: Bool

    package init(color: ColorChoice = .auto, width: Int? = nil, form: String? = nil, isQuiet: Bool = false) {
        self.color = color
        self.width = width
        self.form = form
        self.isQuiet = isQuiet
    }

    /// How answers on standard output are to be written now: the window may have changed since the last one.
    package func outputOptions(isInteractive: Bool) -> OutputOptions {
        let output = StandardStream.output
        let isTerminal = output.isTerminal
        return OutputOptions(
            width: width ?? (isTerminal ? output.size?.columns ?? 80 : nil),
            usesColor: color.isOn(isTerminal: isTerminal), usesUnicode: TerminalLocale.showsUnicode(),
            isInteractive: isInteractive, form: form)
    }

    /// How the answers of a script are written: as at any terminal at one, and elsewhere the same on every machine,
    /// whatever the locale says of characters.
    package var scriptOptions: OutputOptions {
        guard !StandardStream.output.isTerminal else { return outputOptions(isInteractive: false) }
        var options = fileOptions
        options.usesColor = color == .always
        return options
    }

    /// How what goes into files is written: as `--width` and `--format` say, and nothing as the terminal is.
    package var fileOptions: OutputOptions { OutputOptions(width: width, form: form) }

    /// Says on standard error that nobody named a company, so that its figures are not taken for one's own.
    func saySample() {
        guard !isQuiet else { return }
        StandardStream.error.write(
            "note: no company is named, so the sample company answers (--company FOLDER names one)\n")
    }

    /// A bar for a long opening, silent where it would be in the way.
    package var progressBar: ProgressBar {
        ProgressBar(
            isShown: !isQuiet && StandardStream.error.isTerminal && Environment.process["TERM"] != "dumb",
            usesUnicode: TerminalLocale.showsUnicode())
    }
}
