import Testing

@testable import Editorial

@Suite struct SuspectPassageTests {
    private static let source = "type: book\ntitle: A\n"

    private func suspects(_ body: String, before: [String: String] = ["sources/a.yaml": source], after: [String: String]) -> [String] {
        let section = ["sections/deel.md": "---\ntitle: Deel\n---\n\n\(body)"]
        let changes = ChangeSet(from: Sample.corpus(before.merging(section) { $1 }), to: Sample.corpus(after.merging(section) { $1 }))
        return changes.suspects.map { "\($0.section):\($0.line) \($0.target) \($0.excerpt)" }
    }

    private static let changed = ["sources/a.yaml": "type: book\ntitle: B\n"]

    @Test func linksToWhatChanged() {
        let body = "Zo is het.\n\nVolgens [A (2019)](source/a) en [B](source/b).\n"
        #expect(suspects(body, after: Self.changed) == ["section/deel:7 source/a A (2019)"])
        #expect(suspects(body, after: [:]) == ["section/deel:7 source/a A (2019)"])
        #expect(suspects(body, after: ["sources/a.yaml": "title: A\ntype: book\n"]).isEmpty)
    }

    /// Whatever else stands in the text, and wherever in the record the link leads.
    @Test(arguments: ["<b>x</b> [A](source/a)", "[A](source/a#deel)", "[A][1]\n\n[1]: source/a", "- `x` [A](source/a \"titel\")", "[A](<source/a>)"])
    func linksOfAllForms(body: String) {
        #expect(suspects(body + "\n", after: Self.changed) == ["section/deel:5 source/a A"])
    }

    @Test(arguments: ["`[A](source/a)`", "\\[A](source/a)", "source/a", "![A](source/a.png)", "[A](https://voorbeeld.example/source/a)"])
    func noLinks(body: String) {
        #expect(suspects(body + "\n", after: Self.changed).isEmpty)
    }
}
