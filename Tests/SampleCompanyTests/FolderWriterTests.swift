import Glibc
import Testing

@testable import SampleCompany

@Suite struct FolderWriterTests {
    /// A new folder, removed with all that is in it when the test ends.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
        var template = Array("\(base)/sample.XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!) != nil }
        try #require(made)
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { remove(folder) }
        try body(folder)
    }

    private func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private func contents(of path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 4 << 20)
        let count = read(descriptor, &bytes, bytes.count)
        return Array(bytes.prefix(max(0, count)))
    }

    private func remove(_ folder: String) {
        for name in names(in: folder) where unlink("\(folder)/\(name)") != 0 { remove("\(folder)/\(name)") }
        rmdir(folder)
    }

    @Test func everyFileIsThereAndNothingElse() throws {
        try withFolder { base in
            let folder = "\(base)/deep/company"
            let files = try CompanyGenerator().write(to: folder)
            #expect(names(in: folder) == files.map(\.name).sorted())
            for file in files {
                #expect(contents(of: "\(folder)/\(file.name)") == file.bytes, "\(file.name)")
            }
        }
    }

    @Test func filesOfTheSameNameAreReplacedAndOthersLeft() throws {
        try withFolder { folder in
            let writer = FolderWriter(folder: folder)
            try writer.write(GeneratedFile(name: "own.csv", bytes: Array("mine".utf8)))
            try writer.write(GeneratedFile(name: "deals.csv", bytes: Array("old and longer".utf8)))
            try writer.write(GeneratedFile(name: "deals.csv", bytes: Array("new".utf8)))
            #expect(contents(of: "\(folder)/deals.csv") == Array("new".utf8))
            #expect(contents(of: "\(folder)/own.csv") == Array("mine".utf8))
        }
    }

    @Test func whatCannotBeWrittenIsSaidAndLeavesNothing() throws {
        try withFolder { folder in
            let writer = FolderWriter(folder: folder)
            // A folder of the file's name cannot be replaced by a file.
            try FolderWriter(folder: "\(folder)/deals.csv").makeFolder()
            let error = #expect(throws: FileWriteError.self) {
                try writer.write(GeneratedFile(name: "deals.csv", bytes: [1]))
            }
            #expect(error?.path == "\(folder)/deals.csv" && error?.reason == "Is a directory")
            #expect(names(in: folder) == ["deals.csv"])
        }
    }

    @Test func aFileInTheWayOfTheFolderIsSaid() throws {
        try withFolder { folder in
            try FolderWriter(folder: folder).write(GeneratedFile(name: "plain", bytes: [1]))
            let error = #expect(throws: FileWriteError.self) {
                try CompanyGenerator().write(to: "\(folder)/plain/company")
            }
            #expect(error?.reason == "Not a directory")
        }
    }
}
