import Records

/// Finds what records refer to: the fields with `x-groei-ref`, and the links in prose.
struct MentionScan {
    enum Place {
        case reference, prose
    }

    private let walk: FieldWalk<Place>

    init(_ types: RecordTypes) {
        walk = types.mentions
    }

    /// Where the values of a field refer to something; nil when they do not.
    static func place(_ field: Field) -> Place? {
        if !field.reference.isEmpty { .reference } else if field.text == .markdown { .prose } else { nil }
    }

    /// Adds what a record mentions to `mentions`, in the order of the file.
    func append(of record: Record, to mentions: inout [Mention]) {
        walk.forEach(in: record) { node, field, place in
            switch place {
            case .reference: mentions.append(Mention(node: Int32(node), field: Int32(field)))
            case .prose: scanLinks(Value(tree: record.tree, index: node), field, &mentions)
            }
        }
    }

    private func scanLinks(_ value: Value, _ field: Int, _ mentions: inout [Mention]) {
        for (destination, found) in Self.links(in: value) where ReferenceScan.isAddress(destination) {
            let start = Int(value.node.textStart)
            let range = if let found, !value.node.isDecoded { start + found.lowerBound..<start + found.upperBound } else { value.range }
            let place = Mention.Link(start: Int32(range.lowerBound), end: Int32(range.upperBound), destination: destination)
            mentions.append(Mention(node: Int32(value.index), field: Int32(field), link: place))
        }
    }

    /// The destinations in a text, and where in it they are.
    static func links(in value: Value) -> [(destination: String, range: Range<Int>?)] {
        let simple = value.tree.withText(of: value.index) { text -> [(String, Range<Int>?)]? in
            if !text.contains(UInt8(ascii: "[")) { return [] }
            return SimpleLinks.destinations(in: text)?.map { (String(decoding: text[$0], as: UTF8.self), $0) }
        }
        return simple ?? Prose(parsing: value.text).links.map { ($0.destination, $0.destinationRange ?? $0.range) }
    }
}
