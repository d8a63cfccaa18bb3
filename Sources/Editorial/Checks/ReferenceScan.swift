import Records

/// Finds what records refer to: the fields with `x-groei-ref`, and the links in prose.
///
/// One scan serves many records, and nothing in it changes: the corpus and its types are shared by all threads, and copies of
/// them for every record, each counted, would make the threads wait for one another.
package struct ReferenceScan {
    private let corpus: Corpus

    /// The field of a record that is being read: positions only.
    private struct Spot {
        let record: Int
        let type: Int
        var field = 0

        func at(_ field: Int) -> Spot { Spot(record: record, type: type, field: field) }
    }

    package init(_ corpus: Corpus) {
        self.corpus = corpus
    }

    /// Adds the references of the record at `position` to `references`, in the order of the file.
    package func append(of position: Int, to references: inout [Reference]) {
        let type = corpus.records[position].typePosition
        guard corpus.types.all[type].fields[0].leadsToReference else { return }
        scan(corpus.records[position].root, Spot(record: position, type: type), &references)
    }

    package static func references(of position: Int, in corpus: Corpus) -> [Reference] {
        var references: [Reference] = []
        ReferenceScan(corpus).append(of: position, to: &references)
        return references
    }

    private func scan(_ value: Value, _ spot: Spot, _ references: inout [Reference]) {
        switch value.kind {
        case .object:
            for entry in value.entries {
                guard let inner = field(of: entry.key, in: spot) else { continue }
                scan(entry.value, spot.at(inner), &references)
            }
        case .array:
            guard let items = corpus.types.all[spot.type].fields[spot.field].items else { return }
            for item in value.items { scan(item, spot.at(items), &references) }
        case .string, .integer, .float:
            if !corpus.types.all[spot.type].fields[spot.field].reference.isEmpty {
                let target = value.tree.withText(of: value.index) {
                    corpus.position(of: $0, among: corpus.types.all[spot.type].fields[spot.field].reference)
                }
                references.append(Reference(from: spot.record, target: target, node: value.index, fieldPosition: spot.field, link: nil))
            } else if corpus.types.all[spot.type].fields[spot.field].text == .markdown {
                scanLinks(value, spot, &references)
            }
        case .null, .bool: break
        }
    }

    /// The field that a key names, when it leads to references.
    private func field(of key: Value, in spot: Spot) -> Int? {
        for position in corpus.types.all[spot.type].fields[spot.field].leading
        where key.hasText(corpus.types.all[spot.type].fields[position].name) { return position }
        return nil
    }

    private func scanLinks(_ value: Value, _ spot: Spot, _ references: inout [Reference]) {
        guard value.tree.withText(of: value.index, { $0.contains(UInt8(ascii: "[")) }) else { return }
        let start = value.node.isDecoded ? nil : Int(value.node.textStart)
        for (ordinal, link) in Prose(parsing: value.text).links.enumerated() where Self.isAddress(link.destination) {
            let range = if let start, let found = link.destinationRange ?? link.range {
                start + found.lowerBound..<start + found.upperBound
            } else { value.range }
            let target = Address(Self.withoutFragment(link.destination)).flatMap { corpus.position(of: $0) }
            let place = Reference.Link(range: range, ordinal: ordinal)
            references.append(Reference(from: spot.record, target: target, node: value.index, fieldPosition: spot.field, link: place))
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
