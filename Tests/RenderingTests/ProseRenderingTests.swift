import Testing

@testable import Rendering

/// Prose on the page: what is kept, what is escaped, where links lead.
@Suite struct ProseRenderingTests {
    private func main(_ body: String, _ others: [String: String] = [:]) -> String {
        let page = HTMLDocument.page(Corpora.text(body, others))
        #expect(PageFacts(page).brokenLinks == [])
        #expect(PageFacts(page).duplicateIDs == [])
        let text = HTMLWriter.page(page)
        return String(text[text.firstRange(of: "<main")!.lowerBound..<text.firstRange(of: "</main>")!.lowerBound])
    }

    @Test func showsRawHTMLAsText() {
        let html = main("Let op <b onclick=\"x()\">dit</b>.\n\n<script>alert(1)</script>\n\n`<i>`")
        #expect(html.contains("Let op &lt;b onclick=&quot;x()&quot;&gt;dit&lt;/b&gt;."))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(html.contains("<code>&lt;i&gt;</code>"))
        #expect(!html.contains("<script") && !html.contains("<b "))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//evil.example", "../elders",
        "#plek", "java&#x0A;script:alert(1)", "&#1;javascript:alert(1)",
    ])
    func dropsLinksThatAreNotSafe(destination: String) {
        let html = main("Kijk [hier](<\(destination)>) eens.")
        #expect(!html.contains("<a "))
        #expect(html.contains("Kijk hier eens."))
    }

    @Test func keepsSafeLinks() {
        let html = main("[a](https://a.example/?x=1&y=2) [b](HTTP://b.example) [c](mailto:c@example.org)")
        #expect(html.contains("href=\"https://a.example/?x=1&amp;y=2\""))
        #expect(html.contains("href=\"HTTP://b.example\""))
        #expect(html.contains("<a class=\"mail\" href=\"mailto:c@example.org\">c</a>"))
    }

    @Test func linksAddresses() {
        let html = main("[Jansen](source/jansen-2020), [](source/jansen-2020) en [iets](source/weg) [](effect/weg).\n\n```groei overview\n```", Corpora.one)
        #expect(html.contains("<a href=\"#source-jansen-2020\">Jansen</a>"))
        #expect(html.contains("<a href=\"#source-jansen-2020\">Jansen (2020)</a>"))
        #expect(html.contains("en iets effect/weg."))
    }

    @Test func followsRenamedRecords() {
        var others = Corpora.one
        others["sources/jansen-2020.yaml"]? += "aliases: [jansen-2019]\n"
        #expect(main("[oud](source/jansen-2019)", others).contains("<a href=\"#source-jansen-2020\">oud</a>"))
    }

    @Test func namesRecordsThatHaveNoPlace() {
        // An effect without overview or scheme, and a person: their names, without a link.
        let html = main("[](effect/rust), [ons](person/redactie)", Corpora.one.merging(["people/redactie.yaml": "name: Redactie\nroles: [editor]\nemail: [a@b.example]\n"]) { $1 })
        #expect(html.contains("<p>Meer rust, ons</p>"))
    }

    @Test func givesACitedClaimAPlace() {
        let html = main("[zo](claim/a)", Corpora.one)
        #expect(html.contains("<a href=\"#claim-a\">zo</a>"))
        #expect(html.contains("Overige bevindingen"))
        #expect(html.contains("<li id=\"claim-a\">"))
    }

    @Test func picturesBecomeLinks() {
        let html = main("![Een plaat](https://a.example/p.png) ![](data:x)")
        #expect(html.contains("<a class=\"external\" href=\"https://a.example/p.png\">Een plaat</a>"))
        #expect(!html.contains("<img"))
    }

    @Test func headingsGoBelowTheirSection() {
        let page = PageFacts(HTMLDocument.page(Corpora.text("## A\n\n#### B\n\n# C\n\n## A")))
        #expect(page.headings.map(\.level) == [1, 2, 2, 3, 4, 3, 3])
        #expect(page.ids.contains("section-een--a"))
        #expect(page.duplicateIDs == [])
    }

    @Test func politelyNamesUnknownBlocks() {
        #expect(main("```groei\ntijdlijn 2\n```").contains("Hier hoort een onderdeel te staan dat groei niet kent: ‘tijdlijn 2’."))
        #expect(main("```groei\n```").contains("niet kent: ‘groei’"))
        #expect(main("```swift\nlet x = 1\n```").contains("<pre><code>let x = 1\n</code></pre>"))
    }

    @Test func repeatedFootnotesLinkBackToEach() {
        let html = main("Een[^n] en twee[^n].\n\n[^n]: Noot.")
        #expect(html.contains("href=\"#noteref-1\""))
        #expect(html.contains("href=\"#noteref-1-2\""))
    }

    @Test func writesTablesAndLists() {
        let html = main("| a | b |\n|---|--:|\n| 1 | 2 |\n\n3. drie\n4. vier\n\n> citaat\n\n~~weg~~ **vet** *schuin*")
        #expect(html.contains("<th scope=\"col\" class=\"right\">b</th>"))
        #expect(html.contains("<ol start=\"3\">"))
        #expect(html.contains("<blockquote>\n<p>citaat</p>"))
        #expect(html.contains("<del>weg</del> <strong>vet</strong> <em>schuin</em>"))
    }

    @Test func forbiddenCharactersAreReplaced() {
        #expect(HTMLWriter.escaped("a\u{0}b\u{7}c\u{85}\r\nd\te\u{FFFF}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}\nd\te\u{FFFD}")
        #expect(HTMLWriter.escaped("<a href='\"&'>") == "&lt;a href=&#39;&quot;&amp;&#39;&gt;")
    }
}
