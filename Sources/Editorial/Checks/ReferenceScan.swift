import Records

/// Finds what records refer to: the fields with `x-groei-ref`, and the links in prose.
///
/// One scan serves many records: the corpus and the types are shared by all threads, and counting references to them for
/// every record would make the threads wait for one another.
package struct ReferenceScan {
    private let corpus: Corpus
    private var position = 0
    private var typePosition = -1
    private var fields: [Field] = []
    package private(set) var references: [Reference] = []

    package init(_ corpus: Corpus) {
        self.corpus = corpus
    }

    /// Adds the references of the record at `position`, in the order of the file.
    package mutating func read(_ position: Int) {
        self.position = position
        if corpus.records[position].typePosition != typePosition {
            typePosition = corpus.records[position].typePosition
            fields = corpus.types.all[typePosition].fields
        }
        if fields[0].leadsToReference { scan(corpus.records[position].root, 0) }
    }

    package static func references(of position: Int, in corpus: Corpus) -> [Reference] {
        var scan = ReferenceScan(corpus)
        scan.read(position)
        return scan.references
    }

    private mutating func scan(_ value: Value, _ field: Int) {
        switch value.kind {
        case .object:
            for entry in value.entries {
                guard let inner = fields[field].leading.first(where: { entry.key.hasText(fields[$0].name) }) else { continue }
                scan(entry.value, inner)
            }
        case .array:
            guard let items = fields[field].items else { return }
            for item in value.items { scan(item, items) }
        case .string, .integer, .float:
            if !fields[field].reference.isEmpty {
                let target = value.tree.withText(of: value.index) { corpus.position(of: $0, among: fields[field].reference) }
                references.append(Reference(from: position, target: target, node: value.index, fieldPosition: field, link: nil))
            } else if fields[field].text == .markdown {
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
            let target = Address(Self.withoutFragment(link.destination)).flatMap { corpus.position(of: $0) }
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
