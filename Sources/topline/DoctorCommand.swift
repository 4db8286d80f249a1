import ArgumentParser
import Terminal

/// `topline doctor FOLDER`: whether all that a company's folder holds can be used.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topline doctor",
        abstract: "Check everything in a company's folder.",
        discussion: """
            Files, rows and values that could not be read, doubts that nobody has settled,
            sentences and definitions of company.topline that are of no use, writes that were
            broken off. Nothing is changed.

            Exit codes: 0 nothing is wrong, 1 answers suffer from something, 2 the folder
            cannot be opened, 64 wrong arguments, 130 interrupted.
            """)

    @Argument(help: "The company's folder.")
    var folder: String

    @OptionGroup var output: OutputArguments

    func run() throws {
        throw ArgumentParser.ExitCode(DoctorRun(output.settings).execute(folder).rawValue)
    }
}
