import ToplineKit

/// `topline format`: each file laid out, or named where it would be.
package struct LayoutRun {
    private let onlyNames: Bool

    /// `onlyNames` changes nothing.
    package init(onlyNames: Bool) { self.onlyNames = onlyNames }

    /// Takes each file; the code is the gravest of all.
    package func execute(_ files: [String]) -> ExitCode {
        files.reduce(.fine) { $0.joined(with: take($1)) }
    }

    private func take(_ file: String) -> ExitCode {
        do throws(ScriptText.LayoutError) {
            guard let text = try ScriptText.formatted(fileAt: file) else { return .fine }
            guard !onlyNames else {
                StandardStream.output.write("\(file)\n")
                return .unmet
            }
            try ScriptText.write(text, to: file)
            return .fine
        } catch {
            switch error {
            case .unreadable(let reason):
                StandardStream.error.write("error: `\(file)`: \(reason)\n")
                return .usage
            case .wrong(let drawing):
                StandardStream.error.write(drawing)
                return .failed
            }
        }
    }
}
