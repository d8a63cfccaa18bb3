import Foundation
import Testing

/// The forms of output, the options that every command has, and questions on a terminal.
@Suite struct FormTests {
    @Test func optionsBeforeTheCommand() throws {
        let scratch = try Scratch()
        #expect(try scratch.groei("-C", "corpus/claims", "--lang", "en", "status").out.contains("There are no open proposals."))
        #expect(try scratch.groei("--format", "json", "list", "source").out.hasPrefix("["))
        #expect(try scratch.groei("list", "source", "--format=json").out.hasPrefix("["))
    }

    @Test func dutchAndEnglish() throws {
        let scratch = try Scratch()
        try scratch.write("source: voorbeeld-2020\nabout: [effect/weg]\nstatement: X.\ndirection: suports\n", to: "corpus/claims/fout.yaml")
        try scratch.groei("check")
        try scratch.groei("--lang", "en", "check")
        scratch.environment["LANG"] = "en_GB.UTF-8"
        try scratch.groei("show", "claim/x")
        try scratch.groei("explain", "unresolved-reference", "--lang", "nl")
        try scratch.groei("check", "--output", "github")
        try scratch.expectSnapshot("languages")
    }

    @Test func help() throws {
        let scratch = try Scratch()
        try scratch.groei("--help")
        try scratch.groei("help", "source", "add")
        try scratch.groei("release", "cut", "--help", "--lang", "en")
        try scratch.groei("--version")
        try scratch.expectSnapshot("help")
    }

    @Test func formattingKeepsComments() throws {
        let scratch = try Scratch()
        try scratch.write("# Kop\norder: 2 # tweede\ntitle:   'Minder uitval'\n# hoort bij categorie\ncategory: \"primair\"\n", to: "corpus/effects/minder-uitval.yaml")
        try scratch.groei("fmt", "--check")
        try scratch.groei("fmt", "effect/minder-uitval")
        #expect(try scratch.read("corpus/effects/minder-uitval.yaml")
            == "# Kop\ntitle: Minder uitval\n# hoort bij categorie\ncategory: primair\norder: 2 # tweede\n")
        try scratch.groei("fmt", "--check", "effect/minder-uitval")
        try scratch.expectSnapshot("fmt")
    }

    static let script = "/usr/bin/script"

    /// Whether a terminal can be made here: the program may be missing, and so may the device (`/dev/pts` in a bare container).
    static let canMakeTerminals: Bool = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: script)
        process.arguments = ["-q", "-e", "-c", "true", "/dev/null"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    /// On a terminal (made by `script`) groei asks for what is missing, and a source and a claim come of it.
    @Test(.enabled(if: canMakeTerminals, "needs the program script (Debian: bsdutils) and /dev/pts"))
    func asksOnATerminal() throws {
        let scratch = try Scratch()
        let source = try onTerminal(scratch, "source add", "2\nLeren begeleiden\nde Vries, J.\n\n2023\n\n\n\n\nUitgeverij Voorbeeld\n\n\n")
        #expect(source.contains("Toegevoegd: source/de-vries-2023"), "\(source)")
        #expect(try scratch.read("corpus/sources/de-vries-2023.yaml") == """
            type: book
            title: Leren begeleiden
            author:
              - family: Vries
                given: J.
                non-dropping-particle: de
            issued: 2023
            publisher: Uitgeverij Voorbeeld

            """)
        let claim = try onTerminal(scratch, "claim add", "leren\nzelfver\nStarters durven meer.\n1\nempirisch\n")
        #expect(claim.contains("Toegevoegd: claim/de-vries-2023-zelfvertrouwen"), "\(claim)")
        #expect(try scratch.groei("check").code == 0)
    }

    /// The end of the input, as Ctrl-D or Ctrl-C, leaves nothing behind.
    @Test(.enabled(if: canMakeTerminals, "needs the program script (Debian: bsdutils) and /dev/pts"))
    func stoppingLeavesNothing() throws {
        let scratch = try Scratch()
        let before = try scratch.state()
        let stopped = try onTerminal(scratch, "source add", "2\nHalf\n\u{4}")
        #expect(stopped.contains("afgebroken; er is niets geschreven"), "\(stopped)")
        _ = try onTerminal(scratch, "claim add", "1\n\u{3}")
        #expect(try scratch.state() == before)
    }

    private func onTerminal(_ scratch: Scratch, _ command: String, _ input: String) throws -> String {
        let process = Process()
        let (stdin, stdout) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: Self.script)
        process.arguments = ["-q", "-e", "-c", "\(Scratch.binary.path) \(command)", "/dev/null"]
        process.currentDirectoryURL = scratch.root
        process.environment = scratch.environment
        process.standardInput = stdin
        process.standardOutput = stdout
        try process.run()
        // A terminal is typed on; all at once could be flushed away when it is set up.
        for line in input.split(separator: "\n", omittingEmptySubsequences: false) {
            usleep(40000)
            try? stdin.fileHandleForWriting.write(contentsOf: Data((line + (line.hasSuffix("\u{4}") || line.hasSuffix("\u{3}") ? "" : "\n")).utf8))
        }
        usleep(100_000)
        try? stdin.fileHandleForWriting.close()
        let data = stdout.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
