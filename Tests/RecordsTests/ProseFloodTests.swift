import Testing

@testable import Records

/// Texts that cmark would need too much for are told from those that people write.
@Suite struct ProseFloodTests {
    private func flood(_ text: String) -> ProseFlood? {
        var text = text
        return text.withUTF8 { ProseFlood(in: $0) }
    }

    private func many(_ text: String, _ count: Int = 10_000) -> String { String(repeating: text, count: count) }

    /// cmark copies a definition into each link: of these it would make some hundred MiB.
    @Test(.timeLimit(.minutes(5)), arguments: [
        ("[a]: effect/X", "[a]"), ("[a]: b 'X'", "[a] "), ("[a]: b\n  \"X\nX\"", "[z][a] "), ("[a]: b (X)", "![a] "), ("> [a]:\n> <X>", "> [a]\n"), ("- [a]: X\n", "[a]"), ("[a\\]]: X", "[a\\]]"),
        ("[b]: c\n[a]: d\n\"X\n[e]: f X\"", "[a]"), ("[a]: b \"X\n1234\nX\"", "[a]"),
    ])
    func longDefinitions(definition: String, use: String) throws {
        for text in ["\(definition)\n\n\(many(use))", "\(many(use))\n\n\(definition)"].map({ $0.replacing("X", with: many("x")) }) {
            let flood = try #require(self.flood(text))
            #expect(flood.kind == .definition && Array(text.utf8)[flood.place.lowerBound] == UInt8(ascii: "["))
            #expect(Prose(parsing: text).links.isEmpty && Prose.html(of: text) == text)
        }
    }

    @Test func openings() throws {
        #expect(flood(many("a <!-- ", 1000)) == nil)
        let flood = try #require(self.flood(many("a <?", 1001)))
        #expect(flood.kind == .openings && flood.place == 4002..<4004)
    }

    @Test func whatPeopleWriteIsProse() {
        let definitions = (0..<300).map { "[\($0)]: https://www.voorbeeld.nl/een/lang/pad/naar/bron-\($0) \"De titel van bron \($0)\"\n" }.joined()
        let notes = (0..<300).map { "[^\($0)]: Een noot (met haakjes), 'woorden' en \(many("veel tekst ", 200)).\n\n" }.joined()
        let text = (0..<300).map { "Zie [een bron][\($0)] en [nog een](source/a), met een noot.[^\($0)]\n\n" }.joined() + definitions + "\n" + notes
        #expect(flood(text) == nil && Prose(parsing: text).links.count == 600)
        // Long paragraphs, and a bracket and a colon in them.
        #expect(flood(many("[Noot]: \(many("woord ", 500))\n\n", 20) + many("[x](y) ", 1000)) == nil)
    }
}
