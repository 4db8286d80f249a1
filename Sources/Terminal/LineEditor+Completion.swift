import CLibEdit
import Glibc
import ToplineKit

extension LineEditor {
    /// The text of the line and the cursor in it, a UTF-8 offset.
    var current: (text: String, cursor: Int) {
        guard let line = el_line(editor)?.pointee, let start = line.buffer else { return ("", 0) }
        let bytes = UnsafeRawBufferPointer(start: start, count: line.lastchar - start)
        return (String(decoding: bytes, as: UTF8.self), line.cursor - start)
    }

    /// Tab: the offered fix on an empty line; else the only completion, or what all have in common, or their list.
    func complete() -> UInt8 {
        let (text, cursor) = current
        if text.isEmpty, let fix = offeredFix {
            offeredFix = nil
            return insert(fix)
        }
        let before = earlierLines.utf8.count
        let found = assistant.completions(earlierLines + text, before + cursor).filter {
            (before...before + cursor).contains($0.start) && $0.text.contains { $0.isLetter || $0.isNumber }
        }
        let typed = CompletionChoice(found, typed: Array((earlierLines + text).utf8.prefix(before + cursor)))
        switch typed.step {
        case .nothing: return UInt8(CC_REFRESH_BEEP)
        case .replace(let start, let replacement):
            return replace(from: start - before, to: cursor, in: text, with: replacement)
        case .list: return show(found)
        }
    }

    /// Puts text at the cursor.
    func insert(_ text: String) -> UInt8 {
        el_insertstr(editor, text) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_REFRESH_BEEP)
    }

    private func replace(from start: Int, to cursor: Int, in text: String, with replacement: String) -> UInt8
    {
        let replaced = String(decoding: text.utf8.prefix(cursor).dropFirst(start), as: UTF8.self)
        el_deletestr(editor, Int32(replaced.unicodeScalars.count))
        return insert(replacement)
    }

    private func show(_ found: [Completion]) -> UInt8 {
        let (text, cursor) = current
        let size = StandardStream.output.size ?? (80, 24)
        let list = CompletionList(found, columns: size.columns, rows: size.rows)
        let after = String(decoding: text.utf8.dropFirst(cursor), as: UTF8.self).unicodeScalars.count
        leaveLine()
        StandardStream.output.write(list.text(usesColor: usesColor))
        el_cursor(editor, -Int32(after))
        return UInt8(CC_REDISPLAY)
    }
}
