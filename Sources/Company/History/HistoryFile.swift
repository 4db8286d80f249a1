import Importing
import Model
import Store

/// Where a company's readings are kept: `deals.history` in its folder, or a file of the user's where the folder is not
/// to be written. Both are read.
struct HistoryFile {
    static let name = "deals.history"
    /// More is not read: it would take longer than the data themselves.
    private static let byteLimit = 512 << 20

    private let ownPath: String
    private let userPath: String

    init(folder: String) {
        ownPath = FilePlace.absolute(folder) + "/" + HistoryFile.name
        userPath = StateFolder(company: folder).ofUser + "/" + HistoryFile.name
    }

    /// What the files hold.
    struct Content {
        var readings: [HistoryReading] = []
        /// Where a reading begins that is not whole: the file's name with the number of the line.
        var broken: [String] = []
    }

    /// Throws `FileError`.
    func content() throws -> Content {
        var content = Content()
        for path in [ownPath, userPath] where FilePlace.exists(path) {
            let bytes = try RegularFile.bytes(at: path, limit: HistoryFile.byteLimit)
            let (readings, broken) = HistoryText.readings(of: bytes)
            content.readings += readings
            content.broken += broken.map { "\(name(of: path)):\($0)" }
        }
        return content
    }

    /// What the last reading rests on, without reading all that comes before it; nil where it is not known so simply.
    func lastBasis() throws -> String? {
        let path = FilePlace.exists(target) ? target : ownPath
        guard FilePlace.exists(path) else { return nil }
        return HistoryText.lastBasis(in: try RegularFile.bytes(at: path, limit: HistoryFile.byteLimit))
    }

    /// Adds a reading at the end of the file, which is made if there is none. Throws `FileError`.
    ///
    /// A file that a crash left without the end of its last line gets that first, so that what was broken off does not
    /// spoil what follows it.
    func append(_ reading: HistoryReading) throws {
        let path = target
        let folder = FilePlace.folder(of: path)
        FilePlace.makeFolder(folder)
        guard FilePlace.exists(path) else {
            return try WholeFile.write(
                Array((HistoryText.opening + HistoryText.lines(of: reading)).utf8), to: path)
        }
        let last = try RegularFile.bytes(at: path, limit: HistoryFile.byteLimit).last
        try OpenFolder(realPath: FilePlace.absolute(folder)).append(
            (last == 10 ? "" : "\n") + HistoryText.lines(of: reading), to: HistoryFile.name)
    }

    /// The file that is written: the company's own, where that may be.
    var target: String {
        let isOwnWritable =
            FilePlace.isWritable(FilePlace.folder(of: ownPath))
            && (!FilePlace.exists(ownPath) || FilePlace.isWritable(ownPath))
        return isOwnWritable ? ownPath : userPath
    }

    /// How a file is called: the company's own by its name, the user's by its path.
    private func name(of path: String) -> String { path == ownPath ? HistoryFile.name : path }

    var targetName: String { name(of: target) }
}
