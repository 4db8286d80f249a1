import Importing
import Language
import Model

extension CompanyFolder {
    /// Keeps a definition in `company.topline`, in place of one of the same name. The data are not read again.
    ///
    /// Throws `FileError` when the file cannot be written; nothing is changed then.
    package func keep(
        definition statement: Statement, sentence: String, in version: CompanyVersion
    ) throws -> CompanyVersion {
        try changingAlone {
            let isCurrent = try FolderFingerprint.of(folder: path) == version.fingerprint
            var place = corrections
            try place.keep(statement, sentence: sentence)
            try place.write()
            return try withKeptSentences(version, isCurrent: isCurrent)
        }
    }

    /// The files in which sentences are kept, as they are now. Throws `FileError`.
    package func keptFiles() throws -> KeptFiles { try KeptFiles(paths: corrections.paths) }

    /// Makes the kept files what they were before a change, and takes over the definitions in them.
    ///
    /// Throws `FileError`. What else the files say of the import counts when the data are read again.
    package func restore(
        _ before: KeptFiles, from after: KeptFiles, in version: CompanyVersion
    ) throws -> CompanyVersion {
        try changingAlone {
            let isCurrent = try FolderFingerprint.of(folder: path) == version.fingerprint
            try after.restore(before)
            return try withKeptSentences(version, isCurrent: isCurrent)
        }
    }

    /// A version that was current stays so though its own file was written.
    private func withKeptSentences(_ version: CompanyVersion, isCurrent: Bool) throws -> CompanyVersion {
        var version = version
        version.adoptCalendar(of: try corrections.whole())
        version.definitions = try corrections.definitions()
        version.unreadableDefinitions = try corrections.unreadableDefinitions()
        if isCurrent { version.fingerprint = try FolderFingerprint.of(folder: path) }
        return version
    }
}
