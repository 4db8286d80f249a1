import ArgumentParser
import Terminal
import ToplineKit

/// `topline format FILE…`: one layout for scripts.
struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topline format",
        abstract: "Lay scripts out: each sentence in its one spelling.",
        discussion: """
            Files are rewritten in place; comments, blank lines and the order of lines stay.
            In Markdown files the ```topline blocks are laid out. A file with errors is left
            as it is, and the errors are listed.

            Exit codes: 0 fine, 1 --check found files to lay out, 2 a file has errors,
            64 wrong arguments.
            """)

    @Argument(help: "Scripts ending in .topline, and Markdown files.")
    var files: [String]

    @Flag(help: "Change nothing; name the files that would be changed.")
    var check = false

    func run() throws {
        var code = Terminal.ExitCode.fine
        for file in files { code = code.joined(with: format(file)) }
        throw ArgumentParser.ExitCode(code.rawValue)
    }

    private func format(_ file: String) -> Terminal.ExitCode {
        do throws(ScriptText.LayoutError) {
            guard let text = try ScriptText.formatted(fileAt: file) else { return .fine }
            guard !check else {
                StandardStream.output.write("\(file)\n")
                return .unmet
            }
            try ScriptText.write(text, to: file)
            return .fine
        } catch {
            switch error {
            case .unreadable(let reason):
                StandardStream.error.write("error: `\(file)`: \(reason)\n")
                return .usage
            case .wrong(let drawing):
                StandardStream.error.write(drawing)
                return .failed
            }
        }
    }
}
