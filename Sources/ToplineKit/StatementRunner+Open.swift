import Company
import Importing
import Language
import Model
import Synchronization

/// The company that a session is about: `open "folder"` puts another in its place.
final class OpenCompany: Sendable {
    private let current: Mutex<CompanyFolder>

    init(_ folder: CompanyFolder) { current = Mutex(folder) }

    var folder: CompanyFolder {
        get { current.withLock { $0 } }
        set { current.withLock { $0 = newValue } }
    }
}

extension StatementRunner {
    /// The folder of the company in use.
    var folder: CompanyFolder { company.folder }

    static let opensAnother = "opens another company"

    /// Reads another company's folder and goes on with it. What was said of the one before (the last answer, parameters,
    /// what `undo` takes back, the transcript) ends with it; a pinned today stays.
    ///
    /// A folder that cannot be read leaves everything as it is.
    func open(_ path: String, _ statement: Statement, _ state: inout SessionState) throws -> Outcome {
        let other = CompanyFolder(path: path)
        var version: CompanyVersion
        do {
            version = try other.version(importContext(state))
            other.noteLostColumns(in: &version)
        } catch let error as FileError {
            throw DiagnosticError(
                Diagnostic(.cannotRead(path, reason: error.reason), at: statement.range))
        }
        let isFirst = other.isOpenedFirst
        var opened = SessionState(version: version, pinnedToday: state.pinnedToday)
        opened.smallSample = state.smallSample
        opened.showsTiming = state.showsTiming
        opened.given = state.given
        opened.parameters = state.given
        state = opened
        company.folder = other
        return .opened(isFirst: isFirst)
    }
}
