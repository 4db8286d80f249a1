import CLibEdit
import Glibc

extension LineEditor {
    /// The user's `.editrc` first (it may choose vi keys), then the keys without which the prompt is not whole.
    func bindKeys() {
        edit_set_keys(editor, "emacs")
        el_source(editor, nil)
        edit_add_function(editor, "topline-complete", "complete by meaning") { handle, _ in
            LineEditor.of(handle)?.complete() ?? UInt8(CC_ERROR)
        }
        edit_add_function(editor, "topline-paste", "take a paste as text") { handle, _ in
            LineEditor.of(handle)?.takePaste() ?? UInt8(CC_ERROR)
        }
        for (key, function) in Self.keys {
            edit_bind(editor, key, function)
        }
        edit_bind_alternative(editor, "^I", "topline-complete")
        edit_bind_named(editor, "up", "ed-search-prev-history")
        edit_bind_named(editor, "down", "ed-search-next-history")
    }

    /// Keys as terminals send them; libedit knows the plain arrows itself.
    private static var keys: [(key: String, function: String)] {
        [
            ("^I", "topline-complete"), ("\\e[200~", "topline-paste"),
            ("^R", "em-inc-search-prev"), ("\\e[3~", "ed-delete-next-char"),
            ("\\e[A", "ed-search-prev-history"), ("\\eOA", "ed-search-prev-history"),
            ("\\e[B", "ed-search-next-history"), ("\\eOB", "ed-search-next-history"),
            ("\\e[H", "ed-move-to-beg"), ("\\eOH", "ed-move-to-beg"), ("\\e[1~", "ed-move-to-beg"),
            ("\\e[F", "ed-move-to-end"), ("\\eOF", "ed-move-to-end"), ("\\e[4~", "ed-move-to-end"),
            ("\\e[1;5D", "ed-prev-word"), ("\\e[1;5C", "em-next-word"),
        ]
    }
}
