import Testing

/// Proposals and versions are written by groei alone; an edit of one would stand in the way of every proposal after it.
@Suite struct KeptByGroeiTests {
    @Test(arguments: [["edit", "version/1.0.0", "--set", "prelude=X"], ["edit", "version/1.0.0"], ["mend", "version/1.0.0", "--no-input"], ["fmt", "version/1.0.0"]])
    func noHandWork(arguments: [String]) throws {
        let scratch = try Scratch()
        scratch.identity("beheer")
        try scratch.groei("release", "cut")
        let before = try scratch.state()
        let refused = try scratch.groei(arguments: arguments)
        #expect(refused.code == 2)
        #expect(refused.error.contains("voorstellen en versies schrijft groei zelf"))
        #expect(try scratch.state() == before)
    }

    @Test func formattingAllLeavesThemAlone() throws {
        let scratch = try Scratch()
        scratch.identity("beheer")
        try scratch.groei("release", "cut")
        try scratch.write("# Eigen vorm\n" + scratch.read("corpus/versions/1.0.0.yaml").replacing(": ", with: ":  "), to: "corpus/versions/1.0.0.yaml")
        try scratch.git("commit", "-qam", "Vorm")
        try scratch.groei("fmt")
        #expect(try scratch.git("status", "--porcelain", "corpus/versions").isEmpty)
    }
}
