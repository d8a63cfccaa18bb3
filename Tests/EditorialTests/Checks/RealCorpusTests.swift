import Diagnostics
import Testing

@testable import Editorial

@Suite struct RealCorpusTests {
    @Test func schemasAreSound() {
        #expect(Support.schemas.findings.map { "\($0.brief) \($0.message.nl)" } == [])
        #expect(Support.schemas.types.names.count == 10)
    }

    @Test func soundDocumentIsSound() {
        #expect(Support.check(Support.sound).map { "\($0.brief) \($0.message.nl)" } == [])
    }

    @Test func corpusHasNoErrors() {
        let texts = Support.files(under: "corpus")
        let findings = Checker(corpus: Support.corpus(texts), schemas: Support.schemas).findings()
        #expect(findings.map { "\($0.brief) \($0.message.nl)" } == [])
    }
}
