import Testing

@testable import Records

@Suite struct ProseTests {
    @Test func readsBlocks() throws {
        let prose = Prose(parsing: "# Kóp\n\nTekst *é* **f** ~~g~~ `h`\nregel\\\ntwee <b>\n\n> citaat\n\n```groei overview\nx\n```\n\n    y\n\n---\n\n<div>\nz\n</div>\n")
        #expect(prose.blocks.map(\.lines) == [1...1, 3...5, 7...7, 9...11, 13...13, 15...15, 17...19])
        #expect(prose.blocks[0].content == .heading(level: 1, [.text("Kóp")]))
        #expect(prose.blocks[1].content == .paragraph([
            .text("Tekst "), .emphasis([.text("é")]), .text(" "), .strong([.text("f")]), .text(" "), .strikethrough([.text("g")]), .text(" "), .code("h"),
            .softBreak, .text("regel"), .lineBreak, .text("twee "), .html("<b>"),
        ]))
        #expect(prose.blocks[3].content == .code(info: "groei overview", text: "x\n"))
        #expect(prose.blocks[4].content == .code(info: nil, text: "y\n"))
        #expect(prose.blocks[5].content == .rule)
        #expect(prose.headings == [.init(level: 1, text: "Kóp", lines: 1...1, range: 0..<6)])
        #expect(prose.blocks[1].plainText == "Tekst é f g h regel\ntwee ")
    }

    @Test func readsNestedListsAndTables() throws {
        let text = "3. een\n   - a\n   - b\n\n     c\n4. twee\n\n| x | *y* |\n|:--|:-:|\n| 1 | [l](a/b) |\n| é | ![p](c \"t\") \\| |\n"
        let prose = Prose(parsing: text)
        guard case .list(let list) = prose.blocks.first?.content, case .table(let table) = prose.blocks.last?.content else {
            Issue.record("\(prose.blocks)")
            return
        }
        #expect((list.isOrdered, list.start, list.items.count) == (true, 3, 2))
        #expect(list.items[0].count == 2)
        #expect(prose.plainText == "een\na\nb\nc\ntwee\nx\ty\n1\tl\né\tp |")
        #expect(table.alignments == [.left, .center])
        #expect(table.header == [[.text("x")], [.emphasis([.text("y")])]])
        #expect(table.rows.count == 2)
        #expect(prose.blocks.last?.lines == 8...11)
        #expect(places(prose, text) == ["[l](a/b)=a/b", "![p](c \"t\")=c"])
    }

    @Test func readsFootnotes() throws {
        let text = "Een[^a] en twee[^b].\n\n[^b]: Twee [x](y).\n\n[^a]: Eén\n    vervolg.\n\n[^los]: Zie [z](w).\n"
        let prose = Prose(parsing: text)
        #expect(prose.blocks.first?.content == .paragraph([
            .text("Een"), .footnoteReference(label: "a"), .text(" en twee"), .footnoteReference(label: "b"), .text("."),
        ]))
        let labels = prose.blocks.compactMap { if case .footnote(let label, let blocks) = $0.content { "\(label): \(blocks.plainText)" } else { nil } }
        #expect(labels == ["a: Eén vervolg.", "b: Twee x.", "los: Zie z."])
        #expect(places(prose, text) == ["[x](y)=y", "[z](w)=w"])
    }

    @Test(arguments: [
        ("é *zie [Één\ntwee](source/één-2003) é\n[b](c)*", ["[Één\ntwee](source/één-2003)=source/één-2003", "[b](c)=c"]),
        ("> é [a](b\n> \"t\")\n> [c](\n> d)", ["[a](b\n> \"t\")=b", "[c](\n> d)=d"]), ("`[a](b)` \\[a](b) [a](b)", ["[a](b)=b"]), ("`` ` [a](b) [a](b)", ["[a](b)=b", "[a](b)=b"]),
        ("[![i](p)](q)", ["[![i](p)](q)=q", "![i](p)=p"]), ("[a [b](c) d](c)", ["[b](c)=c"]), ("<b t=\"[a](b)\"> <http://x.nl> <m@x.nl> [a](<b c>)", ["<http://x.nl>=http://x.nl", "<m@x.nl>=m@x.nl", "[a](<b c>)=b c"]),
        ("[a](b\\_c&amp;d) [](e) [f]()", ["[a](b\\_c&amp;d)=b\\_c&amp;d", "[](e)=e", "[f]()="]), ("[a][r] [R] [r][] ![x][r]\n\n[r]: <d e> 't'\n", ["[a][r]=d e", "[R]=d e", "[r][]=d e", "![x][r]=d e"]),
        ("[r]: /u\n[s]:\n  /v\n[r] en [s]", ["[r]=/u", "[s]=/v"]), ("# [a](b)\n\nx\n===\n\n- é\n  [c](d)\n  - [e](f(g))", ["[a](b)=b", "[c](d)=d", "[e](f(g))=f(g)"]),
        ("a\r\né [b](c)\r\n\r\n[d](e)", ["[b](c)=c", "[d](e)=e"]), ("```\n[a](b)\n```\n<div>\n[a](b)\n</div>\n\n[a](b)", ["[a](b)=b"]), ("*[a*](b)", ["[a*](b)=b"]), ("[a]( b ) ![c](d) [](f)", ["[a]( b )=b", "![c](d)=d", "[](f)=f"]),
    ])
    func locatesLinks(text: String, expected: [String]) {
        #expect(places(Prose(parsing: text), text) == expected)
    }

    @Test func saysWhatALinkIs() throws {
        let link = try #require(Prose(parsing: "[Roelofs *(2003)*](source/roelofs-2003 \"T\")").links.first)
        #expect((link.destination, link.title, link.text, link.isImage) == ("source/roelofs-2003", "T", "Roelofs (2003)", false))
    }

    @Test func locatesEveryLinkOfTheDocument() throws {
        for (path, text) in EditPropertyTests.files where path.hasSuffix(".md") {
            let body = try tree(text, path: path).root["body"]?.text ?? ""
            for link in Prose(parsing: body).links {
                #expect(link.range != nil, "\(path) \(link.destination)")
            }
        }
    }

    /// Texts put together from pieces that mean something in Markdown: nothing crashes, and a link's place is right or unknown.
    @Test func survivesAnything() {
        var picks = Picks(seed: 1)
        let pieces = ["[", "]", "(", ")", "![", "](a)", "](b \"t\")", "<", ">", "`", "``", "*", "**", "_", "~~", "\\", "\n", "\n\n", "é", "x ", " ", "> ", "- ", "1. ", "# ", "| ", "|-|\n",
            "[r]", "\n[r]: /u\n", "[^1]", "\n[^1]: f\n", "<b c=\"", "<http://x.y>", "&amp;", "\u{0}", "\t", "    ", "```\n", "<!--", "-->", "\r\n", "[a](c)", ":"]
        var lost = 0
        for _ in 0..<4000 {
            let text = (0..<picks.below(30)).map { _ in pieces[picks.below(pieces.count)] }.joined()
            let prose = Prose(parsing: text)
            for link in prose.links {
                // cmark reads NUL as U+FFFD; records have none.
                if text.contains("\0") { continue }
                guard let range = link.range, let destination = link.destinationRange else {
                    lost += 1
                    continue
                }
                let bytes = Array(text.utf8)
                #expect(["[", "!", "<"].map { UInt8(ascii: $0) }.contains(bytes[range.lowerBound]))
                #expect(LinkLocator.decoded(bytes[destination]).hasSameBytes(as: link.destination) || link.destination.hasPrefix("mailto:"), "\(text.debugDescription)")
            }
        }
        // Not a wrong place, but none: cmark lets a few blocks end a line late.
        #expect(lost <= 3)
    }

    @Test func copesWithDepthAndSize() {
        let deep = String(repeating: "> ", count: 5000) + "x"
        #expect(Prose(parsing: deep).blocks.count == 1)
        let nested = String(repeating: "*a **b ", count: 3000) + String(repeating: "** c*", count: 3000)
        #expect(!Prose(parsing: nested).plainText.isEmpty)
        for piece in ["[", "`", "<a b=\"", "<!--", "](", "[a](b", "![", "\\", "[r]: ", "- ", "|", "<http:"] {
            let text = "[a](b) " + String(repeating: piece, count: 20_000)
            #expect(Prose(parsing: text).blocks.count >= 1, "\(piece)")
        }
    }

    @Test func parsesSeveralTextsAtOnce() async {
        let text = "~~a~~ | [b](c)\n\n| x |\n|---|\n| y |\n"
        let expected = Prose(parsing: text)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<500 { group.addTask { Prose(parsing: text) == expected } }
            for await same in group { #expect(same) }
        }
    }

    private func places(_ prose: Prose, _ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return prose.links.map { link in
            guard let range = link.range, let destination = link.destinationRange else { return "? " + link.destination }
            return String(decoding: bytes[range], as: UTF8.self) + "=" + String(decoding: bytes[destination], as: UTF8.self)
        }
    }
}
