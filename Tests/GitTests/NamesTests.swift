import Git
import Testing

@Suite struct NamesTests {
    @Test(arguments: [
        "corpus/document.yaml", "corpus/claims/roelofs-2003_a.yaml", "CHANGELOG.md", ".gitignore", "a/.gitkeep",
        ".github/workflows/check.yml", "v1.2.3", "schemas/claim.schema.json", "common", "console.yaml", "gitx", "a/auxiliary",
    ])
    func safePaths(path: String) {
        #expect(Names.problem(inPath: path) == nil)
        #expect(Names.isSafePath(path))
        #expect(Names.isHarmlessFolder(path))
    }

    @Test(arguments: [
        "", "/", "/a", "a/", "a//b", ".", "..", "a/../b", "a/./b", "-x", "a/-x", "a\\b", "a\nb", "a\0b", "a\u{7F}", "a\u{85}b",
        ".git", ".GIT", "a/.Git/config", ".g\u{200D}it", ".gi\u{FEFF}t", ".git.", ".git ", ".git::$INDEX_ALLOCATION",
        "git~1", "GIT~2", ".git\u{200C}", "aux", "AUX.yaml", "a/con", "com1", "LPT9.txt", "nul .x", "x.", "a/x. ", "prn/b",
        "a\u{202E}b", "com¹",
    ])
    func harmfulPaths(path: String) {
        #expect(!Names.isSafePath(path))
        #expect(!Names.isHarmlessFolder(path))
    }

    @Test(arguments: [".env", "a/.ssh", "été", "a b", "a:b", "a*", "a?", "a~1", "e\u{301}", "a%2e", "a'b", "a\"b"])
    func pathsThatAreNotOurs(path: String) {
        #expect(!Names.isSafePath(path))
    }

    @Test func lengthsAndDepth() {
        let long = String(repeating: "a", count: 201)
        #expect(Names.problem(inPath: long) == .tooLong(maximum: 200))
        #expect(Names.isSafePath(String(long.dropLast())))
        let deep = Array(repeating: "a", count: 33).joined(separator: "/")
        #expect(Names.problem(inPath: deep) == .tooDeep(maximum: 32))
        #expect(Names.isSafePath(String(deep.dropLast(2))))
        #expect(Names.problem(inPath: String(repeating: "a/", count: 600)) == .tooLong(maximum: 1_000))
    }

    @Test(arguments: ["main", "proposal/roelofs-2003", "v1.0.0", "release/2024.1"])
    func safeBranches(name: String) {
        #expect(Names.isSafeBranch(name))
        #expect(Names.isSafeReference("refs/heads/" + name))
    }

    @Test(arguments: [
        "", "-x", "HEAD", "head", "a..b", "a.lock", "a.LOCK/b", ".a", "a/.b", "a.", "a b", "a~1", "a^", "a:b", "a?", "a*", "a[",
        "@{1}", "@", "a\\b", "a\nb", "refs/heads/main", "a//b", "/a", "a/", "proposal/aux",
    ])
    func unsafeBranches(name: String) {
        #expect(!Names.isSafeBranch(name))
        #expect(!Names.isSafeReference("refs/heads/" + name) || name == "refs/heads/main")
    }

    @Test(arguments: ["main", "HEAD", "refs/heads/", "refs/notes/x", "refs/stash", "refs/heads/../x"])
    func unsafeReferences(name: String) {
        #expect(!Names.isSafeReference(name))
    }

    @Test func messagesAndPersons() {
        #expect(Names.isSafeMessage("Één regel\n\n\tinspringing 🎉 \u{200F}عربي"))
        for bad in ["", " \n", "a\rb", "\u{1B}[0m", "a\0", "a\u{202E}b", "a\u{9B}", String(repeating: "a", count: 1 << 21)] {
            #expect(!Names.isSafeMessage(bad))
        }
        #expect(Names.isSafePerson("Zoë O'Neill-van 't Hof"))
        for bad in ["", " ", "a\nb", "a<b", "a>", "a\u{0}b", String(repeating: "a", count: 501)] {
            #expect(!Names.isSafePerson(bad))
        }
        #expect(Names.problem(inPath: "a\u{200B}b")?.description == "it contains U+200B")
    }
}
