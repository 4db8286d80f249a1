import Importing
import Model
import Store

/// Where a company's readings are kept: `deals.history` in its folder, or a file of the user's where the folder is not
/// to be written. Both are read.
struct HistoryFile {
    static let name = "deals.history"
    /// More is not read: it would take longer than the data themselves.
    private static let byteLimit = 512 << 20

    private let place: OwnFilePlace

    init(folder: String) { place = OwnFilePlace(HistoryFile.name, folder: folder) }

    /// What the files hold.
    struct Content {
        var readings: [HistoryReading] = []
        /// Where a reading begins that is not whole: the file's name with the number of the line.
        var broken: [String] = []
    }

    /// Throws `FileError`.
    func content() throws -> Content {
        var content = Content()
        for path in place.existing {
            let bytes = try RegularFile.bytes(at: path, limit: HistoryFile.byteLimit)
            let (readings, broken) = HistoryText.readings(of: bytes)
            content.readings += readings
            content.broken += broken.map { "\(place.name(of: path)):\($0)" }
        }
        return content
    }

    /// What the last reading rests on, without reading all that comes before it; nil where it is not known so simply.
    func lastBasis() throws -> String? {
        let path = FilePlace.exists(place.target) ? place.target : place.ownPath
        guard FilePlace.exists(path) else { return nil }
        return HistoryText.lastBasis(in: try RegularFile.bytes(at: path, limit: HistoryFile.byteLimit))
    }

    /// Adds a reading at the end of the file, which is made if there is none. Throws `FileError`.
    func append(_ reading: HistoryReading) throws {
        try place.append(HistoryText.lines(of: reading), opening: HistoryText.opening)
    }

    var targetName: String { place.targetName }
}
