import Diagnostics
import Records

extension WorstCase {
    static let yaml = [
        read("yaml-brackets", flood("", "[")), read("yaml-brackets-closed", flood("a: [", "[],", "]")), read("yaml-deep-flow", flood("a: [", String(repeating: "[", count: 60) + String(repeating: "]", count: 60) + ",", "]")),
        read("yaml-braces", flood("a: ", "{a: ")), read("yaml-plain-word", flood("a: ", "x")), read("yaml-plain-words", flood("a: ", "een twee ")), read("yaml-plain-lines", flood("a: x\n", "  twee\n")),
        read("yaml-keys", numbered { "k\($0): 1\n" }), read("yaml-keys-flow", numbered("{") { "k\($0): 1, " } + "}"), read("yaml-key-long", flood("", "x", ": 1\n")),
        read("yaml-same-keys", flood("", "a: 1\n")), read("yaml-keys-alike", numbered { String(repeating: "x", count: 60) + "\(1_000_000 + $0): 1\n" }), read("yaml-objects", flood("- ", "a: 1\n  b: 2\n- ", "x")),
        read("yaml-items", flood("", "- x\n")), read("yaml-dashes", flood("", "- ")), read("yaml-questions", flood("", "? ")), read("yaml-colons", flood("", ": ")), read("yaml-literal", flood("a: |\n", "  regel\n")),
        read("yaml-literal-blank", flood("a: |\n", "\n")), read("yaml-literal-spaces", flood("a: |\n", " ")), read("yaml-folded", flood("a: >\n", "  regel\n\n")), read("yaml-headers", flood("", "- |\n")),
        read("yaml-comments", flood("", "# x\n")), read("yaml-comment", flood("#", "#")), read("yaml-tabs", flood("a:", "\t")), read("yaml-blank", flood("", "\n")), read("yaml-spaces", flood("", " ")),
        read("yaml-single-quotes", flood("a: '", "''", "'")), read("yaml-double-quotes", flood("a: \"", "\\\"", "\"")), read("yaml-escapes", flood("a: \"", "\\U0001F600", "\"")), read("yaml-open-quote", flood("a: \"", "x ")),
        read("yaml-quoted-lines", flood("a: \"", "x\n\n  ", "\"")), read("yaml-accents", flood("a: ", "é")), read("yaml-accent-items", flood("", "- é\n")), read("yaml-commas", flood("[", ",", "]")),
        read("yaml-flow-comments", flood("[", "#\n", "]")), read("yaml-flow-comment-items", flood("[", "a, # x\n", "]")), read("yaml-anchors", flood("", "- &a x\n")), read("yaml-aliases", flood("a: &a [x]\nb: [", "*a, ", "]")),
        read("yaml-documents", flood("", "---\n")), read("yaml-directives", flood("", "%A\n")), read("yaml-number", flood("a: ", "1")), read("yaml-hexadecimal", flood("a: 0x", "f")), read("yaml-exponent", flood("a: 1e", "1")),
        read("yaml-byte-order-marks", flood("", "\u{FEFF}")), read("yaml-front-matter", flood("---\n", "a: 1\n"), path: "a.md"), read("yaml-fences", flood("---\n", "--- x\n"), path: "a.md"), read("json", numbered("{") { "\"k\($0)\": [{\"a\": 1, \"b\": \"é\"}], " } + "\"z\": 0}"),
        format("fmt-keys", numbered { "k\($0): 1 # x\n" }), format("fmt-items", flood("a:\n", "  - x # y\n")), format("fmt-flow", flood("a: [", "x, ", "y]")), format("fmt-comments", flood("", "# x\n", "a: 1\n")), format("fmt-literal", flood("a: |\n", "  regel\n")),
        format("fmt-plain-words", flood("a: ", "een twee ", "drie")), format("fmt-objects", flood("- ", "a: 1 # x\n  b: 2\n- ", "x")), format("fmt-markdown", flood("---\ntitle: x\n---\n", "een  \ntwee \n"), path: "a.md"),
        edit("edit-keys", numbered { "k\($0): 1 # x\n" }, "k77", "2"), edit("edit-items", flood("a: b\nc:\n", "  - x\n"), "a", "2"), edit("edit-quote", flood("a: b\nc: \"", "\\\"", "\""), "c", "2"), edit("edit-new-text", "a: b\n", "a", flood("", "een twee\n")),
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
        prose("markdown-words", flood("", "een twee ")), prose("markdown-open-brackets", flood("", "[")), prose("markdown-brackets", flood("", "[](")), prose("markdown-nested-brackets", flood(String(repeating: "[", count: 1 << 19), "](x)")),
        prose("markdown-images", flood("", "![")), prose("markdown-links", flood("", "[a](b) ")), prose("markdown-link-lines", flood("", "[a](source/b)\n\n")), prose("markdown-destinations", flood("[a](", "(")), prose("markdown-angles", flood("", "[a](<")),
        prose("markdown-titles", flood("", "[a](b \"")), prose("markdown-backticks", numbered { String(repeating: "`", count: $0 % 900 + 1) + " " }), prose("markdown-backtick-pairs", flood("", "`a` ")), prose("markdown-stars", flood("", "*")), prose("markdown-emphasis", flood("", "*a ")), prose("markdown-mixed-emphasis", flood("", "*a **b _c ")),
        prose("markdown-underscores", flood("", "_a_")), prose("markdown-tildes", flood("", "~~a ")), prose("markdown-definitions", numbered { "[k\($0)]: b\n" }), prose("markdown-references", numbered("[a]: b\n\n") { _ in "[a] " }), prose("markdown-definitions-used", numbered { "[k\($0)]: b\n\n[k\($0)]\n\n" }),
        prose("markdown-open-definitions", flood("", "[a]:\n")), prose("markdown-footnotes", numbered { "[^k\($0)]: b\n\n" }), prose("markdown-footnotes-used", numbered { "x[^k\($0)]\n\n[^k\($0)]: b\n\n" }), prose("markdown-same-footnotes", flood("", "[^a]: b\n\n")), prose("markdown-table", flood("|a|b|\n|-|-|\n", "|x|[y](z)|\n")),
        prose("markdown-table-wide", flood("", "|a", "|\n") + flood("", "|-", "|\n", limit: 100_000)), prose("markdown-table-heads", flood("", "a | b\n")), prose("markdown-quotes", flood("", ">")), prose("markdown-quote-lines", flood("", "> > a\n")), prose("markdown-lists", flood("", "- ")), prose("markdown-list-lines", flood("", "- a\n")),
        prose("markdown-nested-list", (0..<2000).map { String(repeating: " ", count: 2 * ($0 % 500)) + "- a\n" }.joined()), prose("markdown-numbers", flood("", "1. ")), prose("markdown-html", flood("", "<a ")), prose("markdown-html-lines", flood("", "<div>\n\n")), prose("markdown-comments", flood("", "<!--")), prose("markdown-cdata", flood("", "a <![CDATA[")),
        prose("markdown-instructions", flood("", "a <?")), prose("markdown-declarations", flood("", "a <!A ")), prose("markdown-autolinks", flood("", "<a:b> ")), prose("markdown-entities", flood("", "&amp;")), prose("markdown-escapes", flood("", "\\[")), prose("markdown-fences", flood("", "```\n")), prose("markdown-headings", flood("", "# a\n")), prose("markdown-underlines", flood("", "a\n===\n")),
        prose("markdown-blank", flood("", "\n")), prose("markdown-accents", flood("", "é[a](b)\n")), prose("markdown-line", flood("", "[a](b) é ")), prose("markdown-returns", flood("", "a\r")),
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
