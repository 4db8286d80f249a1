import CLibEdit
import Glibc

extension LineEditor {
    /// A bracketed paste: everything up to its closing mark is text, Tab and line feeds too; nothing runs.
    func takePaste() -> UInt8 {
        var pasted = String.UnicodeScalarView()
        while !pasted.hasEnding(Self.pasteEnd) {
            switch input.next() {
            case .character(let scalar):
                pasted.append(scalar)
            case .signal(SIGWINCH):
                redrawAfterResize()
            case .signal(let signal):
                noteInterruption(signal)
                return UInt8(CC_EOF)
            case .end:
                return UInt8(CC_EOF)
            }
        }
        pasted.removeLast(Self.pasteEnd.count)
        return insert(Self.cleaned(String(pasted)))
    }

    private static var pasteEnd: String.UnicodeScalarView { "\u{1B}[201~".unicodeScalars }

    /// Line ends as line feeds, none at the end (the user presses Enter), and no control characters that would
    /// work on the terminal.
    static func cleaned(_ pasted: String) -> String {
        var text = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in pasted.unicodeScalars {
            defer { last = scalar }
            switch scalar {
            case "\r": text.append("\n")
            case "\n": if last != "\r" { text.append(scalar) }
            case "\t": text.append(" ")
            default: if scalar.properties.generalCategory != .control { text.append(scalar) }
            }
        }
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }
}

extension String.UnicodeScalarView {
    fileprivate func hasEnding(_ ending: String.UnicodeScalarView) -> Bool {
        suffix(ending.count).elementsEqual(ending)
    }
}
