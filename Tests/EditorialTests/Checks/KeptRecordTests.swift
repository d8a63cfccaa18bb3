import Diagnostics
import Records
import Testing

@testable import Editorial

/// What groei keeps says what was so on its day, and nobody can edit it.
@Suite struct KeptRecordTests {
    private static let digest = String(repeating: "0", count: 64)
    private let version = "version: 1.0.0\ndate: 2026-01-01\nlevel: initial\nprelude: Zie [x](claim/weg), [y](source/oud) en [z](source/rug-2018#deel).\ndigest: '\(Self.digest)'\n"
    private let proposal = """
        title: Titel
        proposer: vroeger
        opened: '2026-01-01T00:00:00Z'
        status: accepted
        decision:
          by: beheer
          date: '2026-01-02T00:00:00Z'

        """

    @Test func linksOfADatedVersionNeedNotLead() {
        let findings = Support.check(changing: [
            "versions/1.0.0.yaml": version, "CHANGELOG.md": "# T\n\n## 1.0.0 — 2026-01-01\n",
            "sources/rug-2018.yaml": "type: report\ntitle: Onderzoek\nissued: 2018\naliases:\n  - oud\n",
        ])
        #expect(findings.isEmpty)
    }

    /// Before it is written they have to.
    @Test func linksOfAVersionThatIsMadeHaveToLead() throws {
        let corpus = Support.corpus(Dictionary(uniqueKeysWithValues: Support.sound.map { ("corpus/" + $0.key, $0.value) }).merging(["corpus/versions/1.0.0.yaml": version]) { $1 })
        let position = try #require(corpus.position(of: Address(type: "version", id: "1.0.0")))
        let checker = Checker(corpus: corpus, schemas: Support.schemas, changelog: SourceFile(path: "CHANGELOG.md", text: "## 1.0.0 — 2026-01-01\n"))
        #expect(checker.remarks(onlyOn: position).findings.isEmpty)
        let made = checker.remarks(onlyOn: position, isMaking: true).findings
        #expect(made.map(\.brief) == ["dangling-link versions/1.0.0.yaml:4:18", "dangling-link versions/1.0.0.yaml:4:34"])
    }

    @Test func formerIDsOfPeopleStand() {
        let person = "name: Ander\nroles:\n  - editor\nemail:\n  - ander@groei.example\naliases:\n  - vroeger\n"
        #expect(Support.check(changing: ["proposals/p.yaml": proposal, "people/ander.yaml": person]).isEmpty)
    }

    /// Somebody who is not there at all is told of, and nothing offers to edit it.
    @Test func nothingOffersToEditThem() {
        let findings = Support.check(changing: ["proposals/p.yaml": proposal.replacing("by: beheer", with: "by: beher"), "people/vroeger.yaml": "name: V\nroles: [editor]\nemail: [v@groei.example]\n"])
        #expect(findings.map(\.rule) == ["unresolved-reference"])
        #expect(findings.allSatisfy { $0.fix == nil && $0.suggestions.isEmpty })
    }

    @Test(arguments: ["Gewoon.", "```\ncode\n```", "- a\n\n  ```\n  code", "a[^1]\n\n[^1]: noot", "<!-- x -->", "<div>"])
    func whatIsClosed(text: String) {
        #expect(OpenBlock.findings(in: SourceFile(path: "--prelude", text: text)).isEmpty)
    }

    @Test(arguments: [("Voorbeeld:\n\n```\ncode", 3), ("~~~ groei", 1), ("a\n\n<!-- x", 3), ("<script>", 1), ("a[^1]\n\n[^1]: noot\n\n```\nx", 5)])
    func whatTakesTheRestAlong(text: String, line: Int) {
        let findings = OpenBlock.findings(in: SourceFile(path: "--prelude", text: text))
        #expect(findings.map { $0.place?.start?.line } == [line])
        #expect(findings.first?.message.nl == "dit blok wordt niet gesloten, en neemt alle tekst eronder mee")
    }
}
