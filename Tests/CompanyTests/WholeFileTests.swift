import Company
import Glibc
import Importing
import Testing

@Suite struct WholeFileTests {
    @Test func filesAreMadeAndReplacedWhole() throws {
        let folder = TemporaryFolder()
        try WholeFile.write(Array("first".utf8), to: folder.path + "/x.txt")
        #expect(folder.text(of: "x.txt") == "first")
        try WholeFile.write(Array("second, longer".utf8), to: folder.path + "/x.txt")
        #expect(folder.text(of: "x.txt") == "second, longer")
        try WholeFile.write([], to: folder.path + "/x.txt")
        #expect(folder.text(of: "x.txt") == "")
        #expect(folder.names == ["x.txt"])
    }

    @Test func aWriteThatFailsLeavesNothingBehind() {
        let folder = TemporaryFolder(["kept": "old"])
        mkdir(folder.path + "/taken", 0o755)
        #expect(throws: FileError.self) { try WholeFile.write([1], to: folder.path + "/taken") }
        #expect(throws: FileError.self) { try WholeFile.write([1], to: folder.path + "/nowhere/x") }
        #expect(folder.names == ["kept", "taken"])
        #expect(folder.text(of: "kept") == "old")
    }

    @Test func rightsAndLinksAreKept() throws {
        let folder = TemporaryFolder(["real": "old"])
        chmod(folder.path + "/real", 0o600)
        symlink("real", folder.path + "/link")
        try WholeFile.write(Array("new".utf8), to: folder.path + "/link")
        #expect(folder.text(of: "real") == "new")
        var status = stat()
        #expect(stat(folder.path + "/real", &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(lstat(folder.path + "/link", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    }

    @Test func manyBytesAreWrittenWhole() throws {
        let folder = TemporaryFolder()
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try WholeFile.write(bytes, to: folder.path + "/big")
        #expect(try ByteSource(path: folder.path + "/big").bytes() == bytes)
    }
}
