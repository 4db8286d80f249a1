import Model

@testable import SampleCompany

/// The documented company, generated once for all tests.
enum SampleFixture {
    static let records = CompanyGenerator().records()
    static let files = CompanyFiles(records: records).all

    /// FNV-1a, 64 bits, over names and bytes of the files.
    static func checksum(of files: [GeneratedFile]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ bytes: [UInt8]) {
            bytes.withUnsafeBufferPointer { buffer in
                for byte in buffer { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            }
        }
        for file in files {
            add(Array(file.name.utf8))
            add(file.bytes)
        }
        return hash
    }
}
