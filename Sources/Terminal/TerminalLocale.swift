import Glibc

/// What the environment says about characters.
package enum TerminalLocale {
    /// Makes the C library read and measure UTF-8, which libedit relies on.
    ///
    /// Only the character type is set: numbers are never written the way of a locale. A locale that is not
    /// UTF-8, or is not installed, gives way to `C.UTF-8`, which every system has.
    package static func prepare() {
        setlocale(LC_CTYPE, "")
        guard let codeset = nl_langinfo(nl_item(CODESET)), String(cString: codeset) == "UTF-8" else {
            setlocale(LC_CTYPE, "C.UTF-8")
            return
        }
    }

    /// True unless the environment names a locale that cannot show Unicode (`LC_ALL=C`).
    ///
    /// The first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set decides, as POSIX has it; where none is set,
    /// as in a bare container, Unicode is taken to be fine.
    package static func showsUnicode(_ environment: Environment = .process) -> Bool {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"]
        guard let name = names.lazy.compactMap({ environment[$0] }).first(where: { !$0.isEmpty }) else {
            return true
        }
        let codeset = name.split(separator: ".").dropFirst().first?.split(separator: "@").first ?? ""
        let folded = codeset.lowercased().filter { $0 != "-" }
        return folded == "utf8"
    }
}
