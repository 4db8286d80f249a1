import Glibc

/// Prints what Topline and DuckDB need for the same work in the same run, as times and ratios. Asserts nothing.
///
/// Usage: `Measures PROGRAM SAMPLE-FOLDER DEALS-FOLDER [PYTHON-WITH-DUCKDB]`
@main
enum Program {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4 else {
            print("usage: Measures PROGRAM SAMPLE-FOLDER DEALS-FOLDER [PYTHON-WITH-DUCKDB]")
            exit(64)
        }
        print("\(Machine.processor), \(Machine.cores) cores, \(Machine.memory)\n")
        try StartMeasure(program: arguments[1], folder: arguments[2]).run()
        let peer = try arguments.count > 4 ? DuckDBPeer(python: arguments[4], folder: arguments[3]) : nil
        let session = try LoadMeasure(folder: arguments[3], peer: peer).run()
        try SentenceMeasure(session: session, peer: peer).run()
    }
}
