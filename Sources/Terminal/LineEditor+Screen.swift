import CLibEdit
import Glibc

extension LineEditor {
    /// Draws the line again for a terminal of another size.
    func redrawAfterResize() {
        goToFirstRow()
        el_resize(editor)
        edit_refresh(editor)
    }

    /// Leaves the typed text to be read where it stands, `mark` behind it, and goes to a fresh row.
    func leaveLine(marking mark: String = "") {
        goToFirstRow()
        el_cursor(editor, Int32(current.text.unicodeScalars.count))
        edit_refresh(editor)
        StandardStream.output.write(mark + "\r\n")
    }

    /// Moves to where the prompt begins and erases from there on; libedit draws a whole line from that place.
    private func goToFirstRow() {
        let columns = StandardStream.output.size?.columns ?? 80
        let (text, cursor) = current
        let before = String(decoding: text.utf8.prefix(cursor), as: UTF8.self)
        let rows = rowsTaken(by: before, from: promptWidth, columns: columns)
        StandardStream.output.write("\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\u{1B}[J")
    }
}

/// How many rows below its first one a text ends that begins in column `start` and wraps at `columns`.
///
/// A wide character that does not fit at the end of a row goes to the next one whole.
func rowsTaken(by text: String, from start: Int, columns: Int) -> Int {
    let columns = max(1, columns)
    var row = start / columns
    var column = start % columns
    for scalar in text.unicodeScalars {
        if scalar == "\n" {
            row += 1
            column = 0
            continue
        }
        let width = displayWidth(String(scalar))
        if column + width > columns {
            row += 1
            column = 0
        }
        column += width
        if column == columns {
            row += 1
            column = 0
        }
    }
    return row
}
