import Testing

@testable import Rendering

/// Overview, scheme, conditions and sources, and documents that have little to show.
@Suite struct GeneratedPartTests {
    private func page(_ body: String, _ others: [String: String] = Corpora.one) -> PageFacts {
        let page = PageFacts(HTMLDocument.page(Corpora.text(body, others)))
        #expect(page.brokenLinks == [])
        #expect(page.duplicateIDs == [])
        #expect(page.skippedHeadings == [])
        return page
    }

    private let all = "```groei overview\n```\n\n```groei scheme\n```\n\n```groei conditions\n```\n\n```groei sources\n```"

    /// What is asked for again is not written again: a page would grow with the blocks times the records.
    @Test func eachPartIsThereOnce() {
        for block in ["overview", "scheme", "conditions", "sources"] {
            let body = String(repeating: "```groei \(block)\n```\n\n", count: 3)
            let (once, thrice) = (page(String(body.prefix(body.count / 3))).text, page(body).text)
            #expect(thrice.ranges(of: "Dit onderdeel staat al eerder in het document.").count == 2 && !once.contains("Dit onderdeel staat al"))
            let markdown = MarkdownDocument.render(Corpora.text(body, Corpora.one))
            #expect(markdown.ranges(of: "Dit onderdeel staat al eerder in het document.").count == 2)
        }
    }

    @Test func saysWhatAClaimRestsOn() {
        var others = Corpora.one
        others["claims/b.yaml"] = Corpora.claim("direction: contradicts\nbasis: unstated\ncertainty: very-low\npopulation: starters\nlocator: p. 12\nquote: Het was <stil>.\n")
        let text = page(all, others).text
        #expect(text.contains("Grondslag: empirisch"))
        #expect(text.contains("<strong class=\"direction\">Richting: spreekt tegen</strong> · Zekerheid: zeer laag · Populatie: starters"))
        #expect(!text.contains("niet vermeld"))
        #expect(text.contains("</a>, p. 12</th>"))
        #expect(text.contains("<p>Het was &lt;stil&gt;.</p>"))
        #expect(text.contains("2 bevindingen uit 1 bron: 1 ondersteunend, 1 tegensprekend."))
    }

    @Test func aClaimUnderTwoEffectsHasOneAnchor() {
        var others = Corpora.one
        others["effects/orde.yaml"] = "title: Orde\ncategory: eerste\norder: 2\n"
        others["conditions/tijd.yaml"] = "title: Tijd\ntheme: x\norder: 1\n"
        others["claims/a.yaml"] = Corpora.claim(about: "effect/rust, effect/orde, condition/tijd")
        let page = page(all, others)
        #expect(page.ids.count { $0 == "claim-a" } == 1)
        #expect(page.words(of: .td).count == 3)
    }

    @Test func withdrawnClaimsDoNotCountButCanBeFound() {
        var others = Corpora.one
        others["claims/oud.yaml"] = Corpora.claim("direction: contradicts\nbasis: empirical\nstatus: withdrawn\nsuccessor: a\n")
        let page = page("[vroeger](claim/oud)\n\n" + all, others)
        #expect(page.text.contains("1 bevinding uit 1 bron, ondersteunend."))
        #expect(page.text.contains("<a href=\"#claim-oud\">vroeger (ingetrokken)</a>"))
        #expect(page.headings.map(\.text).contains("Ingetrokken bevindingen"))
        #expect(page.text.contains("<a href=\"#claim-a\">opgevolgd door een nieuwere bevinding</a>"))
    }

    @Test func sourcesComeAtTheEndWhenNobodyAsks() {
        let page = page("Tekst.")
        #expect(page.headings.last?.text == "Bronnen")
        #expect(page.text.contains("Jansen, J. P. (2020). <em>Rust</em>."))
        #expect(self.page("```groei sources\n```").headings.count { $0.text == "Bronnen" } == 0)
    }

    @Test func sourcesLinkBackToClaimsAndParts() {
        let text = page("[J](source/jansen-2020)\n\n" + all).text
        #expect(text.contains("Bevindingen over <a href=\"#claim-a\">Meer rust</a>"))
        #expect(text.contains("Genoemd in <a href=\"#section-een\">1</a>"))
    }

    @Test func conditionsOfATheme() {
        let others = ["conditions/tijd.yaml": "title: Tijd\ntheme: x\norder: 1\n", "conditions/geld.yaml": "title: Geld\ntheme: y\norder: 2\n"]
        let page = page("```groei\nconditions x\n```", others)
        #expect(page.ids.contains("condition-tijd") && !page.ids.contains("condition-geld"))
        #expect(page.text.contains("Nog geen bevindingen."))
    }

    @Test func claimsWithoutTheirSourceOrCategory() {
        let page = page(all, ["effects/los.yaml": "title: Los\ncategory: weg\norder: 1\n", "claims/a.yaml": Corpora.claim(about: "effect/los")])
        #expect(page.text.contains("Zonder categorie"))
        #expect(page.text.contains("bron onbekend"))
    }

    @Test func anEmptyDocumentRenders() {
        let page = page(all, [:])
        #expect(page.text.contains("Er zijn nog geen effecten beschreven."))
        #expect(page.text.contains("Er zijn nog geen bronnen."))
        let nothing = PageFacts(HTMLDocument.page(Corpora.small([:])))
        #expect(nothing.headings.first?.text == "Groeidocument")
        #expect(MarkdownDocument.render(Corpora.small([:])).hasPrefix("# Groeidocument\n"))
    }

    @Test func namesSectionsThatAreMissing() {
        let page = PageFacts(HTMLDocument.page(Corpora.small(["document.yaml": "title: T\nlanguage: nl\noutline:\n  - section: weg\n  - section: weg\n"])))
        #expect(page.text.contains("Dit tekstdeel is nog niet geschreven: ‘weg’."))
        #expect(page.duplicateIDs == [] && page.brokenLinks == [])
    }

    @Test func boxesWrapTheirText() {
        let wrap = TextWrap(width: 250, size: 17)
        let lines = wrap.lines("Versterking van de school als lerende organisatie Professionaliseringsmogelijkhedenonderzoeksprogramma")
        #expect(lines.count >= 4)
        #expect(lines.allSatisfy { wrap.measure($0) <= 250 })
        #expect(lines.contains { $0.hasSuffix("-") })
    }
}
