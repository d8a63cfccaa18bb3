import Testing

@testable import Records

/// What is found quickly is what CommonMark finds.
@Suite struct SimpleLinksTests {
    private static func simple(_ text: String) -> [Range<Int>]? {
        Array(text.utf8).withUnsafeBufferPointer(SimpleLinks.destinations)
    }

    @Test func findsPlainLinks() {
        let text = "Zie [één](source/a) en\n- [twee](source/b#c), (3) [](https://x.example)\n  [op twee\n  regels](source/d)"
        #expect(Self.simple(text)?.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == ["source/a", "source/b#c", "https://x.example", "source/d"])
        #expect(Self.simple("Geen link.") == [])
        #expect(Self.simple("[Jansen\n(2007)](source/a)")?.count == 1)
        #expect(Self.simple("Zie [a](b):\n```groei\nsources [x](y)\n```\n[c](d)\n```\n```")?.count == 2)
    }

    @Test(arguments: [
        "`[a](b)`", "    [a](b)", "-     [a](b)", "![a](b)", "# [a\nb](c)", "[a\n\nb](c)", "[a\n# b](c)", "- # [a\nb](c)", "[a\n- b](c)", "[a\n===\nb](c)", "[a\nb](c)\n:--", "[a\nb](c)\n --: \n", "[a][b]", "[a]: b", "[^1](b)", "[a](b \"c\")", "[a](<b>)", "[a](b(c))", "\\[a](b)",
        "<i title=\"[a](b)\">", "[a&amp;](b)", "[a [b](c)](d)", "|[a](b)|\n|-|", "~~~\n[a](b)\n~~~", "```\n[a](b)", "```\n[a](b)\n ```\n", "```\na\n````\n[a](b)\n", "``` x y\n```\n", " ```\n[a](b)\n```\n", "- ```\n[a](b)\n```\n", "a ```\n```\n", "[a]()", "[a](b", "[a", "a]", "> [a](b)", "[a]\u{7}(b)",
    ]) func leavesTheRest(text: String) {
        #expect(Self.simple(text) == nil)
    }

    /// Texts put together from what might confuse it: whatever it does not refuse, CommonMark reads the same.
    @Test func agreesWithCommonMark() {
        let pieces = [
            "[a](b)", "[één](source/x#y)", "[twee\nwoorden](d)", "[een\n  é](e)", "[f\n(2)](g)", "\n```\n", "```groei\nx\n```\n", "\n```groei\n[y](z)\n```\n", "[a\n", "[", "]", "(", ")", "](", "!", "^", ":", " ", "  ", "\n", "\n\n", "- ", "* ", "1. ", "# ", "---", "===", ":--", "*", "**", "_",
            "woord", "é", "[*a](b)", "*[a*](b)", "[_a_](c)", "[a](b", "www.x.nl", "https://x.nl/", "a@b.nl", "\"", "'", "+", "[]( x)", "[ ](x)", "[x](y)", "    ", "\t", "`",
            "<", "&", "|", "\\", "> ",
        ]
        var picks = Picks(seed: 7)
        var compared = 0
        for round in 0..<9000 {
            // Later rounds leave out what is always refused.
            let choice = round < 1000 ? pieces : Array(pieces[..<47])
            let text = (0..<(1 + picks.below(12))).map { _ in choice[picks.below(choice.count)] }.joined()
            guard let found = Self.simple(text) else { continue }
            compared += found.isEmpty ? 0 : 1
            let links = Prose(parsing: text).links
            let bytes = Array(text.utf8)
            #expect(links.map(\.destinationRange) == found.map { .some($0) }, "\(text.debugDescription)")
            #expect(links.map(\.destination) == found.map { String(decoding: bytes[$0], as: UTF8.self) }, "\(text.debugDescription)")
        }
        #expect(compared > 300)
    }
}
