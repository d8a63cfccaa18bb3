import Diagnostics
import Records

extension WorstCase {
    static let yaml = [
        read("yaml-too-large", flood("", "a")),
        read("yaml-brackets", record("", "[")),
        read("yaml-brackets-closed", record("a: [", "[],", "]")),
        read("yaml-deep-flow", record("a: [", String(repeating: "[", count: 60) + String(repeating: "]", count: 60) + ",", "]")),
        read("yaml-braces", record("a: ", "{a: ")),
        read("yaml-plain-word", record("a: ", "x")),
        read("yaml-plain-words", record("a: ", "een twee ")),
        read("yaml-plain-lines", record("a: x\n", "  twee\n")),
        read("yaml-keys", records { "k\($0): 1\n" }),
        read("yaml-keys-flow", records("{") { "k\($0): 1, " } + "}"),
        read("yaml-key-long", record("", "x", ": 1\n")),
        read("yaml-same-keys", record("", "a: 1\n")),
        read("yaml-keys-alike", records { String(repeating: "x", count: 60) + "\(1_000_000 + $0): 1\n" }),
        read("yaml-objects", record("- ", "a: 1\n  b: 2\n- ", "x")),
        read("yaml-items", record("", "- x\n")),
        read("yaml-dashes", record("", "- ")),
        read("yaml-questions", record("", "? ")),
        read("yaml-colons", record("", ": ")),
        read("yaml-literal", record("a: |\n", "  regel\n")),
        read("yaml-literal-blank", record("a: |\n", "\n")),
        read("yaml-literal-spaces", record("a: |\n", " ")),
        read("yaml-folded", record("a: >\n", "  regel\n\n")),
        read("yaml-headers", record("", "- |\n")),
        read("yaml-comments", record("", "# x\n")),
        read("yaml-comment", record("#", "#")),
        read("yaml-tabs", record("a:", "\t")),
        read("yaml-blank", record("", "\n")),
        read("yaml-spaces", record("", " ")),
        read("yaml-single-quotes", record("a: '", "''", "'")),
        read("yaml-double-quotes", record("a: \"", "\\\"", "\"")),
        read("yaml-escapes", record("a: \"", "\\U0001F600", "\"")),
        read("yaml-open-quote", record("a: \"", "x ")),
        read("yaml-quoted-lines", record("a: \"", "x\n\n  ", "\"")),
        read("yaml-accents", record("a: ", "é")),
        read("yaml-accent-items", record("", "- é\n")),
        read("yaml-commas", record("[", ",", "]")),
        read("yaml-flow-comments", record("[", "#\n", "]")),
        read("yaml-flow-comment-items", record("[", "a, # x\n", "]")),
        read("yaml-anchors", record("", "- &a x\n")),
        read("yaml-aliases", record("a: &a [x]\nb: [", "*a, ", "]")),
        read("yaml-documents", record("", "---\n")),
        read("yaml-directives", record("", "%A\n")),
        read("yaml-number", record("a: ", "1")),
        read("yaml-hexadecimal", record("a: 0x", "f")),
        read("yaml-exponent", record("a: 1e", "1")),
        read("yaml-byte-order-marks", record("", "\u{FEFF}")),
        read("yaml-front-matter", record("---\n", "a: 1\n"), path: "a.md"),
        read("yaml-fences", record("---\n", "--- x\n"), path: "a.md"),
        read("json", records("{") { "\"k\($0)\": [{\"a\": 1, \"b\": \"é\"}], " } + "\"z\": 0}"),
        format("fmt-keys", records { "k\($0): 1 # x\n" }),
        format("fmt-items", record("a:\n", "  - x # y\n")),
        format("fmt-flow", record("a: [", "x, ", "y]")),
        format("fmt-comments", record("", "# x\n", "a: 1\n")),
        format("fmt-literal", record("a: |\n", "  regel\n")),
        format("fmt-plain-words", record("a: ", "een twee ", "drie")),
        format("fmt-objects", record("- ", "a: 1 # x\n  b: 2\n- ", "x")),
        format("fmt-markdown", record("---\ntitle: x\n---\n", "een  \ntwee \n"), path: "a.md"),
        edit("edit-keys", records { "k\($0): 1 # x\n" }, "k77", "2"),
        edit("edit-items", record("a: b\nc:\n", "  - x\n"), "a", "2"),
        edit("edit-quote", record("a: b\nc: \"", "\\\"", "\""), "c", "2"),
        edit("edit-new-text", "a: b\n", "a", record("", "een twee\n")),
    ]

    private static func read(_ name: String, _ text: @autoclosure @escaping @Sendable () -> String, path: String = "a.yaml") -> WorstCase {
        WorstCase(name: name) {
            let source = SourceFile(path: path, text: text())
            return {
                switch RecordReader.read(source) {
                case .success(let tree): "read, \(tree.nodes.count) nodes"
                case .failure(let refusals): "refused: \(refusals.findings.count) \(refusals.findings.first?.rule ?? "")"
                }
            }
        }
    }

    private static func format(_ name: String, _ text: @autoclosure @escaping @Sendable () -> String, path: String = "a.yaml") -> WorstCase {
        prepared(name, text, path) { tree in "\((try? Formatter.format(tree))?.utf8.count ?? -1) bytes" }
    }

    private static func edit(_ name: String, _ text: @autoclosure @escaping @Sendable () -> String, _ field: String, _ new: @autoclosure @escaping @Sendable () -> String) -> WorstCase {
        prepared(name, text, "a.yaml") { tree in "\((try? TreeEditor.apply([.set(FieldPath([.key(field)]), .string(new()))], to: tree))?.source.bytes.count ?? -1) bytes" }
    }

    private static func prepared(_ name: String, _ text: @escaping @Sendable () -> String, _ path: String, _ work: @escaping @Sendable (Tree) -> String) -> WorstCase {
        WorstCase(name: name) {
            guard case .success(let tree) = RecordReader.read(SourceFile(path: path, text: text())) else { return { "not read" } }
            return { work(tree) }
        }
    }

    static let markdown = [
        prose("markdown-words", record("", "een twee ")),
        prose("markdown-open-brackets", record("", "[")),
        prose("markdown-brackets", record("", "[](")),
        prose("markdown-nested-brackets", record(String(repeating: "[", count: 1 << 18), "](x)")),
        prose("markdown-images", record("", "![")),
        prose("markdown-links", record("", "[a](b) ")),
        prose("markdown-link-lines", record("", "[a](source/b)\n\n")),
        prose("markdown-destinations", record("[a](", "(")),
        prose("markdown-angles", record("", "[a](<")),
        prose("markdown-titles", record("", "[a](b \"")),
        prose("markdown-backticks", records { String(repeating: "`", count: $0 % 900 + 1) + " " }),
        prose("markdown-backtick-pairs", record("", "`a` ")),
        prose("markdown-stars", record("", "*")),
        prose("markdown-emphasis", record("", "*a ")),
        prose("markdown-mixed-emphasis", record("", "*a **b _c ")),
        prose("markdown-underscores", record("", "_a_")),
        prose("markdown-tildes", record("", "~~a ")),
        prose("markdown-definitions", records { "[k\($0)]: b\n" }),
        prose("markdown-references", records("[a]: b\n\n") { _ in "[a] " }),
        prose("markdown-definitions-used", records { "[k\($0)]: b\n\n[k\($0)]\n\n" }),
        prose("markdown-open-definitions", record("", "[a]:\n")),
        prose("markdown-footnotes", records { "[^k\($0)]: b\n\n" }),
        prose("markdown-footnotes-used", records { "x[^k\($0)]\n\n[^k\($0)]: b\n\n" }),
        prose("markdown-same-footnotes", record("", "[^a]: b\n\n")),
        prose("markdown-table", record("|a|b|\n|-|-|\n", "|x|[y](z)|\n")),
        prose("markdown-table-wide", record("", "|a|a|a|a", "|\n|-|-|\n")),
        prose("markdown-table-heads", record("", "a | b\n")),
        prose("markdown-quotes", record("", ">")),
        prose("markdown-quote-lines", record("", "> > a\n")),
        prose("markdown-lists", record("", "- ")),
        prose("markdown-list-lines", record("", "- a\n")),
        prose("markdown-nested-list", (0..<2000).map { String(repeating: " ", count: 2 * ($0 % 500)) + "- a\n" }.joined()),
        prose("markdown-numbers", record("", "1. ")),
        prose("markdown-html", record("", "<a ")),
        prose("markdown-html-lines", record("", "<div>\n\n")),
        prose("markdown-comments", record("", "<!--")),
        prose("markdown-cdata", record("", "a <![CDATA[")),
        prose("markdown-instructions", record("", "a <?")),
        prose("markdown-declarations", record("", "a <!A ")),
        prose("markdown-autolinks", record("", "<a:b> ")),
        prose("markdown-entities", record("", "&amp;")),
        prose("markdown-escapes", record("", "\\[")),
        prose("markdown-fences", record("", "```\n")),
        prose("markdown-headings", record("", "# a\n")),
        prose("markdown-underlines", record("", "a\n===\n")),
        prose("markdown-blank", record("", "\n")),
        prose("markdown-accents", record("", "é[a](b)\n")),
        prose("markdown-line", record("", "[a](b) é ")),
        prose("markdown-returns", record("", "a\r")),
    ]

    private static func prose(_ name: String, _ text: @autoclosure @escaping @Sendable () -> String) -> WorstCase {
        WorstCase(name: name) {
            let text = text()
            return {
                let prose = Prose(parsing: text)
                return "\(prose.blocks.count) blocks, \(prose.links.count) links"
            }
        }
    }
}

/// As large as a record may be.
private func record(_ start: String, _ piece: String, _ end: String = "") -> String {
    flood(start, piece, end, limit: RecordReader.maximumBytes)
}

private func records(_ start: String = "", _ piece: (Int) -> String) -> String {
    numbered(start, limit: RecordReader.maximumBytes, piece)
}
