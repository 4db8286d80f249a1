/// Fields of a CSV file as bytes, each with the comma after it, one behind the other.
struct TextArena: Sendable {
    /// Where a text stands.
    struct Place: Sendable {
        var offset: Int
        var count: Int
    }

    private(set) var bytes: [UInt8] = []

    /// Adds a field, quoted where it has to be, and its comma.
    mutating func add(_ text: String) -> Place {
        var csv = CSVWriter()
        csv.add(text)
        let offset = bytes.count
        bytes += csv.bytes + [UInt8(ascii: ",")]
        return Place(offset: offset, count: bytes.count - offset)
    }

    mutating func add(_ texts: [String]) -> [Place] { texts.map { add($0) } }
}

/// A place in a buffer that moves on as bytes are written. The buffer must be large enough for all of them.
struct ByteCursor {
    private let start: UnsafeMutablePointer<UInt8>
    private(set) var count = 0

    init(_ start: UnsafeMutablePointer<UInt8>) { self.start = start }

    @inline(__always)
    mutating func write(_ byte: UInt8) {
        start[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func write(_ place: TextArena.Place, of arena: UnsafeBufferPointer<UInt8>) {
        (start + count).update(from: arena.baseAddress! + place.offset, count: place.count)
        count &+= place.count
    }

    /// Writes a number that is not negative, with zeros before it up to the width.
    @inline(__always)
    mutating func write(_ number: Int, width: Int) {
        var digits = 1
        var limit = 10
        while digits < width || number >= limit {
            digits &+= 1
            // A limit beyond any number stops the search.
            limit = limit > Int.max / 10 ? Int.max : limit &* 10
        }
        var rest = number
        for place in stride(from: count &+ digits &- 1, through: count, by: -1) {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            start[place] = UInt8(truncatingIfNeeded: 48 &+ digit)
            rest = quotient
        }
        count &+= digits
    }
}
