import Foundation
import Testing

/// Documents in odd places: a folder of a bigger repository, a clone that lacks its past.
@Suite struct PlaceTests {
    /// An accent is one character and several bytes; a document in such a folder is found in commits as well.
    @Test(arguments: ["deel", "Mijn één document"])
    func documentInAFolder(_ folder: String) throws {
        let scratch = try Scratch(nil)
        for (path, text) in Fixture.files { try scratch.write(text, to: "\(folder)/\(path)") }
        try FileManager.default.copyItem(
            at: Scratch.repository.appendingPathComponent("schemas"), to: scratch.root.appendingPathComponent("\(folder)/schemas"))
        try scratch.write("Van iemand anders.\n", to: "elders/bestand.txt")
        try scratch.git("init", "-q", "-b", "main")
        try scratch.git("add", ".")
        try scratch.git("commit", "-q", "-m", "Begin")
        try scratch.write("Nog niet vastgelegd.\n", to: "elders/bestand.txt")
        #expect(try scratch.groei("-C", folder, "edit", "effect/minder-uitval", "--set", "title=Minder stoppers").code == 0)
        #expect(try scratch.groei("-C", folder, "propose", "--title", "Titel").code == 0)
        scratch.identity("lezer")
        #expect(try scratch.groei("-C", folder, "approve", "titel").code == 0)
        scratch.identity("beheer")
        #expect(try scratch.groei("-C", folder, "accept", "titel").code == 0)
        #expect(try scratch.groei("-C", folder, "release", "cut").code == 0)
        #expect(try scratch.groei("-C", folder, "release", "verify").code == 0)
        #expect(try scratch.read("\(folder)/corpus/effects/minder-uitval.yaml").contains("Minder stoppers"))
        #expect(try scratch.git("status", "--porcelain") == " M elders/bestand.txt\n")
        #expect(try scratch.git("show", "--name-only", "--format=", "-z", "HEAD").hasPrefix("\(folder)/CHANGELOG.md"))
    }

    /// The oldest commit of a shallow clone has every record, but is not the one that cut the versions.
    @Test func shallowClone() throws {
        let scratch = try Scratch()
        scratch.identity("beheer")
        try scratch.groei("release", "cut")
        try scratch.git("tag", "-d", "v1.0.0")
        #expect(try scratch.groei("check", "--at", "1.0.0").code == 0)
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        try scratch.git("commit", "-q", "-a", "-m", "Titel")
        try scratch.git("clone", "-q", "--depth", "1", "file://\(scratch.root.path)", "ondiep")
        #expect(try scratch.groei("-C", "ondiep", "check").code == 0)
        let verified = try scratch.groei("-C", "ondiep", "release", "verify", "1.0.0")
        #expect(verified.code == 3)
        #expect(verified.error.contains("git fetch --unshallow"))
        for command in [["render", "--at", "1.0.0"], ["diff", "1.0.0"], ["diff", "v1.0.0", "main"]] {
            let outcome = try scratch.groei(arguments: ["-C", "ondiep"] + command)
            #expect(outcome.code == 3 && outcome.error.contains("git fetch --unshallow"), "\(outcome.error)")
        }
        #expect(try scratch.groei("-C", "ondiep", "status").code == 0)
    }

    /// A repository in which there is no document: each command says how to go on.
    @Test(arguments: [["propose", "--title", "X"], ["diff"], ["proposal", "list"], ["review", "x"], ["release", "plan"]])
    func repositoryWithoutADocument(command: [String]) throws {
        let scratch = try Scratch(nil)
        try scratch.write("x", to: "x")
        try scratch.git("init", "-q", "-b", "main")
        try scratch.git("add", ".")
        try scratch.git("commit", "-q", "-m", "x")
        let outcome = try scratch.groei(arguments: command)
        #expect(outcome.code == 3 && outcome.error.contains("begin anders een document met `groei init`"), "\(outcome.error)")
    }

    /// An editor that takes the file away leaves nothing that is in order.
    @Test func anEditorThatTakesTheFileAway() throws {
        let scratch = try Scratch()
        scratch.environment["EDITOR"] = "rm"
        let outcome = try scratch.groei("edit", "effect/minder-uitval")
        #expect(outcome.code == 3 && outcome.out.isEmpty, "\(outcome.out)")
        #expect(outcome.error.hasPrefix("fout: `corpus/effects/minder-uitval.yaml` is er niet meer: `rm` heeft het weggehaald\nTerughalen wat is vastgelegd: git restore "), "\(outcome.error)")
    }

    /// The files of another worktree would fall behind, and look like edits that undo what was accepted.
    @Test func otherWorktree() throws {
        let scratch = try Scratch()
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        try scratch.groei("propose", "--title", "Titel")
        scratch.identity("lezer")
        try scratch.groei("approve", "titel")
        scratch.identity("beheer")
        try scratch.git("worktree", "add", "-q", "-b", "zij", "../zij")
        let before = try scratch.state()
        let refused = try scratch.groei("-C", "../zij", "accept", "titel")
        #expect(refused.code == 3)
        #expect(refused.error.contains("is ook uitgecheckt in `\(scratch.root.path)`"))
        #expect(try scratch.state() == before)
        #expect(try scratch.groei("accept", "titel").code == 0)
        #expect(try scratch.git("status", "--porcelain").isEmpty)
    }

    /// A lock that somebody left: the proposal is safe, the message says so, and the files go back once the lock is gone.
    @Test func lockedIndex() throws {
        let scratch = try Scratch()
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        try scratch.write("", to: ".git/index.lock")
        let outcome = try scratch.groei("propose", "--title", "Titel")
        #expect(outcome.code == 3)
        #expect(outcome.error.contains("het staat vast in `proposal/titel`"))
        // It is somebody else's, and may be in use.
        #expect(try scratch.groei("status").code == 0 && scratch.exists(".git/index.lock"))
        try FileManager.default.removeItem(at: scratch.root.appendingPathComponent(".git/index.lock"))
        #expect(try scratch.groei("proposal", "list").out.contains("titel"))
        #expect(try scratch.git("status", "--porcelain").isEmpty)
        #expect(try scratch.git("show", "proposal/titel:corpus/effects/minder-uitval.yaml").contains("Minder stoppers"))
    }

    /// A record is found by whatever names it on the command line.
    @Test(arguments: ["source/voorbeeld-2020", "voorbeeld-2020", "bron/voorbeeld-2020", "Source/voorbeeld-2020", "sources/voorbeeld-2020", "corpus/sources/voorbeeld-2020.yaml"])
    func waysToNameARecord(_ name: String) throws {
        let scratch = try Scratch(commits: false)
        let outcome = try scratch.groei("show", name)
        #expect(outcome.code == 0 && outcome.out.contains("source/voorbeeld-2020"), "\(outcome.out)\(outcome.error)")
    }

    /// Without its document.yaml it still is a groeidocument, of which that file has another name; `init` would be bad advice.
    @Test func documentWithoutItsFile() throws {
        let scratch = try Scratch()
        try scratch.git("mv", "corpus/document.yaml", "corpus/document.yml")
        let told = try scratch.groei("check", "--output", "compact")
        #expect(told.code == 1 && told.out.contains("[stray-file]") && told.out.contains("document.yml") && !told.out.contains("missing-document"))
        #expect(!told.error.contains("groei init"))
    }

    /// Windows' Notepad writes UTF-16 as "Unicode".
    @Test func storedTextInUTF16() throws {
        let scratch = try Scratch()
        let claim = "corpus/claims/voorbeeld-2020-zelfvertrouwen.yaml"
        try scratch.write(try scratch.read(claim) + "quote: De begeleiding was intensief.\nlocator: p. 1\n", to: claim)
        let file = scratch.root.appendingPathComponent("texts/voorbeeld-2020.txt")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        for (text, count) in [("De begeleiding was intensief. Meer.", 0), ("Iets anders.", 1)] {
            for encoding in [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian] {
                let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : encoding == .utf16BigEndian ? [0xFE, 0xFF] : []
                try (Data(mark) + (text.data(using: encoding) ?? Data())).write(to: file)
                #expect(try scratch.groei("check", "--output", "compact").out.split(separator: "\n").count { $0.contains("quote-not-found") } == count)
            }
        }
    }

    /// Who shows findings beside a change counts paths from the repository.
    @Test func annotationsOfADocumentInAFolder() throws {
        let scratch = try Scratch(nil)
        for (path, text) in Fixture.files { try scratch.write(text, to: "docs/groei/\(path)") }
        try FileManager.default.copyItem(
            at: Scratch.repository.appendingPathComponent("schemas"), to: scratch.root.appendingPathComponent("docs/groei/schemas"))
        try scratch.git("init", "-q", "-b", "main")
        try scratch.write("title: [\n", to: "docs/groei/corpus/effects/minder-uitval.yaml")
        #expect(try scratch.groei("-C", "docs/groei", "check", "--output", "github").out.contains("file=docs/groei/corpus/effects/minder-uitval.yaml"))
        #expect(try scratch.groei("-C", "docs/groei", "check", "--output", "compact").out.hasPrefix("corpus/effects/minder-uitval.yaml"))
    }
}
