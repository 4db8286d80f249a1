import ArgumentParser
import Terminal

/// `topline sample FOLDER`: writes the sample company as a folder of CSV files.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: "Write the sample company: a folder of CSV files to try things on.")

    @Argument(help: "The folder to make.")
    var folder: String

    @Option(help: "Another seed makes another company; the same seed makes the same one everywhere.")
    var seed: UInt64 = 7

    func run() throws {
        throw ValidationError("not yet")
    }
}
