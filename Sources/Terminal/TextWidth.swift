import CLibEdit
import Glibc

/// Columns a text takes at a terminal, counted as the C library counts them: 2 for wide characters, 0 for
/// combining ones.
func displayWidth(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
        sum + (scalar.isASCII ? 1 : max(0, Int(character_width(wchar_t(scalar.value)))))
    }
}

/// The text with blanks after it until it takes `width` columns.
func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - displayWidth(text)))
}

/// The beginning of the text that fits into `width` columns, ending in `ellipsis` where something is left off.
func shortened(_ text: String, to width: Int, ellipsis: String) -> String {
    guard displayWidth(text) > width else { return text }
    var kept = ""
    var room = width - displayWidth(ellipsis)
    for character in text {
        room -= displayWidth(String(character))
        if room < 0 { break }
        kept.append(character)
    }
    return kept + ellipsis
}
