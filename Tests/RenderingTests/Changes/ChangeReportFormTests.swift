import Diagnostics
@testable import Editorial
import Testing

@testable import Rendering

@Suite struct ChangeReportFormTests {
    @Test func markdown() {
        #expect(ChangeExample.report(.nl).markdown() == #"""
            # Verschillen tussen versie 1.0.0 en voorstel \`uitval\`

            Toegevoegd: 1 bron en 1 bevinding. Gewijzigd: 2 bevindingen en het document zelf. Hernoemd: 1 bron. Verwijderd: 1 bevinding.

            ## Wat verandert in de conclusies

            ### Hoger opleidingsrendement: omgekeerd

            De conclusie over ‘Hoger opleidingsrendement’ keert om: eerst ondersteund, nu tegengesproken.

            - **Eerst:** ondersteund (1 ondersteunende bevinding, uit 1 bron)
            - **Nu:** tegengesproken (1 tegensprekende bevinding, uit 1 bron)

            Dit komt door:

            - **verwijderd:** ‘Minder studenten vallen uit.’ — Roelofs (2003) `claim/roelofs-2003-rendement`
            - **toegevoegd:** ‘In opleidingsscholen vallen evenveel studenten uit als elders.’ — Visser & van den Berg (2026) `claim/visser-2026-rendement`

            ### Hogere tevredenheid: tegengesproken

            Over ‘Hogere tevredenheid’ zijn er nu meer bevindingen die tegenspreken of wisselend zijn: eerst ondersteund, nu niet eenduidig.

            - **Eerst:** ondersteund (2 ondersteunende bevindingen, uit 1 bron)
            - **Nu:** niet eenduidig (1 ondersteunende en 1 wisselende bevinding, uit 1 bron)

            Dit komt door:

            - **gewijzigd (bevinding):** ‘Studenten zijn veel meer tevreden over de opleiding.’ — RuG (2018) `claim/rug-2018-tevredenheid`
            - **gewijzigd (richting):** ‘De werkdruk daalt.’ — RuG (2018) `claim/rug-2018-werkdruk`

            ## Toegevoegd (2)

            ### Bron: Visser & van den Berg (2026)

            `source/visser-2026`

            - **Soort bron:** tijdschriftartikel
            - **Titel:** Uitval & rendement: \<b>een\</b> vergelijking
            - **Auteur:** Visser, A. & van den Berg, M.
            - **Verschenen:** 2026
            - **DOI:** 10.1234/voorbeeld
            - **Aantekening:** Voorbeeld, geen bestaande publicatie.

            ### Bevinding: In opleidingsscholen vallen evenveel studenten uit als elders.

            `claim/visser-2026-rendement`

            - **Bron:** Visser & van den Berg (2026)
            - **Gaat over:** Hoger opleidingsrendement
            - **Bevinding:** In opleidingsscholen vallen evenveel studenten uit als elders.
            - **Richting:** spreekt tegen
            - **Grondslag:** empirisch
            - **Populatie:** eerstejaars
            - **Beoordeeld op:** 14 februari 2026

            ## Gewijzigd (3)

            ### Bevinding: Studenten zijn veel meer tevreden over de opleiding.

            `claim/rug-2018-tevredenheid`

            - **Bron:** RuG (2018) — nieuwe naam: `rug-2018b`
            - **Bevinding:** Studenten zijn **veel** meer tevreden over ~~hun~~**de** opleiding.

            ### Bevinding: De werkdruk daalt.

            `claim/rug-2018-werkdruk`

            - **Bron:** RuG (2018) — nieuwe naam: `rug-2018b`
            - **Richting:** ~~ondersteunt~~ → **wisselend**

            ### Document: Effecten

            `document/document`

            - **Indeling (Effecten) › Onderdelen (Genoemde effecten) › Genummerd:** toegevoegd: **nee**
            - **Indeling:** andere volgorde: ~~Inleiding, Effecten~~ → **Effecten, Inleiding**

            ## Hernoemd (1)

            ### Bron: RuG (2018)

            `source/rug-2018` → `source/rug-2018b`

            ## Verwijderd (1)

            ### Bevinding: Minder studenten vallen uit.

            `claim/roelofs-2003-rendement`

            - **Bron:** Roelofs (2003)
            - **Gaat over:** Hoger opleidingsrendement
            - **Bevinding:** Minder studenten vallen uit.
            - **Richting:** ondersteunt
            - **Grondslag:** empirisch

            ## Passages om na te lezen (2)

            Deze passages verwijzen naar iets wat verandert, maar veranderden zelf niet mee. Lees na of de tekst nog klopt.

            - **Genoemde effecten**, regel 5: ‘vallen minder studenten uit’. De bevinding waarnaar dit verwijst, is verwijderd. `corpus/sections/genoemd.md:5`
            - **Genoemde effecten**, regel 5: ‘meer tevreden’. De bevinding waarnaar dit verwijst, is gewijzigd (bevinding). `corpus/sections/genoemd.md:5`

            """#)
    }

    @Test func htmlNamesWhatChangedForThoseWhoHearIt() {
        let page = ChangeExample.report(.nl).htmlPage()
        #expect(page.contains(#"""
            <h2>Gewijzigd (3)</h2>
            <section>
            <h3>Bevinding: Studenten zijn veel meer tevreden over de opleiding.</h3>
            <p><code>claim/rug-2018-tevredenheid</code></p>
            <dl>
            <dt>Bron</dt><dd>RuG (2018) — <small>nieuwe naam: </small><code>rug-2018b</code></dd>
            <dt>Bevinding</dt><dd>Studenten zijn <ins><span class="sr">toegevoegd: </span>veel<span class="sr"> einde toegevoegd</span></ins> meer tevreden over <del><span class="sr">geschrapt: </span>hun<span class="sr"> einde geschrapt</span></del><ins><span class="sr">toegevoegd: </span>de<span class="sr"> einde toegevoegd</span></ins> opleiding.</dd>
            </dl>
            </section>
            <section>
            <h3>Bevinding: De werkdruk daalt.</h3>
            <p><code>claim/rug-2018-werkdruk</code></p>
            <dl>
            <dt>Bron</dt><dd>RuG (2018) — <small>nieuwe naam: </small><code>rug-2018b</code></dd>
            <dt>Richting</dt><dd><del><span class="sr">geschrapt: </span>ondersteunt<span class="sr"> einde geschrapt</span></del> → <ins><span class="sr">toegevoegd: </span>wisselend<span class="sr"> einde toegevoegd</span></ins></dd>
            </dl>
            </section>
            <section>
            <h3>Document: Effecten</h3>
            <p><code>document/document</code></p>
            <dl>
            <dt>Indeling (Effecten) › Onderdelen (Genoemde effecten) › Genummerd</dt><dd><small>toegevoegd: </small><ins><span class="sr">toegevoegd: </span>nee<span class="sr"> einde toegevoegd</span></ins></dd>
            <dt>Indeling</dt><dd><small>andere volgorde: </small><del><span class="sr">geschrapt: </span>Inleiding, Effecten<span class="sr"> einde geschrapt</span></del> → <ins><span class="sr">toegevoegd: </span>Effecten, Inleiding<span class="sr"> einde toegevoegd</span></ins></dd>
            </dl>
            </section>
            </section>

            """#))
    }

    @Test func htmlIsOnePageAndEscaped() {
        let page = ChangeExample.report(.nl).htmlPage()
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">\n"))
        #expect(page.contains("<dd>Uitval &amp; rendement: &lt;b&gt;een&lt;/b&gt; vergelijking</dd>"))
        #expect(page.contains("prefers-color-scheme: dark") && page.contains("color-scheme: light dark"))
        #expect(!page.contains("<b>") && !page.contains("http") && !page.contains("<script") && !page.contains(" src="))
        for tag in ["section", "ul", "li", "dl", "dt", "dd", "del", "ins", "p", "main", "article", "h2", "h3"] {
            #expect(page.ranges(of: "<\(tag)>").count == page.ranges(of: "</\(tag)>").count, "\(tag)")
        }
    }

    @Test func coloursMarkWhatChanged() {
        let text = ChangeExample.report(.nl).text(style: .ansi)
        #expect(text.contains("Studenten zijn \u{1B}[4;32mveel\u{1B}[0m meer tevreden over \u{1B}[9;31mhun\u{1B}[0m\u{1B}[4;32mde\u{1B}[0m opleiding."))
        #expect(text.contains("\u{1B}[31momgekeerd\u{1B}[0m"))
        #expect(!text.contains("[-") && !text.contains("{+"))
    }

    @Test func saysWhenThereIsNothing() {
        let same = ChangeSet(from: ChangeExample.old, to: ChangeExample.old)
        func text(_ language: Language) -> String {
            ChangeRenderer.render(same, ends: ChangeEnds(old: "A", new: "B"), as: .text, in: language)
        }
        #expect(text(.nl) == "Verschillen tussen A en B\n=========================\n\nGeen verschillen tussen A en B.\n")
        #expect(text(.en).hasSuffix("No differences between A and B.\n"))
    }

    @Test func everyFormOfEveryLanguageNamesBothEnds() {
        for language in Language.allCases {
            for form in ChangeForm.allCases {
                let text = ChangeRenderer.render(ChangeExample.changes, ends: ChangeEnds(old: "EINDE-A", new: "EINDE-B"), as: form, in: language)
                #expect(text.contains("EINDE-A") && text.contains("EINDE-B"))
            }
        }
    }

    @Test func terminalsGetNoControlCharacters() {
        var files = ChangeExample.newFiles
        files["claims/kwaad.yaml"] = ChangeExample.claim("visser-2026", "rendement", "\"\\e]0;x\\a \\u202Eom <script>alert(1)</script> [x](javascript:1)\"", "supports")
        let report = ChangeReport(ChangeSet(from: ChangeExample.old, to: ChangeExample.corpus(files)), ends: ChangeExample.ends, language: .nl)
        for form in ChangeForm.allCases {
            #expect(!report.render(form).unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
        }
        #expect(report.htmlPage().contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(report.markdown().contains(#"\<script>alert(1)\</script> \[x\](javascript:1)"#))
    }

    @Test func wrapsToTheScreen() {
        let lines = ChangeExample.report(.nl).text(width: 60).split(separator: "\n")
        #expect(lines.allSatisfy { TerminalText.width(String($0)) <= 66 })
    }
}
