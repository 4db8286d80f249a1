import Foundation
import Testing

/// The program in scripts and pipes: no prompt, no colour, codes that a shell can act on.
@Suite struct BatchTests {
    private let company: CompanyFolder
    private let program: BatchProgram

    init() throws {
        company = try CompanyFolder()
        program = BatchProgram(home: company.home)
    }

    @Test func aSentenceAScriptAndStandardInputGiveTheSameAnswer() throws {
        let sentence = "revenue by rep 2024"
        let script = company.home + "/review.topline"
        try (sentence + "\n").write(toFile: script, atomically: true, encoding: .utf8)
        let byArgument = try program.run([company.path, "-c", sentence])
        let byScript = try program.run([script, "--company", company.path])
        let byInput = try program.run([company.path], input: sentence + "\n")
        #expect(byArgument.code == 0)
        #expect(byArgument.output.contains("Jörg Weiß"))
        #expect(byArgument.output.contains("3,500"))
        #expect(byScript.output == byArgument.output)
        #expect(byInput.output == byArgument.output)
        #expect(byInput.errors.isEmpty && byScript.errors.isEmpty && byArgument.errors.isEmpty)
    }

    /// Nobody is to take the figures of the sample company for their own.
    @Test func withoutACompanyTheSampleIsSaidToAnswer() throws {
        let script = company.home + "/monday.topline"
        try "revenue\n".write(toFile: script, atomically: true, encoding: .utf8)
        let note = "note: no company is named, so the sample company answers"
        #expect(try program.run([script]).errors.contains(note))
        #expect(try program.run(["check", script]).errors.contains(note))
        #expect(try program.run([script, "--company", company.path]).errors.isEmpty)
        #expect(try program.run([script, "--quiet"]).errors.isEmpty)
    }

    /// A file that is alone in its folder is the company; one beside others names the folder.
    @Test func aFileStandsForItsFolderWhereItIsAlone() throws {
        let folder = company.home + "/alone"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let deals = folder + "/deals.csv"
        try "id,rep,stage,amount,closed\n1,Ana,Won,5,2024-01-13\n".write(
            toFile: deals, atomically: true, encoding: .utf8)
        let alone = try program.run([deals, "-c", "revenue by rep"])
        #expect(alone.code == 0 && alone.output.contains("Ana"), "\(alone.errors)")
        try "rep,team\nAna,West\n".write(toFile: folder + "/reps.csv", atomically: true, encoding: .utf8)
        let beside = try program.run([deals, "-c", "revenue"])
        #expect(beside.code == 64)
        #expect(beside.errors.contains("`topline \(folder)` opens the one it is in, with 1 other file"))
        let note = folder + "/notes.txt"
        try "hello".write(toFile: note, atomically: true, encoding: .utf8)
        #expect(try program.run([note, "-c", "revenue"]).errors.contains("none with data that can be read"))
        #expect(try program.run([folder + "/gone", "-c", "revenue"]).errors.contains("there is no folder"))
    }

    /// An answer that is lost is an error; one that nobody reads to its end is none.
    @Test func anAnswerThatCannotBeWrittenIsAnError() throws {
        for words in ["-c revenue", "-c revenue --format csv"] {
            let outcome = try program.runShell(
                "\"$PROGRAM\" \"\(company.path)\" \(words) >/dev/full; echo $?")
            #expect(outcome.output.hasSuffix("2\n"), "\(outcome.output)")
            #expect(
                outcome.errors.contains("could not be written: no space left on device"), "\(outcome.errors)")
        }
        let read = try program.runShell(
            "set -o pipefail; \"$PROGRAM\" \"\(company.path)\" -c 'list deals' | head -1 >/dev/null; echo $?")
        #expect(read.output.hasSuffix("0\n"))
    }

    /// Lines that were broken twice show as lines of one word.
    @Test func helpFitsEightyColumns() throws {
        for command in [[], ["check"], ["render"], ["accept"], ["format"], ["sample"]] {
            let text = try program.run(command + ["--help"], environment: ["COLUMNS": "80"]).output
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE:") }, "\(text)")
            let about = lines.prefix { !$0.hasPrefix("USAGE:") }
            for (line, next) in zip(about, about.dropFirst()) where !next.isEmpty {
                #expect(line.isEmpty || line.hasSuffix(":") || line.contains(" "), "\(command): \(line)")
            }
        }
    }

    @Test func outsideATerminalThereIsNoColourUnlessAskedFor() throws {
        #expect(try !program.run([company.path, "-c", "revenue by rep"]).output.contains("\u{1B}"))
        #expect(try !program.run([company.path, "-c", "revenue by rop"]).errors.contains("\u{1B}"))
        #expect(
            try program.run([company.path, "--color", "always", "-c", "revenue by rep"]).output.contains(
                "\u{1B}"))
    }

    @Test func severalSentencesAreAnsweredInOrder() throws {
        let run = try program.run([company.path, "--format", "csv", "-c", "won deals", "-c", "lost deals"])
        #expect(
            run.output == "Won deals\n5\nLost deals\n4\n".replacingOccurrences(of: "\n", with: run.lineEnd))
    }

    @Test func ofAScriptWithAnErrorNothingIsRun() throws {
        let script = company.home + "/review.topline"
        try "won deals\nrevenue by rop\nlost deals\nrevenue by rap\n".write(
            toFile: script, atomically: true, encoding: .utf8)
        let run = try program.run([script, "--company", company.path])
        #expect(run.code == 2)
        #expect(run.errors.contains("review.topline:2:12"))
        #expect(run.errors.contains("review.topline:4:12"))
        #expect(run.output.isEmpty)
    }

    @Test func ofStandardInputTheOtherSentencesAreAnswered() throws {
        let run = try program.run([company.path], input: "won deals\nrevenue by rop\nlost deals\n")
        #expect(run.code == 2)
        #expect(run.errors.contains("stdin:2:12"))
        #expect(run.output.contains("Lost deals"))
    }

    @Test(arguments: [
        ("expect won deals = 5", 0), ("expect won deals = 6", 1), ("expect won deals = 6\nwon deals", 1),
        ("expect won deals = 5%", 2), ("param who\nwon deals for {who}", 0), ("param other", 2),
    ])
    func expectationsGiveTheirCode(_ text: String, _ code: Int) throws {
        let script = company.home + "/review.topline"
        try text.write(toFile: script, atomically: true, encoding: .utf8)
        let given = text.hasPrefix("param who") ? ["--with", "who=West"] : []
        #expect(try program.run([script, "--company", company.path] + given).code == Int32(code))
        let check = try program.run(["check", script, "--company", company.path] + given)
        #expect(check.code == Int32(code))
        #expect(code == 2 || check.output.hasPrefix("\(script): "))
    }

    @Test func anArgumentForNoParameterIsAUsageError() throws {
        let script = company.home + "/review.topline"
        try "won deals".write(toFile: script, atomically: true, encoding: .utf8)
        let run = try program.run([script, "--company", company.path, "--with", "who=West"])
        #expect(run.code == 64)
        #expect(run.errors.contains("has no parameter `who`"))
        let sentence = try program.run([
            company.path, "-c", "won deals for {who} as csv", "--with", "who=West",
        ])
        #expect(sentence.code == 0)
    }

    @Test(
        arguments: [
            ["--format", "xml"], ["--color", "sometimes"], ["--width", "3"], ["-c"], ["--nonsense"],
            ["no-such-folder"], ["no-such-script.topline"], ["a", "--company", "b"],
            ["--today", "soon", "-c", "x"],
            ["--with", "team", "-c", "x"], ["check"], ["check", "no-such.topline"],
        ])
    func wrongArgumentsAreUsageErrors(_ arguments: [String]) throws {
        let run = try program.run(arguments)
        #expect(run.code == 64)
        #expect(run.output.isEmpty)
        #expect(!run.errors.isEmpty)
    }

    @Test func helpHasExamplesAndVersionIsOneLine() throws {
        let help = try program.run(["--help"])
        #expect(help.code == 0)
        #expect(help.output.contains("topline crm/ -c 'top 5 reps by winrate this quarter'"))
        let version = try program.run(["--version"])
        #expect(version.code == 0)
        #expect(version.output.split(separator: "\n").count == 1)
        #expect(version.output.hasPrefix("topline "))
    }

    @Test func aReaderThatLeavesEndsTheProgramQuietly() throws {
        let sentences = String(repeating: "list deals;", count: 3000)
        try sentences.write(toFile: company.home + "/many.topline", atomically: true, encoding: .utf8)
        let run = try program.runShell(
            "topline \(company.home)/many.topline --company \(company.path) | head -n 1; echo ${PIPESTATUS[0]}"
        )
        #expect(run.output.hasSuffix("\n0\n"))
        #expect(run.errors.isEmpty)
    }

    @Test func emptyInputIsNoError() throws {
        let run = try program.run([company.path], input: "")
        #expect(run.code == 0)
        #expect(run.output.isEmpty && run.errors.isEmpty)
    }

    @Test func noiseIsRefusedNotCrashedOn() throws {
        let noise = String(
            decoding: (0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }, as: UTF8.self)
        let run = try program.run([company.path], input: noise + "\0\nwon deals\n")
        #expect(run.code == 2)
        #expect(!run.errors.isEmpty)
    }
}

extension BatchProgram.Outcome {
    /// RFC 4180 ends lines in CR LF; a bare line feed does as well.
    fileprivate var lineEnd: String { output.contains("\r\n") ? "\r\n" : "\n" }
}
