import Company
import Glibc
import Importing
import Model

/// A folder that goes away with the test.
final class TemporaryFolder {
    let path: String

    init(_ files: [String: String] = [:]) {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
        var template = Array((base + "/topline-test-XXXXXX").utf8CString)
        path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
        for (name, text) in files { write(text, to: name) }
    }

    deinit {
        chmod(path, 0o755)
        remove(path)
    }

    func write(_ text: String, to name: String) {
        let file = fopen(path + "/" + name, "w")
        defer { fclose(file) }
        fputs(text, file)
    }

    func text(of name: String) -> String? {
        guard let source = try? ByteSource(path: path + "/" + name), let bytes = try? source.bytes() else {
            return nil
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Names of everything in the folder, hidden files included.
    var names: [String] {
        guard let handle = opendir(path) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private func remove(_ path: String) {
        guard let handle = opendir(path) else {
            unlink(path)
            return
        }
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { remove(path + "/" + name) }
        }
        closedir(handle)
        rmdir(path)
    }
}

/// A context that never cancels and tells nobody.
let context = RunContext(today: Day(year: 2024, month: 6, day: 30)!)

/// The files of a company small enough to be checked by eye.
enum SmallCompany {
    static let deals = """
        Deal ID,Owner,Account Name,Product,Stage,Create Date,Close Date,Amount
        D1,Anna,Acme,GTX Pro,Closed Won,2024-01-05,2024-02-01,1000
        D2,Anna,Beta,GTXPro,Closed Lost,2024-01-06,2024-01-20,0
        D3,Boris,Acme,MG,Closed Won,2024-01-07,2024-01-10,250
        D4,Boris,,MG,On hold,2024-01-08,,

        """
    static let files = [
        "deals.csv": deals,
        "accounts.csv": "Account,Industry,Revenue,Parent\nAcme,Tools,12.5,\nBeta,Food,3.25,Acme\n",
        "products.csv": "Product,Series,List Price\nGTX Pro,GTX,1200\nMG,MG,300\n",
        "reps.csv": "Name,Manager,Region\nAnna,Mona,West\nBoris,Nils,East\nCarl,Nils,East\n",
    ]
}
