import Testing

@testable import Editorial

@Suite struct ConclusionChangeTests {
    /// Directions before and after, a letter a claim: s(upports), c(ontradicts), m(ixed), n(one), x (withdrawn); a claim keeps its place.
    @Test(arguments: [
        ("", "s", "newEvidence"), ("x", "s", "newEvidence"), ("", "c", "newEvidence"),
        ("s", "", "withdrawn"), ("s", "x", "withdrawn"), ("c", "", "withdrawn"),
        ("s", "ss", "strengthened"), ("ssc", "ss", "strengthened"), ("sss", "ss", "weakened"), ("ss", "sx", "weakened"),
        ("sss", "sssc", "contradicted"), ("s", "sm", "contradicted"),
        ("s", "c", "reversed"), ("ss", "sccc", "reversed"), ("c", "s", "reversed"), ("s", "n", "reversed"),
        ("sc", "scs", "strengthened"), ("sc", "s", "strengthened"),
        ("cc", "c", "weakened"), ("n", "nn", "strengthened"), ("", "x", "changed"),
    ])
    func kinds(before: String, after: String, kind: String) {
        let change = changes(before, after).conclusions
        #expect(change.map(\.kind.rawValue) == [kind])
        #expect(change.first?.subject == Address(type: "effect", id: "e"))
    }

    @Test func countsAndCauses() throws {
        let change = try #require(changes("ss", "sc").conclusions.first)
        #expect(change.before.count(.supports) == 2 && change.after.count(.contradicts) == 1)
        #expect(change.claims.map(\.description) == ["claim/c1"])
    }

    /// Reports name the fields of a change at every conclusion: a list that grows is one of them.
    @Test func aListThatGrowsHasOneLabel() throws {
        func corpus(_ count: Int) -> Corpus {
            Sample.corpus(["claims/c.yaml": "source: s\nabout:\n" + (0..<count).map { "  - effect/e\($0)\n" }.joined() + "statement: x\ndirection: supports\nbasis: review\n"])
        }
        let changes = ChangeSet(from: corpus(1), to: corpus(50))
        let change = try #require(changes.records.first)
        #expect(change.fields.count == 49 && change.labels.count == 1 && changes.conclusions.count > 40)
    }

    @Test func appearsAndDisappears() {
        let without = Sample.corpus([:])
        let with = Sample.corpus(["effects/e.yaml": Sample.effect, "claims/c0.yaml": Sample.claim("a", "supports")])
        #expect(ChangeSet(from: without, to: with).conclusions.map(\.kind) == [.appeared])
        #expect(ChangeSet(from: with, to: without).conclusions.map(\.kind) == [.disappeared])
    }

    @Test func narrowsWhenThePopulationIsNamed() {
        let old = corpus("s")
        let new = Sample.corpus([
            "effects/e.yaml": Sample.effect, "claims/c0.yaml": Sample.claim("a0", "supports", more: "population: eerstejaars"),
        ])
        #expect(ChangeSet(from: old, to: new).conclusions.map(\.kind) == [.narrowed])
    }

    @Test func otherWordsAreNoOtherConclusion() {
        let old = corpus("s")
        let new = Sample.corpus([
            "effects/e.yaml": Sample.effect, "claims/c0.yaml": Sample.claim("a0", "supports", statement: "Anders gezegd."),
        ])
        let changes = ChangeSet(from: old, to: new)
        #expect(changes.conclusions.map(\.kind) == [.changed])
        #expect(LevelDerivation(changes).level == .patch)
    }

    @Test func aRenameIsNoConclusion() {
        let old = corpus("s")
        let new = Sample.corpus([
            "effects/nieuw.yaml": Sample.effect + "aliases: [e]\n", "claims/c0.yaml": Sample.claim("a0", about: ["effect/nieuw"], "supports"),
        ])
        let changes = ChangeSet(from: old, to: new)
        #expect(changes.conclusions.isEmpty)
        #expect(LevelDerivation(changes).level == .patch)
        #expect(changes.records.map(\.kind.name) == ["changed", "renamed"])
    }

    @Test func aRenamedClaimOrSourceIsNoConclusionEither() {
        let old = Sample.corpus([
            "effects/e.yaml": Sample.effect, "claims/c.yaml": Sample.claim("s", "supports"), "sources/s.yaml": "type: book\ntitle: T\n",
        ])
        let new = Sample.corpus([
            "effects/e.yaml": Sample.effect, "claims/d.yaml": Sample.claim("t", "supports", more: "aliases: [c]"),
            "sources/t.yaml": "type: book\ntitle: T\naliases: [s]\n",
        ])
        let changes = ChangeSet(from: old, to: new)
        #expect(changes.conclusions.isEmpty)
        #expect(LevelDerivation(changes).level == .patch)
    }

    private func changes(_ before: String, _ after: String) -> ChangeSet {
        ChangeSet(from: corpus(before), to: corpus(after))
    }

    private func corpus(_ claims: String) -> Corpus {
        var files = ["effects/e.yaml": Sample.effect]
        for (index, letter) in claims.enumerated() {
            let direction = ["s": "supports", "c": "contradicts", "m": "mixed", "n": "none", "x": "supports"][letter]!
            files["claims/c\(index).yaml"] = Sample.claim("a\(index)", direction, more: letter == "x" ? "status: withdrawn" : "")
        }
        return Sample.corpus(files)
    }
}
