/// What of a text is no prose: addresses of pages, mail and DOIs, and in Markdown code, link destinations and tags.
///
/// Linear: nothing is looked for twice.
struct TextMask {
    enum Form {
        case plain
        /// Copied from a page or from Markdown, nobody knows; there backticks may be quotation marks.
        case pasted
        case markdown
    }

    enum Kind {
        case address, code
    }

    /// In order, without overlap.
    private let parts: [(range: Range<Int>, kind: Kind)]

    init(_ bytes: UnsafeBufferPointer<UInt8>, isMarkdown: Bool) {
        self.init(bytes, as: isMarkdown ? .markdown : .plain)
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>, as form: Form) {
        var builder = TextMaskBuilder(bytes: bytes, form: form)
        builder.run()
        parts = builder.parts
    }

    func contains(_ offset: Int) -> Bool { kind(at: offset) != nil }

    /// Whether this is code, which is literally what it has to be.
    func isCode(_ offset: Int) -> Bool { kind(at: offset) == .code }

    /// What stands at an offset; nil for prose.
    func kind(at offset: Int) -> Kind? {
        let index = parts.firstIndex(fromWhich: { $0.range.upperBound > offset })
        return index < parts.count && parts[index].range.contains(offset) ? parts[index].kind : nil
    }
}
