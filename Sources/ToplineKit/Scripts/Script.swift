import Company
import Importing
import Language

/// A script as it was read: its statements and those of the files it includes, in the order they run.
struct Script: Sendable {
    enum Part: Sendable {
        case statement(StatementSource)
        /// A file that could not be included.
        case problem(StatementSource, DiagnosticError)
    }
    var parts: [Part]
    /// What it may touch.
    var confinement: Confinement

    /// The parameters that it declares.
    var parameters: [String] {
        parts.compactMap { part in
            guard case .statement(let source) = part, case .command(.param(let name, _)) = source.body else {
                return nil
            }
            return name
        }
    }
}

extension StatementSource {
    var body: Statement.Body? { parsed.statement?.body }
}

/// Reads a script and the files it includes, each once.
struct ScriptLoader {
    let confinement: Confinement
    /// Real paths of the files on the way to this one, the first being the script itself.
    private var chain: [String]
    private var included: Set<String>

    /// More than this is no script.
    static let byteLimit = 4 << 20
    /// Files on the way to one.
    private static let deepest = 64

    init(_ confinement: Confinement, script: String) {
        self.confinement = confinement
        chain = [script]
        included = [script]
    }

    /// The parts of statements in a text; `name` is what errors call it, `folder` where its relative paths begin.
    mutating func parts(
        of statements: [ParsedStatement], in text: String, named name: String, folder: String
    ) -> [Script.Part] {
        var parts: [Script.Part] = []
        for parsed in statements {
            let source = StatementSource(text: text, parsed: parsed, name: name)
            guard case .command(.include(let file)) = source.body else {
                parts.append(.statement(source))
                continue
            }
            do {
                parts += try include(file, from: folder, of: name, at: parsed.range)
            } catch let error as DiagnosticError {
                parts.append(.problem(source, error))
            } catch {
                parts.append(.problem(source, DiagnosticError(.cannotRead(file, error, at: parsed.range))))
            }
        }
        return parts
    }

    private mutating func include(
        _ file: String, from folder: String, of name: String, at range: SourceRange
    ) throws -> [Script.Part] {
        let place: Confinement.Place
        do {
            place = try confinement.place(of: file, from: folder)
        } catch let error as FileError {
            throw DiagnosticError(Diagnostic(.outsideFolders(error.path, reason: error.reason), at: range))
        }
        if let start = chain.firstIndex(of: place.path) {
            let names = (chain[start...] + [place.path]).map { String($0.split(separator: "/").last ?? "") }
            throw DiagnosticError(Diagnostic(.includeCycle(names), at: range))
        }
        guard included.insert(place.path).inserted else { return [] }
        guard chain.count < Self.deepest else {
            throw DiagnosticError(Diagnostic(.cannotRead(file, reason: "files nest too deep"), at: range))
        }
        let bytes = try place.opened().read(place.name, limit: Self.byteLimit)
        chain.append(place.path)
        defer { chain.removeLast() }
        let text = String(decoding: bytes, as: UTF8.self)
        return parts(
            of: parseStatements(text), in: text, named: Self.beside(name, file), folder: place.folder)
    }

    /// The included file as seen from where the script was named: `reviews/monday.topline` and `metrics.topline`
    /// give `reviews/metrics.topline`.
    private static func beside(_ name: String, _ file: String) -> String {
        guard !file.hasPrefix("/"), let slash = name.lastIndex(of: "/") else { return file }
        return name[...slash] + file
    }
}

extension Diagnostic {
    /// A file that the system would not give.
    static func cannotRead(_ file: String, _ error: any Error, at range: SourceRange) -> Diagnostic {
        Diagnostic(.cannotRead(file, reason: (error as? FileError)?.reason ?? "\(error)"), at: range)
    }
}
