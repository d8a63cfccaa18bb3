import CMark

/// One node of cmark's tree; valid as long as its document.
struct CMarkNode {
    let pointer: OpaquePointer

    /// cmark's name of the node's type; it has none for footnotes.
    var type: String {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_FOOTNOTE_DEFINITION: "footnote_definition"
        case CMARK_NODE_FOOTNOTE_REFERENCE: "footnote_reference"
        default: String(cString: cmark_node_get_type_string(pointer))
        }
    }

    var literal: String { Self.string(cmark_node_get_literal(pointer)) }
    var destination: String { Self.string(cmark_node_get_url(pointer)) }
    var title: String { Self.string(cmark_node_get_title(pointer)) }
    var firstLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }
    var firstColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    var isTight: Bool { cmark_node_get_list_tight(pointer) == 1 }
    var children: CMarkNodes { CMarkNodes(parent: pointer) }

    /// The info string of a fenced code block, nil for an indented one.
    var info: String? {
        var (length, offset, character) = (Int32(0), Int32(0), CChar(0))
        guard cmark_node_get_fenced(pointer, &length, &offset, &character) == 1 else { return nil }
        return Self.string(cmark_node_get_fence_info(pointer))
    }

    var alignments: [Prose.Table.Alignment] {
        let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
        guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
        return (0..<count).map { column in
            switch letters[column] {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .none
            }
        }
    }

    var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }

    /// The line of a table's header: one line above the marks, which stand right above the first row.
    var headerLine: Int {
        let rows = Array(children)
        return rows.count > 1 ? rows[1].firstLine - 2 : lastLine - 1
    }

    /// All text in the node, gathered without recursion.
    var flatText: String {
        guard let iterator = cmark_iter_new(pointer) else { return "" }
        defer { cmark_iter_free(iterator) }
        var text = ""
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return text }
            guard event == CMARK_EVENT_ENTER, let inner = cmark_iter_get_node(iterator) else { continue }
            let node = CMarkNode(pointer: inner)
            text += node.type == "softbreak" ? " " : node.literal
        }
    }

    private static func string(_ text: UnsafePointer<CChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}

/// The children of a node.
struct CMarkNodes: Sequence, IteratorProtocol {
    private var following: OpaquePointer?

    init(parent: OpaquePointer) {
        following = cmark_node_first_child(parent)
    }

    mutating func next() -> CMarkNode? {
        guard let node = following else { return nil }
        following = cmark_node_next(node)
        return CMarkNode(pointer: node)
    }
}
