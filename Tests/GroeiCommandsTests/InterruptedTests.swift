import Foundation
import Testing

/// A process that is killed after a branch moved and before the working files followed: the next command brings them along.
@Suite struct InterruptedTests {
    /// No process has this number: Linux counts to 2^22.
    private let gone = 99_999_999

    private func accepted(_ scratch: Scratch) throws -> (old: String, new: String) {
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        try scratch.write("title: Extra\ntheme: organisatie\norder: 2\n", to: "corpus/conditions/extra.yaml")
        try scratch.groei("propose", "--title", "Titel")
        scratch.identity("lezer")
        try scratch.groei("approve", "titel")
        scratch.identity("beheer")
        let old = try scratch.git("rev-parse", "main").trimmingCharacters(in: .newlines)
        #expect(try scratch.groei("accept", "titel").code == 0)
        return (old, try scratch.git("rev-parse", "main").trimmingCharacters(in: .newlines))
    }

    private func note(_ scratch: Scratch, _ old: String, _ new: String, before: String = "main", after: String = "main", in git: String = ".git") throws {
        try scratch.write("\(gone)\n\(old)\n\(new)\n\(before)\n\(after)\n", to: "\(git)/groei/unfinished")
    }

    @Test func acceptIsFinished() throws {
        let scratch = try Scratch()
        let (old, new) = try accepted(scratch)
        // As the killed process leaves it: one file written, one not, one half, the index as it was.
        try scratch.git("checkout", "-q", old, "--", "corpus/effects/minder-uitval.yaml")
        try scratch.git("rm", "-q", "--cached", "corpus/conditions/extra.yaml", "corpus/proposals/titel.yaml")
        try FileManager.default.removeItem(at: scratch.root.appendingPathComponent("corpus/proposals/titel.yaml"))
        try scratch.write("half", to: "corpus/proposals/.titel.yaml.groei-\(gone)")
        try note(scratch, old, new)
        #expect(try scratch.groei("check").code == 0)
        #expect(try scratch.git("status", "--porcelain").isEmpty)
        #expect(try scratch.read("corpus/effects/minder-uitval.yaml").contains("Minder stoppers"))
        #expect(!scratch.exists(".git/groei/unfinished"))
    }

    /// The note is where git keeps what is of one working tree.
    @Test func inAnotherWorkingTree() throws {
        let scratch = try Scratch()
        let (old, new) = try accepted(scratch)
        try scratch.git("switch", "-q", "--detach")
        try scratch.git("worktree", "add", "-q", "../wt", "main")
        try scratch.git("-C", "../wt", "checkout", "-q", old, "--", "corpus/effects/minder-uitval.yaml")
        try note(scratch, old, new, in: ".git/worktrees/wt")
        #expect(try scratch.groei("-C", "../wt", "check").code == 0)
        #expect(try scratch.git("-C", "../wt", "status", "--porcelain").isEmpty)
        #expect(!scratch.exists(".git/worktrees/wt/groei/unfinished"))
    }

    @Test func inAFolderOfTheRepository() throws {
        let scratch = try Scratch(commits: false)
        try scratch.git("-C", "..", "init", "-q", "-b", "main")
        try scratch.git("-C", "..", "add", "document")
        try scratch.git("-C", "..", "commit", "-q", "-m", "Begin")
        scratch.environment["GIT_CEILING_DIRECTORIES"] = nil
        let (old, new) = try accepted(scratch)
        try scratch.git("checkout", "-q", old, "--", "corpus/effects/minder-uitval.yaml")
        try note(scratch, old, new, in: "../.git")
        #expect(try scratch.groei("check").code == 0)
        #expect(try scratch.git("status", "--porcelain", ".").isEmpty)
    }

    /// What somebody typed after it is theirs.
    @Test func editsAreLeftAlone() throws {
        let scratch = try Scratch()
        let (old, new) = try accepted(scratch)
        try scratch.git("checkout", "-q", old, "--", "corpus")
        try scratch.write("title: Van mij\ncategory: primair\norder: 2\n", to: "corpus/effects/minder-uitval.yaml")
        try note(scratch, old, new)
        try scratch.groei("status")
        #expect(try scratch.read("corpus/effects/minder-uitval.yaml").contains("Van mij"))
        #expect(scratch.exists("corpus/proposals/titel.yaml"))
    }

    /// The note of a step whose branch never moved means nothing.
    @Test func nothingHappened() throws {
        let scratch = try Scratch()
        let head = try scratch.git("rev-parse", "main").trimmingCharacters(in: .newlines)
        try note(scratch, head, String(repeating: "1", count: 40))
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        #expect(try scratch.git("status", "--porcelain") == " M corpus/effects/minder-uitval.yaml\n")
        #expect(!scratch.exists(".git/groei/unfinished"))
    }

    /// Edits that are the same as what is accepted are no edits any more, for git neither.
    @Test func sameEditHere() throws {
        let scratch = try Scratch()
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        try scratch.groei("propose", "--title", "Titel")
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        scratch.identity("lezer")
        try scratch.groei("approve", "titel")
        scratch.identity("beheer")
        #expect(try scratch.groei("accept", "titel").code == 0)
        #expect(try scratch.git("status", "--porcelain").isEmpty)
    }

    private let source = "corpus/sources/bos-2001.yaml", exclusion = "corpus/exclusions/bos-2001.yaml"

    /// A source that was left out, and what its file held; as the killed process leaves it: the decision is written, the source still there.
    private func leftOut(_ scratch: Scratch) throws -> (source: String, exclusion: String) {
        let text = "type: book\ntitle: Kantines\nauthor:\n  - family: Bos\n    given: A.\nissued: 2001\n"
        try scratch.write(text, to: source)
        #expect(try scratch.groei("source", "exclude", "bos-2001", "--reason", "Gaat over kantines.").code == 0)
        #expect(!scratch.exists(source) && !scratch.exists(".git/groei/unfinished-records"))
        let decision = try scratch.read(exclusion)
        try scratch.write(text, to: source)
        func line(_ path: String) throws -> String { try scratch.git("hash-object", path).trimmingCharacters(in: .newlines) + " \(path)\n" }
        try scratch.write(try "\(gone)\n" + line(exclusion) + line(source), to: ".git/groei/unfinished-records")
        return (text, decision)
    }

    /// A source that names it is brought along; or left as it was, where the work goes back.
    @Test(arguments: [true, false])
    func whoNamesItFollows(goesOn: Bool) throws {
        let scratch = try Scratch()
        let naming = "corpus/sources/bos-2001b.yaml"
        let book = "type: book\ntitle: Kantines\nauthor:\n  - family: Bos\n    given: A.\nissued: 2001\n"
        let (before, after) = (book + "distinct-from:\n  - source: bos-2001\n    reason: Herzien.\n", book + "distinct-from:\n  - exclusion: bos-2001\n    reason: Herzien.\n")
        try scratch.write(before, to: naming)
        func object(_ path: String) throws -> String { try scratch.git("hash-object", "-w", path).trimmingCharacters(in: .newlines) }
        let old = try object(naming)
        _ = try leftOut(scratch)
        #expect(try scratch.read(naming) == after)
        let new = try object(naming)
        let note = try scratch.read(".git/groei/unfinished-records")
        try scratch.write(note + "\(old) \(new) \(naming)\n", to: ".git/groei/unfinished-records")
        if goesOn { try scratch.write(before, to: naming) } else { try scratch.write(book + "publisher: Uitgeverij\n", to: source) }
        try scratch.groei("check")
        #expect(try scratch.read(naming) == (goesOn ? after : before))
        #expect(scratch.exists(exclusion) == goesOn && scratch.exists(source) != goesOn && isForgotten(scratch))
    }

    private func isForgotten(_ scratch: Scratch) -> Bool { !scratch.exists(".git/groei/unfinished-records") }

    /// Also by a command that does not need git, and that writes nothing itself.
    @Test(arguments: [["check"], ["status"], ["source", "add", "--title", "Iets anders", "--dry-run"]])
    func leavingOutIsFinished(command: [String]) throws {
        let scratch = try Scratch()
        let (_, decision) = try leftOut(scratch)
        #expect(try scratch.groei(arguments: command).code == 0)
        #expect(try !scratch.exists(source) && scratch.read(exclusion) == decision && isForgotten(scratch))
    }

    @Test func leavingOutThatHadNotBegunIsForgotten() throws {
        let scratch = try Scratch()
        let (text, _) = try leftOut(scratch)
        try FileManager.default.removeItem(at: scratch.root.appendingPathComponent(exclusion))
        try scratch.write("half", to: "corpus/exclusions/.bos-2001.yaml.groei-\(gone)")
        try scratch.groei("check")
        #expect(try scratch.read(source) == text && !scratch.exists(exclusion) && isForgotten(scratch))
        #expect(!scratch.exists("corpus/exclusions/.bos-2001.yaml.groei-\(gone)"))
    }

    /// What somebody typed since is theirs: the source stays, and the decision goes.
    @Test func leavingOutGoesBackWhereTheSourceWasEdited() throws {
        let scratch = try Scratch()
        let (text, _) = try leftOut(scratch)
        try scratch.write(text + "publisher: Uitgeverij\n", to: source)
        try scratch.groei("check")
        #expect(try scratch.read(source) == text + "publisher: Uitgeverij\n" && !scratch.exists(exclusion) && isForgotten(scratch))
    }

    @Test func anEditedDecisionIsLeftAlone() throws {
        let scratch = try Scratch()
        let (text, decision) = try leftOut(scratch)
        try scratch.write(decision.replacingOccurrences(of: "kantines", with: "eten"), to: exclusion)
        try scratch.groei("check")
        #expect(try scratch.read(source) == text && scratch.exists(exclusion) && isForgotten(scratch))
    }

    /// A process that still runs finishes its own work.
    @Test func theWorkOfARunningProcessIsLeftAlone() throws {
        let scratch = try Scratch()
        _ = try leftOut(scratch)
        let note = try scratch.read(".git/groei/unfinished-records")
        try scratch.write(note.replacingOccurrences(of: "\(gone)\n", with: "\(ProcessInfo.processInfo.processIdentifier)\n"), to: ".git/groei/unfinished-records")
        try scratch.groei("check")
        #expect(scratch.exists(source) && scratch.exists(exclusion) && !isForgotten(scratch))
    }

    @Test func aNoteThatIsNoneDoesNoHarm() throws {
        let scratch = try Scratch()
        let before = try scratch.state()
        for note in ["", "x\n", "\(gone)\n", "\(gone)\nnergens\n", "\(gone)\n\(String(repeating: "1", count: 40)) corpus/document.yaml\n", "\(gone)\n\(String(repeating: "1", count: 40)) corpus/document.yaml\n\(String(repeating: "2", count: 40)) corpus/terms.yaml\n"] {
            try scratch.write(note, to: ".git/groei/unfinished-records")
            #expect(try scratch.groei("check").code == 0)
            #expect(try scratch.state() == before)
        }
    }

    /// Killed for real, at whatever moment: the document has the source or the decision, and never both.
    @Test func killedAtAnyMoment() throws {
        let scratch = try Scratch()
        let text = "type: book\ntitle: Kantines\nauthor:\n  - family: Bos\n    given: A.\nissued: 2001\n"
        for round in 0..<12 {
            try scratch.write(text, to: source)
            try? FileManager.default.removeItem(at: scratch.root.appendingPathComponent(exclusion))
            let process = Process()
            process.executableURL = Scratch.binary
            process.arguments = ["source", "exclude", "bos-2001", "--reason", "Gaat over kantines."]
            process.environment = scratch.environment
            process.currentDirectoryURL = scratch.root
            (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
            try process.run()
            usleep(UInt32(round) * 20_000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(try scratch.groei("check").code < 2)
            #expect(scratch.exists(source) != scratch.exists(exclusion), "\(round)")
            #expect(isForgotten(scratch))
        }
    }

    /// Ctrl-C while many records are being written: all of them are, and only then it ends, as a program ends that was interrupted.
    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func whatWasBegunIsFinished(_ number: Int32) throws {
        let scratch = try Scratch()
        try scratch.write((0..<300).map { "TY  - BOOK\nAU  - Naam, A.\nTI  - Titel \($0) van een boek\nPY  - \(1700 + $0)\nER  - \n" }.joined(), to: "veel.ris")
        let process = try Self.spawn(["-C", scratch.root.path, "source", "add", "veel.ris"], in: scratch, errors: "fouten.txt")
        let folder = scratch.root.appendingPathComponent("corpus/sources").path
        func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("naam-") } }
        while try files().isEmpty, kill(process, 0) == 0 { usleep(200) }
        kill(process, number)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        #expect(try files().count == 300)
        #expect(status & 0x7F == number)
        #expect(try scratch.read("fouten.txt").contains("wat begonnen is wordt eerst afgemaakt"))
        #expect(try scratch.groei("check").code == 0)
    }

    /// Mending writes record by record: what was written before Ctrl-C is told, and nothing else is.
    @Test func mendingTellsWhatItWrote() throws {
        let scratch = try Scratch()
        let claim = try scratch.read("corpus/claims/voorbeeld-2020-zelfvertrouwen.yaml")
        let lines = claim.split(separator: "\n").map { $0.hasPrefix("statement:") ? "statement: De e\u{FB00}ecten." : String($0) }.joined(separator: "\n") + "\n"
        let paths = (0..<300).map { "corpus/claims/voorbeeld-2020-z\($0).yaml" }
        for path in paths { try scratch.write(lines, to: path) }
        let process = try Self.spawn(["-C", scratch.root.path, "mend", "--all", "--no-input"], in: scratch, errors: "fouten.txt")
        func told() -> Int { ((try? scratch.read("fouten.txt")) ?? "").components(separatedBy: " → ").count - 1 }
        while told() == 0, kill(process, 0) == 0 { usleep(200) }
        kill(process, SIGINT)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        #expect(try paths.count { try !scratch.read($0).contains("\u{FB00}") } == told())
        #expect(status & 0x7F == SIGINT || told() == 300)
    }

    /// Starts the binary with no signal blocked or ignored, which `Process` does not promise.
    private static func spawn(_ arguments: [String], in scratch: Scratch, errors: String) throws -> pid_t {
        var (attributes, actions, none, all) = (posix_spawnattr_t(), posix_spawn_file_actions_t(), sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, scratch.root.appendingPathComponent(errors).path, O_WRONLY | O_CREAT, 0o600)
        defer {
            posix_spawnattr_destroy(&attributes)
            posix_spawn_file_actions_destroy(&actions)
        }
        var words = ([Scratch.binary.path] + arguments).map { strdup($0) } + [nil]
        var settings = scratch.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + settings { free(text) } }
        var process: pid_t = 0
        try #require(posix_spawn(&process, Scratch.binary.path, &actions, &attributes, &words, &settings) == 0)
        return process
    }

    /// The half-written file of a process that was killed outright goes; that of one that lives stays.
    @Test func leftOversGo() throws {
        let scratch = try Scratch()
        let (left, own) = ("corpus/sources/.bos-2001.yaml.groei-\(gone)", "corpus/sources/.bos-2001.yaml.groei-\(getpid())")
        for path in [left, own, "corpus/sources/.groei-notes"] { try scratch.write("half", to: path) }
        #expect(try scratch.groei("status").code == 0)
        #expect(!scratch.exists(left) && scratch.exists(own) && scratch.exists("corpus/sources/.groei-notes"))
    }
}
