import ArgumentParser
import Terminal

/// The options that say how answers are written.
struct OutputArguments: ParsableArguments {
    /// The forms an answer can be asked for in.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case table, bars, line, sparklines, heatmap, histogram, funnel, chart
        case csv, json, jsonl, markdown, html, svg
    }

    @Option(help: "The form of answers whose sentence names none.")
    var format: Form?

    @Option(help: "When to use colour.")
    var color: ColorChoice = .auto

    @Option(
        help: ArgumentHelp("Columns an answer may take; the terminal's by default.", valueName: "columns"))
    var width: Int?

    @Flag(name: [.short, .long], help: "No greeting and no progress.")
    var quiet = false

    func validate() throws {
        if let width, !(20...10_000).contains(width) {
            throw ValidationError("--width takes 20 to 10000 columns.")
        }
    }

    var settings: TerminalSettings {
        TerminalSettings(color: color, width: width, form: format?.rawValue, isQuiet: quiet)
    }
}

extension ColorChoice: ExpressibleByArgument {}
