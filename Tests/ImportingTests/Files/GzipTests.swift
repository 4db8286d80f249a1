import Model
import SampleCompany
import Testing

@testable import Importing

@Suite struct GzipTests {
    private let text = Array(SmallCompany.deals.utf8)

    private func unpacked(_ bytes: [UInt8], limits: UnpackingLimits = UnpackingLimits()) throws -> [UInt8] {
        var file = GzipFile(name: "deals.csv.gz", context: context)
        file.limits = limits
        let tables = try file.content(of: ByteSource(bytes: bytes)).tables
        #expect(tables.map(\.name) == ["deals.csv.gz"])
        return try tables[0].text.bytes()
    }

    private func reason(_ bytes: [UInt8], limits: UnpackingLimits = UnpackingLimits()) -> String? {
        #expect(throws: FileError.self) { try unpacked(bytes, limits: limits) }?.reason
    }

    @Test func aPackedFileIsTheFile() throws {
        for level in Int32(0)...9 {
            #expect(try unpacked(GzipWriter.pack(text, level: level, name: "deals.csv")) == text)
        }
    }

    @Test func severalMembersAreOneFile() throws {
        let cut = text.count / 3
        let members = [Array(text[..<cut]), [], Array(text[cut...])].map { GzipWriter.pack($0) }
        #expect(try unpacked(members.flatMap { $0 }) == text)
        #expect(try unpacked(members.flatMap { $0 } + [UInt8](repeating: 0, count: 1000)) == text)
    }

    /// Members that end at each place of the blocks that are read.
    @Test func membersMayEndAnywhereInABlock() throws {
        var random = SplitMix64(seed: 7)
        for length in stride(from: (1 << 18) - 40, to: (1 << 18) + 40, by: 7) {
            let first = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            let packed = GzipWriter.pack(first, level: 0) + GzipWriter.pack(text)
            #expect(try unpacked(packed) == first + text)
        }
    }

    @Test func whatIsWrongIsSaid() {
        let packed = GzipWriter.pack(text)
        #expect(reason([]) == "the file is empty")
        #expect(reason(text) == "it is no gzip file")
        #expect(reason(packed + [7]) == "something that is not gzip follows the packed data")
        #expect(reason(packed + [0, 0, 7]) == "something that is not gzip follows the packed data")
        #expect(reason(packed + [0x1F, 7]) == "something that is not gzip follows the packed data")
        var damaged = packed
        damaged[packed.count - 6] ^= 1
        #expect(reason(damaged) == "it is damaged: what it unpacks to has another checksum")
    }

    @Test func aFileCutShortIsNeverTakenForAWholeOne() {
        let packed = GzipWriter.pack(text) + GzipWriter.pack(text)
        let first = GzipWriter.pack(text).count
        for length in 1..<packed.count where length != first {
            let reason = reason(Array(packed[..<length]))
            let isSaid = reason?.hasPrefix("it is cut short") == true
            #expect(isSaid, "\(length) of \(packed.count) bytes: \(reason ?? "")")
        }
    }

    @Test func damagedBytesNeverCrashAndNeverChangeTheText() {
        let packed = GzipWriter.pack(text, name: "deals.csv")
        for place in packed.indices {
            for bit in 0..<8 {
                var damaged = packed
                damaged[place] ^= 1 << bit
                if let found = try? unpacked(damaged) { #expect(found == text, "byte \(place), bit \(bit)") }
            }
        }
    }

    @Test func bombsAreRefusedBeforeTheyFillTheDisk() {
        let bomb = GzipWriter.pack([UInt8](repeating: 48, count: 4 << 20))
        var limits = UnpackingLimits()
        limits.free = 1 << 20
        let refusal =
            "it is packed so densely that it would fill the disk; unpack it yourself if you trust it"
        #expect(reason(bomb, limits: limits) == refusal)
        limits = UnpackingLimits()
        limits.bytes = 2 << 20
        #expect(reason(bomb, limits: limits) == refusal)
    }

    @Test func linesAndSourceAreThoseOfTheFile() throws {
        let csv = SmallCompany.deals + "D9,Anna,too few\n"
        let bytes = GzipWriter.pack(Array(csv.utf8))
        let result = try Importer.run(
            [ImportFile(name: "deals.csv.gz", bytes: bytes)], context: context)
        let problems = result.summary.problems.groups.flatMap(\.examples)
        let lines = csv.utf8.count { $0 == 10 }
        #expect(
            problems.map(\.description)
                == ["deals.csv.gz:\(lines): 3 fields where the header has 8; row kept out"])
        let source = try #require(result.table("deals")).source
        #expect(source.file == "deals.csv.gz")
        #expect(source.byteCount == bytes.count)
        #expect(
            try source.checksum
                == FileChecksum.of(ByteSource(bytes: bytes), cancellation: context.cancellation).text)
    }

    /// A file and its packed twin are one file, not twice the deals.
    @Test func aPackedCopyBesideTheFileIsLeftAside() throws {
        let result = try Importer.run(
            [
                ImportFile(name: "deals.csv", bytes: text),
                ImportFile(name: "deals.csv.gz", bytes: GzipWriter.pack(text)),
            ], context: context)
        #expect(result.summary.leftAside.map(\.reason) == ["it is a copy of deals.csv"])
    }

    @Test func aDamagedFileIsAProblemOfTheImport() throws {
        let cut = Array(GzipWriter.pack(text).dropLast(5))
        let result = try Importer.run([ImportFile(name: "deals.csv.gz", bytes: cut)], context: context)
        #expect(
            result.summary.problems.groups.flatMap(\.examples).map(\.description) == [
                "deals.csv.gz: cannot be read: it is cut short: the packed data end too early"
            ])
    }
}
