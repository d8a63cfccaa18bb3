import Testing

@testable import Editorial

@Suite struct ReleaseTests {
    @Test(arguments: ["1.0", "01.0.0", "1.0.x", "1.0.9223372036854775807", "1.0.1000000000"])
    func noVersionNumber(text: String) { #expect(VersionNumber(text) == nil) }

    @Test func versionNumbers() {
        #expect(["1.2.3", "0.0.0", "10.20.30"].map { VersionNumber($0)?.description } == ["1.2.3", "0.0.0", "10.20.30"])
        for text in ["", "1", "1.2", "1.2.3.4", "01.2.3", "1.02.3", "1.2.-3", "1.2.x", "v1.2.3", "1..3", "１.2.3", "1.2.3 ", "99999999999999999999.0.0"] {
            #expect(VersionNumber(text) == nil, "\(text)")
        }
        #expect(VersionNumber(1, 9, 9) < VersionNumber(1, 10, 0) && VersionNumber(1, 10, 0) < VersionNumber(2, 0, 0))
        let number = VersionNumber(1, 2, 3)
        #expect([ChangeLevel.patch, .minor, .major].map { number.next($0).description } == ["1.2.4", "1.3.0", "2.0.0"])
    }

    @Test func insertingKeepsEveryOldByte() {
        let texts = [
            "# Wijzigingen\n\nVooraf.\n\n## 1.1.0 — 2026-02-01\n\nTekst.\n\n\n## 1.0.0 — 2026-01-01\n\nEerste.", "# Titel\n\nNog niets.\n\n\n",
            "# T\r\n\r\n## 1.0.0 — 2026-01-01\r\n\r\nEerste.\r\n", "## 1.0.0 — 2026-01-01\n", "x", "\n\n",
        ]
        for text in texts {
            let result = Changelog(text).inserting("\n## 2.0.0 — 2026-03-01\n\nNieuw.\n\n", title: "Titel")
            let (old, new) = (Array(text.utf8), Array(result.utf8))
            let at = zip(old, new).prefix { $0 == $1 }.count
            #expect(new.count > old.count && Array(new.suffix(old.count - min(at, old.count))) == Array(old.dropFirst(at)), "\(text.debugDescription)")
            let changelog = Changelog(result)
            #expect(changelog.sections.first?.version == "2.0.0" && changelog.sections.first?.date == "2026-03-01")
            #expect(changelog.sections.count == Changelog(text).sections.count + 1)
            #expect(changelog.text(of: changelog.sections[0]).trimmingNewlines == "## 2.0.0 — 2026-03-01\n\nNieuw.")
        }
        #expect(Changelog("").inserting("## 1.0.0 — 2026-01-01\n\nEerste.", title: "Titel") == "# Titel\n\n## 1.0.0 — 2026-01-01\n\nEerste.\n")
    }

    @Test func readsSections() {
        let changelog = Changelog("# T\r\n\r\n## 1.1.0 — 2026-02-01\r\n\r\na\r\n## Geen versie\r\n## 1.0.0 — 2026-01-01\r\nb\r\n")
        #expect(changelog.sections.map(\.version) == ["1.1.0", "1.0.0"])
        #expect(changelog.sections.map(\.date) == ["2026-02-01", "2026-01-01"])
        #expect(changelog.sections.map(\.line) == [3, 7])
        #expect(changelog.text(of: changelog.sections[1]) == "## 1.0.0 — 2026-01-01\r\nb\r\n")
    }

    @Test(arguments: [
        ("claims/c1.yaml", Sample.claim("a", "supports"), ChangeLevel.minor),
        ("claims/c0.yaml", Sample.claim("a", "contradicts"), .major),
        ("claims/c0.yaml", Sample.claim("a", "supports", statement: "Anders."), .patch),
        ("claims/c0.yaml", "", .major),
        ("effects/e.yaml", Sample.effect.replacing("primair", with: "secundair"), .major),
        ("effects/e.yaml", Sample.effect.replacing("Een effect", with: "Het effect"), .patch),
        ("sources/b.yaml", "type: book\ntitle: B\n", .minor),
        ("document.yaml", "title: T\nlanguage: nl\noutline: [{section: b}, {section: a}]\n", .major),
        ("versions/1.0.0.yaml", "version: 1.0.0\n", nil as ChangeLevel?),
    ])
    func levels(path: String, text: String, level: ChangeLevel?) {
        let files = [
            "document.yaml": "title: T\nlanguage: nl\noutline: [{section: a}, {section: b}]\n",
            "effects/e.yaml": Sample.effect, "claims/c0.yaml": Sample.claim("a", "supports"), "sources/a.yaml": "type: book\ntitle: A\n",
        ]
        var changed = files
        changed[path] = text.isEmpty ? nil : text
        let derivation = LevelDerivation(ChangeSet(from: Sample.corpus(files), to: Sample.corpus(changed)))
        #expect(derivation.level == level)
        #expect(derivation.reasons.map(\.level) == derivation.reasons.map(\.level).sorted(by: >))
    }
}
