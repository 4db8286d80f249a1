/// Reads the files out of a ZIP archive, stored or deflated (RFC 1951), to see what was written into it.
struct ZipReader {
    private(set) var files: [String: [UInt8]] = [:]

    /// Nil where the bytes are no archive.
    init?(_ bytes: [UInt8]) {
        func number(_ at: Int, _ count: Int) -> Int {
            (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
        }
        guard
            let end = stride(from: bytes.count - 22, through: 0, by: -1).first(where: {
                number($0, 4) == 0x0605_4B50
            })
        else { return nil }
        var at = number(end + 16, 4)
        for _ in 0..<number(end + 10, 2) {
            guard number(at, 4) == 0x0201_4B50 else { return nil }
            let (method, size, nameLength) = (number(at + 10, 2), number(at + 20, 4), number(at + 28, 2))
            let local = number(at + 42, 4)
            let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
            let name = String(decoding: bytes[(at + 46)..<(at + 46 + nameLength)], as: UTF8.self)
            let packed = bytes[start..<(start + size)]
            var inflater = Inflater(packed)
            guard let content = method == 0 ? Array(packed) : inflater.bytes() else { return nil }
            guard content.count == number(at + 24, 4) else { return nil }
            files[name] = content
            at += 46 + nameLength + number(at + 30, 2) + number(at + 32, 2)
        }
    }

    func text(_ name: String) -> String? { files[name].map { String(decoding: $0, as: UTF8.self) } }
}

/// Unpacks deflated bytes.
private struct Inflater {
    private var input: ArraySlice<UInt8>
    private var (bits, bitCount) = (0, 0)
    private var output: [UInt8] = []

    init(_ bytes: ArraySlice<UInt8>) { input = bytes }

    /// A canonical Huffman code: how many codes of each length, and the symbols in their order.
    private struct Code {
        var counts = [Int](repeating: 0, count: 16)
        var symbols: [Int] = []

        init(_ lengths: [Int]) {
            for length in 1..<16 {
                for (symbol, own) in lengths.enumerated() where own == length {
                    counts[length] += 1
                    symbols.append(symbol)
                }
            }
        }
    }

    private mutating func take(_ count: Int) -> Int {
        while bitCount < count {
            bits |= Int(input.popFirst() ?? 0) << bitCount
            bitCount += 8
        }
        defer { (bits, bitCount) = (bits >> count, bitCount - count) }
        return bits & ((1 << count) - 1)
    }

    private mutating func symbol(_ code: Code) -> Int? {
        var (value, first, index) = (0, 0, 0)
        for length in 1..<16 {
            value |= take(1)
            let count = code.counts[length]
            if value - count < first { return code.symbols[index + value - first] }
            (index, first) = (index + count, (first + count) << 1)
            value <<= 1
        }
        return nil
    }

    mutating func bytes() -> [UInt8]? {
        var isLast = false
        while !isLast {
            isLast = take(1) == 1
            switch take(2) {
            case 0:
                _ = take(bitCount % 8)
                let count = take(16)
                _ = take(16)
                for _ in 0..<count { output.append(UInt8(take(8))) }
            case 1:
                let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
                guard block(Code(lengths), Code([Int](repeating: 5, count: 30))) else { return nil }
            case 2:
                guard let (literals, distances) = codes(), block(literals, distances) else { return nil }
            default: return nil
            }
        }
        return output
    }

    private mutating func codes() -> (Code, Code)? {
        let (literals, distances, count) = (take(5) + 257, take(5) + 1, take(4) + 4)
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        var lengths = [Int](repeating: 0, count: 19)
        for index in 0..<count { lengths[order[index]] = take(3) }
        let code = Code(lengths)
        var all: [Int] = []
        while all.count < literals + distances {
            guard let next = symbol(code) else { return nil }
            switch next {
            case 16: all += Array(repeating: all.last ?? 0, count: 3 + take(2))
            case 17: all += Array(repeating: 0, count: 3 + take(3))
            case 18: all += Array(repeating: 0, count: 11 + take(7))
            default: all.append(next)
            }
        }
        return (Code(Array(all.prefix(literals))), Code(Array(all.dropFirst(literals))))
    }

    private static let lengthBases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163,
        195, 227, 258,
    ]
    private static let distanceBases = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
        4097, 6145,
        8193, 12289, 16385, 24577,
    ]

    private mutating func block(_ literals: Code, _ distances: Code) -> Bool {
        while let next = symbol(literals) {
            if next == 256 { return true }
            if next < 256 {
                output.append(UInt8(next))
                continue
            }
            let at = next - 257
            guard at < 29 else { return false }
            let length = Self.lengthBases[at] + take(at < 8 || at == 28 ? 0 : (at - 4) / 4)
            guard let far = symbol(distances), far < 30 else { return false }
            let distance = Self.distanceBases[far] + take(far < 4 ? 0 : (far - 2) / 2)
            guard distance <= output.count else { return false }
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
        return false
    }
}
