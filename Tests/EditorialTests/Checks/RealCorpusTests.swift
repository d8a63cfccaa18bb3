import Diagnostics
import Testing

@testable import Editorial

@Suite struct RealCorpusTests {
    @Test func schemasAreSound() {
        #expect(Support.schemas.findings.map { "\($0.brief) \($0.message.nl)" } == [])
    }

    @Test func soundDocumentIsSound() {
        #expect(Support.check(Support.sound).map { "\($0.brief) \($0.message.nl)" } == [])
    }

    /// The colophon names the Platform's page; no claim was taken from it.
    @Test func corpusIsClean() {
        let checker = Checker(corpus: Support.corpus(Support.files(under: "corpus")), schemas: Support.schemas)
        let findings = checker.findings().filter { $0.rule != "changelog-in-step" }
        #expect(findings.map(\.brief) == ["source-without-claims sources/platform-2025.yaml:1:1"])
    }

    @Test func partsGiveTheSameAsTheWhole() {
        var texts = Support.files(under: "corpus")
        texts["corpus/claims/x.yaml"] = "source: rug-2081\nabout: []\nstatement: De e\u{FFFD}ecten.\ndirection: suports\nbasis: empirical\n"
        let checker = Checker(corpus: Support.corpus(texts), schemas: Support.schemas)
        let count = checker.corpus.records.count
        let parts = stride(from: 0, to: count, by: 7).map { checker.inspect($0..<min($0 + 7, count)) }
        #expect(checker.finish(parts.reversed()) == checker.result())
        #expect(checker.findings().count > 4)
    }
}
