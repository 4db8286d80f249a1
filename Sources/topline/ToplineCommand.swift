import ArgumentParser
import Terminal

/// The arguments of a run that asks questions.
struct ToplineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topline",
        abstract: "Ask a company's sales data questions in plain sentences.",
        discussion: """
            Examples:
              topline                                the sample company, at a prompt
              topline crm/                           a folder of data files, at a prompt
              topline crm/ -c 'top 5 reps by winrate this quarter'
              topline review.topline --company crm/  a script
              topline review.topline --with team=West --with "period=last quarter"
              topline check review.topline           only whether its expectations hold
              topline render handbook.md             results under the blocks of Markdown
              topline accept handbook.md             results become what is found
              topline format review.topline          one layout for scripts
              echo 'revenue by month' | topline crm/ --format csv
              topline doctor crm/                    whether all of a folder can be used
              topline sample demo/ --seed 7          write the sample company

            Exit codes: 0 fine, 1 an expectation failed, 2 an error in the data or a \
            sentence, 64 wrong arguments, 130 interrupted.
            """,
        version: "topline 0.1.0")

    @Argument(help: "A company's folder, or a script ending in .topline.")
    var path: String?

    @Option(
        name: [.customShort("c"), .customLong("command")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Answer this sentence and leave. May be given several times.", valueName: "sentence"))
    var sentences: [String] = []

    @Option(help: "The company's folder, for scripts and -c.")
    var company: String?

    @OptionGroup var output: OutputArguments

    @OptionGroup var scripts: ScriptArguments

    func validate() throws {
        if path != nil, company != nil, !isScript {
            throw ValidationError("The company is named twice: by --company and by the folder.")
        }
        if let path, [".md", ".markdown"].contains(where: path.lowercased().hasSuffix) {
            throw ValidationError("Markdown is for `topline render \(path)` and `topline check \(path)`.")
        }
        if isScript, !sentences.isEmpty {
            throw ValidationError("Either a script or -c, not both.")
        }
    }

    private var isScript: Bool { path?.hasSuffix(".topline") ?? false }

    func run() throws {
        let task: ProgramRun.Task =
            if let path, isScript { .script(path) } else if sentences.isEmpty { .talk } else {
                .sentences(sentences)
            }
        let run = ProgramRun(
            folder: try company ?? (isScript ? nil : path) ?? StandardSample().madeFolder(), task: task,
            today: scripts.today, arguments: scripts.arguments, allowedFolders: scripts.allowedFolders,
            settings: output.settings, isSample: company == nil && (isScript || path == nil))
        throw ArgumentParser.ExitCode(run.execute().rawValue)
    }
}
