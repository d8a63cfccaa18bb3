import CMark
import Synchronization

/// A text parsed by cmark-gfm; the C tree lives as long as this value.
struct CMarkDocument: ~Copyable {
    let root: OpaquePointer?
    private let parser: OpaquePointer?

    private static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS | CMARK_OPT_UNSAFE

    /// Registration happens once. Parsing marks the characters of extensions in a table that all of cmark shares, so only
    /// one text at a time is parsed.
    private static let lock: Mutex<Void> = {
        cmark_gfm_core_extensions_ensure_registered()
        return Mutex(())
    }()

    init(_ text: String) {
        var text = text
        (parser, root) = Self.lock.withLock { _ in
            let parser = cmark_parser_new(Self.options)
            for name in ["table", "strikethrough"] where name != "table" || !Self.hasTooManyBars(&text) {
                guard let found = cmark_find_syntax_extension(name) else { continue }
                cmark_parser_attach_syntax_extension(parser, found)
            }
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
            }
            return (parser, cmark_parser_finish(parser))
        }
    }

    /// No table has thousands of columns, and cmark takes time with the square of them.
    private static func hasTooManyBars(_ text: inout String) -> Bool {
        text.withUTF8 { bytes in
            var bars = 0
            for byte in bytes {
                if byte == UInt8(ascii: "|") { bars += 1 } else if byte == 0x0A || byte == 0x0D { bars = 0 }
                if bars > 2000 { return true }
            }
            return false
        }
    }

    deinit {
        cmark_node_free(root)
        cmark_parser_free(parser)
    }

    var html: String {
        guard let root, let rendered = cmark_render_html(root, CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser)) else { return "" }
        defer { cmark_get_default_mem_allocator().pointee.free(rendered) }
        return String(cString: rendered)
    }
}

extension Prose {
    /// What cmark-gfm makes of a text; to compare what two texts mean.
    static func html(of text: String) -> String { ProseFlood.isIn(text) ? text : CMarkDocument(text).html }
}

extension CMarkDocument {
    /// The destination of a text that is one link.
    var firstDestination: String? {
        root.flatMap { CMarkNodes(parent: $0).first { _ in true } }?.children.first { $0.type == "link" }?.destination
    }
}
