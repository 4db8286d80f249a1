import Company
import Model

extension StatementRunner {
    /// Reads the files as they are, also such as were kept out for being broken off, and takes it as said that deals
    /// which are in them no more are gone. A script says nothing of the kind.
    func refresh(_ state: inout SessionState) throws -> String {
        var version = try folder.version(importContext(state))
        state.version = version
        state.refreshProblem = nil
        state.rebind()
        if state.pinnedToday == nil, confinement == nil {
            version = try folder.keepHistory(
                of: version, asOf: state.today, isConfirmed: true, cancellation)
            state.version = version
            state.comparedFiles = version.fingerprint
        }
        return "read again: \(ImportReports(version: version).countsInWords)"
    }
}
