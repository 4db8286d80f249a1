import Foundation

/// DuckDB's Python package in the interpreter that `TOPLINE_PYTHON` names.
struct DuckDB {
    static let python = ProcessInfo.processInfo.environment["TOPLINE_PYTHON"].flatMap {
        $0.isEmpty ? nil : $0
    }

    private struct Request: Encodable {
        var statements: [String]
        var queries: [String]
    }

    private static let program = """
        import duckdb, json, sys
        request = json.load(open(sys.argv[1]))
        database = duckdb.connect()
        for statement in request["statements"]: database.execute(statement)
        answers = []
        for query in request["queries"]:
            try:
                rows = database.execute(query).fetchall()
                answers.append([["" if v is None else repr(v) if isinstance(v, float) else str(v) for v in row] for row in rows])
            except Exception as error:
                answers.append([["error", str(error), query]])
        json.dump(answers, open(sys.argv[2], "w"))
        """

    /// The rows of each query as text, missing values empty; all in one process.
    static func answers(_ queries: [String], after statements: [String]) throws -> [[[String]]] {
        let folder = try TemporaryFolder()
        let input = "\(folder.path)/request.json"
        let output = "\(folder.path)/answers.json"
        try JSONEncoder().encode(Request(statements: statements, queries: queries)).write(
            to: URL(fileURLWithPath: input))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python ?? "/usr/bin/python3")
        process.arguments = ["-c", program, input, output]
        try process.run()
        process.waitUntilExit()
        return try JSONDecoder().decode(
            [[[String]]].self, from: try Data(contentsOf: URL(fileURLWithPath: output)))
    }
}
