/// A CommonMark text as values, with GitHub's tables, strikethrough and footnotes.
///
/// Parsing never fails: every text is Markdown.
package struct Prose: Sendable, Hashable {
    package let blocks: [Block]
    /// Every link and image, in the order of the text.
    package let links: [Link]

    package init(parsing text: String) {
        self = ProseParser.parse(text)
    }

    init(blocks: [Block], links: [Link]) {
        self.blocks = blocks
        self.links = links
    }

    /// A block, and where it stands.
    package struct Block: Sendable, Hashable {
        package let content: Content
        /// Line numbers, counted from 1.
        package let lines: ClosedRange<Int>
        /// Byte offsets in the UTF-8 of the text, from the block's first sign to the end of its last line.
        package let range: Range<Int>

        package indirect enum Content: Sendable, Hashable {
            case heading(level: Int, [Inline])
            case paragraph([Inline])
            case list(List)
            case quote([Block])
            /// `info` is the text behind the opening fence; nil for an indented block.
            case code(info: String?, text: String)
            case rule
            case table(Table)
            case html(String)
            case footnote(label: String, [Block])
        }
    }

    package struct List: Sendable, Hashable {
        package let isOrdered: Bool
        /// The number of the first item.
        package let start: Int
        /// Whether no empty lines stand between the items.
        package let isTight: Bool
        package let items: [[Block]]
    }

    package struct Table: Sendable, Hashable {
        package enum Alignment: Sendable, Hashable { case none, left, center, right }

        package let alignments: [Alignment]
        package let header: [[Inline]]
        package let rows: [[[Inline]]]
    }

    package indirect enum Inline: Sendable, Hashable {
        case text(String)
        /// A line break in the source that is none on the page.
        case softBreak
        case lineBreak
        case code(String)
        case emphasis([Inline])
        case strong([Inline])
        case strikethrough([Inline])
        case link(destination: String, title: String, [Inline])
        case image(destination: String, title: String, alt: [Inline])
        case html(String)
        case footnoteReference(label: String)
    }

    /// A link or image, and where it stands.
    package struct Link: Sendable, Hashable {
        /// As it is meant: without escapes and entities.
        package let destination: String
        package let title: String
        /// The words on the page.
        package let text: String
        package let isImage: Bool
        /// Bytes from the opening `[`, `!` or `<` to past the end; nil if the link could not be found back in the text.
        package let range: Range<Int>?
        /// Bytes of the destination, without `<` and `>`. For a reference link they are those of its definition,
        /// which other links may share.
        package let destinationRange: Range<Int>?
        /// The lines of the block that it is in.
        package let lines: ClosedRange<Int>
    }

    package struct Heading: Sendable, Hashable {
        package let level: Int
        package let text: String
        package let lines: ClosedRange<Int>
        package let range: Range<Int>
    }

    /// Every heading, also those within quotes and lists.
    package var headings: [Heading] {
        allBlocks.compactMap { block in
            guard case .heading(let level, let inlines) = block.content else { return nil }
            return Heading(level: level, text: inlines.plainText, lines: block.lines, range: block.range)
        }
    }

    /// Every block, each followed by those within it.
    package var allBlocks: [Block] {
        blocks.flatMap(\.withDescendants)
    }

    /// The words alone.
    package var plainText: String { blocks.plainText }
}
