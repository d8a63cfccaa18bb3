import Foundation
import Testing

/// What goes wrong gets a clear error with its exit code, and changes nothing.
@Suite struct BadInputTests {
    @Test func unreadableFiles() throws {
        let scratch = try Scratch()
        try scratch.write("source: voorbeeld-2020\nabout: - effect/zelfvertrouwen\n", to: "corpus/claims/kapot.yaml")
        try scratch.write(Data("title: Caf".utf8) + Data([0xE9]) + Data("\ncategory: primair\norder: 3\n".utf8), to: "corpus/effects/latijn.yaml")
        try scratch.write("Aantekeningen\n", to: "corpus/claims/aantekening.txt")
        try scratch.write("title: X\n", to: "corpus/bronnen/x.yaml")
        try scratch.write("title: Tekst zonder velden\n", to: "corpus/sections/los.md")
        try scratch.write("title: Hoofdletter\n", to: "corpus/effects/Hoofd.yaml")
        try scratch.groei("check")
        try scratch.groei("check", "--output", "compact")
        try scratch.groei("diff")
        try scratch.groei("render")
        let before = try scratch.state()
        try scratch.groei("propose", "--title", "Kan niet")
        try scratch.groei("fmt")
        #expect(try scratch.state() == before)
        try scratch.expectSnapshot("unreadable")
    }

    /// Every comparison of such a text takes time with the square of its accents: it must be bounded before there is one.
    @Test func argumentsUnderEndlessAccents() throws {
        let scratch = try Scratch()
        let letter = "e" + String(repeating: "\u{301}\u{316}", count: 1_000)
        for arguments in [[letter], ["--lang", letter, "check"], ["show", letter], ["check", "--" + letter]] {
            let outcome = try scratch.groei(arguments: arguments)
            #expect(outcome.code == 2)
            #expect(outcome.error.unicodeScalars.contains("\u{FFFD}") && outcome.error.utf8.count < 3_000)
        }
    }

    @Test func fileOf50MB() throws {
        let scratch = try Scratch()
        try scratch.write(Data(repeating: UInt8(ascii: "a"), count: 50 << 20), to: "corpus/claims/groot.yaml")
        let outcome = try scratch.groei("check")
        #expect(outcome.code == 1)
        #expect(outcome.out.contains("corpus/claims/groot.yaml: fout: dit bestand is 50 MiB groot, en mag hooguit 512 KiB zijn [file-too-large]"))
        #expect(try scratch.groei("propose", "--title", "Te groot").code == 3)
    }

    /// What can be no branch is told where it stands; what was accepted all the same can be put right.
    @Test(arguments: ["a..b", "../../x", "-x", "main.lock", "HEAD", "main^{tree}", "refs/heads/main"])
    func branchThatIsNone(name: String) throws {
        let scratch = try Scratch()
        let text = try scratch.read("corpus/document.yaml")
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("branch:") } ?? "branch: main")
        let document = text.replacingOccurrences(of: line + "\n", with: "") + "branch: '\(name)'\n"
        try scratch.write(document, to: "corpus/document.yaml")
        #expect(try scratch.groei("check").out.contains("heeft niet de goede vorm: ‘\(name)’"))
        try scratch.git("commit", "-qam", "Tak")
        let refused = try scratch.groei("status")
        #expect(refused.code == 3 && refused.error.contains("`\(name)` kan geen naam van een tak zijn"), "\(refused.error)")
        try scratch.write(text, to: "corpus/document.yaml")
        try scratch.git("commit", "-qm", "Tak", "corpus/document.yaml")
        #expect(try scratch.groei("status").code == 0)
    }

    /// Nothing that a terminal obeys, and no line that a record makes up.
    @Test func recordsThatSpeakToTheTerminal() throws {
        let scratch = try Scratch()
        try scratch.write("---\ntitle: Deel\n---\n\nTekst \u{1B}]0;gekaapt\u{7} \u{9B}31m en \u{202E}om.\r\n", to: "corpus/sections/deel.md")
        try scratch.write("source: \"x\\n::error::y\"\nabout:\n  - effect/minder-uitval\nstatement: X.\ndirection: supports\nbasis: review\n", to: "corpus/claims/r.yaml")
        let shown = try scratch.groei("show", "section/deel").out
        #expect(shown.contains("Tekst ␛]0;gekaapt␇ \u{FFFD}31m en \u{FFFD}om."))
        for output in ["text", "compact", "github"] {
            let found = try scratch.groei("check", "--output", output).out
            #expect(found.contains("::error::y") && !found.contains("\n::error::y"), "\(found)")
        }
    }

    /// Where a repository from somebody else points to, nothing is written.
    @Test func cacheThatIsALink() throws {
        let scratch = try Scratch()
        let outside = scratch.root.deletingLastPathComponent().appendingPathComponent("elders")
        try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(at: scratch.root.appendingPathComponent(".git/groei"), withDestinationURL: outside)
        #expect(try scratch.groei("check").code == 0)
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Titel")
        try scratch.groei("propose", "--title", "Titel")
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path).isEmpty)
    }

    /// Committed or not, it is there, and too large.
    @Test func changelogOf9MB() throws {
        let scratch = try Scratch()
        try scratch.write(Data(repeating: UInt8(ascii: "a"), count: 9 << 20), to: "CHANGELOG.md")
        try scratch.git("add", ".")
        try scratch.git("commit", "-qm", "Groot")
        for arguments in [["check"], ["check", "--at", "main"]] {
            let outcome = try scratch.groei(arguments: arguments)
            #expect(outcome.out.contains("CHANGELOG.md: fout: dit bestand is 9 MiB groot, en mag hooguit 8 MiB zijn [file-too-large]"), "\(outcome.out)")
        }
    }

    @Test func changelogThatIsALink() throws {
        let scratch = try Scratch()
        try FileManager.default.createSymbolicLink(atPath: scratch.root.path + "/CHANGELOG.md", withDestinationPath: "/etc/passwd")
        try scratch.git("add", ".")
        try scratch.git("commit", "-qm", "Link")
        for arguments in [["check"], ["check", "--at", "main"]] {
            let outcome = try scratch.groei(arguments: arguments)
            #expect(outcome.out.contains("CHANGELOG.md: fout: dit is een koppeling") && !outcome.out.contains("ontbreekt"), "\(outcome.out)")
        }
    }

    @Test func symbolicLinks() throws {
        let scratch = try Scratch()
        let files = FileManager.default
        try files.createSymbolicLink(atPath: scratch.root.path + "/corpus/claims/link.yaml", withDestinationPath: "/etc/passwd")
        try files.createSymbolicLink(atPath: scratch.root.path + "/corpus/conditions-link", withDestinationPath: "/etc")
        try scratch.groei("check")
        try scratch.groei("propose", "--title", "Link")
        try scratch.git("add", ".")
        try scratch.git("commit", "-q", "-m", "Links")
        try scratch.groei("check", "--at", "main")
        try scratch.expectSnapshot("symbolic-link")
    }

    @Test func noDocument() throws {
        let scratch = try Scratch(nil)
        try scratch.groei("check")
        try scratch.groei("-C", "bestaat-niet", "check")
        try scratch.groei("status")
        try scratch.expectSnapshot("no-document")
    }

    @Test func repositoryWithoutCommits() throws {
        let scratch = try Scratch(commits: false)
        try scratch.groei("check")
        try scratch.groei("status")
        try scratch.git("init", "-q", "-b", "main")
        try scratch.groei("propose", "--title", "X")
        try scratch.groei("diff")
        try scratch.groei("check", "--at", "main")
        try scratch.expectSnapshot("no-commits")
    }

    /// Closed, and a folder.
    @Test(arguments: ["<&-", "< ."], ["mend -", "source add -"])
    func inputThatCannotBeRead(input: String, command: String) throws {
        let scratch = try Scratch()
        let told = try scratch.shell("\(Scratch.binary.path) \(command) \(input) 2>&1; echo \"= $?\"")
        #expect(told == "fout: de invoer is niet te lezen\nNoem een bestand in plaats van -, of geef er een door met `< bestand`.\n= 3\n")
    }

    @Test func wrongUse() throws {
        let scratch = try Scratch()
        try scratch.groei("chekc")
        try scratch.groei("--lang", "en", "chekc", "-C", ".")
        try scratch.groei("proposal", "shwo")
        try scratch.groei("--lang", "en", "source", "ad", "boek.bib", "--dry-run")
        try scratch.groei("proposal", "accept", "latham-2007")
        try scratch.groei("check", "--fail-on", "oeps")
        try scratch.groei("check", "--atl")
        try scratch.groei("check", "--format", "xml")
        try scratch.groei("show")
        try scratch.groei("show", "source/voorbeld-2020")
        try scratch.groei("list", "bron")
        try scratch.groei("list", "sorce")
        try scratch.groei("explain", "danglink-link")
        try scratch.groei("diff", "onbekend")
        try scratch.groei("review", "onbekend")
        try scratch.groei("release", "notes", "9.9.9")
        try scratch.groei("reject", "x")
        try scratch.groei("edit", "effect/zelfvertrouwen", "--set", "title")
        try scratch.groei("edit", "effect/zelfvertrouwen", "--set", "category=primar")
        try scratch.groei("edit", "effect/zelfvertrouwen", "--set", "order=twee")
        try scratch.groei("claim", "add", "--source", "voorbeeld-220", "--about", "effect/zelfvertrouwn", "--statement", "X", "--direction", "suports")
        try scratch.groei("source", "add", "--title", "X", "--doi", "geen")
        try scratch.groei("source", "add", "--title", "Y", "--id", "Niet Goed")
        try scratch.groei("source", "add", "--title", "Y", "--id", "voorbeeld-2020")
        try scratch.groei("source", "add", "--title", "-ismen in het onderwijs")
        try scratch.groei("propose", "--title", "Niets")
        try scratch.expectSnapshot("wrong-use")
        #expect(try scratch.git("status", "--porcelain").isEmpty)
    }

    @Test func detachedHeadAndOtherBranches() throws {
        let scratch = try Scratch()
        try scratch.groei("edit", "effect/zelfvertrouwen", "--set", "title=Vertrouwen")
        try scratch.git("switch", "-q", "--detach")
        let before = try scratch.state()
        try scratch.groei("propose", "--title", "X")
        try scratch.git("switch", "-q", "-c", "werk")
        try scratch.groei("propose", "--title", "X")
        try scratch.git("switch", "-q", "main")
        #expect(try scratch.groei("check", "--at", "werk").code == 0)
        #expect(before.contains("effects/zelfvertrouwen.yaml"))
        #expect(try scratch.read("corpus/effects/zelfvertrouwen.yaml").contains("title: Vertrouwen"))
        try scratch.expectSnapshot("other-heads")
    }

    /// What somebody is typing is never overwritten: accepting refuses, and says which file.
    @Test func dirtyWorkingCopy() throws {
        let scratch = try Scratch()
        try scratch.groei("edit", "effect/zelfvertrouwen", "--set", "title=Vertrouwen")
        try scratch.groei("propose", "--title", "Titel", "--id", "titel")
        scratch.identity("lezer")
        try scratch.groei("approve", "titel")
        scratch.identity("beheer")
        try scratch.write("title: Nog niet bewaard\ncategory: primair\norder: 1\n", to: "corpus/effects/zelfvertrouwen.yaml")
        let before = try scratch.state()
        try scratch.groei("accept", "titel")
        #expect(try scratch.state() == before)
        try scratch.groei("proposal", "resume", "titel")
        #expect(try scratch.state() == before)
        // Another file that is being edited is no obstacle, and stays.
        try scratch.git("checkout", "-q", "--", ".")
        try scratch.write("title: Minder uitval, anders\ncategory: primair\norder: 2\n", to: "corpus/effects/minder-uitval.yaml")
        #expect(try scratch.groei("accept", "titel").code == 0)
        #expect(try scratch.read("corpus/effects/minder-uitval.yaml").contains("anders"))
        #expect(try scratch.git("status", "--porcelain") == " M corpus/effects/minder-uitval.yaml\n")
        try scratch.expectSnapshot("dirty")
    }

    @Test func noIdentity() throws {
        let scratch = try Scratch()
        try scratch.groei("edit", "effect/zelfvertrouwen", "--set", "title=Vertrouwen")
        for name in scratch.environment.keys where name.hasPrefix("GIT_AUTHOR") || name.hasPrefix("GIT_COMMITTER") { scratch.environment[name] = nil }
        let before = try scratch.state()
        try scratch.groei("propose", "--title", "X")
        scratch.identity("onbekend")
        try scratch.groei("propose", "--title", "X")
        #expect(try scratch.state() == before)
        try scratch.expectSnapshot("no-identity")
    }

    @Test func editsByHandOfWhatGroeiWrites() throws {
        let scratch = try Scratch()
        try scratch.write("version: 1.0.0\ndate: 2026-01-01\nlevel: initial\ndigest: x\n", to: "corpus/versions/1.0.0.yaml")
        let outcome = try scratch.groei("propose", "--title", "X")
        #expect(outcome.code == 3 && outcome.error.contains("corpus/versions/1.0.0.yaml"))
        try scratch.groei("edit", "effect/zelfvertrouwen", "--set", "title=Vertrouwen")
    }

    static let canMount = getuid() == 0 && FileManager.default.fileExists(atPath: "/bin/mount")

    /// A real full disk: a small tmpfs. Mounting it needs root.
    @Test(.enabled(if: canMount, "needs root to mount a small tmpfs"))
    func fullDisk() throws {
        let scratch = try Scratch()
        let small = scratch.root.deletingLastPathComponent().appendingPathComponent("klein")
        try FileManager.default.createDirectory(at: small, withIntermediateDirectories: true)
        guard try shell("mount -t tmpfs -o size=700k tmpfs '\(small.path)'") == 0 else {
            // A container may forbid it even to root.
            return
        }
        defer { _ = try? shell("umount '\(small.path)'") }
        #expect(try shell("cp -R '\(scratch.root.path)/.' '\(small.path)/'") == 0)
        #expect(try shell("cd '\(small.path)' && printf 'title: Vertrouwen\\ncategory: primair\\norder: 1\\n' > corpus/effects/zelfvertrouwen.yaml") == 0)
        _ = try shell("dd if=/dev/zero of='\(small.path)/vol' bs=1k count=2000 2>/dev/null")
        scratch.environment["GIT_CEILING_DIRECTORIES"] = small.deletingLastPathComponent().path
        let head = try shellOutput("git -C '\(small.path)' rev-parse main")
        let propose = try scratch.groei("-C", small.path, "propose", "--title", "Vol")
        #expect(propose.code == 3, "\(propose.out) \(propose.error)")
        let add = try scratch.groei("-C", small.path, "source", "add", "--title", "Past niet", "--note", String(repeating: "x ", count: 3000))
        #expect(add.code == 3 && add.error.contains("schijf"), "\(add.error)")
        #expect(try shellOutput("git -C '\(small.path)' rev-parse main") == head)
        #expect(try shellOutput("git -C '\(small.path)' for-each-ref --format='%(refname)'") == "refs/heads/main\n")
        #expect(try shellOutput("cat '\(small.path)/corpus/effects/zelfvertrouwen.yaml'").contains("Vertrouwen"))
        #expect(try shellOutput("ls '\(small.path)/corpus/sources'").contains("past-niet") == false)
    }

    private func shell(_ command: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private func shellOutput(_ command: String) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
