import Diagnostics
import Testing

@testable import Editorial

/// One record against a corpus that was checked as a whole.
@Suite struct AloneTests {
    /// Every record with what can be found on it alone, and the whole check without what needs all records: both are the same.
    private func agree(_ corpus: Corpus, _ schemas: SchemaSet = Support.schemas) {
        let checker = Checker(corpus: corpus, schemas: schemas, surroundings: CheckSurroundings(today: "2026-01-01"))
        let whole = checker.findings().filter { !Checker.needsWholeCheck($0, of: corpus) }
        for position in corpus.records.indices {
            let record = corpus.records[position]
            #expect(checker.remarks(onlyOn: position).findings == whole.filter { $0.record == record.address.description }, "\(record.address)")
        }
    }

    @Test func agreesWithTheWholeCheckOnTheRealDocument() {
        agree(Support.corpus(Support.files(under: "corpus")))
    }

    @Test func agreesWithTheWholeCheckOnADocumentFullOfMistakes() {
        let allowances = "x-allow:\n  - rule: double-word\n    reason: Zo is het.\n  - rule: repeated-statement\n    reason: Zo is het.\n  - rule: nergens\n    reason: Zo.\n  - rule: unresolved-reference\n    reason: Zo.\n"
        let claim = "source: rug-2081\nabout:\n  - behoud\n  - effect/weg\nstatement: Het helpt de de school.\ndirection: ja\nbasis: empirical\nquote: Zo is is het.\n" + allowances
        var texts = Support.sound
        texts["document.yaml"] = "title: Effecten\nlanguage: nl\noutline:\n  - section: inleiding\nchecks:\n  severities:\n    double-word: error\n    mixed-quotes: off\n    nergens: off\n    unresolved-reference: off\n"
        texts["claims/een.yaml"] = claim
        texts["claims/twee.yaml"] = claim
        texts["sources/rug-2018-b.yaml"] = "type: report\ntitle: ONDERZOEK NAAR ALLES\nissued: 2040\nauthor: nergens\n"
        texts["sections/inleiding.md"] = "---\ntitle: Inleiding\n---\n\n#### De de \"kop\" en ‘kop’\n\nZie [het onderzoek](source/rug-2081) en [](source/rug-2018).\n"
        agree(Support.corpus(Dictionary(uniqueKeysWithValues: texts.map { ("corpus/" + $0.key, $0.value) })))
    }

    /// Settings of the document that do not fit its schema are not followed, here as there.
    @Test func agreesWithTheWholeCheckOnSettingsThatCannotBe() {
        var texts = Support.sound
        texts["document.yaml"] = "title: Effecten\nlanguage: nl\noutline:\n  - section: inleiding\nchecks:\n  severities:\n    double-word: heel erg\n"
        texts["claims/een.yaml"] = "source: rug-2018\nabout:\n  - effect/behoud\nstatement: Het helpt de de school.\ndirection: supports\nbasis: empirical\n"
        agree(Support.corpus(Dictionary(uniqueKeysWithValues: texts.map { ("corpus/" + $0.key, $0.value) })))
    }
}
