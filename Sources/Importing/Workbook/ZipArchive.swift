import CZip
import Glibc
import Model

/// A ZIP archive that is read, part by part, by one thread.
final class ZipArchive {
    private let archive: OpaquePointer
    private let file: String
    private let limits: UnpackingLimits
    private let context: RunContext
    /// Holds the archive where it is no file.
    private let memory: UnsafeMutablePointer<UInt8>?
    private var unpacked = 0

    /// Throws `FileError` when it is no archive.
    init(_ source: ByteSource, file: String, limits: UnpackingLimits, context: RunContext) throws {
        self.file = file
        self.limits = limits
        self.context = context
        let opened = try ZipArchive.open(source, file: file)
        archive = opened.archive
        memory = opened.memory
    }

    deinit {
        zip_discard(archive)
        memory?.deallocate()
    }

    private static func open(
        _ source: ByteSource, file: String
    ) throws -> (archive: OpaquePointer, memory: UnsafeMutablePointer<UInt8>?) {
        if let descriptor = source.duplicatedDescriptor() {
            if let archive = zip_fdopen(descriptor, 0, nil) { return (archive, nil) }
            close(descriptor)
            throw damaged(file)
        }
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, source.count))
        do {
            let length = try source.read(at: 0, count: source.count, into: memory)
            guard let buffer = zip_source_buffer_create(memory, UInt64(length), 0, nil) else {
                throw damaged(file)
            }
            guard let archive = zip_open_from_source(buffer, ZIP_RDONLY, nil) else {
                zip_source_free(buffer)
                throw damaged(file)
            }
            return (archive, memory)
        } catch {
            memory.deallocate()
            throw error
        }
    }

    private static func damaged(_ file: String) -> FileError {
        FileError(path: file, reason: "it is cut short or no workbook: its table of contents cannot be read")
    }

    /// The part's place; names of parts have no case.
    private func place(of part: String) -> UInt64? {
        let place = zip_name_locate(archive, part, UInt32(ZIP_FL_NOCASE))
        return place < 0 ? nil : UInt64(place)
    }

    func holds(_ part: String) -> Bool { place(of: part) != nil }

    /// Calls `body` with the part's bytes, block by block.
    ///
    /// Throws `FileError` when the part is missing, damaged or packed too densely, and `Cancelled`.
    func read(_ part: String, body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        guard let place = place(of: part) else { throw FileError(path: file, reason: "it lacks \(part)") }
        var status = zip_stat_t()
        guard zip_stat_index(archive, place, 0, &status) == 0 else { throw damaged(part) }
        guard status.encryption_method == ZIP_EM_NONE else {
            throw FileError(path: file, reason: "it is protected by a password")
        }
        guard let entry = zip_fopen_index(archive, place, 0) else { throw damaged(part) }
        defer { zip_fclose(entry) }
        let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 17)
        defer { block.deallocate() }
        var count = 0
        while true {
            try context.checkCancellation()
            let length = Int(zip_fread(entry, block.baseAddress!, UInt64(block.count)))
            guard length >= 0 else { throw damaged(part) }
            if length == 0 { return }
            count += length
            unpacked += length
            try limits.check(count, of: Int(clamping: status.comp_size), file: file)
            guard unpacked <= limits.bytes else {
                throw FileError(path: file, reason: "it unpacks to more than \(limits.bytes >> 20) MiB")
            }
            try body(UnsafeBufferPointer(rebasing: block[..<length]))
        }
    }

    private func damaged(_ part: String) -> FileError {
        FileError(path: file, reason: "it is damaged: \(part) in it cannot be unpacked")
    }
}
