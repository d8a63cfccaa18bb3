import Testing

/// The document as a file: what it says of its version, and that the same version gives the same bytes.
@Suite struct RenderTests {
    @Test func saysWhichVersionItIs() throws {
        let scratch = try Scratch()
        #expect(try scratch.groei("render").out.contains("Concept, nog geen versie"))
        scratch.identity("beheer")
        try scratch.groei("release", "cut")
        let cut = try scratch.groei("render").out
        #expect(cut.contains("1.0.0") && !cut.contains("Concept"))
        try scratch.groei("edit", "effect/zelfvertrouwen", "--set", "title=Vertrouwen")
        #expect(try scratch.groei("render").out.contains("Concept: versie 1.0.0"))
        #expect(try scratch.groei("render", "--at", "1.0.0").out == cut)
        scratch.later(86_400)
        scratch.environment["LANG"] = "en_GB.UTF-8"
        #expect(try scratch.groei("render", "--at", "main").out == cut)
    }

    @Test func writesAFileWholeOrNotAtAll() throws {
        let scratch = try Scratch()
        #expect(try scratch.groei("render", "--out", "uit.md").code == 0)
        #expect(try scratch.read("uit.md").hasPrefix("# Wat werkt bij begeleiden?"))
        #expect(try scratch.groei("render", "--out", "uit.md/kan/niet.html").code == 3)
        #expect(try scratch.read("uit.md").hasPrefix("# Wat werkt bij begeleiden?"))
    }
}
