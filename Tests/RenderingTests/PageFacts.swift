@testable import Rendering

/// What a test wants to know of a page.
struct PageFacts {
    let page: HTML
    let text: String

    init(_ page: HTML) {
        self.page = page
        text = HTMLWriter.page(page)
    }

    var ids: [String] { page.ids }
    var duplicateIDs: [String] { Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys.sorted() }
    var hrefs: [String] { page.values(of: "href") }

    /// Internal links without a place to arrive at.
    var brokenLinks: [String] {
        let ids = Set(ids)
        return hrefs.filter { $0.hasPrefix("#") && !ids.contains(String($0.dropFirst())) }
    }

    /// Ids named by `aria-labelledby` that are not there.
    var brokenLabels: [String] {
        let ids = Set(ids)
        return page.values(of: "aria-labelledby").flatMap { $0.split(separator: " ").map(String.init) }.filter { !ids.contains($0) }
    }

    /// Level and words of every heading, in order.
    var headings: [(level: Int, text: String)] { Self.headings(page) }

    /// Headings that are more than one level below the one before.
    var skippedHeadings: [String] {
        zip(headings, headings.dropFirst()).filter { $1.level > $0.level + 1 }.map(\.1.text)
    }

    func count(of tag: Tag) -> Int { Self.elements(page, tag).count }

    func words(of tag: Tag) -> [String] { Self.elements(page, tag).map(Self.words) }

    private static func headings(_ piece: HTML) -> [(level: Int, text: String)] {
        switch piece {
        case .text: return []
        case .fragment(let pieces): return pieces.flatMap(headings)
        case .element(let tag, _, let content):
            if let level = [Tag.h1, .h2, .h3, .h4, .h5, .h6].firstIndex(of: tag) { return [(level + 1, words(piece))] }
            return content.flatMap(headings)
        }
    }

    private static func elements(_ piece: HTML, _ wanted: Tag) -> [HTML] {
        switch piece {
        case .text: []
        case .fragment(let pieces): pieces.flatMap { elements($0, wanted) }
        case .element(let tag, _, let content): (tag == wanted ? [piece] : []) + content.flatMap { elements($0, wanted) }
        }
    }

    static func words(_ piece: HTML) -> String {
        switch piece {
        case .text(let text): text
        case .fragment(let pieces), .element(_, _, let pieces): pieces.map(words).joined()
        }
    }
}
