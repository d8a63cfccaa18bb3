import Records
import Testing

@testable import Editorial
@testable import Rendering

@Suite struct MarkdownTests {
    @Test func everyLinkInTheDocumentArrives() {
        let text = MarkdownDocument.render(Corpora.founding)
        let ids = text.matches(of: /<a id="([^"]+)"><\/a>/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        let links = Prose(parsing: text).links.map(\.destination).filter { $0.hasPrefix("#") }
        #expect(links.count > 200)
        #expect(links.filter { !ids.contains(String($0.dropFirst())) } == [])
        for type in ["source", "claim", "effect", "condition", "category", "section"] {
            #expect(Corpora.founding.records(of: type).filter { !ids.contains(Anchor.id($0.address)) }.map(\.id) == [])
        }
    }

    @Test func hasTheHeadingsOfThePage() {
        let page = PageFacts(HTMLDocument.page(Corpora.founding)).headings.map(\.level)
        let headings = Prose(parsing: MarkdownDocument.render(Corpora.founding)).headings
        #expect(headings.map(\.level) == page)
        #expect(headings.contains { $0.level == 3 && $0.text == "2.1 Welke effecten worden genoemd?" })
    }

    /// Whatever a section says comes back as the same words when the result is read again.
    @Test(arguments: [
        "1\\. geen lijst en 2 * 3 * 4 _x_ `` a`b `` &amp;amp; &copy; \\<b>", "# niet\n\n\\# wel\n\n- a\n- b\n\n  c\n\n1. x\n   - y\n     z",
        "> citaat\n> - lijst\n\n***\n\n    code\n    meer", "a  \nb\\\nc\n+ d", "| a\\|b | c |\n|:-:|--:|\n| *x* | `y` |",
        "[a](https://e.example/(x)_y) ![p](https://e.example/p.png) ~~weg~~", "~~~x\n```\n~~~", "2000\\) jaar\n\n\\- min\n\n\\+ plus\n\na\n\\===",
    ])
    func readsBackAsTheSameText(body: String) throws {
        let text = MarkdownDocument.render(Corpora.text(body))
        let start = try #require(text.firstRange(of: "1 Een\n\n")).upperBound
        let again = String(text[start...])
        #expect(Prose(parsing: again).plainText == Prose(parsing: body).plainText)
    }

    @Test func showsRawHTMLAsText() {
        let text = MarkdownDocument.render(Corpora.text("<script>alert(1)</script>\n\nEen <b>woord</b> [x](javascript:alert)."))
        let blocks = Prose(parsing: text).allBlocks.map(\.content)
        #expect(!blocks.contains { if case .html = $0 { true } else { false } })
        #expect(text.contains("Een \\<b\\>woord\\</b\\> x."))
    }

    @Test func numbersFootnotesThroughTheDocument() {
        let text = MarkdownDocument.render(Corpora.text("Een[^zo] en[^b].\n\n[^b]: B.\n\n[^zo]: A."))
        #expect(text.contains("Een[^1] en[^2]."))
        #expect(text.contains("[^1]: A.\n\n[^2]: B."))
    }
}
