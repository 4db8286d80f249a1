import ArgumentParser
import SampleCompany
import Terminal

/// `topline sample FOLDER`: writes the sample company as a folder of CSV files.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topline sample",
        abstract: "Write the sample company: a folder of CSV files to try things on.")

    @Argument(help: "The folder to make.")
    var folder: String

    @Option(help: "Another seed makes another company; the same seed makes the same one everywhere.")
    var seed: UInt64 = CompanyGenerator.standardSeed

    @Option(help: "Which company: standard, currencies (two of them), or retail (a chain of shops).")
    var variant: SampleVariant = .standard

    @Option(
        help: ArgumentHelp(
            "Instead write this many random deals, for measuring: up to 100 million.", valueName: "count"))
    var deals: Int?

    func validate() throws {
        if let deals, !(1...100_000_000).contains(deals) {
            throw ValidationError("--deals takes 1 to 100000000.")
        }
        if deals != nil, variant != .standard {
            throw ValidationError("--deals and --variant do not go together.")
        }
    }

    func run() throws {
        do {
            if let deals {
                try RandomCompany(deals: deals, seed: seed).write(to: folder)
            } else {
                try variant.write(to: folder, seed: seed)
            }
        } catch let error as FileWriteError {
            StandardStream.error.write("error: `\(error.path)` could not be written: \(error.reason)\n")
            throw ArgumentParser.ExitCode(Terminal.ExitCode.failed.rawValue)
        } catch {
            StandardStream.error.write("error: \(error)\n")
            throw ArgumentParser.ExitCode(Terminal.ExitCode.failed.rawValue)
        }
    }
}

extension SampleVariant: ExpressibleByArgument {}
