package import Diagnostics
package import Records

/// One entry of a list of sources, laid out as APA 7 does, in pieces that any format can write.
package struct BibliographyEntry: Sendable, Hashable {
    package enum Piece: Sendable, Hashable {
        case text(String)
        /// A title that stands on its own: italic.
        case title(String)
        /// A DOI's resolver address or a URL.
        case link(String)
    }

    package let pieces: [Piece]
    /// Where it stands in an alphabetical list.
    package let sortKey: String

    /// Lays out the fields of a source, which are CSL's. Without a title its note says what is known.
    package init(_ source: Value, language: Language) {
        let fields = ReferenceFields(source: source, language: language)
        var pieces = fields.opening
        pieces += fields.container
        if !fields.publication.isEmpty { pieces.append(.text(" \(fields.publication)" + (fields.publication.hasSuffix(".") ? "" : "."))) }
        if let link = fields.link { pieces += [.text(" "), .link(link)] }
        self.pieces = Self.joined(pieces)
        let names = fields.authors.isEmpty ? fields.title ?? "" : fields.authors
        sortKey = SourceID.slug(names, maximum: 200) + " " + fields.sortableDate
    }

    /// The entry without any markup.
    package var plain: String {
        pieces.map { piece in
            switch piece {
            case .text(let text), .title(let text), .link(let text): text
            }
        }.joined()
    }

    private static func joined(_ pieces: [Piece]) -> [Piece] {
        pieces.reduce(into: []) { result, piece in
            if piece == .text("") { return }
            if case .text(let more) = piece, case .text(let text)? = result.last {
                result[result.count - 1] = .text(text + more)
            } else {
                result.append(piece)
            }
        }
    }
}
