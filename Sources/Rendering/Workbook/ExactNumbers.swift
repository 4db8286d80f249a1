/// Puts the numbers of a workbook's sheets as the shortest decimals that read back as they were meant.
///
/// libxlsxwriter writes 16 digits, which is too many for most amounts and too few for some shares: 871103.93 becomes
/// 871103.9300000001.
enum ExactNumbers {
    /// The workbook with its numbers so; as it is where it does not hold what was written into it.
    static func written(_ bytes: [UInt8], _ sheets: [WorkbookSheet]) -> [UInt8] {
        guard var archive = ZipArchive(bytes) else { return bytes }
        for (index, sheet) in sheets.enumerated() {
            let name = Array("xl/worksheets/sheet\(index + 1).xml".utf8)
            guard let place = archive.files.firstIndex(where: { $0.name == name }),
                let text = replaced(archive.files[place].content, by: sheet.numbers)
            else { return bytes }
            archive.files[place].content = text
        }
        return archive.bytes() ?? bytes
    }

    /// The sheet with these numbers in its cells of numbers, in their order; nil where their counts differ.
    private static func replaced(_ sheet: [UInt8], by numbers: [Double]) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(sheet.count)
        var (place, next) = (0, 0)
        while let open = sheet.next(of: cell, from: place), let close = sheet.next(of: [angle], from: open) {
            let value = close + 1
            result += sheet[place..<value]
            place = value
            // A cell with a type holds a text or a flag; one without a value ends where it begins.
            guard sheet.next(of: typed, from: open, before: close) == nil,
                sheet[value...].starts(with: opening)
            else { continue }
            guard next < numbers.count, let end = sheet.next(of: closing, from: value) else { return nil }
            result += opening + Array(RawNumber.text(ofDouble: numbers[next]).utf8)
            next += 1
            place = end
        }
        return next == numbers.count ? result + sheet[place...] : nil
    }

    private static let cell = Array("<c ".utf8)
    private static let typed = Array(" t=\"".utf8)
    private static let opening = Array("<v>".utf8)
    private static let closing = Array("</v>".utf8)
    private static let angle = UInt8(ascii: ">")
}

extension [UInt8] {
    /// Where the bytes stand next.
    fileprivate func next(of wanted: [UInt8], from start: Int, before end: Int? = nil) -> Int? {
        let last = (end ?? count) - wanted.count
        guard start <= last else { return nil }
        return (start...last).first { place in
            self[place] == wanted[0] && self[place..<(place + wanted.count)].elementsEqual(wanted)
        }
    }
}
