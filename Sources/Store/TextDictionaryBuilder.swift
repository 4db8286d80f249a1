/// Gives every different text of a column a code, from 1 on in order of appearance; 0 is the missing text.
///
/// Works on bytes: a text is copied once, when it is new. Open addressing with linear probing; a slot holds
/// 32 bits of the hash beside the code, so that a text is compared only when the hashes agree.
package final class TextDictionaryBuilder {
    private var table = TextTable()

    package init() {}

    deinit { table.deallocate() }

    /// The number of codes, the missing text's included.
    package var count: Int { table.count }

    /// The bytes of a code's text, valid until the next code is made.
    package func bytes(of code: Int) -> UnsafeBufferPointer<UInt8> { table.bytes(of: code) }

    /// Codes of texts that stand `stride` spans apart. Blanks around a text do not count.
    package func encode(
        spans: UnsafePointer<ByteSpan>, stride: Int, count: Int, bytes: UnsafePointer<UInt8>,
        into codes: UnsafeMutablePointer<UInt32>
    ) {
        // A local copy: the loop keeps its pointers in registers.
        var table = table
        for row in 0..<count {
            let span = spans[row &* stride]
            let (start, length) = trimmed(bytes + Int(span.start), Int(span.length))
            codes[row] = length == 0 ? 0 : table.code(start, length)
        }
        self.table = table
    }

    /// The code of a text, new or known; 0 for the empty text.
    package func code(for text: String) -> UInt32 {
        var text = text
        return text.withUTF8 { $0.isEmpty ? 0 : table.code($0.baseAddress!, $0.count) }
    }

    /// Takes over the texts of another dictionary; answers the code here for each code there.
    package func absorb(_ other: TextDictionaryBuilder) -> [UInt32] {
        var codes = [UInt32](repeating: 0, count: other.count)
        var table = table
        for code in codes.indices.dropFirst() {
            let text = other.table.bytes(of: code)
            codes[code] = table.code(text.baseAddress!, text.count)
        }
        self.table = table
        return codes
    }

    /// The finished dictionary; `decode` makes a string of a text's bytes.
    package func dictionary(decode: (UnsafeBufferPointer<UInt8>) -> String) -> TextDictionary {
        TextDictionary(texts: (0..<count).map { $0 == 0 ? "" : decode(bytes(of: $0)) })
    }

    @inline(__always)
    private func trimmed(_ start: UnsafePointer<UInt8>, _ length: Int) -> (UnsafePointer<UInt8>, Int) {
        var (start, length) = (start, length)
        while length > 0, isBlank(start[0]) { (start, length) = (start + 1, length - 1) }
        while length > 0, isBlank(start[length - 1]) { length -= 1 }
        return (start, length)
    }

    @inline(__always)
    private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
}

/// The texts and their hash table. Its owner takes care of the memory.
private struct TextTable {
    private var slots: UnsafeMutablePointer<UInt64>
    private var slotMask: UInt32
    private var texts: UnsafeMutablePointer<UInt8>
    private var textCapacity: Int
    /// `ends[code]` is where the code's text ends; it begins where the one before ends.
    private var ends: UnsafeMutablePointer<Int>
    private var endCapacity: Int
    private(set) var count = 1
    /// Differs from run to run, so that no file can be made to collide. Codes do not depend on it.
    private let seed = UInt64.random(in: .min ... .max)

    init() {
        slotMask = 255
        slots = .allocate(capacity: 256)
        slots.initialize(repeating: 0, count: 256)
        textCapacity = 4096
        texts = .allocate(capacity: textCapacity)
        endCapacity = 256
        ends = .allocate(capacity: endCapacity)
        ends[0] = 0
    }

    func deallocate() {
        slots.deallocate()
        texts.deallocate()
        ends.deallocate()
    }

    @inline(__always)
    func bytes(of code: Int) -> UnsafeBufferPointer<UInt8> {
        let start = code == 0 ? 0 : ends[code &- 1]
        return UnsafeBufferPointer(start: texts + start, count: ends[code] &- start)
    }

    @inline(__always)
    mutating func code(_ start: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
        let hash = TextDictionaryBuilder.hash(start, length, seed: seed)
        var slot = hash & slotMask
        while true {
            let content = slots[Int(slot)]
            if content == 0 { return insert(start, length, hash: hash, slot: slot) }
            let code = UInt32(truncatingIfNeeded: content)
            if UInt32(truncatingIfNeeded: content >> 32) == hash, isText(of: code, start, length) {
                return code
            }
            slot = (slot &+ 1) & slotMask
        }
    }

    @inline(__always)
    private func isText(of code: UInt32, _ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        let known = bytes(of: Int(code))
        guard known.count == length, let knownStart = known.baseAddress else { return false }
        return TextDictionaryBuilder.isEqual(knownStart, start, length)
    }

    private mutating func insert(
        _ start: UnsafePointer<UInt8>, _ length: Int, hash: UInt32, slot: UInt32
    ) -> UInt32 {
        let code = UInt32(count)
        let end = ends[count - 1]
        if end + length > textCapacity { growTexts(toHold: end + length) }
        if count == endCapacity { growEnds() }
        (texts + end).update(from: start, count: length)
        ends[count] = end + length
        count += 1
        slots[Int(slot)] = UInt64(hash) << 32 | UInt64(code)
        if count > Int(slotMask) / 2 { growSlots() }
        return code
    }

    private mutating func growTexts(toHold needed: Int) {
        let capacity = max(needed, textCapacity * 2)
        let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        grown.update(from: texts, count: ends[count - 1])
        texts.deallocate()
        (texts, textCapacity) = (grown, capacity)
    }

    private mutating func growEnds() {
        let grown = UnsafeMutablePointer<Int>.allocate(capacity: endCapacity * 2)
        grown.update(from: ends, count: count)
        ends.deallocate()
        (ends, endCapacity) = (grown, endCapacity * 2)
    }

    private mutating func growSlots() {
        let capacity = (Int(slotMask) + 1) * 2
        let mask = UInt32(capacity - 1)
        let grown = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
        grown.initialize(repeating: 0, count: capacity)
        for old in 0...Int(slotMask) where slots[old] != 0 {
            var slot = UInt32(truncatingIfNeeded: slots[old] >> 32) & mask
            while grown[Int(slot)] != 0 { slot = (slot &+ 1) & mask }
            grown[Int(slot)] = slots[old]
        }
        slots.deallocate()
        (slots, slotMask) = (grown, mask)
    }
}
