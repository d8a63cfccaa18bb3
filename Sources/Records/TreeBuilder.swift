import CYAML
import Diagnostics

/// Turns libyaml's events into nodes, one pass, without recursion.
package struct TreeBuilder {
    let source: SourceFile
    let range: Range<Int>
    private let room: TreeRoom?
    private var nodes: [Node] = []
    private var decoded: [UInt8] = []
    private var open: [Int] = []
    private var refusals: [Finding] = []
    private var cursor: MarkCursor
    /// How many of the open collections are in brackets, and where the last token in them ended.
    private var flowDepth = 0
    private var flowEnd = 0

    package init(source: SourceFile, range: Range<Int>, in room: TreeRoom? = nil) {
        (self.source, self.range, self.room) = (source, range, room)
        cursor = MarkCursor(range: range)
        nodes.reserveCapacity(range.count / 16 + 4)
    }

    package mutating func build() -> Result<Tree, Refusals> {
        parse()
        guard refusals.isEmpty else { return .failure(Refusals(refusals)) }
        if nodes.isEmpty { nodes.append(Node(kind: .null, style: .plain, start: UInt32(range.lowerBound), end: UInt32(range.lowerBound))) }
        return .success(tree())
    }

    /// Made after the parser gave its memory back.
    private func tree() -> Tree {
        nodes.withUnsafeBufferPointer { nodes in
            decoded.withUnsafeBufferPointer { Tree(source: source, nodes: nodes, decoded: $0, in: room) }
        }
    }

    private mutating func parse() {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { fatalError("libyaml is out of memory") }
        defer { yaml_parser_delete(&parser) }
        let source = source
        source.bytes.withUnsafeBufferPointer { bytes in
            cursor.start(bytes)
            if let offset = StricterYAML.separator(in: range, bytes) { return refuse(.lineSeparator, at: offset) }
            Self.withLineEnd(UnsafeBufferPointer(rebasing: bytes[range])) { text in
                // The parser keeps a pointer to the text; it lives no longer than this closure.
                yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
                yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
                drain(&parser, bytes)
            }
        }
    }

    /// libyaml misreads a block scalar when the last line of the file has blanks alone and no line end.
    private static func withLineEnd(_ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        guard text.last == 0x20 || text.last == 0x09 else { return body(text) }
        (Array(text) + [0x0A]).withUnsafeBufferPointer(body)
    }

    private mutating func drain(_ parser: inout yaml_parser_t, _ bytes: UnsafeBufferPointer<UInt8>) {
        var event = yaml_event_t()
        var documents = 0
        while true {
            guard yaml_parser_parse(&parser, &event) == 1 else {
                let slip = Slip.find(SyntaxProblem(parser, from: range.lowerBound, &cursor, bytes), in: source, within: range)
                return refusals.append(Refusal.syntax(slip).finding(at: source.place(slip.range)))
            }
            defer { yaml_event_delete(&event) }
            switch event.type {
            case YAML_STREAM_END_EVENT: return
            case YAML_DOCUMENT_START_EVENT:
                documents += 1
                if documents > 1 { return refuse(.severalDocuments, event, bytes) }
                let data = event.data.document_start
                if data.version_directive != nil || data.tag_directives.start != data.tag_directives.end { return refuse(.directive, event, bytes) }
            case YAML_ALIAS_EVENT: return refuse(.alias, event, bytes)
            case YAML_SCALAR_EVENT: scalar(event, bytes)
            case YAML_MAPPING_START_EVENT:
                let data = event.data.mapping_start
                start(.object, flow: data.style == YAML_FLOW_MAPPING_STYLE, anchor: data.anchor, tag: data.tag, event, bytes)
            case YAML_SEQUENCE_START_EVENT:
                let data = event.data.sequence_start
                start(.array, flow: data.style == YAML_FLOW_SEQUENCE_STYLE, anchor: data.anchor, tag: data.tag, event, bytes)
            case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: end(event, bytes)
            default: break
            }
            if !refusals.isEmpty { return }
        }
    }

    private mutating func start(
        _ kind: Node.Kind, flow: Bool, anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?,
        _ event: yaml_event_t, _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        if anchor != nil { return refuse(.anchor, event, bytes) }
        if tag != nil { return refuse(.tag, event, bytes) }
        if isKeyNext { return refuse(.keyIsNoScalar, event, bytes) }
        if open.count >= YAMLReader.maximumDepth { return refuse(.tooDeep, event, bytes) }
        let start = cursor.offset(event.start_mark.index, bytes)
        if flowDepth > 0, !isSound(inBracketsUpTo: start, bytes) { return }
        if flow { (flowDepth, flowEnd) = (flowDepth + 1, start + 1) }
        append(Node(kind: kind, style: flow ? .flow : .block, start: UInt32(start), end: UInt32(start)))
        open.append(nodes.count - 1)
    }

    private mutating func end(_ event: yaml_event_t, _ bytes: UnsafeBufferPointer<UInt8>) {
        let index = open.removeLast()
        let extent = nodes.count - index
        nodes[index].extent = UInt32(extent)
        if nodes[index].kind == .object { nodes[index].count /= 2 }
        // libyaml ends a block collection where the next token starts; its last node knows better.
        nodes[index].end = nodes[index].style == .flow
            ? UInt32(cursor.offset(event.end_mark.index, bytes))
            : extent > 1 ? max(nodes[index].start, nodes[nodes.count - 1].end) : nodes[index].start
        if nodes[index].style == .block { nodes[index].end = endOfLastDescendant(index) } else { endBrackets(Int(nodes[index].end), bytes) }
        checkDuplicates(index, bytes)
    }

    private mutating func endBrackets(_ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        flowDepth -= 1
        let comment = StricterYAML.comment(between: flowEnd..<max(flowEnd, end - 1), bytes) ?? StricterYAML.comment(at: end, bytes)
        if let comment { refuse(.unspacedComment, at: comment) }
        flowEnd = end
    }

    /// Whether a value may stand at `start` within brackets; else it is refused.
    private mutating func isSound(inBracketsUpTo start: Int, isDash: Bool = false, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if let offset = StricterYAML.comment(between: flowEnd..<max(flowEnd, start), bytes) { refuse(.unspacedComment, at: offset) }
        if let offset = StricterYAML.sign(before: start, isDash: isDash, bytes) { refuse(.noValueInBrackets, at: offset) }
        return refusals.isEmpty
    }

    /// A flow collection's end is past its last descendant's, so the direct children decide.
    private func endOfLastDescendant(_ index: Int) -> UInt32 {
        var last = nodes[index].start
        var child = index + 1
        let limit = index + Int(nodes[index].extent)
        while child < limit {
            last = max(last, nodes[child].end)
            child += Int(nodes[child].extent)
        }
        return last
    }

    private mutating func scalar(_ event: yaml_event_t, _ bytes: UnsafeBufferPointer<UInt8>) {
        let data = event.data.scalar
        if data.anchor != nil { return refuse(.anchor, event, bytes) }
        if data.tag != nil { return refuse(.tag, event, bytes) }
        let start = cursor.offset(event.start_mark.index, bytes)
        let end = cursor.offset(event.end_mark.index, bytes)
        let text = UnsafeBufferPointer(start: data.value, count: data.length)
        let style = Node.Style(data.style)
        let kind = style == .plain ? ScalarResolution.kind(of: text) : .string
        var node = Node(kind: kind, style: style, start: UInt32(start), end: UInt32(end))
        if style == .plain {
            if text.count == 2, isKeyNext, text.elementsEqual("<<".utf8) { return refuse(.mergeKey, event, bytes) }
            if text.isEmpty, isKeyNext { return refuse(.keyIsNoScalar, event, bytes) }
            if text.count > 1, isKeyNext, text[0] == 0xC2, text[1] == 0xA0 { return refuseHardBlank(at: start) }
        } else if let comment = commentWithoutBlank(style, start, end, bytes) {
            return refuse(.unspacedComment, at: comment)
        }
        if flowDepth > 0, style != .plain || !text.isEmpty {
            guard isSound(inBracketsUpTo: start, isDash: style == .plain && text.count == 1 && text[0] == UInt8(ascii: "-"), bytes) else { return }
            flowEnd = end
        }
        let quotes = style == .singleQuoted || style == .doubleQuoted ? 1 : 0
        if style == .literal || style == .folded {
            if text.allSatisfy({ $0 == 0x0A }), let line = StricterYAML.lostLine(ofBlockAt: start, deeperThan: parentColumn(bytes), bytes) {
                return refuse(.unevenIndentation, at: line)
            }
            node.end = UInt32(trimmed(end, from: start, bytes))
        }
        if end - start - 2 * quotes == text.count, equal(text, bytes, at: start + quotes) {
            node.textStart = UInt32(start + quotes)
        } else {
            if style == .doubleQuoted, CombiningMarks.excess(in: text) != nil { return refuse(.endlessMarks, at: start) }
            node.isDecoded = true
            node.textStart = UInt32(decoded.count)
            decoded.append(contentsOf: text)
        }
        node.textLength = UInt32(text.count)
        append(node)
    }

    private func commentWithoutBlank(_ style: Node.Style, _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        style == .literal || style == .folded ? StricterYAML.comment(inHeaderAt: start, bytes) : StricterYAML.comment(at: end, bytes)
    }

    /// The column of the collection that is open, counted from 0; -1 when none is.
    private func parentColumn(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let parent = open.last else { return -1 }
        let start = Int(nodes[parent].start)
        return start - (bytes[range.lowerBound..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? range.lowerBound)
    }

    /// libyaml lets a block scalar end at the start of the next token; it ends after its last line that is not blank.
    private func trimmed(_ end: Int, from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var end = min(end, range.upperBound)
        while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
        return end
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private func equal(_ text: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard !text.isEmpty, start + text.count <= bytes.count else { return text.isEmpty }
        return UnsafeBufferPointer(rebasing: bytes[start..<start + text.count]).hasBytes(text)
    }

    private mutating func append(_ node: Node) {
        if let parent = open.last { nodes[parent].count += 1 }
        nodes.append(node)
    }

    private var isKeyNext: Bool {
        guard let parent = open.last else { return false }
        return nodes[parent].kind == .object && nodes[parent].count % 2 == 0
    }

    private mutating func checkDuplicates(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        guard nodes[index].kind == .object, nodes[index].count > 1 else { return }
        var seen: [[UInt8]: Int] = [:]
        var key = index + 1
        for position in 0..<Int(nodes[index].count) {
            // A record has few keys: comparing pairs is faster than hashing them, up to a point.
            let earlier = nodes[index].count <= 16
                ? sameKey(as: key, amongFirst: position, of: index, bytes) : seen.updateValue(key, forKey: letters(of: key, bytes))
            if let earlier { return refuseDuplicate(key, of: earlier) }
            key = afterEntry(key)
        }
    }

    private func afterEntry(_ key: Int) -> Int { key + 1 + Int(nodes[key + 1].extent) }

    private func sameKey(as key: Int, amongFirst count: Int, of index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var earlier = index + 1
        for _ in 0..<count {
            if sameText(earlier, key, bytes) { return earlier }
            earlier = afterEntry(earlier)
        }
        return nil
    }

    private func sameText(_ left: Int, _ right: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard nodes[left].textLength == nodes[right].textLength else { return false }
        return (0..<Int(nodes[left].textLength)).allSatisfy { byte($0, of: left, bytes) == byte($0, of: right, bytes) }
    }

    private func byte(_ offset: Int, of index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
        let position = Int(nodes[index].textStart) + offset
        return nodes[index].isDecoded ? decoded[position] : bytes[position]
    }

    private func letters(of index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        (0..<Int(nodes[index].textLength)).map { byte($0, of: index, bytes) }
    }

    private mutating func refuseDuplicate(_ index: Int, of earlier: Int) {
        let node = nodes[index]
        let line = source.position(of: Int(nodes[earlier].start)).line
        let name = source.text(Int(node.start)..<Int(node.end))
        refusals.append(Refusal.duplicateKey(name, line: line).finding(at: source.place(Int(node.start)..<Int(node.end))))
    }

    private mutating func refuse(_ refusal: Refusal, _ event: yaml_event_t, _ bytes: UnsafeBufferPointer<UInt8>) {
        let start = cursor.offset(event.start_mark.index, bytes)
        let end = cursor.offset(event.end_mark.index, bytes)
        refusals.append(refusal.finding(at: source.place(start..<max(start, end))))
    }

    /// A block that is indented with hard spaces is one mistake, however many fields it has.
    private mutating func refuseHardBlank(at offset: Int) {
        let refusal = Refusal.syntax(.hardBlank(offset..<offset + 2))
        if refusals.isEmpty { refusals.append(refusal.finding(at: source.place(offset..<offset + 2))) }
    }

    private mutating func refuse(_ refusal: Refusal, at offset: Int) {
        refusals.append(refusal.finding(at: source.place(offset..<min(offset + 1, source.bytes.count))))
    }
}

extension Node.Style {
    fileprivate init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: self = .literal
        case YAML_FOLDED_SCALAR_STYLE: self = .folded
        default: self = .plain
        }
    }
}
