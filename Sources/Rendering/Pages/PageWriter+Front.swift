import Diagnostics
import Editorial
import Records

extension PageWriter {
    /// The head of the document: title, who publishes it, and which version this is.
    mutating func front() -> HTML {
        let document = manuscript.corpus.document
        let description = document?.text("description").map { Prose(parsing: $0).blocks } ?? []
        return HTML(.header, .class("front")) {
            if let publisher = document?.text("publisher") { HTML(.p, .class("publisher")) { publisher } }
            HTML(.h1) { manuscript.title }
            if let subtitle = document?.text("subtitle") { HTML(.p, .class("subtitle")) { subtitle } }
            HTML(.div, .class("lede")) { blocks(description) }
            HTML(.p, .class(manuscript.isDraft ? "edition draft" : "edition")) {
                manuscript.edition
                if let date = manuscript.date {
                    " · "
                    HTML(.time, Attribute("datetime", manuscript.options.date ?? date)) { date }
                }
            }
        }
    }

    /// Something that the reader should know is not there.
    func notice(_ words: Words) -> HTML {
        HTML(.p, .class("notice"), .role("note")) { manuscript.say(words) }
    }
}
