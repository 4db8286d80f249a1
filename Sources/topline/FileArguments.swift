import ArgumentParser
import Terminal

/// The files that `check`, `accept` and `render` take, and how they are run.
struct FileArguments: ParsableArguments {
    @Argument(help: "Scripts ending in .topline, and Markdown files.")
    var files: [String]

    @Option(
        help: "The company's folder; by default what a Markdown file names, else the sample company.")
    var company: String?

    @OptionGroup var output: OutputArguments

    @OptionGroup var scripts: ScriptArguments

    func validate() throws {
        for file in files
        where ![".topline", ".md", ".markdown"].contains(where: file.lowercased().hasSuffix) {
            throw ValidationError("`\(file)` is no script (.topline) and no Markdown file (.md).")
        }
    }

    func run(_ action: FileRun.Action) -> FileRun {
        FileRun(
            action, company: company, sample: { try StandardSample().madeFolder() }, today: scripts.today,
            arguments: scripts.arguments, allowedFolders: scripts.allowedFolders, settings: output.settings)
    }
}
