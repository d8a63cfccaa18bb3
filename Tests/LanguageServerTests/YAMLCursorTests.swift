import Testing

@testable import LanguageServer

@Suite struct YAMLCursorTests {
    /// `kind path "typed" [present]`
    private func cursor(_ text: String) -> String? {
        let before = text.prefix { $0 != "‸" }
        let index = TextIndex(Array((before + text.dropFirst(before.count + 1)).utf8))
        guard let cursor = YAMLCursor.find(in: index, region: 0..<index.bytes.count, at: before.utf8.count) else { return nil }
        let marks = (cursor.hasDash ? "-" : "") + (cursor.needsBlank ? "_" : "") + (cursor.isFlow ? "[" : "")
        let typed = String(decoding: index.bytes[cursor.typed], as: UTF8.self)
        return "\(cursor.kind)\(marks) \(cursor.path) '\(typed)'" + (cursor.present.isEmpty ? "" : " \(cursor.present.joined(separator: ","))")
    }

    @Test(arguments: [
        ("‸", "entry  ''"), ("ti‸", "entry  'ti'"), ("a: 1\nti‸\nb: 2\nc:\n  d: 3\ne: 4\n", "entry  'ti' a,b,c,e"),
        ("title:‸", "value_ title ''"), ("title: ‸", "value title ''"), ("title: \"ab‸", "value title 'ab'"), ("title: x # ‸", nil), ("# ‸", nil),
        ("author:\n  - fam‸", "entry- author[0] 'fam'"), ("author:\n  - family: X\n    giv‸\n  - family: Y\n", "entry author[0] 'giv' family"),
        ("author:\n  - family: X\n  - family: Y\n    given: ‸", "value author[1].given ''"), ("about:\n  -‸", "entry-_ about[0] ''"),
        ("about:\n  - a\n  - eff‸\n  - b\n", "entry- about[1] 'eff'"), ("about:\n- a\n- eff‸", "entry- about[1] 'eff'"), ("about:\n- a\nsta‸", "entry  'sta' about"),
        ("about:\n  ‸", "entry about ''"), ("about:\n  - a\n  ‸", "entry about ''"), ("outline:\n  - section: a\n    parts:\n      - section: ‸", "value outline[0].parts[0].section ''"),
        ("a: |\n  tekst: b‸\nc: 1\n", "text a 'b'"), ("a: >-\n  tekst\n\n‸\n", "entry  '' a"), ("a: >-\n  x: y\nb: ‸", "value b ''"), ("- - a: ‸", "value [0][0].a ''"),
        ("roles: [editor, rev‸]", "value[ roles[1] 'rev'"), ("roles: [‸", "value[ roles[0] ''"), ("roles: [a]‸", "value roles '[a]'"),
        ("p: {family: X, giv‸", "entry[ p 'giv' family"), ("p: {family: X, given: ‸}", "value[ p.given '' family,given"), ("author: [{family: ‸", "value[ author[0].family '' family"),
        ("about: [\n  a,\n  con‸\n]\n", "value[ about[1] 'con'"), ("about: [\n  ‸\n]\n", "value[ about[0] ''"), ("about: [a, # b]\n‸", "value[ about[1] ''"), ("about: [a, # b‸", nil),
        ("about:\n  [a, b‸", "value[ about[1] 'b'"), ("a:\n  - {b: [c,\n     d], e‸", "entry[ a[0] 'e' b"), ("about: [\n  a\n]\nb: ‸", "value b ''"), ("about: [\n]‸", nil),
        ("about: [a, [b,\n  c],\n  'd\n  ]', e‸", "value[ about[3] 'e'"), ("about: [it's,\n  b‸]", "value[ about[1] 'b'"),
        // A bracket that is not closed yet.
        ("about: [\nsource: ‸", "value source ''"), ("about: [a,\nsta‸\n", "value[ about[1] 'sta'"), ("author:\n  - names: [\n  - family: ‸", "value author[1].family ''"), ("a: {\n  b: ‸", "value[ a.b '' b"),
        ("é: 🎓\nb: ‸", "value b ''"), ("a: http://x‸", "value a 'http://x'"), ("a:\r\n  b: ‸\r\n", "value a.b ''"), ("- a\n- ‸", "entry- [1] ''"),
    ])
    func findsItsWay(text: String, expected: String?) {
        #expect(cursor(text) == expected)
    }

    /// Whatever is typed and wherever the cursor is, nothing goes wrong.
    @Test func readsAnything() {
        var dice = Dice(17)
        let signs = ["a", "b:", " ", "  ", "\n", "- ", "-", ":", "[", "]", "{", "}", ",", "'", "\"", "|", ">", "#", "é", "🎓", "\r", "\t", "](", "---\n"]
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 0...60, using: &dice)).map { _ in signs.randomElement(using: &dice)! }.joined()
            let index = TextIndex(Array(text.utf8))
            for isMarkdown in [false, true] {
                let region = YAMLCursor.fields(of: index, isMarkdown: isMarkdown)
                for offset in region.lowerBound...region.upperBound {
                    guard let cursor = YAMLCursor.find(in: index, region: region, at: offset) else { continue }
                    #expect(cursor.typed.upperBound == offset && cursor.typed.lowerBound >= region.lowerBound)
                }
            }
        }
    }
}
