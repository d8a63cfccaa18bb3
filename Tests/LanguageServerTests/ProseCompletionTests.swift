import Diagnostics
import Testing

@testable import LanguageServer

/// Where in Markdown something can be named.
@Suite struct ProseCompletionTests {
    private let section = "corpus/sections/inleiding.md"
    private let condition = "corpus/conditions/tijd.yaml"

    private func labels(_ body: String) throws -> [String] {
        let editor = try Editor()
        try editor.open(section, "---\ntitle: X\n---\n" + body)
        return try editor.labels(at: section)
    }

    @Test(arguments: [
        "[a](source/e‸)", "[a](source/e‸", "[a](<source/e‸>)", "- [a](source/e‸) en [b](source/een-2020)", "[a]: source/e‸", "[a]:  <source/e‸>\n", "> [a]: source/e‸ 'titel'",
        "Zie [a].\n\n[a]: source/e‸\n[b]: source/een-2020\n", "`code` [a](source/e‸)",
    ])
    func recordsAreOfferedWhereALinkLeadsToThem(body: String) throws { #expect(try labels(body) == ["source/een-2020"]) }

    @Test(arguments: [
        "`[a](source/e‸)`", "``` \n[a](source/e‸)\n```\n", "~~~\n[a](source/e‸", "![a](source/e‸)", "\\[a](source/e‸)", "[a\\](source/e‸)", "    [a](source/e‸)", "<div>\n[a](source/e‸)\n</div>",
        "`[a]: source/e‸`", "```\n[a]: source/e‸\n```\n", "tekst\n[a]: source/e‸\n",
    ])
    func nothingIsOfferedWhereNoLinkIs(body: String) throws { #expect(try labels(body) == []) }

    @Test func aTextInAFieldIsMarkdownToo() throws {
        let editor = try Editor()
        for (text, isLink) in [
            ("description: Zie [a](source/e‸)\n", true), ("description: Zie `[a](source/e‸)`\n", false), ("description: |\n  Zie `dit\n  [a](source/e‸) daar`.\n", false),
            ("description: |\n  Zie dit\n\n  [a](source/e‸) daar.\ntitle: x\n", true), ("description: |\r\n  ```\r\n  [a](source/e‸)\r\n", false),
            ("description: |\r\n  - [a]: source/e‸\r\n", true), ("description: |\n  ```groei\n  ov‸\n", false),
        ] {
            try editor.open(condition, text)
            #expect(try editor.labels(at: condition) == (isLink ? ["source/een-2020"] : []), "\(text)")
        }
    }

    @Test(arguments: [
        ("```groei\n‸\n```\n", ["overview", "scheme", "sources", "conditions"]), ("```groei\noverview\ns‸\n", ["overview", "scheme", "sources", "conditions"]),
        ("~~~ groei ‸\n~~~\n", ["overview", "scheme", "sources", "conditions"]), ("```groei\nconditions ‸\n```\n", ["organisatie"]),
        ("```groei\nconditions organisatie ‸\n```\n", []), ("```yaml\ns‸\n```\n", []), ("```groei\n```\n\ns‸", []), ("s‸", []), ("`groei s‸`", []),
    ])
    func aBlockIsOfferedWhatCanBeMade(body: String, labels: [String]) throws { #expect(try self.labels(body) == labels) }

    @Test func theWordIsReplaced() throws {
        let editor = try Editor()
        try editor.open(section, "```groei\nov‸erzicht\n```\n")
        #expect(try editor.completing(section, "overview") == "```groei\noverview\n```\n")
        editor.type(section, "[a]: sou‸rc/x \"titel\"\n")
        #expect(try editor.completing(section, "source/een-2020") == "[a]: source/een-2020 \"titel\"\n")
    }
}
