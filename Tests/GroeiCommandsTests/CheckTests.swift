import Foundation
import Records
import Schemas
import Testing

/// `groei check` beyond looking: fixing, looking only at what changed, forms for other tools, exceptions and severities.
@Suite struct CheckTests {
    private static let claim = "corpus/claims/voorbeeld-2020-zelfvertrouwen.yaml"

    private static func broken(_ scratch: Scratch) throws {
        try scratch.write(
            "# eigen aantekening\nsorce: voorbeeld-2020   # bron\nabout: effect/zelfvertrouwen\nstatement: Begeleide starters re\u{FB02}ecteren.\ndirection: ondersteunt\nbasis: empirical\n",
            to: claim)
        try scratch.write("type: raport\ntitle: 2021\nauthor:\n  - literal: Voorbeeldinstituut\nissued: 2021\n", to: "corpus/sources/voorbeeld-2021.yaml")
    }

    @Test func fixes() throws {
        let scratch = try Scratch()
        try Self.broken(scratch)
        let before = try scratch.state()
        try scratch.groei("check", "--fix", "--dry-run")
        #expect(try scratch.state() == before)
        try scratch.groei("check", "--fix")
        #expect(try scratch.read(Self.claim)
            == "# eigen aantekening\nsource: voorbeeld-2020   # bron\nabout: [effect/zelfvertrouwen]\nstatement: Begeleide starters reflecteren.\ndirection: supports\nbasis: empirical\n")
        #expect(try scratch.read("corpus/sources/voorbeeld-2021.yaml") == "type: report\ntitle: '2021'\nauthor:\n  - literal: Voorbeeldinstituut\nissued: 2021\n")
        let after = try scratch.state()
        try scratch.groei("check", "--fix")
        #expect(try scratch.state() == after)
        try scratch.expectSnapshot("check-fix")
    }

    /// What stands beside a mistake that only a person can mend is mended all the same.
    @Test func leavesWhatNeedsAsking() throws {
        let scratch = try Scratch()
        try scratch.write("source: voorbeeld-2020\nabout: [effect/weg]\nstatement: De effecten zijn in het geb\u{AD}ied groot.\ndirection: suports\nbasis: empirical\n", to: Self.claim)
        let outcome = try scratch.groei("check", "--fix", "--output", "compact", "--lang", "en")
        #expect(outcome.code == 1 && outcome.error.contains("2 fixes made") && outcome.error.contains("\(Self.claim):4:12: write `supports` [not-a-choice]"))
        #expect(outcome.out.split(separator: "\n").map { $0.split(separator: "[").last } == ["unresolved-reference]"])
        #expect(try scratch.read(Self.claim).contains("gebied groot.\ndirection: supports"))
    }

    /// A misspelt name hides what is wrong under it; mending the name shows that one mistake.
    @Test func aHiddenMistakeMayShow() throws {
        let scratch = try Scratch()
        try scratch.write(try scratch.read(Self.claim).replacing("source: voorbeeld-2020", with: "sorce: weg"), to: Self.claim)
        let outcome = try scratch.groei("check", "--fix")
        #expect(outcome.out.contains("1 verbetering gemaakt") && outcome.out.contains("er is geen bron `weg`"))
    }

    /// A fix that would give an error elsewhere is not made: the right type would be a second source of that name.
    @Test func aFixThatHarmsIsNotMade() throws {
        let scratch = try Scratch()
        // Both names are one mistake each; mended both, the field would be there twice and the file unreadable.
        try scratch.write(try scratch.read(Self.claim).replacing("source: voorbeeld-2020", with: "sorce: voorbeeld-2020\nsuorce: voorbeeld-2020"), to: Self.claim)
        let outcome = try scratch.groei("check", "--fix")
        #expect(outcome.code == 1)
        let text = try scratch.read(Self.claim)
        #expect(text.components(separatedBy: "source: voorbeeld-2020\n").count == 2, "\(text)")
    }

    @Test func refusesWhatDoesNotGoTogether() throws {
        let scratch = try Scratch()
        let before = try scratch.state()
        for arguments in [["--fix", "--at", "main"], ["--fix", "--since", "main"], ["--dry-run"]] {
            #expect(try scratch.groei(arguments: ["check"] + arguments).code == 2)
        }
        #expect(try scratch.groei("check", "--format", "sarif").error.hasSuffix("De vorm van meldingen kies je met --output: groei check --output sarif\n"))
        #expect(try scratch.groei("check", "--since", "nergens").code == 2)
        #expect(try scratch.state() == before)
    }

    @Test func neverThroughLinks() throws {
        let scratch = try Scratch()
        try Self.broken(scratch)
        try FileManager.default.moveItem(at: scratch.root.appendingPathComponent(Self.claim), to: scratch.root.appendingPathComponent("elders.yaml"))
        try FileManager.default.createSymbolicLink(atPath: scratch.root.path + "/" + Self.claim, withDestinationPath: "../../elders.yaml")
        #expect(try scratch.groei("check", "--fix").code == 1)
        #expect(try scratch.read("elders.yaml").contains("sorce"))
    }

    /// What changed, and what the change does elsewhere; what was there already is left out.
    /// A schema that was changed goes along with a proposal, so `status` names it.
    @Test func statusNamesChangedSchemas() throws {
        let scratch = try Scratch()
        #expect(try scratch.groei("status").out.contains("In je werkkopie is niets gewijzigd."))
        let path = "schemas/claim.schema.json"
        try scratch.write(scratch.read(path).replacing("\"type\": \"object\"", with: "\"type\":  \"object\""), to: path)
        #expect(try scratch.groei("status").out.contains("  gewijzigd   \(path)\n"))
    }

    /// What was not there then either did not change; and of what cannot be read no next version is told.
    @Test func whatIsNotThereDidNotChange() throws {
        let scratch = try Scratch()
        try scratch.write("date: 2024-01-01\nlevel: major\n", to: "corpus/versions/1.0.0.yaml")
        try scratch.write("a: [\n", to: "corpus/claims/kapot.yaml")
        try scratch.git("add", "-A")
        try scratch.git("commit", "-qm", "kapot")
        let since = try scratch.groei("check", "--since", "HEAD")
        #expect(since.code == 0, "\(since.out)")
        #expect(try scratch.groei("check").out.contains("changelog-in-step"))
        let plan = try scratch.groei("release", "plan")
        #expect(plan.code == 1 && plan.error.contains("vergelijken zou misleiden"), "\(plan.error)")
    }

    @Test func since() throws {
        let scratch = try Scratch()
        try scratch.write("source: voorbeeld-2021\nabout: [effect/weg]\nstatement: Oud.\ndirection: supports\nbasis: empirical\n", to: "corpus/claims/oud.yaml")
        try scratch.git("add", ".")
        try scratch.git("commit", "-q", "-m", "Met een fout")
        try scratch.groei("check", "--since", "HEAD")
        try scratch.write("title: Nieuw\ncategory: primair\norder: 3\n", to: "corpus/effects/nieuw.yaml")
        try scratch.git("rm", "-q", "corpus/sources/voorbeeld-2020.yaml")
        try scratch.groei("check", "--since", "HEAD", "--output", "compact")
        // The file moved under the old mistake: it is what somebody works on now.
        try scratch.write("# regel\n" + (try scratch.read("corpus/claims/oud.yaml")), to: "corpus/claims/oud.yaml")
        try scratch.groei("check", "--since", "HEAD", "--output", "compact")
        try scratch.git("add", ".")
        try scratch.git("commit", "-q", "-m", "Weg ermee")
        try scratch.groei("check", "--at", "HEAD", "--since", "HEAD~1", "--output", "compact")
        try scratch.groei("check", "--at", "HEAD~1", "--since", "HEAD", "--output", "compact")
        try scratch.expectSnapshot("check-since")
    }

    /// Exceptions and severities count wherever errors and warnings do.
    @Test func exceptionsAndSeverities() throws {
        let scratch = try Scratch()
        let document = try scratch.read("corpus/document.yaml")
        try scratch.write(document + "checks:\n  severities:\n    source-without-claims: error\n    effect-without-claims: off\n", to: "corpus/document.yaml")
        try scratch.write("title: Nieuw\ncategory: primair\norder: 3\n", to: "corpus/effects/nieuw.yaml")
        try scratch.write("type: report\ntitle: Los\nissued: 2021\n", to: "corpus/sources/los.yaml")
        try scratch.groei("check")
        try scratch.groei("propose", "--title", "Los")
        try scratch.write("type: report\ntitle: Los\nissued: 2021\nx-allow:\n  - rule: source-without-claims\n    reason: Alleen in de tekst genoemd.\n", to: "corpus/sources/los.yaml")
        try scratch.groei("check")
        try scratch.groei("status")
        try scratch.groei("propose", "--title", "Los")
        scratch.identity("lezer")
        try scratch.groei("review", "los")
        try scratch.groei("approve", "los")
        scratch.identity("beheer")
        try scratch.groei("accept", "los")
        try scratch.groei("release", "cut")
        try scratch.groei("check", "--fail-on", "information")
        try scratch.expectSnapshot("check-exceptions")
    }

    @Test func formsForOtherTools() throws {
        let scratch = try Scratch()
        // Nothing to say is no line either: what reads the lines takes each for a finding.
        for form in ["compact", "github", "rdjsonl"] { #expect(try scratch.groei("check", "--output", form).out == "") }
        try Self.broken(scratch)
        for form in ["compact", "github", "rdjsonl"] { try scratch.groei("check", "--output", form) }
        let log = try scratch.groei("check", "--output", "sarif", "--lang", "en").out
        let sarif = try YAMLReader.read(SourceFile(path: "x.json", text: log)).get().root
        #expect(sarif["version"]?.text == "2.1.0" && log.contains("\"deletedRegion\""))
        for line in try scratch.groei("check", "--output", "rdjsonl").out.split(separator: "\n") {
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
        }
    }
}
