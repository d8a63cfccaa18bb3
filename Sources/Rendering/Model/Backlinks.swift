import Editorial

/// A line under a source: what it leads back to.
struct Backlinks {
    struct Link {
        let anchor: String
        let text: String
    }

    let label: String
    let links: [Link]
}

extension Manuscript {
    /// The claims of a source by what they are about, and the parts that mention it; lines without links are left out.
    func backlinks(of source: Record) -> [Backlinks] {
        let claims = (claimsOfSource[source.id] ?? []).map { Backlinks.Link(anchor: Anchor.id($0.address), text: subjects(of: $0)) }
        let places = (mentions[source.address] ?? []).map { parts[$0] }
            .map { Backlinks.Link(anchor: $0.id, text: $0.number ?? $0.title) }
        return [
            Backlinks(label: say(RenderingWords.claimsOn), links: claims.numbered),
            Backlinks(label: say(RenderingWords.mentionedIn), links: places),
        ].filter { !$0.links.isEmpty }
    }
}

extension [Backlinks.Link] {
    /// Texts that occur more than once get a number, so that no two links say the same.
    fileprivate var numbered: Self {
        var counts: [String: Int] = [:]
        return map { link in
            let count = counts[link.text, default: 0] + 1
            counts[link.text] = count
            return count == 1 ? link : Backlinks.Link(anchor: link.anchor, text: "\(link.text) (\(count))")
        }
    }
}
