import Foundation
import Testing

/// Two proposals that each add another record under one id: neither is lost, and each keeps what refers to it.
@Suite struct CollidingRecordsTests {
    private static func book(_ title: String) -> String { "type: book\ntitle: \(title)\nauthor:\n  - family: Smit\n    given: J.\nissued: 2019\n" }
    private static func claim(_ statement: String) -> String {
        "source: smit-2019\nabout:\n  - effect/minder-uitval\nstatement: \(statement)\ndirection: supports\nbasis: empirical\n"
    }

    /// Two open proposals, `een` and `twee`, of which the first is accepted.
    private func proposed() throws -> Scratch {
        let scratch = try Scratch()
        for title in ["Een", "Twee"] {
            try add(title, to: scratch)
            try scratch.groei("propose", "--title", title)
        }
        try accept("een", in: scratch)
        return scratch
    }

    private func add(_ title: String, to scratch: Scratch) throws {
        try scratch.write(Self.book("Boek \(title)"), to: "corpus/sources/smit-2019.yaml")
        try scratch.write(Self.claim("Dit zegt \(title)."), to: "corpus/claims/smit-2019-\(title.lowercased()).yaml")
    }

    private func accept(_ id: String, in scratch: Scratch) throws {
        scratch.identity("lezer")
        #expect(try scratch.groei("approve", id).code == 0)
        scratch.identity("beheer")
        #expect(try scratch.groei("accept", id).code == 0)
        scratch.identity("redactie")
    }

    @Test func acceptSaysWhatIsTheMatter() throws {
        let scratch = try proposed()
        scratch.identity("lezer")
        try scratch.groei("approve", "twee")
        scratch.identity("beheer")
        let before = try scratch.state()
        let refused = try scratch.groei("accept", "twee")
        #expect(refused.code == 1)
        #expect(refused.error.contains("source/smit-2019: beide voegden een record toe met dit id"))
        #expect(refused.error.contains("`groei proposal update twee` geeft het record van het voorstel een eigen id."))
        #expect(try scratch.groei("review", "twee").out.contains("een ander record, dat intussen ook met dit id is toegevoegd"))
        #expect(try scratch.state() == before)
    }

    @Test(arguments: [[], ["--prefer", "proposal"], ["--prefer", "accepted"]])
    func updateKeepsBoth(preference: [String]) throws {
        let scratch = try proposed()
        let updated = try scratch.groei(arguments: ["proposal", "update", "twee"] + preference)
        #expect(updated.code == 0)
        #expect(updated.out.contains("Dat van dit voorstel heet nu `source/smit-2019b`"))
        #expect(try scratch.git("show", "proposal/twee:corpus/sources/smit-2019.yaml").contains("Boek Een"))
        try accept("twee", in: scratch)
        #expect(try scratch.read("corpus/sources/smit-2019.yaml") == Self.book("Boek Een"))
        #expect(try scratch.read("corpus/sources/smit-2019b.yaml") == Self.book("Boek Twee"))
        #expect(try scratch.read("corpus/claims/smit-2019-een.yaml").contains("source: smit-2019\n"))
        #expect(try scratch.read("corpus/claims/smit-2019-twee.yaml").contains("source: smit-2019b\n"))
        #expect(try scratch.groei("check").code == 0)
    }

    @Test func whatIsAddedToAProposalKeepsBoth() throws {
        let scratch = try Scratch()
        try add("Een", to: scratch)
        try scratch.groei("propose", "--title", "Een")
        try add("Twee", to: scratch)
        let added = try scratch.groei("propose", "--update", "een")
        #expect(added.code == 0)
        #expect(added.error.contains("Wat je nu toevoegt, heet daarin `source/smit-2019b`."))
        try accept("een", in: scratch)
        #expect(try scratch.read("corpus/sources/smit-2019.yaml") == Self.book("Boek Een"))
        #expect(try scratch.read("corpus/sources/smit-2019b.yaml") == Self.book("Boek Twee"))
        #expect(try scratch.read("corpus/claims/smit-2019-twee.yaml").contains("source: smit-2019b\n"))
    }

    /// The advice must be one that can be carried out.
    @Test func sameFieldInTheProposal() throws {
        let scratch = try Scratch()
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Een")
        try scratch.groei("propose", "--title", "Een")
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Twee")
        let before = try scratch.state()
        let refused = try scratch.groei("propose", "--update", "een")
        #expect(refused.code == 1)
        #expect(refused.error.contains("Dien dit in als een voorstel op zichzelf: groei propose --title '…'"))
        #expect(try scratch.state() == before)
    }
}
