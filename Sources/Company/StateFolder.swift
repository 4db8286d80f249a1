import Importing

/// Where the program keeps what it remembers of a company: the history of the prompt, that it has been opened.
struct StateFolder {
    /// The company's folder, from the root.
    let company: String

    init(company: String) { self.company = FilePlace.absolute(company) }

    /// `.topline` in the company's folder where that may be written, else a folder of the user's state for it.
    var path: String {
        let own = company + "/.topline"
        if FilePlace.exists(own) ? FilePlace.isWritable(own) : FilePlace.isWritable(company) { return own }
        return ofUser
    }

    /// Under `XDG_STATE_HOME`, by the company's name and a checksum of where it lies.
    var ofUser: String {
        let home = FilePlace.environment("HOME") ?? "/var/tmp"
        let state = FilePlace.environment("XDG_STATE_HOME") ?? home + "/.local/state"
        var checksum = FileChecksum()
        Array(company.utf8).withUnsafeBufferPointer { checksum.add($0) }
        let name = company.split(separator: "/").last.map(String.init) ?? "company"
        return "\(state)/topline/\(name)-\(checksum.text)"
    }

    /// Whether the program has greeted this company before.
    var isNew: Bool { !FilePlace.exists(path + "/opened") }

    /// Remembers that it has. Without a place to write, the next open is a first one again.
    func markOpened() {
        guard isNew, FilePlace.makeFolder(path) else { return }
        try? WholeFile.write([], to: path + "/opened")
    }
}
