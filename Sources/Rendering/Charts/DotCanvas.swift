/// A raster that lines are drawn on: eight dots a cell in Braille, or one sign a cell in ASCII.
struct DotCanvas: Sendable {
    let columns: Int
    let rows: Int
    private let usesUnicode: Bool
    private var dots: [Bool]
    /// Signs under the dots, such as bands and goal lines.
    private var ground: [Character]

    init(columns: Int, rows: Int, usesUnicode: Bool) {
        self.columns = columns
        self.rows = rows
        self.usesUnicode = usesUnicode
        let scale = usesUnicode ? 8 : 1
        dots = Array(repeating: false, count: columns * rows * scale)
        ground = Array(repeating: " ", count: columns * rows)
    }

    var dotColumns: Int { usesUnicode ? columns * 2 : columns }
    var dotRows: Int { usesUnicode ? rows * 4 : rows }

    /// The dot column of a share of the width, the dot row of a share of the height (1 is the top).
    func column(_ share: Double) -> Int {
        Int((share * Double(dotColumns - 1)).rounded(.toNearestOrAwayFromZero))
    }
    func row(_ share: Double) -> Int {
        Int(((1 - share) * Double(dotRows - 1)).rounded(.toNearestOrAwayFromZero))
    }

    /// The cell row of a dot row.
    func cellRow(_ dotRow: Int) -> Int { usesUnicode ? dotRow / 4 : dotRow }
    func cellColumn(_ dotColumn: Int) -> Int { usesUnicode ? dotColumn / 2 : dotColumn }

    mutating func setGround(_ sign: Character, column: Int, row: Int) {
        ground[row * columns + column] = sign
    }

    mutating func setDot(_ x: Int, _ y: Int) { dots[y * dotColumns + x] = true }

    /// A straight line between two dots (Bresenham), of it every so many dots.
    mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int), every step: Int = 1) {
        let (dx, dy) = (abs(end.x - start.x), -abs(end.y - start.y))
        let (stepX, stepY) = (start.x < end.x ? 1 : -1, start.y < end.y ? 1 : -1)
        var (x, y, error) = (start.x, start.y, dx + dy)
        for count in 0... {
            if count % step == 0 { setDot(x, y) }
            if x == end.x && y == end.y { return }
            let twice = 2 * error
            if twice >= dy { (error, x) = (error + dy, x + stepX) }
            if twice <= dx { (error, y) = (error + dx, y + stepY) }
        }
    }

    /// Signs under the dots along a line; of sizes in which a cell is a dot.
    mutating func ground(_ sign: Character, from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
        var line = DotCanvas(columns: columns, rows: rows, usesUnicode: false)
        line.line(from: start, to: end, every: 2)
        for index in line.dots.indices where line.dots[index] { ground[index] = sign }
    }

    func lines() -> [String] {
        (0..<rows).map { row in
            String((0..<columns).map { cell($0, row) })
        }
    }

    private func cell(_ column: Int, _ row: Int) -> Character {
        guard usesUnicode else {
            return dots[row * columns + column] ? "*" : ground[row * columns + column]
        }
        // The bits of a Braille pattern, by dot row and column (Unicode, chapter 21.1).
        let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
        var pattern: UInt32 = 0
        for y in 0..<4 {
            for x in 0..<2 where dots[(row * 4 + y) * dotColumns + column * 2 + x] { pattern |= bits[y][x] }
        }
        return pattern == 0 ? ground[row * columns + column] : Character(Unicode.Scalar(0x2800 + pattern)!)
    }
}
