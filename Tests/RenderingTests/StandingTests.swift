import Diagnostics
import Editorial
import Testing

@testable import Rendering

/// Sources that no longer stand, and records that got another name, as readers meet them.
@Suite struct StandingTests {
    private static let all = "[J](source/jansen-2020) en [](source/jansen-2020)\n\n```groei overview\n```\n\n```groei sources\n```"
    private static let jansen = Corpora.one["sources/jansen-2020.yaml"]!

    private static func corpus(_ status: String, _ others: [String: String] = [:]) -> Corpus {
        Corpora.text(all, Corpora.one.merging(["sources/jansen-2020.yaml": jansen + status]) { $1 }.merging(others) { $1 })
    }

    private static let retracted = corpus("status: retracted\nstatus-date: '2025-03-01'\nstatus-reason: |\n  Gegevens <verzonnen>\n  door een *ander*.\n")

    @Test func retractedOnThePage() {
        let page = PageFacts(HTMLDocument.page(Self.retracted))
        #expect(page.text.contains("<p class=\"standing\"><strong>Deze bron is teruggetrokken</strong> op 1 maart 2025. Reden: Gegevens &lt;verzonnen&gt; door een *ander*.</p>"))
        #expect(page.text.contains("<a href=\"#source-jansen-2020\">J (teruggetrokken)</a> en <a href=\"#source-jansen-2020\">Jansen (2020) (teruggetrokken)</a>"))
        #expect(page.text.contains("ondersteunend, waarvan 1 uit een teruggetrokken bron."))
        #expect(page.words(of: .th).contains { $0.contains("Jansen (2020) (teruggetrokken)") })
    }

    @Test func retractedInMarkdown() {
        let text = MarkdownDocument.render(Self.retracted)
        #expect(text.contains("\n  **Deze bron is teruggetrokken** op 1 maart 2025. Reden: Gegevens \\<verzonnen\\> door een \\*ander\\*.\\\n  Bevindingen over"))
        #expect(text.contains("[J (teruggetrokken)](#source-jansen-2020)"))
    }

    @Test func supersededByAnother() {
        let others = ["sources/bos-2022.yaml": "type: book\ntitle: Orde\nauthor: [{family: Bos}]\nissued: 2022\n"]
        let corpus = Self.corpus("status: superseded\nsuperseded-by: bos-2022\n", others)
        let page = PageFacts(HTMLDocument.page(corpus))
        #expect(page.text.contains("<strong>Deze bron is vervangen door</strong> <a href=\"#source-bos-2022\">Bos (2022)</a>.</p>"))
        #expect(page.brokenLinks == [] && !page.text.contains("teruggetrokken"))
        #expect(MarkdownDocument.render(corpus).contains("**Deze bron is vervangen door** [Bos (2022)](#source-bos-2022)."))
        #expect(PageFacts(HTMLDocument.page(Self.corpus("status: superseded\n"))).text.contains("vervangen door een andere versie</strong>."))
    }

    @Test func releaseNotesSayWhatItIsNow() {
        #expect(Self.notes("", "status: retracted\nstatus-date: '2025-03-01'\n").contains(
            "- Bron ‘Jansen (2020)’ is teruggetrokken. Hierop steunt wat het document zegt over ‘Meer rust’.\n"))
        #expect(Self.notes("", "status: superseded\npublisher: Pers\n").contains(
            "- Bron ‘Jansen (2020)’ is vervangen door een andere versie. Hierop steunt wat het document zegt over ‘Meer rust’. Verder: uitgever gewijzigd.\n"))
        #expect(Self.notes("status: retracted\n", "publisher: Pers\n").contains("- Bron ‘Jansen (2020)’: status nu ‘geldig’; uitgever gewijzigd.\n"))
    }

    private static func notes(_ old: String, _ new: String) -> String {
        let changes = ChangeSet(from: corpus(old), to: corpus(new))
        return ReleaseNotes(VersionNumber("1.1.0")!, date: "2026-01-01", prelude: nil, changes: changes, corpus: changes.new, proposals: [])
            .markdown(for: .readers, in: .nl)
    }

    /// What was published under a former name stays where links to it arrive.
    @Test func formerNamesHaveAnchors() {
        var others = Corpora.one.mapValues { $0 + "aliases: [oud, ouder]\n" }
        others["sources/oud.yaml"] = "type: book\ntitle: Heet nu zo\n"
        others["document.yaml"] = "title: Proef\nlanguage: nl\noutline:\n  - section: een\n"
        others["sections/een.md"] = "---\ntitle: Een\naliases: [nul]\n---\n\n## Kop\n\n\(Self.all)\n\n```groei scheme\n```\n"
        let corpus = Corpora.small(others)
        let page = PageFacts(HTMLDocument.page(corpus))
        let former = ["category", "effect", "claim"].flatMap { ["\($0)-oud", "\($0)-ouder"] } + ["source-ouder", "section-nul", "section-nul--kop"]
        #expect(former.filter { !page.ids.contains($0) } == [])
        #expect(page.duplicateIDs == [])
        let marks = MarkdownDocument.render(corpus).matches(of: /<a id="([^"]+)"><\/a>/).map { String($0.1) }
        #expect(former.filter { !$0.contains("--") && !marks.contains($0) } == [])
        #expect(Set(marks).count == marks.count)
    }
}
