import Records

/// Finds what a record refers to: the fields with `x-groei-ref`, and the links in prose.
package enum ReferenceScan {
    package static func references(of record: Record, at position: Int, in corpus: Corpus) -> [Reference] {
        var references: [Reference] = []
        scan(record.root, corpus.type(of: record).root, path: "", record, position, corpus, &references)
        return references
    }

    private static func scan(
        _ value: Value, _ field: Field, path: String, _ record: Record, _ position: Int, _ corpus: Corpus,
        _ references: inout [Reference]
    ) {
        let type = corpus.type(of: record)
        switch value.kind {
        case .object:
            for entry in value.entries {
                let key = entry.key
                guard let inner = field.properties.lazy.map({ type.fields[$0] }).first(where: { key.hasText($0.name) }),
                    inner.leadsToReference
                else { continue }
                scan(entry.value, inner, path: path.isEmpty ? inner.name : "\(path).\(inner.name)", record, position, corpus, &references)
            }
        case .array:
            guard let items = type.items(of: field) else { return }
            for (index, item) in value.items.enumerated() {
                scan(item, items, path: "\(path)[\(index)]", record, position, corpus, &references)
            }
        case .string, .integer, .float:
            if !field.reference.isEmpty {
                let text = value.text
                references.append(Reference(
                    from: position, target: Corpus.target(of: text, among: field.reference), text: text, allowed: field.reference,
                    field: path, range: value.range))
            } else if field.text == .markdown {
                references += links(in: value, path: path, position, corpus)
            }
        case .null, .bool: break
        }
    }

    /// Links whose destination has the form of an address; `https:` and the like are none.
    private static func links(in value: Value, path: String, _ position: Int, _ corpus: Corpus) -> [Reference] {
        let text = value.text
        guard text.utf8.contains(UInt8(ascii: "[")) else { return [] }
        let isVerbatim = value.node.style == .body
        return Prose(parsing: text).links.compactMap { link in
            guard isAddress(link.destination) else { return nil }
            let start = value.range.lowerBound
            let range = isVerbatim
                ? start + link.destinationRange.lowerBound..<start + link.destinationRange.upperBound : value.range
            return Reference(
                from: position, target: Address(link.destination), text: link.destination, allowed: [], field: path, range: range)
        }
    }

    static func isAddress(_ destination: String) -> Bool {
        !destination.hasPrefix("#") && !destination.hasPrefix("/") && !destination.contains(":") && destination.contains("/")
    }
}
