import FoundationEssentials
import Glibc
import SampleCompany

/// The sample company that `topline` alone opens: in the user's data folder, made on first use.
struct StandardSample {
    /// As the XDG base directory specification has it: `$XDG_DATA_HOME`, else `~/.local/share`.
    let folder: String

    init() {
        let variable = { name in getenv(name).map { String(cString: $0) } ?? "" }
        let data = variable("XDG_DATA_HOME")
        let base = data.hasPrefix("/") ? data : variable("HOME") + "/.local/share"
        folder = base + "/topline/sample-company"
    }

    /// The folder, with the company in it. The file written last tells a whole company from half of one.
    func madeFolder() throws -> String {
        if !FileManager.default.fileExists(atPath: folder + "/company.topline") {
            try CompanyGenerator().write(to: folder)
        }
        return folder
    }
}
