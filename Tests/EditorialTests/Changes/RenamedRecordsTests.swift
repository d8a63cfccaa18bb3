import Testing

@testable import Editorial

@Suite struct RenamedRecordsTests {
    private static func source(_ title: String, more: String = "") -> String { "type: book\ntitle: \(title)\n\(more)" }

    private func kinds(_ old: [String: String], _ new: [String: String]) -> [String] {
        ChangeSet(from: Sample.corpus(old), to: Sample.corpus(new)).records.map {
            if case .renamed(let before) = $0.kind { "\(before) → \($0.address)" } else { "\($0.kind.name) \($0.address)" }
        }
    }

    @Test func byWhatItSaysItWasCalled() {
        #expect(kinds(
            ["sources/a.yaml": Self.source("A"), "sources/b.yaml": Self.source("B")],
            ["sources/c.yaml": Self.source("Iets anders", more: "aliases: [b]\n"), "sources/d.yaml": Self.source("D")])
            == ["removed source/a", "source/b → source/c", "added source/d"])
    }

    /// The order of fields and the notation of a number say nothing.
    @Test func byWhatItSays() {
        #expect(kinds(
            ["sources/a.yaml": "type: book\ntitle: A\nvolume: 10\n"], ["sources/b.yaml": "volume: 1e1\ntitle: \"A\"\ntype: book\n"])
            == ["source/a → source/b"])
        #expect(kinds(["sources/a.yaml": Self.source("A")], ["effects/a.yaml": Self.source("A")]) == ["added effect/a", "removed source/a"])
    }

    /// An alias is told by somebody; that two records say the same may be chance.
    @Test func anAliasGoesBeforeLikeness() {
        #expect(kinds(
            ["sources/a.yaml": Self.source("A")], ["sources/b.yaml": Self.source("A"), "sources/c.yaml": Self.source("C", more: "aliases: [a]\n")])
            == ["added source/b", "source/a → source/c"])
    }

    @Test func eachOnlyOnce() {
        #expect(kinds(
            ["sources/a.yaml": Self.source("X"), "sources/b.yaml": Self.source("X"), "sources/c.yaml": Self.source("X")],
            ["sources/d.yaml": Self.source("X"), "sources/e.yaml": Self.source("X")])
            == ["removed source/c", "source/a → source/d", "source/b → source/e"])
    }

    @Test func aChangeIsFoundByItsAddressBeforeAndAfter() {
        let old = Sample.corpus(["sources/a.yaml": Self.source("A"), "sources/b.yaml": Self.source("B"), "sources/c.yaml": Self.source("C")])
        let new = Sample.corpus(["sources/a.yaml": Self.source("B"), "sources/b2.yaml": Self.source("A", more: "aliases: [b]\n"), "sources/d.yaml": Self.source("D")])
        let changes = ChangeSet(from: old, to: new)
        for change in changes.records {
            #expect(changes.change(of: change.address)?.kind == change.kind)
            if let before = change.old { #expect(changes.change(ofFormer: before.address)?.address == change.address) }
        }
        #expect(changes.change(of: Address(type: "source", id: "b")) == nil)
        #expect(changes.change(of: Address(type: "source", id: "e")) == nil)
        #expect(ChangeSet(from: old, to: old).change(of: Address(type: "source", id: "a")) == nil)
    }
}
