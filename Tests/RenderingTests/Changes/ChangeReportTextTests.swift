import Diagnostics
@testable import Editorial
import Testing

@testable import Rendering

@Suite struct ChangeReportTextTests {
    @Test func dutch() {
        #expect(ChangeExample.report(.nl).text() == #"""
            Verschillen tussen versie 1.0.0 en voorstel `uitval`
            ====================================================

            Toegevoegd: 1 bron en 1 bevinding. Gewijzigd: 2 bevindingen en het document zelf.
            Hernoemd: 1 bron. Verwijderd: 1 bevinding.

            Wat verandert in de conclusies
            ------------------------------

            Hoger opleidingsrendement: omgekeerd
              De conclusie over ‘Hoger opleidingsrendement’ keert om: eerst ondersteund, nu
              tegengesproken.

              Eerst: ondersteund (1 ondersteunende bevinding, uit 1 bron)
              Nu:    tegengesproken (1 tegensprekende bevinding, uit 1 bron)

              Dit komt door:

              - verwijderd: ‘Minder studenten vallen uit.’ — Roelofs (2003)
                claim/roelofs-2003-rendement
              - toegevoegd: ‘In opleidingsscholen vallen evenveel studenten uit als elders.’ —
                Visser & van den Berg (2026) claim/visser-2026-rendement

            Hogere tevredenheid: tegengesproken
              Over ‘Hogere tevredenheid’ zijn er nu meer bevindingen die tegenspreken of wisselend
              zijn: eerst ondersteund, nu niet eenduidig.

              Eerst: ondersteund (2 ondersteunende bevindingen, uit 1 bron)
              Nu:    niet eenduidig (1 ondersteunende en 1 wisselende bevinding, uit 1 bron)

              Dit komt door:

              - gewijzigd (bevinding): ‘Studenten zijn veel meer tevreden over de opleiding.’ — RuG
                (2018) claim/rug-2018-tevredenheid
              - gewijzigd (richting): ‘De werkdruk daalt.’ — RuG (2018) claim/rug-2018-werkdruk

            Toegevoegd (2)
            --------------

            Bron: Visser & van den Berg (2026)
              source/visser-2026

              Soort bron:  tijdschriftartikel
              Titel:       Uitval & rendement: <b>een</b> vergelijking
              Auteur:      Visser, A. & van den Berg, M.
              Verschenen:  2026
              DOI:         10.1234/voorbeeld
              Aantekening: Voorbeeld, geen bestaande publicatie.

            Bevinding: In opleidingsscholen vallen evenveel studenten uit als elders.
              claim/visser-2026-rendement

              Bron:          Visser & van den Berg (2026)
              Gaat over:     Hoger opleidingsrendement
              Bevinding:     In opleidingsscholen vallen evenveel studenten uit als elders.
              Richting:      spreekt tegen
              Grondslag:     empirisch
              Populatie:     eerstejaars
              Beoordeeld op: 14 februari 2026

            Gewijzigd (3)
            -------------

            Bevinding: Studenten zijn veel meer tevreden over de opleiding.
              claim/rug-2018-tevredenheid

              Bron:      RuG (2018) — nieuwe naam: rug-2018b
              Bevinding: Studenten zijn {+veel+} meer tevreden over [-hun-]{+de+} opleiding.

            Bevinding: De werkdruk daalt.
              claim/rug-2018-werkdruk

              Bron:     RuG (2018) — nieuwe naam: rug-2018b
              Richting: ondersteunt → wisselend

            Document: Effecten
              document/document

              Indeling (Effecten) › Onderdelen (Genoemde effecten) › Genummerd:
                  toegevoegd: nee
              Indeling:                   andere volgorde: Inleiding, Effecten → Effecten, Inleiding

            Hernoemd (1)
            ------------

            Bron: RuG (2018)
              source/rug-2018 → source/rug-2018b

            Verwijderd (1)
            --------------

            Bevinding: Minder studenten vallen uit.
              claim/roelofs-2003-rendement

              Bron:      Roelofs (2003)
              Gaat over: Hoger opleidingsrendement
              Bevinding: Minder studenten vallen uit.
              Richting:  ondersteunt
              Grondslag: empirisch

            Passages om na te lezen (2)
            ---------------------------

            Deze passages verwijzen naar iets wat verandert, maar veranderden zelf niet mee. Lees na
            of de tekst nog klopt.

            - Genoemde effecten, regel 5: ‘vallen minder studenten uit’. De bevinding waarnaar dit
              verwijst, is verwijderd. corpus/sections/genoemd.md:5
            - Genoemde effecten, regel 5: ‘meer tevreden’. De bevinding waarnaar dit verwijst, is
              gewijzigd (bevinding). corpus/sections/genoemd.md:5

            """#)
    }

    @Test func english() {
        #expect(ChangeExample.report(.en).text() == #"""
            Differences between versie 1.0.0 and voorstel `uitval`
            ======================================================

            Added: 1 source and 1 claim. Changed: 2 claims and the document itself. Renamed: 1
            source. Removed: 1 claim.

            What changes in the conclusions
            -------------------------------

            Hoger opleidingsrendement: reversed
              The conclusion on ‘Hoger opleidingsrendement’ reverses: first supported, now
              contradicted.

              Before: supported (1 supporting claim, from 1 source)
              Now:    contradicted (1 contradicting claim, from 1 source)

              This is because of:

              - removed: ‘Minder studenten vallen uit.’ — Roelofs (2003)
                claim/roelofs-2003-rendement
              - added: ‘In opleidingsscholen vallen evenveel studenten uit als elders.’ — Visser &
                van den Berg (2026) claim/visser-2026-rendement

            Hogere tevredenheid: contradicted
              There are now more claims on ‘Hogere tevredenheid’ that contradict or are mixed: first
              supported, now disputed.

              Before: supported (2 supporting claims, from 1 source)
              Now:    disputed (1 supporting and 1 mixed claim, from 1 source)

              This is because of:

              - changed (statement): ‘Studenten zijn veel meer tevreden over de opleiding.’ — RuG
                (2018) claim/rug-2018-tevredenheid
              - changed (direction): ‘De werkdruk daalt.’ — RuG (2018) claim/rug-2018-werkdruk

            Added (2)
            ---------

            Source: Visser & van den Berg (2026)
              source/visser-2026

              Source type: journal article
              Title:       Uitval & rendement: <b>een</b> vergelijking
              Author:      Visser, A. & van den Berg, M.
              Issued:      2026
              DOI:         10.1234/voorbeeld
              Note:        Voorbeeld, geen bestaande publicatie.

            Claim: In opleidingsscholen vallen evenveel studenten uit als elders.
              claim/visser-2026-rendement

              Source:      Visser & van den Berg (2026)
              About:       Hoger opleidingsrendement
              Statement:   In opleidingsscholen vallen evenveel studenten uit als elders.
              Direction:   contradicts
              Basis:       empirical
              Population:  eerstejaars
              Assessed on: 14 February 2026

            Changed (3)
            -----------

            Claim: Studenten zijn veel meer tevreden over de opleiding.
              claim/rug-2018-tevredenheid

              Source:    RuG (2018) — new name: rug-2018b
              Statement: Studenten zijn {+veel+} meer tevreden over [-hun-]{+de+} opleiding.

            Claim: De werkdruk daalt.
              claim/rug-2018-werkdruk

              Source:    RuG (2018) — new name: rug-2018b
              Direction: supports → mixed

            Document: Effecten
              document/document

              Outline (Effecten) › Parts (Genoemde effecten) › Numbered:
                  added: no
              Outline:                    other order: Inleiding, Effecten → Effecten, Inleiding

            Renamed (1)
            -----------

            Source: RuG (2018)
              source/rug-2018 → source/rug-2018b

            Removed (1)
            -----------

            Claim: Minder studenten vallen uit.
              claim/roelofs-2003-rendement

              Source:    Roelofs (2003)
              About:     Hoger opleidingsrendement
              Statement: Minder studenten vallen uit.
              Direction: supports
              Basis:     empirical

            Passages to read again (2)
            --------------------------

            These passages refer to something that changes, but did not change themselves. Read
            whether the text still holds.

            - Genoemde effecten, line 5: ‘vallen minder studenten uit’. The claim that this refers
              to is removed. corpus/sections/genoemd.md:5
            - Genoemde effecten, line 5: ‘meer tevreden’. The claim that this refers to is changed
              (statement). corpus/sections/genoemd.md:5

            """#)
    }
}
