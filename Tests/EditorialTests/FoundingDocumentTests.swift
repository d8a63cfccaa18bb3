import Records
import Testing

@testable import Editorial

/// The founding document is whole: every source that it names, each with its claims, every part, effect and condition.
@Suite struct FoundingDocumentTests {
    let corpus = Support.corpus(Support.files(under: "corpus"))

    /// Every source that the original names, unnamed studies too, and how many claims it makes.
    static let claims: [String: Int] = [
        "darling-hammond-2006": 2, "darling-hammond-2017": 2, "darling-hammond-2021": 1, "ecbo-2021": 3, "flamand-2025": 5,
        "furlong-2000": 1, "helms-lorenz-2019": 1, "hooge-2024": 5, "kaats-2012": 1, "kaats-2023": 1, "kenis-2019": 1,
        "korthagen-2005": 6, "leeferink-2016": 5, "onderwijsraad-2025": 1, "onderzoek-samenhang-2019": 2, "platform-2025": 0,
        "roelofs-2003": 3, "rug-2017": 3, "rug-2018": 3, "timmermans-2012": 1,
    ]

    @Test(arguments: claims.sorted { $0.key < $1.key })
    func sourceHasItsClaims(source: String, count: Int) {
        #expect(corpus[Address(type: "source", id: source)] != nil)
        #expect(corpus.records(of: "claim").filter { $0.text("source") == source }.count >= count)
    }

    /// The rows of 2.3 by effect, in the order of the original; a row that stands under two effects is one claim.
    @Test(arguments: [
        ("verbinding-theorie-praktijk", ["darling-hammond-2017", "rug-2018", "leeferink-2016", "rug-2017"]),
        ("pedagogisch-didactisch-handelen", ["rug-2017", "rug-2018"]),
        ("professionele-tevredenheid", ["roelofs-2003", "rug-2017"]),
        ("opleidingsrendement", ["rug-2017", "ecbo-2021", "rug-2018"]),
        ("professionalisering", ["onderwijsraad-2025", "leeferink-2016", "leeferink-2016", "furlong-2000", "ecbo-2021"]),
        ("lerende-organisatie", ["leeferink-2016", "ecbo-2021", "timmermans-2012"]),
        ("impact-op-leerlingen", ["darling-hammond-2006", "helms-lorenz-2019"]),
        ("behoud-startende-leraren", ["leeferink-2016", "rug-2018", "roelofs-2003", "roelofs-2003"]),
    ])
    func overviewHasItsRows(effect: String, sources: [String]) {
        let address = Address(type: "effect", id: effect)
        let found = corpus.records(of: "claim").filter { $0.subjects.contains(address) }.compactMap { $0.text("source") }
        var missing = sources
        for source in found { missing.firstIndex(of: source).map { _ = missing.remove(at: $0) } }
        #expect(missing == [], "rows of 2.3 that are gone")
    }

    @Test func partsEffectsAndConditionsAreThere() {
        let outline = Outline(corpus.document).parts.map { "\($0.number ?? "-") \(corpus[Address(type: "section", id: $0.section)]?.text("title") ?? "?")" }
        #expect(outline == [
            "1 Inleiding en verantwoording", "- Verantwoording", "- Disclaimer", "2 Effecten van Samen Opleiden", "2.1 Welke effecten worden genoemd?",
            "2.2 Een indeling", "2.3 Een overzicht", "3 Wat zegt de literatuur over voorwaarden voor effectief Samen Opleiden?",
            "3.1 Coherentie in het curriculum", "3.2 Effectieve samenwerking", "- Bronnen", "- Colofon",
        ])
        let effects = Overview(corpus).groups.map { "\($0.category?.text("short-title") ?? ""): \($0.subjects.map { $0.record.text("title") ?? "" }.joined(separator: ", "))" }
        #expect(effects == [
            "Voorbereiding op de beroepspraktijk: Verbinding theoriepraktijk, Beter pedagogisch-didactisch handelen, Hogere professionele tevredenheid, Hoger opleidingsrendement",
            "Impact van samenwerking: Professionalisering startend en zittend personeel, Versterking van de school als lerende organisatie voor innovatie en ontwikkeling",
            "Kwaliteit van onderwijs: Positieve impact op leerlingen, Behoud van startende leraren",
        ])
        #expect(Overview(corpus).conditions(theme: "coherentie").count == 12)
        #expect(Overview(corpus).conditions(theme: "samenwerking").count == 7)
        #expect(corpus.records(of: "claim").filter { $0.subjects.isEmpty }.isEmpty)
    }

    /// One source rests on theory: the original's remark on Roelofs.
    @Test func roelofsRestsOnTheory() {
        let bases = corpus.records(of: "claim").filter { $0.text("source") == "roelofs-2003" }.map { $0.text("basis") }
        #expect(Set(bases) == ["theoretical"])
        #expect(corpus[Address(type: "section", id: "verantwoording")]?.text("body")?.contains("[^2]:") == true)
    }

    /// Nothing of the PDF's extraction is left, and nothing was invented: no DOI, page or publisher stands in the original.
    @Test func isCleanAndInventsNothing() {
        for record in corpus.records { #expect(!String(decoding: record.tree.source.bytes, as: UTF8.self).contains("\u{FFFD}")) }
        for id in Self.claims.keys {
            let source = corpus[Address(type: "source", id: id)]
            for field in ["DOI", "page", "volume", "issue", "ISBN", "publisher", "container-title"] { #expect(source?[field] == nil) }
        }
    }
}
