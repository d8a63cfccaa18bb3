import Diagnostics
@testable import Editorial
import Testing

@testable import Rendering

@Suite struct ReleaseReportTests {
    @Test func planInDutch() {
        #expect(plan(ChangeExample.plan(), .nl) == #"""
            De volgende versie: 2.0.0
            =========================

            Vorige versie: 1.0.0 (15 januari 2026)
            Niveau:        wezenlijk (major)

            Waarom dit niveau
            -----------------

            Wezenlijk (major)
              - ‘Effecten’: document gewijzigd: Indeling › Onderdelen › Genummerd, Indeling
                document/document
              - conclusie ‘Hoger opleidingsrendement’: omgekeerd effect/rendement

            Aanvulling (minor)
              - ‘Minder studenten vallen uit.’: bevinding verwijderd claim/roelofs-2003-rendement
              - ‘De werkdruk daalt.’: bevinding gewijzigd: Richting claim/rug-2018-werkdruk
              - ‘In opleidingsscholen vallen evenveel studenten uit als elders.’: bevinding
                toegevoegd claim/visser-2026-rendement
              - conclusie ‘Hogere tevredenheid’: tegengesproken effect/tevredenheid
              - ‘Visser & van den Berg (2026)’: bron toegevoegd source/visser-2026

            Tekstueel (patch)
              - ‘Studenten zijn veel meer tevreden over de opleiding.’: bevinding gewijzigd:
                Bevinding claim/rug-2018-tevredenheid
              - ‘RuG (2018)’: bron hernoemd source/rug-2018b

            Aanvaarde voorstellen
            ---------------------

            - Nieuwe bron over uitval proposal/uitval

            Uitbrengen: `groei release cut`

            """#)
    }

    @Test func overridingIsNamedWithItsReason() {
        let text = ReleaseRenderer.render(ChangeExample.plan(.minor), corpus: ChangeExample.released, overrideReason: "Eén studie.", in: .nl)
        #expect(text.hasPrefix("De volgende versie: 1.1.0\n"))
        #expect(text.contains("Niveau:        aanvulling (minor)\nAfgeleid was:  wezenlijk (major) — Eén studie.\n"))
        #expect(plan(ChangeExample.plan(.minor), .en).contains("give a reason to deviate from it (--reason)"))
    }

    @Test func planOfTheFirstVersion() {
        let first = ReleasePlan(released: nil, current: ChangeExample.old)
        #expect(ReleaseRenderer.render(first, corpus: ChangeExample.old, asJSON: false, in: .nl) == """
            De volgende versie: 1.0.0
            =========================

            Eerste versie. Het document bevat 2 bronnen, 3 bevindingen, 2 effecten en 3 tekstdelen.

            Uitbrengen: `groei release cut`

            """)
    }

    @Test func nothingToRelease() {
        let none = ReleasePlan(released: ChangeExample.new, current: ChangeExample.released)
        #expect(plan(none, .nl).hasPrefix("Geen nieuwe versie nodig\n"))
        #expect(plan(none, .nl).contains("Sinds versie 1.0.0 is er niets aan het document veranderd."))
    }

    @Test func notesForReaders() {
        #expect(ChangeExample.notes.changelogSection(in: .nl) == #"""
            ## 2.0.0 — 2026-03-01

            Met deze versie is er *nieuw* bewijs over uitval.

            ### Wat er in de conclusies verandert

            - De conclusie over ‘Hoger opleidingsrendement’ keert om: eerst ondersteund, nu tegengesproken. Eerst 1 ondersteunende bevinding, uit 1 bron; nu 1 tegensprekende bevinding, uit 1 bron.
            - Over ‘Hogere tevredenheid’ zijn er nu meer bevindingen die tegenspreken of wisselend zijn: eerst ondersteund, nu niet eenduidig. Eerst 2 ondersteunende bevindingen, uit 1 bron; nu 1 ondersteunende en 1 wisselende bevinding, uit 1 bron.

            ### Nieuwe bronnen

            - Visser & van den Berg (2026): Uitval & rendement: \<b>een\</b> vergelijking

            ### Nieuwe bevindingen

            - ‘In opleidingsscholen vallen evenveel studenten uit als elders.’ — Visser & van den Berg (2026)

            ### Vervallen

            - Bevinding: ‘Minder studenten vallen uit.’ — Roelofs (2003)

            ### Verder gewijzigd

            - Bevinding ‘Studenten zijn veel meer tevreden over de opleiding.’: bevinding gewijzigd.
            - Bevinding ‘De werkdruk daalt.’: richting nu ‘wisselend’.
            - Document ‘Effecten’: indeling gewijzigd.

            ### Aanvaarde voorstellen

            - Nieuwe bron over uitval

            """#)
    }

    @Test func notesInEnglish() {
        #expect(ChangeExample.notes.changelogSection(in: .en) == #"""
            ## 2.0.0 — 2026-03-01

            Met deze versie is er *nieuw* bewijs over uitval.

            ### What changes in the conclusions

            - The conclusion on ‘Hoger opleidingsrendement’ reverses: first supported, now contradicted. Before 1 supporting claim, from 1 source; now 1 contradicting claim, from 1 source.
            - There are now more claims on ‘Hogere tevredenheid’ that contradict or are mixed: first supported, now disputed. Before 2 supporting claims, from 1 source; now 1 supporting and 1 mixed claim, from 1 source.

            ### New sources

            - Visser & van den Berg (2026): Uitval & rendement: \<b>een\</b> vergelijking

            ### New claims

            - ‘In opleidingsscholen vallen evenveel studenten uit als elders.’ — Visser & van den Berg (2026)

            ### No longer there

            - Claim: ‘Minder studenten vallen uit.’ — Roelofs (2003)

            ### Also changed

            - Claim ‘Studenten zijn veel meer tevreden over de opleiding.’: statement changed.
            - Claim ‘De werkdruk daalt.’: direction now ‘mixed’.
            - Document ‘Effecten’: outline changed.

            ### Accepted proposals

            - Nieuwe bron over uitval

            """#)
    }

    @Test func notesForEditorsHaveEveryRecord() {
        let notes = ChangeExample.notes.markdown(for: .editors, in: .nl)
        for change in ChangeExample.changes.records { #expect(notes.contains("`\(change.address)`")) }
        #expect(notes.contains("- Nieuwe bron over uitval `proposal/uitval`"))
    }

    @Test func theFirstVersionSaysWhatTheDocumentHolds() {
        let notes = ReleaseNotes(
            ReleasePlan(released: nil, current: ChangeExample.old), date: "2026-01-15", prelude: "Welkom.\n\n## Kop\n\n```\n## geen kop\n```\n",
            corpus: ChangeExample.old)
        #expect(notes.changelogSection(in: .nl) == """
            ## 1.0.0 — 2026-01-15

            Welkom.

            ### Kop

            ```
            ## geen kop
            ```

            Eerste versie. Het document bevat 2 bronnen, 3 bevindingen, 2 effecten en 3 tekstdelen.

            """)
    }

    @Test func theChangelogReadsItBack() {
        let section = ChangeExample.notes.changelogSection(in: .nl)
        let changelog = Changelog(Changelog("").inserting(section, title: "Effecten"))
        #expect(changelog.sections.map(\.version) == ["2.0.0"] && changelog.sections[0].date == "2026-03-01")
        #expect(changelog.text(of: changelog.sections[0]).trimmingNewlines == section.trimmingNewlines)
        #expect(ChangeExample.notes.changelogSection(in: .nl) == section)
    }

    private func plan(_ plan: ReleasePlan, _ language: Language) -> String {
        ReleaseRenderer.render(plan, corpus: ChangeExample.released, as: .text, in: language)
    }
}
