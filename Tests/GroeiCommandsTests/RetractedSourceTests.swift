import Foundation
import Testing

/// A source is retracted: who proposes, reviews and looks is told what rests on it.
@Suite struct RetractedSourceTests {
    @Test func isToldOfWhatRestsOnIt() throws {
        let scratch = try Scratch()
        let message = "de bron ‘Voorbeeld (2020)’ is teruggetrokken"
        try scratch.groei("edit", "source/voorbeeld-2020", "--set", "status=retracted")
        let proposed = try scratch.groei("propose", "--title", "Terug", "--id", "terug")
        #expect(proposed.error.components(separatedBy: message).count == 2, "\(proposed.error)")
        let review = try scratch.groei("review", "terug").out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(review.contains("Nieuwe meldingen (1)") && review.components(separatedBy: message).count == 2, "\(review)")
        #expect(try scratch.groei("review", "terug", "--format", "json").out.contains("\"rule\": \"retracted-source\""))
        scratch.identity("lezer")
        try scratch.groei("approve", "terug")
        scratch.identity("beheer")
        #expect(try scratch.groei("accept", "terug").code == 0)
        let evidence = try scratch.groei("show", "effect/zelfvertrouwen").out
        #expect(evidence.contains("Onderbouwing: ondersteund: 1 ondersteunend (uit 1 bron), waarvan 1 uit een teruggetrokken bron"))
    }

    /// What was wrong before is no news, for who proposes on top of it.
    @Test func onlyOnce() throws {
        let scratch = try Scratch()
        try scratch.groei("edit", "source/voorbeeld-2020", "--set", "status=retracted")
        try scratch.git("commit", "-qam", "Terug")
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Titel")
        let proposed = try scratch.groei("propose", "--title", "Titel", "--id", "titel")
        #expect(proposed.code == 0 && !proposed.error.contains("teruggetrokken"), "\(proposed.error)")
        #expect(try !scratch.groei("review", "titel").out.contains("Nieuwe meldingen"))
        #expect(try scratch.groei("check").out.contains("is teruggetrokken"))
    }

    /// Adding to a proposal tells only of what the addition makes wrong elsewhere.
    @Test func addedToAProposal() throws {
        let scratch = try Scratch()
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Titel")
        try scratch.groei("propose", "--title", "Titel", "--id", "titel")
        try scratch.groei("edit", "source/voorbeeld-2021", "--set", "status=retracted")
        let added = try scratch.groei("propose", "--update", "titel")
        #expect(added.error.contains("de bron ‘Voorbeeldinstituut (2021)’ is teruggetrokken"), "\(added.error)")
    }
}
