import FoundationEssentials
import Glibc
import SampleCompany
import Terminal

/// A company of any size, its deals drawn at random, as the measures of `Benchmarks/` need it.
struct RandomCompany {
    let deals: Int
    let seed: UInt64

    /// Why the deals could not be written.
    struct WriteFailed: Error, CustomStringConvertible {
        let path: String
        let reason: String
        var description: String { "`\(path)` could not be written: \(reason)" }
    }

    /// Writes the tables of the company into the folder, the deals chunk by chunk.
    func write(to folder: String) throws {
        var stream = DealStream(DealStreamOptions(seed: seed, rows: deals))
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for file in stream.linkedFiles() {
            try writeFile(folder + "/" + file.name, [file.bytes].makeIterator())
        }
        let chunks = AnyIterator { stream.nextChunk() }
        try writeFile(folder + "/deals.csv", chunks)
    }

    private func writeFile(_ path: String, _ chunks: some IteratorProtocol<[UInt8]>) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw WriteFailed(path: path, reason: String(cString: strerror(errno))) }
        defer { close(file) }
        var chunks = chunks
        while let chunk = chunks.next() {
            guard StandardStream(descriptor: file).write(bytes: chunk) else {
                throw WriteFailed(path: path, reason: String(cString: strerror(errno)))
            }
        }
    }
}
