import Answers
import Company
import Importing
import Model
import Rendering
import Reports

/// What `topline doctor` says of a company's folder: each thing that was checked, how it stands, and what to do.
struct FolderExamination {
    let folder: CompanyFolder
    let state: SessionState

    /// How one thing stands.
    private enum Standing: String {
        case fine
        /// Answers are right, and somebody should still look.
        case look
        /// Answers suffer from it.
        case wrong
    }

    private struct Finding {
        var checked: String
        var standing: Standing
        var text: String
    }

    private var summary: ImportSummary { state.version.summary }

    func reply(_ options: OutputOptions) -> Reply {
        let findings = self.findings
        let report = report(of: findings)
        let form = options.form.flatMap { Form(rawValue: $0) } ?? .table
        guard let text = text(of: report, as: form, options: options.render) else {
            let words =
                "error: what `doctor` finds has no form `\(form.rawValue)`; `table` and `json` are two\n"
            return Reply(output: "", errors: words, status: .misused)
        }
        let isWrong = findings.contains { $0.standing == .wrong }
        return Reply(output: text, errors: "", status: isWrong ? .unmet : .fine)
    }

    private func report(of findings: [Finding]) -> Report {
        Report(
            title: "Doctor",
            context: [
                state.version.catalogue.companyName, ImportReports(version: state.version).countsInWords,
            ],
            blocks: [
                .definitions(
                    findings.map { (term: $0.checked, text: "\($0.standing.rawValue): \($0.text)") })
            ])
    }

    private var findings: [Finding] {
        [files, leftAside, rows, values, doubts, ownFile, definitions, notes, history, unfinished, place]
    }

    // MARK: The data

    private var files: Finding {
        let refused = problems(.fileRefused)
        let read = AnswerSources.of(state.version.database).map {
            "\($0.file) (\(counted($0.rowCount, "row")))"
        }
        let words = read.isEmpty ? "no file is in use" : "read: " + read.joined(separator: ", ")
        let standing: Standing = !refused.isEmpty ? .wrong : read.isEmpty ? .look : .fine
        return Finding(
            checked: "Files", standing: standing, text: (refused + [words]).joined(separator: "\n"))
    }

    private var leftAside: Finding {
        let left = summary.leftAside.map(\.words)
        return finding("Left aside", left, otherwise: "every file is in use", .look)
    }

    private var rows: Finding {
        finding("Rows", problems(.rowRefused), otherwise: "every row was read", .wrong)
    }

    private var values: Finding {
        finding("Values", problems(.valueMissing), otherwise: "every value was read", .look)
    }

    private var doubts: Finding {
        let open = summary.doubts.map(ImportReports.words)
        return finding("Doubts", open, otherwise: "nothing was doubtful", .look)
    }

    /// Each kind of problem with that consequence: where it is first, how often.
    private func problems(_ consequence: ImportProblem.Consequence) -> [String] {
        summary.problems.groups.filter { $0.consequence == consequence }.map { group in
            let more = group.count > 1 ? " (\(NumberWords.grouped(group.count)) of this kind)" : ""
            return group.examples[0].description + more
        }
    }

    // MARK: What the company wrote itself

    private var ownFile: Finding {
        let ignored = problems(.sentenceIgnored)
        let count = state.version.statements.count
        return finding(
            "Own sentences", ignored,
            otherwise: "\(counted(count, "sentence")) in \(CompanyFile.name), all understood", .wrong)
    }

    private var definitions: Finding {
        let count = state.version.definitions.count
        return finding(
            "Definitions", state.brokenDefinitions,
            otherwise: "\(counted(count, "definition")), all of use with these data", .wrong)
    }

    private var notes: Finding {
        do {
            let (notes, broken) = try folder.notes()
            let lines = broken.map { "\($0) is no note, or was broken off; correct the line or take it out" }
            return finding("Notes", lines, otherwise: counted(notes.count, "note"), .wrong)
        } catch {
            return finding("Notes", [Session.words(for: error)], otherwise: "", .wrong)
        }
    }

    // MARK: The history of the deals

    /// How far back what was read is known, and what of it cannot be used.
    private var history: Finding {
        do {
            let standing = try folder.historyStanding(of: state.version)
            let broken = standing.broken.map {
                "\($0): a reading of the deals that is not whole; it is left out, and the next one is compared with those before"
            }
            let lines = [HistoryWords.words(standing)] + broken
            let isFine = broken.isEmpty && !standing.isStopped
            return Finding(
                checked: "History", standing: isFine ? .fine : .look, text: lines.joined(separator: "\n"))
        } catch {
            return Finding(checked: "History", standing: .wrong, text: Session.words(for: error))
        }
    }

    // MARK: The folder

    private var unfinished: Finding {
        do {
            let names = try folder.unfinishedWrites().map {
                "\($0): a write that was broken off; nothing reads it, and it may be removed"
            }
            return finding("Unfinished", names, otherwise: "no write was broken off", .look)
        } catch {
            return Finding(checked: "Unfinished", standing: .wrong, text: Session.words(for: error))
        }
    }

    private var place: Finding {
        let file = folder.writtenFile
        let isOwn = file == "\(folder.path)/\(CompanyFile.name)"
        return Finding(
            checked: "Writing", standing: isOwn ? .fine : .look,
            text: isOwn
                ? "corrections and definitions go into \(CompanyFile.name)"
                : "the folder may not be written: corrections and definitions go into \(file)")
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        "\(NumberWords.grouped(count)) \(noun)\(count == 1 ? "" : "s")"
    }

    private func finding(
        _ checked: String, _ found: [String], otherwise: String, _ standing: Standing
    ) -> Finding {
        Finding(
            checked: checked, standing: found.isEmpty ? .fine : standing,
            text: found.isEmpty ? otherwise : found.joined(separator: "\n"))
    }
}
