import Diagnostics
import Testing

@testable import Editorial

/// Markup of which a page makes nothing.
@Suite struct LiteralMarkupTests {
    private static func section(_ body: String) -> String { "---\ntitle: Inleiding\n---\n\n\(body)\n" }

    private func found(_ body: String) -> [Finding] {
        Support.check(changing: ["sections/inleiding.md": Self.section(body)]).filter { $0.rule == "literal-markup" }
    }

    @Test(arguments: [
        ("##Aanleiding", "5:1", "ontbreekt een spatie", "## Aanleiding"), ("Tekst.\n###Één\n", "6:1", "ontbreekt een spatie", "Tekst.\n### Één\n"),
        ("#tag", "5:1", "ontbreekt een spatie", nil), ("####### Diep", "5:1", "hooguit zes", nil),
        ("Zie [Jansen (2019)] (source/rug-2018).", "5:5", "tussen `]` en `(`", "Zie [Jansen (2019)](source/rug-2018)."),
        ("Zie (Jansen)[source/rug-2018].", "5:5", "de haken staan andersom", "Zie [Jansen](source/rug-2018)."),
        ("Zie (site)[https://x.nl/a].", "5:5", "de haken staan andersom", "Zie [site](https://x.nl/a)."),
        ("Zie [Jansen][source/rug-2018].", "5:5", "de haken staan andersom", "Zie [Jansen](source/rug-2018)."),
        ("Zie [J](source/rug 2018) en (zo).", "5:5", "in het adres staat een spatie", nil), ("Zie [J](source/rug-2018 en (zo).", "5:5", "ontbreekt `)`", nil),
        ("Zie [Jansen][j] en [a][x].\n\n[x]: source/rug-2018", "5:5", "geen regel zegt", nil),
        ("Dat is <b>vet</b> zo.", "5:8", "`<b>` staat letterlijk", nil), ("<a href='x'>y</a>", "5:1", "`<a>` staat letterlijk", nil), ("Zo.<br/>", "5:4", "`<br>`", nil),
        ("<table>\n<tr><td>x</td></tr>\n</table>", "5:1", "`<table>`", nil), ("Zo <!-- <b> nakijken --> is het.", "5:4", "deze opmerking staat zichtbaar", nil),
    ] as [(String, String, String, String?)])
    func finds(body: String, place: String, message: String, mended: String?) {
        let findings = found(body)
        #expect(findings.map(\.brief) == ["literal-markup sections/inleiding.md:\(place)"])
        #expect(findings.first?.message.nl.contains(message) == true, "\(findings.first?.message.nl ?? "")")
        #expect(findings.first?.note != nil && (findings.first?.fix == nil) == (mended == nil))
        if let mended { #expect(SourceRuleTests.fixed(Self.section(body), findings) == Self.section(mended)) }
    }

    @Test(arguments: [
        "[1] (zie noot), a < b en <c>, x <y> z.", "Zie #1 en\n#tag verder.", "```\n##Kop\n<b>\n```\n\n`[a] (source/x)` en `<b>`.", "Zie [a](source/rug-2018 \"titel (x)\"), [b](<source/rug-2018>).",
        "[a][b] en [c].\n\n[b]: source/rug-2018\n[c]: source/rug-2018", "[naam][jaar], [Jansen] (en/of zo), (x)[y].", "<https://x.nl>, \\<b> en \\[a] (source/x).", "## Kop\n\n[a](\nsource/rug-2018)", "# \n\n##\n\n",
        "[a](source/rug-2018\n\"titel\").",
    ])
    func leaves(body: String) { #expect(found(body).map(\.message.nl) == []) }

    /// A text that is not read as Markdown says so once, and what to do.
    @Test(arguments: [
        ("Zo.\n\n[a]: effect/" + String(repeating: "x", count: 3000) + "\n\n" + String(repeating: "[a]", count: 3000), "7:1", "Schrijf korter waar deze link"),
        ("Zo.\n\n" + String(repeating: "<!-- ", count: 1001), "7:5001", "Haal wat met `<!`"), ("Zo.\n\n" + String(repeating: "x <?", count: 1001), "7:4003", "Haal wat met `<!`"),
    ])
    func tooMuch(body: String, place: String, note: String) {
        let findings = found(body)
        #expect(findings.map(\.brief) == ["literal-markup sections/inleiding.md:\(place)"])
        #expect(findings.first?.message.nl.contains("geen Markdown van maakt") == true)
        #expect(findings.first?.note?.nl.hasPrefix(note) == true)
    }

    /// What nothing closes is not looked for again and again.
    @Test(.timeLimit(.minutes(1)), arguments: ["<b>", "<!--", "[a](source/b ", "[a] (source/", "(a)[", "##a\n", "[", "]("])
    func takesNoLongerForMany(sign: String) {
        var text = String(repeating: sign, count: 100_000 / sign.count)
        let marks = text.withUTF8 { LiteralMarkupScan.marks(in: $0) }
        #expect(marks.count <= text.utf8.count)
    }
}
