import ArgumentParser
import Terminal

/// `topline format FILE…`: one layout for scripts.
struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topline format",
        abstract: "Lay scripts out: each sentence in its one spelling.",
        discussion: """
            Files are rewritten in place; comments, blank lines, the order of lines and \
            their endings stay. Keywords become lower case; names stay as they are \
            written. In Markdown files the ```topline blocks are laid out. A file with \
            errors is left as it is, and the errors are listed.

            Exit codes: 0 fine, 1 --check found files to lay out, 2 a file has errors, \
            64 wrong arguments.
            """)

    @Argument(help: "Scripts ending in .topline, and Markdown files.")
    var files: [String]

    @Flag(help: "Change nothing; name the files that would be changed.")
    var check = false

    func run() throws {
        throw ArgumentParser.ExitCode(LayoutRun(onlyNames: check).execute(files).rawValue)
    }
}
