import ArgumentParser
import Terminal

/// `topline accept FILE…`: what is found becomes what is expected.
struct AcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topline accept",
        abstract: "Put what is found in the place of expected tables and results.",
        discussion: """
            Rows of `expect … gives` and blocks fenced as ```output are rewritten where \
            they do not hold; everything else in the file stays as it is, byte for byte. \
            Look at the difference before you keep it. Other expectations that fail are \
            shown.

            Exit codes are those of `topline check`.
            """)

    @OptionGroup var files: FileArguments

    func run() throws {
        throw ArgumentParser.ExitCode(files.run(.accept).execute(files.files).rawValue)
    }
}
