import Diagnostics
import Foundation
import Testing

@testable import Editorial
@testable import Rendering

/// The real document, as a whole.
@Suite struct FoundingDocumentTests {
    private static let options = RenderOptions(version: "1.0.0", date: "2026-11-23", digest: "sha256:0123abcd")
    private static let page = PageFacts(HTMLDocument.page(Corpora.founding, options: options))

    @Test func everyLinkInThePageArrives() {
        #expect(Self.page.duplicateIDs == [])
        #expect(Self.page.brokenLinks == [])
        #expect(Self.page.brokenLabels == [])
        #expect(Self.page.hrefs.count > 200)
    }

    @Test func headingsAreInOrder() {
        #expect(Self.page.headings.first?.text == "Effecten van Samen Opleiden")
        #expect(Self.page.headings.count { $0.level == 1 } == 1)
        #expect(Self.page.skippedHeadings == [])
        #expect(Self.page.headings.map(\.text).contains("2.1 Welke effecten worden genoemd?"))
        #expect(Self.page.headings.contains { $0.level == 4 && $0.text == "ECBO" })
    }

    @Test(arguments: ["source", "claim", "effect", "condition", "category", "section"])
    func everyRecordHasItsAnchor(type: String) {
        let ids = Set(Self.page.ids)
        let records = Corpora.founding.records(of: type)
        #expect(!records.isEmpty)
        #expect(records.map { Anchor.id($0.address) }.filter { !ids.contains($0) } == [])
    }

    @Test func everyStatementIsThere() {
        let text = PageFacts.words(Self.page.page)
        #expect(Corpora.founding.records(of: "claim").filter { !text.contains($0.text("statement") ?? "?") }.map(\.id) == [])
    }

    @Test func needsNothingBesideItself() {
        #expect(Self.page.hrefs.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("https://") })
        #expect(Self.page.page.values(of: "src") == [])
        for word in ["<script", "<link", "url(", "@import", "<iframe", "<img"] { #expect(!Self.page.text.contains(word)) }
    }

    @Test func hasLandmarksAndTextAlternatives() {
        for landmark in [Tag.header, .nav, .main, .footer, .h1] { #expect(Self.page.count(of: landmark) == 1) }
        #expect(Self.page.count(of: .svg) == 2)
        #expect(Self.page.count(of: .desc) == 2)
        #expect(Self.page.count(of: .caption) == Self.page.count(of: .table))
        #expect(Self.page.count(of: .th) == Self.page.page.values(of: "scope").count)
        #expect(Self.page.text.contains("<html lang=\"nl\">"))
    }

    @Test func schemeNamesEveryCategoryAndEffect() throws {
        let words = try #require(Self.page.words(of: .desc).first)
        for record in Corpora.founding.records(of: "effect") { #expect(words.contains(Corpora.founding.shortLabel(of: record))) }
        for record in Corpora.founding.records(of: "category") { #expect(words.contains(Corpora.founding.label(of: record))) }
    }

    @Test func isTheSameEveryTime() {
        #expect(HTMLDocument.render(Corpora.founding, options: Self.options) == Self.page.text)
        let markdown = MarkdownDocument.render(Corpora.founding, options: Self.options)
        #expect(MarkdownDocument.render(Corpora.founding, options: Self.options) == markdown)
    }

    @Test func saysItsVersion() {
        #expect(Self.page.text.contains("Versie 1.0.0"))
        #expect(Self.page.text.contains("<time datetime=\"2026-11-23\">23 november 2026</time>"))
        #expect(Self.page.text.contains("<code>sha256:0123abcd</code>"))
        #expect(HTMLDocument.render(Corpora.founding).contains("Concept, nog geen versie"))
        #expect(HTMLDocument.render(Corpora.founding, options: RenderOptions(version: "1.0.0", isDraft: true)).contains("nog niet zijn uitgebracht"))
    }

    @Test func speaksEnglishAroundTheContent() {
        let page = PageFacts(HTMLDocument.page(Corpora.founding, options: RenderOptions(language: .en)))
        #expect(page.text.contains("<html lang=\"en\">"))
        #expect(page.text.contains("<main id=\"text\" lang=\"nl\">"))
        #expect(page.text.contains("Draft, no version yet"))
        #expect(page.brokenLinks == [])
    }

    @Test func footnotesLinkBothWays() {
        for number in 1...2 {
            #expect(Self.page.hrefs.contains("#note-\(number)"))
            #expect(Self.page.hrefs.contains("#noteref-\(number)"))
        }
    }
}
