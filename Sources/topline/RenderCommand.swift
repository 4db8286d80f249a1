import ArgumentParser
import Terminal

/// `topline render FILE.md`: results under the blocks of a Markdown file.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topline render",
        abstract: "Write the results of a Markdown file's ```topline blocks under them.",
        discussion: """
            A result stands in a block fenced as ```output behind its sentences; one that \
            is there is replaced. Without --in-place and --into the file is written to \
            standard output. Nothing depends on the terminal: give --width for shorter \
            lines.

            The file may name its company and its day between two lines --- at its top:
              company: ../crm
              today: 2025-12-31
            """)

    @OptionGroup var files: FileArguments

    @Flag(help: "Write the results into the file itself.")
    var inPlace = false

    @Option(help: ArgumentHelp("Write to this file.", valueName: "file"))
    var into: String?

    func validate() throws {
        for file in files.files where file.lowercased().hasSuffix(".topline") {
            throw ValidationError("`\(file)` is a script: run it with `topline \(file)`.")
        }
        if inPlace, into != nil { throw ValidationError("Either --in-place or --into, not both.") }
        if into != nil, files.files.count > 1 {
            throw ValidationError("--into takes the result of one file.")
        }
    }

    func run() throws {
        let run = files.run(.render(into: into, inPlace: inPlace))
        throw ArgumentParser.ExitCode(run.execute(files.files).rawValue)
    }
}
