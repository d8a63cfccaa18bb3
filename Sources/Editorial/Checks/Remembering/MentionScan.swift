import Records

/// Finds what records refer to: the fields with `x-groei-ref`, and the links in prose.
///
/// One scan serves many records, and nothing in it changes: the types are shared by all threads, and copies of
/// them for every record, each counted, would make the threads wait for one another.
struct MentionScan {
    private let types: RecordTypes

    init(_ types: RecordTypes) {
        self.types = types
    }

    /// Adds what a record mentions to `mentions`, in the order of the file.
    func append(of record: Record, to mentions: inout [Mention]) {
        guard types.all[record.typePosition].fields[0].leadsToReference else { return }
        scan(record.root, record.typePosition, 0, &mentions)
    }

    private func scan(_ value: Value, _ type: Int, _ field: Int, _ mentions: inout [Mention]) {
        switch value.kind {
        case .object:
            for entry in value.entries {
                guard let inner = self.field(of: entry.key, in: type, field) else { continue }
                scan(entry.value, type, inner, &mentions)
            }
        case .array:
            guard let items = types.all[type].fields[field].items else { return }
            for item in value.items { scan(item, type, items, &mentions) }
        case .string, .integer, .float:
            if !types.all[type].fields[field].reference.isEmpty {
                mentions.append(Mention(node: Int32(value.index), field: Int32(field)))
            } else if types.all[type].fields[field].text == .markdown {
                scanLinks(value, field, &mentions)
            }
        case .null, .bool: break
        }
    }

    /// The field that a key names, when it leads to references.
    private func field(of key: Value, in type: Int, _ field: Int) -> Int? {
        for position in types.all[type].fields[field].leading where key.hasText(types.all[type].fields[position].name) { return position }
        return nil
    }

    private func scanLinks(_ value: Value, _ field: Int, _ mentions: inout [Mention]) {
        for (destination, found) in links(in: value) where ReferenceScan.isAddress(destination) {
            let start = Int(value.node.textStart)
            let range = if let found, !value.node.isDecoded { start + found.lowerBound..<start + found.upperBound } else { value.range }
            let place = Mention.Link(
                start: Int32(range.lowerBound), end: Int32(range.upperBound), destination: ReferenceScan.withoutFragment(destination))
            mentions.append(Mention(node: Int32(value.index), field: Int32(field), link: place))
        }
    }

    /// The destinations in a text, and where in it they are.
    private func links(in value: Value) -> [(destination: String, range: Range<Int>?)] {
        let simple = value.tree.withText(of: value.index) { text -> [(String, Range<Int>?)]? in
            if !text.contains(UInt8(ascii: "[")) { return [] }
            return SimpleLinks.destinations(in: text)?.map { (String(decoding: text[$0], as: UTF8.self), $0) }
        }
        return simple ?? Prose(parsing: value.text).links.map { ($0.destination, $0.destinationRange ?? $0.range) }
    }
}
