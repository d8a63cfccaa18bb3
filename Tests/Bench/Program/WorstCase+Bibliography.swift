import Bibliography
import Records
import Workspace

extension WorstCase {
    static let bibliography = [
        read("bibtex-braces", flood("@book{a, title = ", "{"), .bibtex),
        read("bibtex-comments", flood("", "@comment{"), .bibtex),
        read("bibtex-open-entries", flood("", "@book{a,\n"), .bibtex),
        read("bibtex-entries", numbered { "@book{k\($0), title = {t}}\n" }, .bibtex),
        read("bibtex-same-keys", flood("", "@book{a, title = {t}}\n"), .bibtex),
        read("bibtex-crossrefs", numbered { "@book{k\($0), crossref = {k\($0 + 1)}, title = {t}}\n" }, .bibtex),
        read("bibtex-strings", numbered { "@string{s\($0) = s\(max(0, $0 - 1)) # {x}}\n" }, .bibtex),
        read("bibtex-doubling", numbered("@string{s0 = {xxxxxxxxxx}}\n", limit: 100_000) { "@string{s\($0 + 1) = s\($0) # s\($0)}\n" } + "@book{a, title = s100}", .bibtex),
        read("bibtex-concatenation", flood("@book{a, title = {t}", " # {x}", "}"), .bibtex),
        read("bibtex-fields", numbered("@book{a, title = {t}") { ", f\($0) = {x}" } + "}", .bibtex),
        read("bibtex-authors", flood("@book{a, title={t}, author = {", "a and ", "b}}"), .bibtex),
        read("bibtex-author-words", flood("@book{a, title={t}, author = {", "a ", "b}}"), .bibtex),
        read("bibtex-author-commas", flood("@book{a, title={t}, author = {", "a, ", "b}}"), .bibtex),
        read("bibtex-pages", flood("@book{a, title={t}, pages = {", "1--2, ", "3}}"), .bibtex),
        read("bibtex-quotes", flood("@book{a, title = \"", "{\"}", "\"}"), .bibtex),
        read("bibtex-at-signs", flood("", "@"), .bibtex),
        read("bibtex-percent", flood("", "% @book{a,\n"), .bibtex),
        read("latex-accents", flood("@book{a, title = {", "{\\'}", "}}"), .bibtex),
        read("latex-letters", flood("@book{a, title = {", "\\\"{e}", "}}"), .bibtex),
        read("latex-commands", flood("@book{a, title = {", "\\emph{", String(repeating: "}", count: 200_000)), .bibtex),
        read("latex-unknown", flood("@book{a, title = {", "\\x ", "}}"), .bibtex),
        read("latex-math", flood("@book{a, title={$", "^{1} ", "$}}"), .bibtex),
        read("latex-dollars", flood("@book{a, title={", "$", "}}"), .bibtex),
        read("latex-backslashes", flood("@book{a, title={", "\\", "}}"), .bibtex),
        read("latex-dashes", flood("@book{a, title={", "-", "}}"), .bibtex),
        read("latex-accents-stacked", flood("@book{a, title={", "\\'\\`\\^", "}}"), .bibtex),
        read("ris-tags", flood("", "TY  - "), .ris),
        read("ris-open-records", flood("", "TY  - JOUR\n"), .ris),
        read("ris-records", flood("", "TY  - BOOK\nTI  - x\nER  - \n"), .ris),
        read("ris-authors", flood("TY  - BOOK\n", "AU  - x, y\n"), .ris),
        read("ris-notes", flood("TY  - BOOK\n", "N1  - x\n"), .ris),
        read("ris-keywords", flood("TY  - BOOK\n", "KW  - x\n"), .ris),
        read("ris-continued", flood("TY  - BOOK\nTI  - ", "\n x"), .ris),
        read("ris-blank", flood("", "\n"), .ris),
        read("ris-line", flood("TY  - BOOK\nTI  - ", "x"), .ris),
        read("ris-pages", flood("TY  - BOOK\nTI  - x\n", "SP  - 1\n"), .ris),
        read("ris-returns", flood("", "TY  - BOOK\rTI  - x\rER  - \r"), .ris),
        read("csl-brackets", flood("", "["), .cslJSON),
        read("csl-objects", flood("", "{\"a\":"), .cslJSON),
        read("csl-lines", flood("", "{\n"), .cslJSON),
        read("csl-entries", "[" + numbered { "{\"id\":\"k\($0)\",\"type\":\"book\",\"title\":\"t\"}," } + "{}]", .cslJSON),
        read("csl-markup", flood("", "{\"title\":\"<\"},"), .cslJSON),
        read("csl-tags", flood("[{\"type\":\"book\",\"title\":\"", "<i>", "\"}]"), .cslJSON),
        read("csl-names", flood("[{\"type\":\"book\",\"title\":\"t\",\"author\":[", "{\"family\":\"a\"},", "{}]}]"), .cslJSON),
        read("csl-keys", numbered("[{\"type\":\"book\",\"title\":\"t\"") { ",\"k\($0)\":1" } + "}]", .cslJSON),
        read("csl-surrogates", flood("[{\"type\":\"book\",\"title\":\"", "\\ud83d", "\"}]"), .cslJSON),
        read("csl-digits", flood("[{\"type\":\"book\",\"title\":\"t\",\"volume\":", "1", "}]"), .cslJSON),
        read("csl-broken", flood("[", "{\"type\" \"book\"},", "]"), .cslJSON),
        read("endnote-records", flood("", "<record>"), .endNote),
        read("endnote-entries", flood("<xml>", "<record><titles><title>t</title></titles></record>"), .endNote),
        read("endnote-tags", flood("<record>", "<a>", "</b></c>"), .endNote),
        read("endnote-attributes", flood("<record>", "<a b='"), .endNote),
        read("endnote-entities", flood("<record><a>", "&#x41"), .endNote),
        read("endnote-authors", flood("<record><contributors><authors>", "<author>x, y</author>", "</authors></contributors></record>"), .endNote),
        read("endnote-styles", flood("<record><titles><title>", "<style>", "</title></titles></record>"), .endNote),
        read("endnote-cdata", flood("<record>", "<![CDATA["), .endNote),
        read("endnote-comments", flood("<record>", "<!--"), .endNote),
        read("endnote-doctype", flood("<!DOCTYPE a [", "<!ENTITY a \"&a;&a;\">", "]><record><titles><title>&a;</title></titles></record>"), .endNote),
        read("endnote-angles", flood("", "<"), .endNote),
        write("export-bibtex", .bibtex),
        write("export-biblatex", .biblatex),
        write("export-ris", .ris),
        write("export-csl", .cslJSON),
        write("export-csv", .csv),
        write("export-json-ld", .jsonLD),
    ]

    private static func read(_ name: String, _ text: @autoclosure @escaping @Sendable () -> String, _ format: BibliographyFormat) -> WorstCase {
        WorstCase(name: name) {
            let source = SourceFile(path: "x", text: text())
            return {
                let result = BibliographyReader.read(source, as: format)
                return "\(result.entries.count) entries, \(result.findings.count) findings"
            }
        }
    }

    /// 2 MiB of sources written out, each of which is read again while it is written.
    private static func write(_ name: String, _ format: BibliographyFormat) -> WorstCase {
        WorstCase(name: name) {
            let text = numbered { number in
                "@article{bos-\(number), title = {{\\'E}en titel met \\emph{nadruk} \(number)}, author = {van den Bos, A. and Vries, B.}, year = 2019, journal = {Tijdschrift}, volume = 3, pages = {1--9}, doi = {10.1000/\(number)}}\n"
            }
            let entries = BibliographyReader.read(SourceFile(path: "x", text: text), as: .bibtex).entries
            let sources = entries.map { ExportedSource(id: $0.id, record: $0.record) }
            return { "\(sources.count) sources, \(BibliographyWriter.text(sources, as: format, together: OnAllCores())?.utf8.count ?? -1) bytes" }
        }
    }
}
