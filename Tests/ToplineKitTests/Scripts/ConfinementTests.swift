import Foundation
import Glibc
import Synchronization
import Testing
import ToplineKit

@testable import Company

/// What a script that somebody sent may touch, tried the way an attacker would.
struct ConfinementTests {
    let fixture: ScriptFixture
    /// Out of bounds.
    let outside: TemporaryFolder

    init() throws {
        fixture = try ScriptFixture()
        outside = try TemporaryFolder([
            ("secret.topline", "text \"secret\"\n"), ("secret.csv", "Deal ID,Amount\n1,2\n"),
        ])
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: fixture.scripts.path + "/" + name, withDestinationPath: target)
    }

    @Test func whatALinkDoesIsSaid() throws {
        try link("out", to: outside.path)
        try link("lost", to: outside.path + "/nowhere")
        for (file, words) in [
            ("out/secret.topline", "a link on its way leads outside"),
            ("out/deep/x.topline", "a link on its way"),
            ("lost/x.topline", "`lost` is a link that leads nowhere"),
            ("none/x.topline", "there is no such folder"),
        ] {
            let reply = try fixture.run("include \"\(file)\"\n")
            #expect(reply.errors.contains(words), "\(reply.errors)")
        }
    }

    // MARK: Reading

    @Test func includeStaysInside() throws {
        let scripts = fixture.scripts.path
        let out = outside.path
        try link("link.topline", to: out + "/secret.topline")
        try link("folder", to: out)
        try link("chain", to: scripts + "/folder")
        try link("dangling.topline", to: out + "/not there.topline")
        try FileManager.default.createDirectory(atPath: scripts + "/.git", withIntermediateDirectories: false)
        try fixture.scripts.write("text \"hidden\"\n", to: ".git/x.topline")
        let up = String(repeating: "../", count: 30)
        let files = [
            out + "/secret.topline", up + out.dropFirst() + "/secret.topline", "link.topline",
            "folder/secret.topline", "chain/secret.topline", "./folder/../link.topline",
            "folder//secret.topline", "dangling.topline", "/etc/passwd", up + "etc/passwd",
            "/proc/self/environ",
            "/dev/stdin", "/dev/zero", "/proc/self/root\(out)/secret.topline", ".git/x.topline",
            "link.topline\0.topline", "", ".", "..", "/", String(repeating: "x", count: 300),
            String(repeating: "x/", count: 4000), "not there/x.topline",
        ]
        for file in files {
            let reply = try fixture.run("include \"\(file)\"\n")
            #expect(reply.status == .failed, "\(file.prefix(60))\n\(reply.output)")
            #expect(reply.output.isEmpty)
            #expect(reply.errors.contains("TL521") || reply.errors.contains("TL520"), "\(reply.errors)")
            #expect(reply.errors.utf8.count < 6000)
        }
    }

    @Test func insideLinksAndFoldersAreFine() throws {
        let scripts = fixture.scripts.path
        try FileManager.default.createDirectory(
            atPath: scripts + "/parts", withIntermediateDirectories: false)
        try fixture.scripts.write("include \"../b.topline\"\n", to: "parts/a.topline")
        try fixture.scripts.write("text \"inside\"\n", to: "b.topline")
        try link("alias.topline", to: "parts/a.topline")
        #expect(try fixture.run("include \"alias.topline\"").output == "inside\n")
        #expect(try fixture.run("include \"parts/../parts/./a.topline\"").output == "inside\n")
    }

    @Test func anAllowedFolderIsInside() throws {
        let script = try fixture.scripts.write(
            "include \"\(outside.path)/secret.topline\"\n", to: "a.topline")
        let session = try fixture.session()
        #expect(session.run(script: script, OutputOptions()).status == .failed)
        #expect(session.run(script: script, allowing: [outside.path], OutputOptions()).output == "secret\n")
        #expect(
            session.run(script: script, allowing: [outside.path + "/nowhere"], OutputOptions()).status
                == .failed)
    }

    /// A folder whose name goes on where an allowed one ends is another folder.
    @Test func aLongerNameIsAnotherFolder() throws {
        let sibling = fixture.scripts.path + "-more"
        try FileManager.default.createDirectory(atPath: sibling, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: sibling) }
        try "text \"x\"".write(toFile: sibling + "/x.topline", atomically: true, encoding: .utf8)
        #expect(try fixture.run("include \"\(sibling)/x.topline\"").errors.contains("TL521"))
    }

    /// Whoever waited for a pipe would wait for ever, so it is tried beside the test.
    @Test func pipesAreNotWaitedFor() throws {
        let pipes = ["\(fixture.scripts.path)/pipe.topline", "\(fixture.scripts.path)/pipe.csv"]
        for pipe in pipes + ["\(fixture.company.path)/pipe.csv"] { #expect(mkfifo(pipe, 0o600) == 0) }
        let (done, fixture) = (DispatchSemaphore(value: 0), fixture)
        let errors = Mutex<[String]>([])
        Thread.detachNewThread {
            let replies = try? [
                fixture.run("include \"pipe.topline\""), fixture.run("won deals into \"\(pipes[1])\""),
                fixture.session().run(script: pipes[0], OutputOptions()),
            ]
            errors.withLock { $0 = replies?.map(\.errors) ?? [] }
            done.signal()
        }
        #expect(done.wait(timeout: .now() + 300) == .success)
        #expect(errors.withLock { $0.count(where: { $0.contains("not a regular file") }) } == 3)
    }

    @Test func hugeFilesAreRefused() throws {
        let path = try fixture.scripts.write("", to: "huge.topline")
        #expect(truncate(path, 1 << 40) == 0)
        #expect(try fixture.run("include \"huge.topline\"").errors.contains("longer than 4 MiB"))
    }

    // MARK: Writing

    @Test func intoStaysInside() throws {
        let scripts = fixture.scripts.path
        try link("out.csv", to: outside.path + "/secret.csv")
        try link("folder", to: outside.path)
        try link("new.csv", to: outside.path + "/new.csv")
        let before = try String(contentsOfFile: outside.path + "/secret.csv", encoding: .utf8)
        for file in [
            outside.path + "/x.csv", scripts + "/out.csv", scripts + "/folder/x.csv", scripts + "/new.csv",
            scripts + "/../x.csv", "/dev/null.csv", scripts + "/.hidden.csv", scripts + "/x.csv\0.md",
            scripts + "/none/x.csv", scripts + "/x.csv/",
            scripts + "/" + String(repeating: "y", count: 300) + ".csv",
        ] {
            let reply = try fixture.run("won deals into \"\(file)\"")
            #expect(reply.status == .failed && reply.output.isEmpty, "\(file.prefix(90))\n\(reply.output)")
        }
        for form in ["x.sh", "x", "review.topline"] {
            let reply = try fixture.run("won deals as csv into \"\(scripts)/\(form)\"")
            #expect(reply.errors.contains("TL521"), "\(form)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path).count == 2)
        #expect(try String(contentsOfFile: outside.path + "/secret.csv", encoding: .utf8) == before)
        let good = try fixture.run("won deals into \"\(scripts)/x.csv\"")
        #expect(good.status == .fine, "\(good.errors)")
        #expect(try String(contentsOfFile: scripts + "/x.csv", encoding: .utf8) == "Won deals\n3\n")
    }

    @Test func theCompanysOwnFilesAreNotWritten() throws {
        for name in ["deals.csv", "new.csv", "company.topline", "Company.Topline"] {
            let reply = try fixture.run("won deals as csv into \"\(fixture.company.path)/\(name)\"")
            #expect(reply.status == .failed, "\(name)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.company.path).count == 1)
    }

    /// A link put where a folder was, after the path was found good.
    @Test func aLinkSwappedInLeadsNowhere() throws {
        let scripts = fixture.scripts.path
        try FileManager.default.createDirectory(
            atPath: scripts + "/parts", withIntermediateDirectories: false)
        try fixture.scripts.write("old", to: "parts/x.csv")
        let confinement = Confinement(folders: [scripts])
        let place = try confinement.place(of: "parts/x.csv", from: scripts)
        try FileManager.default.removeItem(atPath: scripts + "/parts")
        try link("parts", to: outside.path)
        #expect(throws: (any Error).self) { try place.opened() }

        let file = try confinement.place(of: "y.csv", from: scripts)
        try link("y.csv", to: outside.path + "/secret.csv")
        let folder = try file.opened()
        #expect(throws: (any Error).self) { try folder.read("y.csv", limit: 100) }
        #expect(throws: (any Error).self) { try folder.replace("y.csv", with: [1]) }
        #expect(throws: (any Error).self) { try folder.append("x", to: "y.csv") }
        #expect(
            try String(contentsOfFile: outside.path + "/secret.csv", encoding: .utf8).hasPrefix("Deal ID"))
    }

    /// A second name of a file elsewhere: replaced, not written through; never appended to.
    @Test func aSecondNameIsNotWrittenThrough() throws {
        let scripts = fixture.scripts.path
        let secret = outside.path + "/secret.csv"
        try FileManager.default.linkItem(atPath: secret, toPath: scripts + "/twin.csv")
        let folder = try OpenFolder(realPath: try #require(FilePlace.realPath(scripts)))
        #expect(throws: (any Error).self) { try folder.append("x", to: "twin.csv") }
        try folder.replace("twin.csv", with: Array("new".utf8))
        #expect(try String(contentsOfFile: secret, encoding: .utf8).hasPrefix("Deal ID"))
        #expect(try String(contentsOfFile: scripts + "/twin.csv", encoding: .utf8) == "new")
    }

    /// What a person types is not confined.
    @Test func thePromptIsFree() throws {
        let reply = try fixture.session().reply(
            to: "won deals into \"\(outside.path)/x.csv\"", OutputOptions())
        #expect(reply.status == .fine)
        #expect(FileManager.default.fileExists(atPath: outside.path + "/x.csv"))
    }
}
