/// Where the program starts: `topline sample …` and the like do what their word says, everything else asks a company.
///
/// The words are told apart here because a command that takes a folder of any name cannot also have subcommands.
/// A folder that is really called `sample` is opened as `./sample`.
@main
enum Program {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let rest = Array(arguments.dropFirst())
        switch arguments.first {
        case "sample": SampleCommand.main(rest)
        case "check": CheckCommand.main(rest)
        case "accept": AcceptCommand.main(rest)
        case "render": RenderCommand.main(rest)
        case "format": FormatCommand.main(rest)
        case "doctor": DoctorCommand.main(rest)
        default: ToplineCommand.main(arguments)
        }
    }
}
