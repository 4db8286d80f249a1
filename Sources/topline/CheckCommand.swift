import ArgumentParser
import Terminal

/// `topline check FILE…`: whether the expectations of scripts hold.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topline check",
        abstract: "Check the expectations of scripts: only what fails is shown.",
        discussion: """
            A script is read and bound whole before anything runs, then its expectations
            are worked out. Each file is checked on its own.

            Exit codes: 0 all hold, 1 one failed, 2 an error in a sentence or the data,
            64 wrong arguments, 130 interrupted.
            """)

    @Argument(help: "Scripts ending in .topline.")
    var files: [String]

    @Option(help: "The company's folder; the sample company by default.")
    var company: String?

    @OptionGroup var output: OutputArguments

    @OptionGroup var scripts: ScriptArguments

    func run() throws {
        let run = ProgramRun(
            folder: try company ?? StandardSample().madeFolder(), task: .check(files), today: scripts.today,
            arguments: scripts.arguments, allowedFolders: scripts.allowedFolders, settings: output.settings)
        throw ArgumentParser.ExitCode(run.execute().rawValue)
    }
}
