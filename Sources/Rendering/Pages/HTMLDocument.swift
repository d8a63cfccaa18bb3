import Diagnostics
package import Editorial
import Records

/// The whole document as one self-contained HTML file: no script, no request, nothing beside it.
package enum HTMLDocument {
    /// The same corpus with the same options gives the same bytes.
    package static func render(_ corpus: Corpus, options: RenderOptions = RenderOptions()) -> String {
        HTMLWriter.page(page(corpus, options: options))
    }

    /// The page as a value, for tests and for pages that take it in.
    package static func page(_ corpus: Corpus, options: RenderOptions = RenderOptions()) -> HTML {
        let manuscript = Manuscript(corpus, options: options)
        var writer = PageWriter(manuscript)
        let parts = manuscript.parts.map { writer.part($0) }
        return HTML(.html, .lang(manuscript.language.rawValue)) {
            head(manuscript)
            HTML(.body) {
                HTML(.a, .class("skip"), .href(anchor: "text")) { manuscript.say(RenderingWords.toMain) }
                writer.front()
                HTML(.div, .class("columns")) {
                    contents(manuscript)
                    HTML(.main, .id("text"), manuscript.contentLanguage) { parts }
                }
                foot(manuscript)
            }
        }
    }

    private static func head(_ manuscript: Manuscript) -> HTML {
        let version = manuscript.isDraft ? "" : " \(manuscript.options.version ?? "")"
        return HTML(.head) {
            HTML(.meta, Attribute("charset", "utf-8"))
            meta("viewport", "width=device-width, initial-scale=1")
            // Nothing may be loaded, whatever a record says.
            HTML(.meta, Attribute("http-equiv", "Content-Security-Policy"),
                Attribute("content", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"))
            meta("color-scheme", "light dark")
            meta("generator", "groei")
            if let description = manuscript.corpus.document?.text("description") {
                meta("description", Prose(parsing: description).plainText)
            }
            if let publisher = manuscript.corpus.document?.text("publisher") { meta("author", publisher) }
            HTML(.title) { manuscript.title + version }
            HTML(.style) { Stylesheet.text }
        }
    }

    private static func meta(_ name: String, _ content: String) -> HTML {
        HTML(.meta, Attribute("name", name), Attribute("content", content))
    }

    private static func contents(_ manuscript: Manuscript) -> HTML {
        HTML(.nav, .class("contents"), .labelledBy("contents")) {
            HTML(.h2, .id("contents")) { manuscript.say(RenderingWords.contents) }
            list(manuscript.parts[...])
        }
    }

    /// Nested lists out of parts that come with a depth.
    private static func list(_ parts: ArraySlice<Part>) -> [HTML] {
        guard let first = parts.first else { return [] }
        var items: [HTML] = []
        var rest = parts
        while let part = rest.first {
            let inner = rest.dropFirst().prefix { $0.depth > first.depth }
            rest = rest.dropFirst(inner.count + 1)
            items.append(HTML(.li) {
                HTML(.a, .href(anchor: part.id)) {
                    if let number = part.number { HTML(.span, .class("number")) { number + " " } }
                    part.title
                }
                list(inner)
            })
        }
        return [HTML(.ol) { items }]
    }

    private static func foot(_ manuscript: Manuscript) -> HTML {
        HTML(.footer) {
            HTML(.p) { [manuscript.title, manuscript.edition, manuscript.date].compactMap(\.self).joined(separator: " · ") }
            if let digest = manuscript.options.digest {
                HTML(.p, .class("digest")) {
                    manuscript.say(RenderingWords.digest) + ": "
                    HTML(.code) { digest }
                }
            }
        }
    }
}

extension Manuscript {
    /// `lang` for the content, when it is in another language than the words around it.
    var contentLanguage: Attribute? {
        corpus.language == language ? nil : .lang(corpus.language.rawValue)
    }
}
