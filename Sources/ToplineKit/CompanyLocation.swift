import Company
import Importing

/// What a path that somebody names as a company stands for.
public enum CompanyLocation: Sendable, Equatable {
    case folder(String)
    /// A file with data beside others: opening its folder would read those, too.
    case fileAmongOthers(folder: String, count: Int)
    /// A file that holds no data.
    case otherFile(endings: String)
    case nothing

    /// A file with data that is alone in its folder stands for the folder.
    public static func find(_ path: String) -> CompanyLocation {
        switch FilePlace.kind(of: path) {
        case .folder: return .folder(path)
        case .file where SourceFormat(fileName: FilePlace.name(of: path)) != nil:
            let folder = FilePlace.folder(of: path)
            let count = FolderFingerprint.dataFiles(in: folder)
            return count > 1 ? .fileAmongOthers(folder: folder, count: count) : .folder(folder)
        case .file: return .otherFile(endings: SourceFormat.endingsInWords)
        case nil: return .nothing
        }
    }
}
