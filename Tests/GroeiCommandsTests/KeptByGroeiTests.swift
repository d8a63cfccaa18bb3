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

    /// What is written for a version can never be mended, so it has to be right.
    @Test(arguments: [
        ("Zie [x](claim/bestaat-niet).", "deze link wijst naar `claim/bestaat-niet`"), ("Voorbeeld:\n\n```\ncode", "--prelude:3:1: fout: dit blok wordt niet gesloten"),
        ("<!-- niet af", "dit blok wordt niet gesloten"),
    ])
    func preludeIsChecked(prelude: String, told: String) throws {
        let scratch = try Scratch()
        scratch.identity("beheer")
        let before = try scratch.state()
        for more in [[], ["--dry-run"]] {
            let refused = try scratch.groei(arguments: ["release", "cut", "--prelude", prelude] + more)
            #expect(refused.code == 1)
            #expect(refused.error.contains(told))
            #expect(refused.error.contains("er is niets uitgebracht"))
        }
        #expect(try scratch.state() == before)
    }

    /// What a version linked to on its day may go or get another name.
    @Test func whatAVersionSaidStands() throws {
        let scratch = try Scratch()
        scratch.identity("beheer")
        #expect(try scratch.groei("release", "cut", "--prelude", "Zie [x](condition/tijd).").code == 0)
        try scratch.git("mv", "corpus/conditions/tijd.yaml", "corpus/conditions/uren.yaml")
        try scratch.write(scratch.read("corpus/conditions/uren.yaml") + "aliases:\n  - tijd\n", to: "corpus/conditions/uren.yaml")
        #expect(try scratch.groei("check", "--fix").code == 0)
        #expect(try scratch.git("status", "--porcelain", "corpus/versions").isEmpty)
        #expect(try scratch.groei("propose", "--title", "Uren").code == 0)
    }

    @Test func renamedPeople() throws {
        let scratch = try Scratch()
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        try scratch.groei("propose", "--title", "Een")
        try scratch.groei("edit", "condition/tijd", "--set", "title=Meer tijd")
        try scratch.groei("propose", "--title", "Twee")
        scratch.identity("lezer")
        try scratch.groei("approve", "een")
        try scratch.groei("approve", "twee")
        scratch.identity("beheer")
        try scratch.groei("accept", "een")
        try scratch.git("mv", "corpus/people/lezer.yaml", "corpus/people/jan-smit.yaml")
        try scratch.write(scratch.read("corpus/people/jan-smit.yaml") + "aliases: [lezer]\n", to: "corpus/people/jan-smit.yaml")
        #expect(try scratch.groei("propose", "--title", "Jan").code == 0)
        scratch.identity("lezer")
        try scratch.groei("approve", "jan")
        scratch.identity("beheer")
        #expect(try scratch.groei("accept", "jan").code == 0)
        #expect(try scratch.groei("proposal", "list").out.contains("Twee  (goedgekeurd)"))
        #expect(try scratch.groei("accept", "twee").code == 0)
        #expect(try scratch.groei("check").code == 0)
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
