import Foundation

/// The built program without a terminal: arguments and standard input in, both outputs and the exit code out.
struct BatchProgram {
    struct Outcome {
        var output: String
        var errors: String
        var code: Int32
    }

    /// Home of the program under test.
    let home: String

    /// Runs it to its end.
    func run(_ arguments: [String], input: String? = nil, environment: [String: String] = [:]) throws
        -> Outcome
    {
        let files = try (makeFile(), makeFile())
        let process = Process()
        process.executableURL = URL(filePath: builtProgram)
        process.arguments = arguments
        process.environment = standardEnvironment.merging(environment) { $1 }
        process.standardOutput = files.0.handle
        process.standardError = files.1.handle
        process.standardInput = FileHandle.nullDevice
        if let input { process.standardInput = try inputFile(input) }
        try process.run()
        process.waitUntilExit()
        return Outcome(
            output: try String(contentsOf: files.0.url, encoding: .utf8),
            errors: try String(contentsOf: files.1.url, encoding: .utf8), code: process.terminationStatus)
    }

    /// Runs a shell command in which `topline` stands for the program.
    func runShell(_ command: String) throws -> Outcome {
        let output = try makeFile()
        let errors = try makeFile()
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", "topline() { \"$PROGRAM\" \"$@\"; }\n" + command]
        process.environment = standardEnvironment.merging(["PROGRAM": builtProgram]) { $1 }
        process.standardOutput = output.handle
        process.standardError = errors.handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Outcome(
            output: try String(contentsOf: output.url, encoding: .utf8),
            errors: try String(contentsOf: errors.url, encoding: .utf8), code: process.terminationStatus)
    }

    private var standardEnvironment: [String: String] {
        [
            "HOME": home, "XDG_DATA_HOME": home + "/data", "XDG_STATE_HOME": home + "/state",
            "LANG": "C.UTF-8",
            "PATH": "/usr/bin:/bin", "TERM": "xterm-256color",
        ]
    }

    private func makeFile() throws -> (url: URL, handle: FileHandle) {
        let url = URL(filePath: home).appending(path: UUID().uuidString)
        try Data().write(to: url)
        return (url, try FileHandle(forWritingTo: url))
    }

    private func inputFile(_ text: String) throws -> FileHandle {
        let file = try makeFile()
        try file.handle.write(contentsOf: Data(text.utf8))
        return try FileHandle(forReadingFrom: file.url)
    }
}
