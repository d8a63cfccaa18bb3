import Records
import Testing

@testable import Editorial

/// One side gave a record another id, the other changed it or refers to it: both come together under the new id.
@Suite struct FollowedRenamesTests {
    private static let effect = "title: Behoud\ncategory: primair\norder: 1\n"
    private static let claim = "source: rug-2018\nabout:\n  - effect/behoud\nstatement: Het helpt.\ndirection: supports\nbasis: empirical\n"
    private static let prose = "---\ntitle: Inleiding\n---\n\nZie [dit](effect/behoud).\n\nEn meer.\n"
    private static let base = ["effects/behoud.yaml": effect, "claims/een.yaml": claim, "sections/inleiding.md": prose]

    private static func renamed(to id: String) -> [String: String?] {
        [
            "effects/behoud.yaml": nil, "effects/\(id).yaml": effect + "aliases:\n  - behoud\n",
            "claims/een.yaml": claim.replacing("effect/behoud", with: "effect/\(id)"),
            "sections/inleiding.md": prose.replacing("effect/behoud", with: "effect/\(id)"),
        ]
    }

    /// A new title, a new claim, a section and a claim changed that refer to the record.
    private static let edited: [String: String?] = [
        "effects/behoud.yaml": effect.replacing("Behoud", with: "Langer blijven"), "claims/twee.yaml": claim.replacing("helpt", with: "scheelt"),
        "claims/een.yaml": claim.replacing("helpt", with: "werkt"), "sections/inleiding.md": prose.replacing("meer", with: "[meer](effect/behoud#a)"),
    ]

    @Test(arguments: [true, false])
    func editsGoIntoTheRenamedRecord(isOurs: Bool) {
        let merge = isOurs
            ? CorpusMergeTests.merge(base: Self.base, ours: Self.renamed(to: "blijven"), theirs: Self.edited)
            : CorpusMergeTests.merge(base: Self.base, ours: Self.edited, theirs: Self.renamed(to: "blijven"))
        #expect(merge.conflicts == [])
        #expect(isOurs ? merge.files["corpus/effects/behoud.yaml"] == nil : merge.files["corpus/effects/behoud.yaml"] == .some(nil))
        #expect(merge.text("effects/blijven.yaml") == "title: Langer blijven\ncategory: primair\norder: 1\naliases:\n  - behoud\n")
        #expect(merge.text("claims/een.yaml") == Self.claim.replacing("effect/behoud", with: "effect/blijven").replacing("helpt", with: "werkt"))
        #expect(merge.text("claims/twee.yaml") == Self.claim.replacing("effect/behoud", with: "effect/blijven").replacing("helpt", with: "scheelt"))
        #expect(merge.text("sections/inleiding.md")?.contains("[dit](effect/blijven).\n\nEn [meer](effect/blijven#a)") == true)
    }

    @Test func theSameNameOnBothSidesIsNoConflict() {
        var theirs = Self.renamed(to: "blijven")
        theirs["effects/blijven.yaml"] = Self.effect.replacing("order: 1", with: "order: 2") + "aliases:\n  - behoud\n"
        let merge = CorpusMergeTests.merge(base: Self.base, ours: Self.renamed(to: "blijven"), theirs: theirs)
        #expect(merge.conflicts == [] && merge.text("effects/blijven.yaml")?.contains("order: 2") == true)
    }

    @Test func twoNamesAreOneConflict() {
        let merge = CorpusMergeTests.merge(base: Self.base, ours: Self.renamed(to: "blijven"), theirs: Self.renamed(to: "binding"))
        let (one, other) = (Address(type: "effect", id: "blijven"), Address(type: "effect", id: "binding"))
        #expect(merge.conflicts == [MergeConflict(address: Address(type: "effect", id: "behoud"), field: nil, names: [one, other])])
    }

    /// The name that is not taken stays as a former one.
    @Test(arguments: [(MergePreference.ours, "blijven", "binding"), (.theirs, "binding", "blijven")])
    func aPreferenceChoosesTheName(preference: MergePreference, name: String, other: String) {
        let (ours, theirs) = (Self.renamed(to: "blijven"), Self.renamed(to: "binding"))
        let merge = CorpusMergeTests.merge(base: Self.base, ours: ours, theirs: theirs, preferring: preference)
        #expect(merge.conflicts == [] && merge.settled.map(\.names.count) == [2])
        func after(_ path: String) -> String? { merge.files.keys.contains("corpus/" + path) ? merge.text(path) : (ours[path] ?? nil) }
        #expect(after("effects/\(name).yaml")?.contains("  - behoud\n") == true)
        #expect(after("effects/\(name).yaml")?.contains("  - \(other)\n") == true)
        #expect(after("effects/\(other).yaml") == nil)
        #expect(after("claims/een.yaml")?.contains("effect/\(name)\n") == true)
    }

    /// Where another record has the name, nothing is followed and a person decides.
    @Test func aNameThatAnotherRecordHas() {
        var ours = Self.edited
        ours["effects/blijven.yaml"] = "title: Anders\ncategory: primair\norder: 3\n"
        let merge = CorpusMergeTests.merge(base: Self.base, ours: ours, theirs: Self.renamed(to: "blijven"))
        #expect(merge.conflicts.contains(MergeConflict(address: Address(type: "effect", id: "blijven"), field: nil, isBothAdded: true)))
    }
}
