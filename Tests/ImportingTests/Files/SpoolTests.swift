import SampleCompany
import Testing

@testable import Importing

@Suite struct SpoolTests {
    /// In memory, in a file, and on the way from one to the other.
    @Test func whatIsWrittenIsRead() throws {
        var random = SplitMix64(seed: 3)
        for memoryLimit in [0, 1000, 3 << 20, 64 << 20] {
            let spool = Spool(file: "x", memoryLimit: memoryLimit)
            var written: [UInt8] = []
            for _ in 0..<40 {
                let byte = UInt8.random(in: 0...255, using: &random)
                let block = [UInt8](repeating: byte, count: Int.random(in: 0...200_000, using: &random))
                block.withUnsafeBufferPointer { block in
                    #expect(throws: Never.self) { try spool.append(block) }
                }
                written += block
            }
            #expect(spool.count == written.count)
            let source = try spool.finish()
            #expect(source.count == written.count)
            #expect(try source.bytes() == written)
            #expect(try source.bytes(at: 1_000, limit: 50) == Array(written[1_000..<1_050]))
        }
    }
}
