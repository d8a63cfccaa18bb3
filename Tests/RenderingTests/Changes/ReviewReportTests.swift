@testable import Editorial
import Diagnostics
import Testing

@testable import Rendering

@Suite struct ReviewReportTests {
    /// A void approval and a return of the content as it is.
    static let reviews = """
        reviews:
        - {reviewer: bea, role: reviewer, aspect: inhoud, verdict: approve, date: '2026-02-21T10:00:00Z', digest: '\(String(repeating: "f", count: 64))'}
        - {reviewer: eva, role: reviewer, aspect: inhoud, verdict: return, reason: De populatie klopt niet., date: '2026-02-22T10:00:00Z', digest: '\(ChangeExample.digest)'}

        """
    private static let approval =
        "reviews:\n- {reviewer: bea, role: reviewer, aspect: inhoud, verdict: approve, date: '2026-02-21T10:00:00Z', digest: '\(ChangeExample.digest)'}\n"

    private static let conflicts = [
        MergeConflict(address: Address(type: "claim", id: "rug-2018-werkdruk"), field: "direction"),
        MergeConflict(address: Address(type: "effect", id: "rendement"), field: nil),
    ]

    @Test func saysWhatIsNeeded() {
        #expect(text(ChangeExample.view(), .nl) == #"""
            Voorstel: Nieuwe bron over uitval
            =================================

            Voorstel:       proposal/uitval
            Ingediend door: Redactie
            Ingediend op:   20 februari 2026
            Vergeleken:     versie 1.0.0 → voorstel `uitval`
            Vingerafdruk:   0123456789ab

            Visser vergelijkt scholen.

            Waar het voorstel staat
            -----------------------

            Inhoud: nog geen goedkeuring (1 nodig)

            Nog nodig voor aanvaarding: 1 goedkeuring op inhoud. Goedkeuren: `groei approve uitval`,
            of teruggeven met een reden: `groei return uitval --reason …`


            """#)
    }

    @Test func saysWhatStandsInTheWay() {
        let view = ChangeExample.view(reviews: Self.reviews, conflicts: Self.conflicts)
        #expect(text(view, .nl) == #"""
            Voorstel: Nieuwe bron over uitval
            =================================

            Voorstel:       proposal/uitval
            Ingediend door: Redactie
            Ingediend op:   20 februari 2026
            Vergeleken:     versie 1.0.0 → voorstel `uitval`
            Vingerafdruk:   0123456789ab

            Visser vergelijkt scholen.

            Waar het voorstel staat
            -----------------------

            Inhoud: nog geen goedkeuring (1 nodig)

            - Teruggegeven door eva op 22 februari 2026 (inhoud): ‘De populatie klopt niet.’
            - De goedkeuring van Bea van 21 februari 2026 (inhoud) geldt niet meer: de inhoud is
              daarna gewijzigd. Vraag of Bea opnieuw wil kijken.

            Botst met wat intussen in het vastgestelde document veranderde:

            - Bevinding ‘De werkdruk daalt.’: veld ‘Richting’ claim/rug-2018-werkdruk
            - Effect ‘Hoger opleidingsrendement’: het hele record (aan de ene kant gewijzigd, aan de
              andere vervallen) effect/rendement

            Nog nodig voor aanvaarding: een antwoord op de reden van teruggave, 1 goedkeuring op
            inhoud en een keuze bij de 2 botsingen (`groei proposal update uitval`).


            """#)
        #expect(text(view, .en) == #"""
            Proposal: Nieuwe bron over uitval
            =================================

            Proposal:    proposal/uitval
            Proposed by: Redactie
            Opened on:   20 February 2026
            Compared:    versie 1.0.0 → voorstel `uitval`
            Digest:      0123456789ab

            Visser vergelijkt scholen.

            Where the proposal stands
            -------------------------

            Inhoud: 0 of 1 approvals

            - Returned by eva on 22 February 2026 (inhoud): ‘De populatie klopt niet.’
            - The approval by Bea of 21 February 2026 (inhoud) no longer holds: the content has
              changed since. Ask Bea to look again.

            Clashes with what has changed in the accepted document since:

            - Claim ‘De werkdruk daalt.’: field ‘Direction’ claim/rug-2018-werkdruk
            - Effect ‘Hoger opleidingsrendement’: the whole record (changed on one side, gone on the
              other) effect/rendement

            Still needed for acceptance: an answer to the reason of return, 1 approval on inhoud and
            a choice in the 2 clashes (`groei proposal update uitval`).


            """#)
    }

    @Test func saysWhenItIsReady() {
        let view = ChangeExample.view(reviews: Self.approval)
        #expect(text(view, .nl).contains("Inhoud: 1 van 1 goedkeuringen, door Bea\n\nNiets staat aanvaarding in de weg: `groei accept uitval`\n"))
        #expect(ReviewReport(view, language: .nl).json["acceptable"] == true)
    }

    @Test func errorsStandInTheWay() {
        let finding = Finding(rule: "x", severity: .error, place: nil, message: Words(same: "m"))
        let view = ChangeExample.view(reviews: Self.approval, errors: [finding])
        #expect(text(view, .nl).contains("Nog nodig voor aanvaarding: herstel van 1 fout (`groei check --at proposal/uitval`)."))
    }

    @Test func saysWhatItMakesWrong() {
        let place = Place(path: "corpus/claims/rug-2018-werkdruk.yaml", start: Position(line: 1, column: 9))
        let view = ChangeExample.view(news: [
            Finding(rule: "x", severity: .warning, place: place, record: "claim/rug-2018-werkdruk", message: Words(same: "de bron is teruggetrokken")),
            Finding(rule: "y", severity: .error, place: nil, message: Words(same: "m")),
        ])
        #expect(text(view, .nl).contains("""
            Nieuwe meldingen (2)
            --------------------

            Dit was vóór het voorstel niet zo. Het kan ook records betreffen die het voorstel niet
            wijzigt.

            - Bevinding ‘De werkdruk daalt.’: de bron is teruggetrokken
              corpus/claims/rug-2018-werkdruk.yaml:1:9
            - Fout: m
            """))
        #expect(ReviewReport(view, language: .nl).json["findings"]?.text().contains("\"rule\": \"x\"") == true)
    }

    @Test func saysWhatWasDecided() {
        let rejected = ChangeExample.view(status: "rejected", more: "decision: {by: bea, date: '2026-02-25T10:00:00Z', reason: Te vroeg.}\n")
        #expect(text(rejected, .nl).contains("Afgewezen door Bea op 25 februari 2026: ‘Te vroeg.’\n"))
        let accepted = ChangeExample.view(status: "accepted", more: "decision: {by: bea, date: '2026-02-25T10:00:00Z'}\n")
        #expect(text(accepted, .en).contains("Accepted by Bea on 25 February 2026.\n"))
    }

    @Test func showsTheChangesInEveryForm() {
        let view = ChangeExample.view()
        #expect(ReviewRenderer.render(view, as: .markdown, in: .nl).contains("## Wat verandert in de conclusies\n"))
        #expect(ReviewRenderer.render(view, as: .html, in: .nl).contains("<h2>Wat verandert in de conclusies</h2>"))
        // The proposal's own record is no part of what it changes.
        #expect(!ReviewRenderer.render(view, as: .text, in: .nl).contains("Voorstellen en versies"))
    }

    /// Up to the changes.
    private func text(_ view: ReviewView, _ language: Language) -> String {
        let text = ReviewRenderer.render(view, as: .text, in: language)
        let end = text.firstRange(of: language == .nl ? "Toegevoegd:" : "Added:")!.lowerBound
        return String(text[..<end])
    }
}
