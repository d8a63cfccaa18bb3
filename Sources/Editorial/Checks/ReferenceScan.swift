import Records

/// Finds what a record refers to: the fields with `x-groei-ref`, and the links in prose.
package struct ReferenceScan {
    private let corpus: Corpus
    private let position: Int
    private let type: RecordType
    private var references: [Reference]

    /// Adds the references of the record at `position` to `references`, in the order of the file.
    package static func append(of position: Int, in corpus: Corpus, to references: inout [Reference]) {
        let type = corpus.type(of: corpus.records[position])
        guard type.root.leadsToReference else { return }
        var scan = ReferenceScan(corpus: corpus, position: position, type: type, references: references)
        references = []
        scan.scan(corpus.records[position].root, 0)
        references = scan.references
    }

    package static func references(of position: Int, in corpus: Corpus) -> [Reference] {
        var references: [Reference] = []
        append(of: position, in: corpus, to: &references)
        return references
    }

    private mutating func scan(_ value: Value, _ field: Int) {
        switch value.kind {
        case .object:
            for entry in value.entries {
                guard let inner = type.fields[field].leading.first(where: { entry.key.hasText(type.fields[$0].name) }) else { continue }
                scan(entry.value, inner)
            }
        case .array:
            guard let items = type.fields[field].items else { return }
            for item in value.items { scan(item, items) }
        case .string, .integer, .float:
            if !type.fields[field].reference.isEmpty {
                let target = value.tree.withText(of: value.index) { corpus.position(of: $0, among: type.fields[field].reference) }
                references.append(Reference(from: position, target: target, node: value.index, fieldPosition: field, link: nil))
            } else if type.fields[field].text == .markdown {
                scanLinks(value, field)
            }
        case .null, .bool: break
        }
    }

    private mutating func scanLinks(_ value: Value, _ field: Int) {
        guard value.tree.withText(of: value.index, { $0.contains(UInt8(ascii: "[")) }) else { return }
        let start = value.node.isDecoded ? nil : Int(value.node.textStart)
        for (ordinal, link) in Prose(parsing: value.text).links.enumerated() where Self.isAddress(link.destination) {
            let range = if let start, let found = link.destinationRange ?? link.range {
                start + found.lowerBound..<start + found.upperBound
            } else { value.range }
            let target = Address(Self.withoutFragment(link.destination)).flatMap(corpus.position)
            let place = Reference.Link(range: range, ordinal: ordinal)
            references.append(Reference(from: position, target: target, node: value.index, fieldPosition: field, link: place))
        }
    }

    /// Whether a link means a record: no `https:` and the like, no place on this page, no path from the top of a site.
    package static func isAddress(_ destination: String) -> Bool {
        switch destination.utf8.first {
        case UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "?"): false
        default: !destination.utf8.contains(UInt8(ascii: ":"))
        }
    }

    static func withoutFragment(_ destination: String) -> String {
        destination.utf8.firstIndex(of: UInt8(ascii: "#")).map { String(destination[..<$0]) } ?? destination
    }
}
