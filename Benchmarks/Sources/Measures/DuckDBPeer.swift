import Foundation

/// DuckDB, kept running beside this process by a few lines of Python: one request a line, one answer a line.
final class DuckDBPeer {
    private let process = Process()
    private let requests = Pipe()
    private let answers = Pipe()
    private let folder: String

    /// DuckDB answered something else than figures, or is gone.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    init(python: String, folder: String) throws {
        self.folder = folder
        process.executableURL = URL(filePath: python)
        process.arguments = ["-u", "-c", Self.program]
        process.standardInput = requests
        process.standardOutput = answers
        try process.run()
    }

    deinit {
        try? requests.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// Reads the CSV files into tables: seconds, and the process's peak memory in bytes.
    func load() throws -> (seconds: Double, peakMemory: Double) {
        let answer = try ask(["load", folder])
        guard let time = Double(answer[0]), let peak = Double(answer[1]) else {
            throw Failure(description: answer.joined(separator: " "))
        }
        return (time, peak)
    }

    /// Runs a query: seconds until all rows are there, and the first field of the first row.
    func query(_ sql: String, threads: Int) throws -> (seconds: Double, firstField: String) {
        let answer = try ask(["query", String(threads), sql.split(separator: "\n").joined(separator: " ")])
        guard let time = Double(answer[0]) else { throw Failure(description: answer.joined(separator: " ")) }
        return (time, answer[1])
    }

    private func ask(_ words: [String]) throws -> [String] {
        try requests.fileHandleForWriting.write(contentsOf: Data((words.joined(separator: "\t") + "\n").utf8))
        var line = Data()
        while line.last != 10 {
            guard let byte = try answers.fileHandleForReading.read(upToCount: 1), !byte.isEmpty else {
                throw Failure(description: "DuckDB has ended")
            }
            line += byte
        }
        let answer = String(decoding: line.dropLast(), as: UTF8.self).components(separatedBy: "\t")
        guard answer.count >= 2 else { throw Failure(description: answer.joined()) }
        return answer
    }

    private static let program = """
        import duckdb, os, resource, sys, time
        database = duckdb.connect()
        database.execute("SET enable_progress_bar = false")
        for line in sys.stdin:
            words = line.rstrip("\\n").split("\\t")
            try:
                start = time.perf_counter()
                if words[0] == "load":
                    for name in sorted(os.listdir(words[1])):
                        if name.endswith(".csv"):
                            database.execute(f"CREATE TABLE {name[:-4]} AS FROM read_csv('{words[1]}/{name}')")
                    elapsed = time.perf_counter() - start
                    print(elapsed, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, sep="\\t")
                else:
                    database.execute(f"SET threads = {words[1]}")
                    start = time.perf_counter()
                    rows = database.execute(words[2]).fetchall()
                    print(time.perf_counter() - start, rows[0][0], sep="\\t")
            except Exception as error:
                print("error", str(error).replace("\\n", " "), sep="\\t")
        """
}
