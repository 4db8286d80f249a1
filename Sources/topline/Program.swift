/// Where the program starts: `topline sample …` writes a company, everything else asks one.
///
/// The word is told apart here because a command that takes a folder of any name cannot also have subcommands.
/// A folder that is really called `sample` is opened as `./sample`.
@main
enum Program {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.first == "sample" {
            SampleCommand.main(Array(arguments.dropFirst()))
        } else {
            ToplineCommand.main(arguments)
        }
    }
}
