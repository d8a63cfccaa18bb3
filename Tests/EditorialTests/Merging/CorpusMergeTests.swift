import Records
import Testing

@testable import Editorial

/// Three-way merges of records: what both sides changed comes together, and a real conflict names record and field.
@Suite struct CorpusMergeTests {
    static let source = "type: report # soort\ntitle: Onderzoek\nauthor:\n  - family: Jansen\nissued: 2018\n"
    static let claim = "source: rug-2018\nabout:\n  - effect/behoud\nstatement: Het helpt.\ndirection: supports\nbasis: empirical\n"

    @Test func fieldsOfOneRecordComeTogetherAndCommentsStay() {
        let merge = Self.merge(
            ours: ["sources/rug-2018.yaml": Self.source.replacing("Onderzoek", with: "Groot onderzoek")],
            theirs: ["sources/rug-2018.yaml": Self.source.replacing("2018\n", with: "2019\npublisher: RuG\n")])
        #expect(merge.conflicts == [])
        #expect(merge.text("sources/rug-2018.yaml")
            == "type: report # soort\ntitle: Groot onderzoek\nauthor:\n  - family: Jansen\nissued: 2019\npublisher: RuG\n")
    }

    @Test func sameFieldIsAConflict() {
        let merge = Self.merge(
            ours: ["sources/rug-2018.yaml": Self.source.replacing("Onderzoek", with: "Eén")],
            theirs: ["sources/rug-2018.yaml": Self.source.replacing("Onderzoek", with: "Twee")])
        #expect(merge.conflicts == [MergeConflict(address: Address(type: "source", id: "rug-2018"), field: "title")])
        #expect(merge.files.isEmpty)
    }

    @Test func sameChangeOnBothSidesIsNone() {
        let text = Self.source.replacing("Onderzoek", with: "Eén")
        let merge = Self.merge(ours: ["sources/rug-2018.yaml": text + "publisher: X\n"], theirs: ["sources/rug-2018.yaml": text])
        #expect(merge.conflicts == [] && merge.files.isEmpty)
    }

    @Test func setsTakeBothAdditionsAndRemovals() {
        let merge = Self.merge(
            ours: ["claims/rug-2018-behoud.yaml": Self.claim.replacing("  - effect/behoud\n", with: "  - effect/behoud\n  - condition/leiderschap\n")],
            theirs: ["claims/rug-2018-behoud.yaml": Self.claim.replacing("effect/behoud", with: "effect/rendement")])
        #expect(merge.conflicts == [])
        #expect(merge.text("claims/rug-2018-behoud.yaml")?.contains("about:\n  - condition/leiderschap\n  - effect/rendement\n") == true)
    }

    @Test func listsWithAKeyMergeByIdentity() {
        let document = "title: Effecten\nlanguage: nl\noutline:\n  - section: inleiding\n  - section: slot\n"
        let merge = Self.merge(
            base: ["document.yaml": document],
            ours: ["document.yaml": document.replacing("  - section: inleiding\n", with: "  - section: inleiding\n    numbered: false\n")],
            theirs: ["document.yaml": document.replacing("  - section: slot\n", with: "  - section: slot\n  - section: bronnen\n")])
        #expect(merge.conflicts == [])
        #expect(merge.text("document.yaml")
            == "title: Effecten\nlanguage: nl\noutline:\n  - section: inleiding\n    numbered: false\n  - section: slot\n  - section: bronnen\n")
    }

    static let outline = "title: Effecten\nlanguage: nl\noutline:\n  - section: inleiding\n  - section: slot\n    parts:\n      - section: bronnen\n"

    /// The founding document's outline: what is added has its place, at the top and among the parts of a section.
    @Test(arguments: [MergeSide.ours, .theirs])
    func additionsToAListKeepTheirPlace(leading: MergeSide) {
        let merge = Self.merge(
            base: ["document.yaml": Self.outline],
            ours: ["document.yaml": Self.outline.replacing("  - section: slot\n", with: "  - section: een # nieuw\n  - section: slot\n")
                .replacing("      - section: b", with: "      - section: a\n      - section: b")],
            theirs: ["document.yaml": Self.outline.replacing("  - section: slot\n", with: "  - section: twee\n  - section: slot\n")
                .replacing("bronnen\n", with: "bronnen\n      - section: c\n")], leading: leading)
        #expect(merge.conflicts == [])
        let new = leading == .ours ? "  - section: een # nieuw\n  - section: twee\n" : "  - section: twee\n  - section: een # nieuw\n"
        #expect(merge.text("document.yaml") == "title: Effecten\nlanguage: nl\noutline:\n  - section: inleiding\n\(new)  - section: slot\n    parts:\n"
            + "      - section: a\n      - section: bronnen\n      - section: c\n")
    }

    @Test func anItemThatMovedTakesItsChangesAlong() {
        let base = "title: Effecten\nlanguage: nl\noutline:\n  - section: a\n  - section: b\n  - section: c\n"
        let moved = base.replacing("  - section: a\n", with: "") + "  - section: a\n"
        let merge = Self.merge(
            base: ["document.yaml": base], ours: ["document.yaml": base.replacing("section: a\n", with: "section: a\n    numbered: false\n")],
            theirs: ["document.yaml": moved])
        #expect(merge.text("document.yaml") == moved + "    numbered: false\n")
        let both = Self.merge(
            base: ["document.yaml": base], ours: ["document.yaml": base.replacing("  - section: b\n", with: "") + "  - section: b\n"],
            theirs: ["document.yaml": moved])
        #expect(both.conflicts == [MergeConflict(address: Address(type: "document", id: "document"), field: "outline")])
    }

    /// A preference decides about the item that both changed, and leaves the rest of the list alone.
    @Test(arguments: [MergePreference.ours, .theirs])
    func aPreferenceDecidesAboutOneItem(preference: MergePreference) {
        let base = "title: Effecten\nlanguage: nl\noutline:\n  - section: a\n  - section: b\n"
        let merge = Self.merge(
            base: ["document.yaml": base], ours: ["document.yaml": base.replacing("  - section: b\n", with: "  - section: x\n")],
            theirs: ["document.yaml": base.replacing("section: b\n", with: "section: b\n    numbered: false\n  - section: z\n")], preferring: preference)
        let item = preference == .theirs ? "  - section: b\n    numbered: false\n" : ""
        #expect(merge.conflicts == [])
        #expect(merge.settled == [MergeConflict(address: Address(type: "document", id: "document"), field: "outline")])
        #expect(merge.text("document.yaml")?.replacing(item, with: "") == base.replacing("  - section: b\n", with: "  - section: x\n  - section: z\n"))
        #expect(merge.text("document.yaml")?.contains("numbered") == (preference == .theirs))
    }

    @Test func proseMergesByParagraph() {
        let prose = "---\ntitle: Inleiding\n---\n\nEen.\n\nTwee.\n\nDrie.\n"
        let both = Self.merge(
            base: ["sections/inleiding.md": prose], ours: ["sections/inleiding.md": prose.replacing("Een.", with: "Eén alinea.")],
            theirs: ["sections/inleiding.md": prose.replacing("Drie.", with: "Drie alinea’s.")])
        #expect(both.text("sections/inleiding.md") == "---\ntitle: Inleiding\n---\n\nEén alinea.\n\nTwee.\n\nDrie alinea’s.\n")
        let same = Self.merge(
            base: ["sections/inleiding.md": prose], ours: ["sections/inleiding.md": prose.replacing("Twee.", with: "2.")],
            theirs: ["sections/inleiding.md": prose.replacing("Twee.", with: "II.")])
        #expect(same.conflicts.map(\.field) == ["body"])
    }

    /// However lines end, and as the file that is written over ends them.
    @Test(arguments: [("\r\n", "\r\n"), ("\r\n", "\n"), ("\n", "\r\n")])
    func proseMergesWhateverEndsItsLines(ours: String, theirs: String) {
        func prose(_ first: String, _ last: String, _ newline: String) -> String {
            "---\ntitle: Inleiding\n---\n\n\(first)\n\nTwee.\n\n\(last)\n".replacing("\n", with: newline)
        }
        let merge = Self.merge(
            base: ["sections/inleiding.md": prose("Een.", "Drie.", "\r\n")], ours: ["sections/inleiding.md": prose("1.", "Drie.", ours)],
            theirs: ["sections/inleiding.md": prose("Een.", "3.", theirs)])
        #expect(merge.conflicts == [])
        #expect(merge.text("sections/inleiding.md") == prose("1.", "3.", ours))
    }

    @Test(arguments: [
        // ours, theirs: nil is removed; "" untouched. What is expected: conflict, or the file taken away or kept.
        (nil, "", false, false), ("", nil, false, true), (nil, "changed", true, false), ("changed", nil, true, false), (nil, nil, false, false),
    ] as [(String?, String?, Bool, Bool)])
    func removals(ours: String?, theirs: String?, isConflict: Bool, removes: Bool) {
        func side(_ text: String?) -> [String: String?] {
            ["sources/rug-2018.yaml": text.map { $0 == "changed" ? Self.source + "publisher: X\n" : Self.source }]
        }
        let merge = Self.merge(ours: side(ours), theirs: side(theirs))
        #expect(merge.conflicts.isEmpty == !isConflict)
        #expect((merge.files["corpus/sources/rug-2018.yaml"] == .some(nil)) == removes)
    }

    /// Neither may go, whichever side is preferred.
    @Test(arguments: [MergePreference.refuse, .ours, .theirs])
    func twoNewRecordsWithOneIDAreAConflict(preference: MergePreference) {
        let merge = Self.merge(ours: ["sources/x.yaml": "type: book\ntitle: A\n"], theirs: ["sources/x.yaml": "type: book\ntitle: B\n"], preferring: preference)
        #expect(merge.conflicts == [MergeConflict(address: Address(type: "source", id: "x"), field: nil, isBothAdded: true)])
        #expect(merge.files.isEmpty)
    }

    @Test func theSameNewRecordOnBothSidesIsNone() {
        let merge = Self.merge(ours: ["sources/x.yaml": "type: book\ntitle: A\n"], theirs: ["sources/x.yaml": "title: A\ntype: book\n"])
        #expect(merge.conflicts == [] && merge.files.isEmpty)
    }

    @Test(arguments: [(MergePreference.ours, "Eén"), (.theirs, "Twee")])
    func preferenceSettlesConflicts(preference: MergePreference, title: String) {
        let merge = Self.merge(
            ours: ["sources/rug-2018.yaml": Self.source.replacing("Onderzoek", with: "Eén")],
            theirs: ["sources/rug-2018.yaml": Self.source.replacing("Onderzoek", with: "Twee") + "publisher: RuG\n"], preferring: preference)
        #expect(merge.conflicts == [])
        #expect(merge.text("sources/rug-2018.yaml")?.contains("title: \(title)\n") == true)
        #expect(merge.text("sources/rug-2018.yaml")?.contains("publisher: RuG\n") == true)
    }

    /// Where the side that wins took the record away, it goes.
    @Test(arguments: [(MergePreference.ours, false), (.theirs, true)])
    func preferenceSettlesRemovals(preference: MergePreference, removes: Bool) {
        let merge = Self.merge(
            ours: ["sources/rug-2018.yaml": Self.source + "publisher: X\n"], theirs: ["sources/rug-2018.yaml": nil], preferring: preference)
        #expect(merge.conflicts == [])
        #expect(merge.settled == [MergeConflict(address: Address(type: "source", id: "rug-2018"), field: nil, remover: .theirs)])
        #expect(merge.files.keys.contains("corpus/sources/rug-2018.yaml") == removes)
    }

    static func merge(
        base: [String: String] = [:], ours: [String: String?], theirs: [String: String?], preferring: MergePreference = .refuse,
        leading: MergeSide = .ours
    ) -> CorpusMerge {
        let start = ["sources/rug-2018.yaml": source, "claims/rug-2018-behoud.yaml": claim].merging(base) { $1 }
        func corpus(_ changes: [String: String?]) -> Corpus {
            var files = start
            for (path, text) in changes { files[path] = text }
            return Support.corpus(Dictionary(uniqueKeysWithValues: files.map { ("corpus/" + $0.key, $0.value) }))
        }
        return CorpusMerge(base: corpus([:]), ours: corpus(ours), theirs: corpus(theirs), preferring: preferring, leading: leading)
    }
}

extension CorpusMerge {
    func text(_ path: String) -> String? {
        (files["corpus/" + path] ?? nil).map { String(decoding: $0, as: UTF8.self) }
    }
}
