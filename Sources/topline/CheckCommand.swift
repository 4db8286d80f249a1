import ArgumentParser
import Terminal

/// `topline check FILE…`: whether the expectations of scripts and the results in Markdown files hold.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topline check",
        abstract: "Check the expectations of scripts and the results in Markdown files.",
        discussion: """
            Only what fails is shown, and how much of how much holds. A file is read and \
            bound whole before anything runs. In Markdown, blocks fenced as ```topline \
            are run, and what stands under one in a block fenced as ```output is compared.

            Exit codes: 0 all hold, 1 one failed, 2 an error in a sentence or the data, \
            64 wrong arguments, 130 interrupted.
            """)

    @OptionGroup var files: FileArguments

    func run() throws {
        throw ArgumentParser.ExitCode(files.run(.check).execute(files.files).rawValue)
    }
}
