import Foundation
import Testing

/// The first steps of a document: what is advised can be done as it stands there, in that order.
@Suite struct BeginningTests {
    private func withoutIdentity() throws -> Scratch {
        let scratch = try Scratch(nil)
        for role in ["AUTHOR", "COMMITTER"] {
            scratch.environment["GIT_\(role)_NAME"] = nil
            scratch.environment["GIT_\(role)_EMAIL"] = nil
        }
        return scratch
    }

    /// The lines under "Doe eerst", with somebody's name and address in them.
    private func steps(_ text: String) -> [String] {
        text.split(separator: "\n").filter { $0.hasPrefix("  ") }.map {
            $0.trimmingCharacters(in: .whitespaces).replacing("Je Naam", with: "Anna de Wit").replacing("JOUW-ADRES", with: "anna@voorbeeld.example")
                .replacing("groei ", with: Scratch.binary.path + " ")
        }
    }

    @Test func withoutIdentityTheStepsCanBeDoneInOrder() throws {
        let scratch = try withoutIdentity()
        let begun = try scratch.groei("init", "mijn document", "--title", "Stap")
        #expect(begun.code == 0)
        let steps = steps(begun.out)
        #expect(steps.first == "cd 'mijn document'")
        #expect(steps.last == "git add corpus schemas && git commit -m 'Begin'")
        _ = try scratch.shell(steps.joined(separator: " && "))
        let proposing = "\(Scratch.binary.path) new category --set title=Hoofd --set order=1 >/dev/null && \(Scratch.binary.path) propose --title Hoofd"
        #expect(try scratch.shell("cd 'mijn document' && \(proposing)").contains("Ingediend als voorstel `hoofd`"))
    }

    @Test func oneStepHasNoOrder() throws {
        let begun = try Scratch(nil).groei("init", "document", "--title", "Stap").out
        #expect(steps(begun).count == 1)
        #expect(begun.contains("Doe eerst:\n"))
    }

    @Test func inARepositoryWithAnotherBranch() throws {
        let scratch = try Scratch(nil)
        try scratch.write("Over iets anders.\n", to: "LEESMIJ")
        try scratch.git("init", "-q", "-b", "trunk")
        try scratch.git("add", ".")
        try scratch.git("commit", "-qm", "Begin")
        try scratch.git("branch", "main")
        let begun = try scratch.groei("init", "--title", "Stap")
        #expect(try scratch.read("corpus/document.yaml").contains("branch: trunk\n"))
        _ = try scratch.shell(steps(begun.out).joined(separator: " && "))
        try scratch.groei("new", "category", "--set", "title=Hoofd", "--set", "order=1")
        #expect(try scratch.groei("propose", "--title", "Hoofd").code == 0)
    }

    /// A repository that git does not look for is none for groei.
    @Test func belowACeiling() throws {
        let scratch = try Scratch(nil)
        try scratch.git("init", "-q")
        scratch.environment["GIT_CEILING_DIRECTORIES"] = scratch.root.resolvingSymlinksInPath().path
        #expect(try scratch.groei("init", "onder", "--title", "Stap").code == 0)
        #expect(scratch.exists("onder/.git/HEAD"))
        #expect(try scratch.groei("-C", "onder", "status").code == 0)
    }

    @Test func aFileIsNoFolder() throws {
        let scratch = try Scratch(nil)
        try scratch.write("", to: "f")
        let refused = try scratch.groei("init", "f")
        #expect(refused.code == 3)
        #expect(refused.error.contains("/f` is geen map"))
    }

    /// Whose record is in the working copy alone has done what was asked of them; others must do the rest.
    @Test func personWhoIsNotAcceptedYet() throws {
        let scratch = try Scratch()
        try scratch.groei("new", "person", "--set", "name=Anna", "--set", "roles=editor", "--set", "email=anna@voorbeeld.example")
        scratch.identity("anna")
        let refused = try scratch.groei("propose", "--title", "Anna erbij")
        #expect(refused.code == 3)
        #expect(refused.error.contains("Anna staat in `corpus/people/anna.yaml`, maar nog niet in het vastgestelde document"))
        #expect(refused.error.contains("Vraag Beheer om je toe te voegen."))
        scratch.identity("vreemde")
        #expect(try scratch.groei("propose", "--title", "X").error.contains("Zet het adres bij iemand in `corpus/people/`"))
    }

    /// Where nobody may accept anything, somebody has to begin.
    @Test func firstPersonOfADocument() throws {
        var files = Fixture.files
        for person in ["redactie", "lezer", "beheer"] { files["corpus/people/\(person).yaml"] = nil }
        let scratch = try Scratch(files)
        try scratch.groei("new", "person", "--set", "name=Redactie", "--set", "roles=maintainer", "--set", "email=redactie@voorbeeld.example")
        #expect(try scratch.groei("propose", "--title", "X").error.contains("Leg het zelf vast: git add corpus schemas && git commit -m 'Redactie erbij'"))
    }
}
