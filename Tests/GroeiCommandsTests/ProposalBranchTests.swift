import Foundation
import Testing

/// What the branches of proposals can look like, and what must not come of it.
@Suite struct ProposalBranchTests {
    private func proposed() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        try scratch.groei("propose", "--title", "Titel")
        return scratch
    }

    /// A review of a proposal that is checked out comes along in the working files; it is no edit of the editor.
    @Test func reviewWhileResumed() throws {
        let scratch = try proposed()
        try scratch.groei("proposal", "resume", "titel")
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder afhakers")
        scratch.identity("lezer")
        #expect(try scratch.groei("return", "titel", "--reason", "Nog een woord.").code == 0)
        #expect(try scratch.git("status", "--porcelain") == " M corpus/effects/minder-uitval.yaml\n")
        scratch.identity("redactie")
        #expect(try scratch.groei("propose").code == 0)
        #expect(try scratch.git("status", "--porcelain").isEmpty)
        let record = try scratch.git("show", "proposal/titel:corpus/proposals/titel.yaml")
        #expect(record.contains("Nog een woord."))
        #expect(try scratch.git("show", "proposal/titel:corpus/effects/minder-uitval.yaml").contains("Minder afhakers"))
    }

    /// The branch may survive the decision (a killed process, a push from elsewhere): the decision stands.
    @Test func decidedStaysDecided() throws {
        let scratch = try proposed()
        let tip = try scratch.git("rev-parse", "proposal/titel").trimmingCharacters(in: .newlines)
        scratch.identity("lezer")
        try scratch.groei("approve", "titel")
        scratch.identity("beheer")
        try scratch.groei("accept", "titel")
        try scratch.git("branch", "proposal/titel", tip)
        let before = try scratch.state()
        #expect(try scratch.groei("reject", "titel", "--reason", "Toch niet").code == 3)
        #expect(try scratch.groei("accept", "titel").code == 3)
        #expect(try scratch.groei("proposal", "list").out.isEmpty)
        #expect(try scratch.state() == before)
        #expect(try scratch.read("corpus/proposals/titel.yaml").contains("status: accepted"))
    }

    /// A branch that is no proposal is told of, and hides none of the others.
    @Test func strangeBranch() throws {
        let scratch = try proposed()
        try scratch.git("branch", "proposal/los", "main")
        let list = try scratch.groei("proposal", "list", "--format", "json")
        #expect(list.code == 0)
        #expect(list.out.contains(#""standing": "awaiting-review""#))
        #expect(list.error.contains("let op: op de tak `proposal/los`"))
        #expect(try scratch.groei("status").out.contains("Minder stoppers") == false)
        #expect(try scratch.groei("status").out.contains("titel  Titel  (wacht op beoordeling)"))
    }

    /// The advice brings what the branch changed itself, and nothing back that was accepted since.
    @Test func branchWithoutARecord() throws {
        let scratch = try Scratch()
        try scratch.git("switch", "-q", "-c", "proposal/oud&nieuw")
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder stoppers")
        try scratch.git("commit", "-qam", "Los werk")
        try scratch.git("switch", "-q", "main")
        try scratch.groei("edit", "condition/tijd", "--set", "title=Meer tijd")
        try scratch.git("commit", "-qam", "Later")
        let list = try scratch.groei("proposal", "list").error
        let advice = try #require(list.split(separator: "`").first { $0.hasPrefix("git switch") })
        #expect(advice == "git switch main && git merge --squash 'proposal/oud&nieuw'")
        _ = try scratch.shell("\(advice) -q")
        let proposed = try scratch.groei("propose", "--title", "Titel")
        #expect(proposed.code == 0)
        #expect(proposed.out.contains("effect/minder-uitval"))
        #expect(!proposed.out.contains("condition/tijd"))
    }

    /// A proposal's record that somebody broke is mended where it is.
    @Test func brokenRecord() throws {
        let scratch = try proposed()
        try scratch.git("switch", "-q", "proposal/titel")
        try scratch.write("title: [\n", to: "corpus/proposals/titel.yaml")
        try scratch.git("commit", "-qam", "Kapot")
        try scratch.git("switch", "-q", "main")
        let list = try scratch.groei("proposal", "list").error
        #expect(list.contains("klopt `corpus/proposals/titel.yaml` niet"))
        #expect(list.contains("`git switch proposal/titel`, verbeter het bestand"))
    }

    /// A cut that was killed before its tag: the next one completes it.
    @Test func missingTag() throws {
        let scratch = try Scratch()
        scratch.identity("beheer")
        try scratch.groei("release", "cut")
        try scratch.git("tag", "-d", "v1.0.0")
        let again = try scratch.groei("release", "cut")
        #expect(again.code == 1)
        #expect(again.error.contains("De tag v1.0.0 ontbrak nog"))
        #expect(try scratch.git("rev-parse", "v1.0.0^{commit}") == scratch.git("rev-parse", "main"))
    }

    /// An empty reason would put an error in the accepted document.
    @Test func emptyReasons() throws {
        let scratch = try proposed()
        scratch.identity("beheer")
        let before = try scratch.state()
        for arguments in [["return", "titel"], ["approve", "titel"], ["reject", "titel"], ["proposal", "withdraw", "titel"]] {
            #expect(try scratch.groei(arguments: arguments + ["--reason", " "]).code == 2)
        }
        #expect(try scratch.state() == before)
    }

    /// Who only had a look gets back to the accepted document by the command that `resume` names.
    @Test func resumedWithoutEdits() throws {
        let scratch = try proposed()
        try scratch.groei("proposal", "resume", "titel")
        let outcome = try scratch.groei("propose")
        #expect(outcome.code == 0)
        #expect(outcome.out.contains("blijft zoals het was"))
        #expect(try scratch.git("branch", "--show-current") == "main\n")
        #expect(try scratch.git("status", "--porcelain").isEmpty)
        #expect(try scratch.groei("propose", "--title", "X").code == 3)
    }

    /// What is given besides is the proposal's from then on; no approval falls for it.
    @Test func anotherTitle() throws {
        let scratch = try proposed()
        scratch.identity("lezer")
        try scratch.groei("approve", "titel")
        scratch.identity("redactie")
        try scratch.groei("proposal", "resume", "titel")
        let renamed = try scratch.groei("propose", "--title", "Betere titel", "--description", "Waarom het beter is.")
        #expect(renamed.code == 0)
        #expect(renamed.out == "Titel en toelichting van voorstel `titel` (‘Betere titel’) zijn bijgewerkt; aan de inhoud is niets gewijzigd.\nJe werkkopie is weer het vastgestelde document.\n")
        #expect(try scratch.git("branch", "--show-current") == "main\n")
        #expect(try scratch.git("status", "--porcelain").isEmpty)
        #expect(try scratch.groei("proposal", "list").out.contains("Betere titel  (goedgekeurd)"))
        try scratch.groei("edit", "effect/zelfvertrouwen", "--set", "title=Zelfvertrouwen")
        #expect(try scratch.groei("propose", "--update", "titel", "--title", "Derde titel").code == 0)
        let record = try scratch.git("show", "proposal/titel:corpus/proposals/titel.yaml")
        #expect(record.contains("title: Derde titel"))
        #expect(record.contains("Waarom het beter is."))
    }

    /// Nobody approved what nobody need approve.
    @Test func noApprovalNeeded() throws {
        var files = Fixture.files
        files["corpus/document.yaml"] = "title: Klein\nlanguage: nl\noutline:\n  - section: inleiding\n  - section: overzicht\nreview:\n  approvals: []\n"
        let scratch = try Scratch(files)
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Titel")
        try scratch.groei("propose", "--title", "Titel")
        #expect(try scratch.groei("proposal", "list").out.contains("Titel  (geen goedkeuring nodig)"))
    }

    /// The advice names what is in the way.
    @Test func resumeWithEdits() throws {
        let scratch = try proposed()
        try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Anders")
        #expect(try scratch.groei("proposal", "resume", "titel").error.contains("git restore corpus/effects/minder-uitval.yaml"))
    }

    /// A lock of days ago was left by a program that is gone.
    @Test func oldLock() throws {
        let scratch = try proposed()
        scratch.identity("lezer")
        try scratch.groei("approve", "titel")
        scratch.identity("beheer")
        _ = try scratch.shell("touch -d '2 days ago 1 hour ago' .git/index.lock")
        let failed = try scratch.groei("accept", "titel")
        #expect(failed.error.contains("index.lock` (2 dagen oud)"))
        #expect(failed.error.contains("Verwijder dan dat bestand."))
    }

    /// A changed schema is content as well: an approval of something else does not cover it.
    @Test func schemaAfterApproval() throws {
        let scratch = try proposed()
        scratch.identity("lezer")
        try scratch.groei("approve", "titel")
        scratch.identity("redactie")
        try scratch.groei("proposal", "resume", "titel")
        try scratch.write(try scratch.read("schemas/effect.schema.json") + "\n", to: "schemas/effect.schema.json")
        #expect(try scratch.groei("propose").code == 0)
        #expect(try scratch.groei("review", "titel").error.contains("schemas/effect.schema.json"))
        scratch.identity("beheer")
        let refused = try scratch.groei("accept", "titel")
        #expect(refused.code == 1)
        #expect(refused.error.contains("De inhoud is gewijzigd na een eerdere goedkeuring"))
    }

    /// What changed outside `corpus/` since the proposal was made is not put back by it.
    @Test func updateBringsOtherFiles() throws {
        let scratch = try Scratch()
        scratch.identity("beheer")
        try scratch.groei("release", "cut")
        scratch.identity("redactie")
        for title in ["Een", "Twee"] {
            try scratch.groei("edit", title == "Een" ? "effect/minder-uitval" : "effect/zelfvertrouwen", "--set", "title=\(title)")
            try scratch.groei("propose", "--title", title)
        }
        scratch.identity("lezer")
        try scratch.groei("approve", "een")
        scratch.identity("beheer")
        try scratch.groei("accept", "een")
        try scratch.groei("release", "cut")
        let changelog = try scratch.read("CHANGELOG.md")
        #expect(try scratch.groei("proposal", "update", "twee").code == 0)
        scratch.identity("lezer")
        try scratch.groei("approve", "twee")
        scratch.identity("beheer")
        #expect(try scratch.groei("accept", "twee").code == 0)
        #expect(try scratch.read("CHANGELOG.md") == changelog)
        #expect(try scratch.groei("release", "verify").code == 0)
    }

    /// A proposal that only takes a schema away says so, and does so.
    @Test func removedSchema() throws {
        let scratch = try Scratch()
        try scratch.write(
            #"{"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "q.schema.json", "title": "Q", "x-groei-type": "q", "x-groei-folder": "qs", "x-groei-title": "{t}", "x-groei-label": {"nl": "q", "en": "q"}, "type": "object", "properties": {"t": {"type": "string", "x-groei-label": {"nl": "T", "en": "T"}}}}"#,
            to: "schemas/q.schema.json")
        try scratch.git("add", ".")
        try scratch.git("commit", "-q", "-m", "Schema")
        try scratch.git("rm", "-q", "schemas/q.schema.json")
        #expect(try scratch.groei("propose", "--title", "Weg").out.contains("Ingediend als voorstel `weg`"))
        scratch.identity("lezer")
        try scratch.groei("approve", "weg")
        scratch.identity("beheer")
        #expect(try scratch.groei("accept", "weg").code == 0)
        #expect(!scratch.exists("schemas/q.schema.json"))
        #expect(try scratch.git("status", "--porcelain").isEmpty)
    }
}
