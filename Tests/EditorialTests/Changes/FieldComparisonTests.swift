import Records
import Testing

@testable import Editorial

@Suite struct FieldComparisonTests {
    private let document = "title: T\nlanguage: nl\n"

    @Test func textsAndScalars() {
        #expect(changes("title: A\norder: 1\ncategory: x\n", "title: B\norder: 01\ncategory: y\ndescription: D\n", "effects/e.yaml") == [
            "title changed patch A → B", "category changed major x → y", "description added patch D",
        ])
        #expect(changes("title: 'A'\norder: 1\n", "order: 1\n# los\ntitle: A\n", "effects/e.yaml") == [])
    }

    @Test func setsHaveNoOrder() {
        let old = "source: s\nabout: [effect/a, effect/b, effect/c]\n"
        #expect(changes(old, "source: s\nabout: [effect/c, effect/b, effect/a]\n", "claims/c.yaml") == [])
        #expect(changes(old, "source: s\nabout: [effect/d, effect/c, effect/a]\n", "claims/c.yaml") == [
            "about[effect/b] removed minor effect/b", "about[effect/d] added minor effect/d",
        ])
    }

    @Test func keyedListsGoByIdentity() {
        let old = document + "outline:\n- section: a\n- section: b\n  numbered: false\n- section: c\n"
        let new = document + "outline:\n- section: nieuw\n- section: a\n- section: b\n- section: c\n"
        #expect(changes(old, new, "document.yaml") == [
            "outline[nieuw] added major {section: nieuw}", "outline[b].numbered removed major false",
        ])
    }

    @Test func nestedParts() {
        let old = document + "outline:\n- section: a\n  parts: [{section: b}, {section: c}]\n"
        let new = document + "outline:\n- section: a\n  parts: [{section: c}, {section: b, numbered: false}]\n"
        #expect(changes(old, new, "document.yaml") == [
            "outline[a].parts[b].numbered added major false", "outline[a].parts reordered major",
        ])
    }

    @Test func reorderingIsOneChange() {
        let old = document + "outline: [{section: a}, {section: b}, {section: c}]\n"
        let new = document + "outline: [{section: c}, {section: a}, {section: b}]\n"
        #expect(changes(old, new, "document.yaml") == ["outline reordered major"])
        let added = document + "outline: [{section: x}, {section: a}, {section: b}, {section: c}]\n"
        #expect(changes(old, added, "document.yaml") == ["outline[x] added major {section: x}"])
    }

    @Test func whereSomethingWasAdded() {
        func spots(_ old: String, _ new: String) -> [String] {
            comparison(document + "outline: \(old)\n", document + "outline: \(new)\n", "document.yaml").map { change in
                switch change.spot {
                case nil: "\(change.path)"
                case .first: "\(change.path) first"
                case .behind(let key, let field): "\(change.path) behind \(field.name) \(key.text)"
                }
            }
        }
        #expect(spots("[{section: a}]", "[{section: x}, {section: a}, {section: y}, {section: z}]") == [
            "outline[x] first", "outline[y] behind section a", "outline[z] behind section y",
        ])
        #expect(spots("[{section: a, parts: [{section: b}]}]", "[{section: a, parts: [{section: b}, {section: c}]}]") == [
            "outline[a].parts[c] behind section b",
        ])
        #expect(spots("[{section: a}]", "[{section: b}]") == ["outline[a]", "outline[b]"])
    }

    /// On the page such a text says what it said.
    @Test(arguments: [
        ("Zie [A](source/a#p) en [b](source/b).", "Zie [A](source/c#p) en [b](source/b).", true),
        ("Zie [A][1], [1] en `x`.\n\n[1]: source/a", "Zie [A][1], [1] en `x`.\n\n[1]: source/c", true),
        ("Zie [A](source/a).", "Zie [A](source/b).", false), ("Zie [A](source/a).", "Zie de [A](source/c).", false),
        ("Zie `source/a` en [A](source/a).", "Zie `source/c` en [A](source/c).", false), ("Zie source/a.", "Zie source/c.", false),
    ])
    func linksThatFollowANewName(old: String, new: String, follows: Bool) {
        func section(_ body: String) -> String { "---\ntitle: T\n---\n\n\(body)\n" }
        let renames = [Address(type: "source", id: "a"): Address(type: "source", id: "c")]
        let changes = comparison(section(old), section(new), "sections/s.md", renames)
        #expect(changes.map(\.isFollowUp) == [follows])
        #expect(comparison(section(old), section(new), "sections/s.md").map(\.isFollowUp) == [false])
    }

    @Test func listsWithoutIdentityChangeAsAWhole() {
        let old = "type: book\nauthor: [{family: A}, {family: B}]\n"
        #expect(changes(old, "type: book\nauthor: [{family: B}, {family: A}]\n", "sources/s.yaml").map { $0.prefix(14) } == ["author changed"])
    }

    @Test func fieldsThatTheSchemaDoesNotKnow() {
        #expect(changes("type: book\nvreemd: 1\n", "type: book\nvreemd: 2\n", "sources/s.yaml") == ["vreemd changed patch 1 → 2"])
    }

    private func changes(_ old: String, _ new: String, _ path: String) -> [String] {
        comparison(old, new, path).map { change in
            let values = change.kind == .reordered
                ? "" : " " + [change.old, change.new].compactMap { $0.map { $0.kind == .object && $0.node.style == .block ? "{\($0.text)}" : $0.text } }.joined(separator: " → ")
            return "\(change.path) \(change.kind.rawValue) \(change.level.rawValue)\(values)"
        }
    }

    private func comparison(_ old: String, _ new: String, _ path: String, _ renames: [Address: Address] = [:]) -> [FieldChange] {
        let records = [old, new].map { Sample.corpus([path: $0]).records[0] }
        return FieldComparison(records[0].root, records[1].root, type: Sample.types.all[records[0].typePosition], renames: renames).changes
    }
}
