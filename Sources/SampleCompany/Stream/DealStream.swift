import Model

/// Random deals as CSV text, chunk by chunk, with the columns of `deals.csv`: for measurements, and for
/// comparisons with another system. The same options give the same bytes on every machine, whatever the
/// size of the chunks.
package struct DealStream: Sendable {
    package let options: DealStreamOptions
    private let texts: StreamTexts
    private var random: SplitMix64
    private var row = 0
    private var isHeaderDue = true

    package init(_ options: DealStreamOptions) {
        self.options = options
        texts = StreamTexts(options)
        random = SplitMix64(seed: options.seed, part: .stream)
    }

    /// The next lines of the file, the first chunk with the header; nil after the last.
    package mutating func nextChunk() -> [UInt8]? {
        guard isHeaderDue || row < options.rows else { return nil }
        let header = isHeaderDue ? Array((DealColumns.names.joined(separator: ",") + "\n").utf8) : []
        isHeaderDue = false
        let last = min(row + options.rowsPerChunk, options.rows)
        let capacity = header.count + (last - row) * texts.longestRow
        var (next, random) = (row, self.random)
        let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            var cursor = ByteCursor(buffer.baseAddress!)
            for byte in header { cursor.write(byte) }
            texts.arena.bytes.withUnsafeBufferPointer { arena in
                while next < last {
                    write(RandomDeal(row: next, options: options, texts: texts, &random), arena, to: &cursor)
                    next += 1
                }
            }
            count = cursor.count
        }
        (row, self.random) = (next, random)
        return chunk
    }

    /// The accounts, products and reps of the deals, as files beside `deals.csv`.
    package func linkedFiles() -> [GeneratedFile] { StreamLinks(options).files }

    @inline(__always)
    private func write(_ deal: RandomDeal, _ arena: UnsafeBufferPointer<UInt8>, to cursor: inout ByteCursor) {
        cursor.write(UInt8(ascii: "D"))
        cursor.write(deal.number, width: 8)
        cursor.write(UInt8(ascii: ","))
        cursor.write(texts.reps[deal.rep], of: arena)
        cursor.write(deal.account < 0 ? texts.missing : texts.accounts[deal.account], of: arena)
        cursor.write(texts.products[deal.product], of: arena)
        cursor.write(texts.stages[deal.stage], of: arena)
        cursor.write(texts.days[deal.created], of: arena)
        cursor.write(deal.expectedClose < 0 ? texts.missing : texts.days[deal.expectedClose], of: arena)
        cursor.write(deal.closed < 0 ? texts.missing : texts.days[deal.closed], of: arena)
        if deal.cents >= 0 {
            cursor.write(deal.cents / 100, width: 1)
            cursor.write(UInt8(ascii: "."))
            cursor.write(deal.cents % 100, width: 2)
        }
        cursor.write(UInt8(ascii: ","))
        cursor.write(deal.reason < 0 ? texts.missing : texts.reasons[deal.reason], of: arena)
        let source = deal.source < 0 ? texts.missing : texts.sources[deal.source]
        // The last field's comma becomes the end of the line.
        cursor.write(TextArena.Place(offset: source.offset, count: source.count - 1), of: arena)
        cursor.write(10)
    }
}
