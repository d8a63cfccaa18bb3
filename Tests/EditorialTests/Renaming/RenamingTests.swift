import Diagnostics
import Records
import Testing

@testable import Editorial

@Suite struct RenamingTests {
    /// Every file of a document after a renaming.
    private func renamed(_ texts: [String: String], _ address: Address, to id: String) throws -> [String: String] {
        let corpus = Support.corpus(Dictionary(uniqueKeysWithValues: texts.map { ("corpus/" + $0.key, $0.value) }))
        let renaming = try Renaming(address, to: id, in: corpus)
        var after = texts
        for edit in renaming.edits {
            after[String(edit.record.path.dropFirst("corpus/".count))] = String(decoding: edit.record.tree.source.bytes.replacing(edit.replacements), as: UTF8.self)
        }
        after[String(renaming.newPath.dropFirst("corpus/".count))] = after.removeValue(forKey: String(renaming.oldPath.dropFirst("corpus/".count)))
        return after
    }

    private let behoud = Address(type: "effect", id: "behoud")

    @Test func rewritesWhatNamesTheRecordAndNothingElse() throws {
        var texts = Support.sound
        texts["claims/rug-2018-behoud.yaml"] = "source: rug-2018 # bron\r\nabout: [ \"effect/behoud\" , condition/leiderschap ] # 🎓\r\nstatement: >-\r\n  behoud is effect/behoud\r\ndirection: supports\r\nbasis: empirical\r\n"
        let after = try renamed(texts, behoud, to: "blijven")
        #expect(after["claims/rug-2018-behoud.yaml"] == texts["claims/rug-2018-behoud.yaml"]?.replacing("\"effect/behoud\"", with: "\"effect/blijven\""))
        #expect(after["effects/blijven.yaml"] == "title: Behoud\ncategory: primair\norder: 1\naliases:\n  - behoud\n")
        #expect(after.count == texts.count)
    }

    @Test func leavesWhatGroeiKeeps() throws {
        var texts = Support.sound
        texts["proposals/p.yaml"] = "title: T\nproposer: beheer\nopened: '2026-01-01T00:00:00Z'\nstatus: withdrawn\n"
        let after = try renamed(texts, Address(type: "person", id: "beheer"), to: "jan-smit")
        #expect(after["proposals/p.yaml"] == texts["proposals/p.yaml"])
        #expect(after["people/jan-smit.yaml"]?.contains("aliases:\n  - beheer\n") == true)
        #expect(Support.check(after).isEmpty)
    }

    @Test func rewritesEveryFormOfALink() throws {
        var texts = Support.sound
        let body = "\n[a](source/rug-2018) [b](<source/rug-2018> \"t\") [c][d] [e](source/rug-2018#x) `[f](source/rug-2018)` source/rug-2018 [](source/rug-2018)\n\n[d]: source/rug-2018\n"
        texts["sections/inleiding.md"] = "---\ntitle: Inleiding\n---\n" + body
        texts["effects/behoud.yaml"] = "title: Behoud\ncategory: primair\norder: 1\ndescription: >-\n  Zie [dit](source/rug-2018)\n  en [dat](source/rug-2018#y).\n"
        let after = try renamed(texts, Address(type: "source", id: "rug-2018"), to: "rug-2019")
        #expect(after["sections/inleiding.md"] == "---\ntitle: Inleiding\n---\n" + "\n[a](source/rug-2019) [b](<source/rug-2019> \"t\") [c][d] [e](source/rug-2019#x) `[f](source/rug-2018)` source/rug-2018 [](source/rug-2019)\n\n[d]: source/rug-2019\n")
        let text = try #require(after["effects/behoud.yaml"])
        #expect(text.contains("[dit](source/rug-2019)") && text.contains("[dat](source/rug-2019#y)") && text.hasPrefix("title: Behoud\ncategory: primair\norder: 1\n"))
        #expect(after["claims/rug-2018-behoud.yaml"]?.hasPrefix("source: rug-2019\n") == true)
    }

    @Test func theDocumentIsAsSoundAsItWas() throws {
        for (address, id) in [(behoud, "a-1"), (Address(type: "section", id: "inleiding"), "begin"), (Address(type: "category", id: "primair"), "hoofd"), (Address(type: "claim", id: "rug-2018-behoud"), "los")] {
            #expect(Support.check(try renamed(Support.sound, address, to: id)).map(\.brief) == Support.check(Support.sound).map(\.brief))
        }
    }

    @Test func thereAndBackAgainLeavesOneAlias() throws {
        let back = try renamed(try renamed(Support.sound, behoud, to: "blijven"), Address(type: "effect", id: "blijven"), to: "behoud")
        #expect(back["effects/behoud.yaml"] == "title: Behoud\ncategory: primair\norder: 1\naliases:\n  - blijven\n")
        #expect(back["claims/rug-2018-behoud.yaml"] == Support.sound["claims/rug-2018-behoud.yaml"])
    }

    @Test(arguments: [("Nee!", Failure.Kind.usage), ("behoud", .usage), ("er-al", .usage), ("", .usage), ("a/b", .usage)])
    func refusesWhatCannotBe(id: String, kind: Failure.Kind) {
        var texts = Support.sound
        texts["effects/er-al.yaml"] = "title: X\ncategory: primair\norder: 2\n"
        #expect(throws: Failure.self) { try renamed(texts, behoud, to: id) }
    }

    @Test func refusesWhereAReferenceCouldBeLeftBehind() throws {
        var texts = Support.sound
        texts["claims/stuk.yaml"] = "about: [\n"
        let failure = #expect(throws: Failure.self) { try renamed(texts, behoud, to: "blijven") }
        #expect(failure?.message.nl == "`corpus/claims/stuk.yaml` kan niet gelezen worden, en er kan een verwijzing in staan")
        for address in [Address(type: "document", id: "document"), Address(type: "effect", id: "weg")] {
            #expect(throws: Failure.self) { try renamed(Support.sound, address, to: "blijven") }
        }
    }

    /// The smallest stretch, at whole characters, that makes one text the other.
    @Test func aStretchMakesOneTextTheOther() {
        for (old, new) in [("é", "è"), ("", "a"), ("aa", "a"), ("a🎓b", "a🎒b"), ("abc", "abc"), ("x\u{301}", "x"), ("ab", "xaby")] {
            let bytes = Array(old.utf8)
            let replacement = Fix.Replacement(from: bytes, to: Array(new.utf8))
            #expect(String(decoding: bytes.replacing(replacement.map { [$0] } ?? []), as: UTF8.self).utf8.elementsEqual(new.utf8))
            #expect((replacement == nil) == (old == new))
        }
    }
}
