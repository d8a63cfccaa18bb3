package import Records

/// One record naming another, by a field or by a link in prose; packed, for there are more of them than records.
package struct Reference: Sendable, Hashable {
    private let record: Int32
    /// -1 for none.
    private let named: Int32
    private let place: Int32
    private let field: Int32
    /// Where it stands in the prose; nil for a field.
    package let link: Link?

    package init(from record: Int, target: Int?, node: Int, fieldPosition: Int, link: Link?) {
        (self.record, named, place, field) = (Int32(record), Int32(target ?? -1), Int32(node), Int32(fieldPosition))
        self.link = link
    }

    /// Position in ``Corpus/records`` of the record that refers.
    package var from: Int { Int(record) }
    /// Position of the record that it names; nil when there is none.
    package var target: Int? { named < 0 ? nil : Int(named) }
    /// The node of the text in the tree of `from`.
    package var node: Int { Int(place) }
    /// Position of the field in ``RecordType/fields``.
    package var fieldPosition: Int { Int(field) }
    package var isLink: Bool { link != nil }

    /// An object, since nearly all references have none.
    package final class Link: Sendable, Hashable {
        /// Byte range of its destination in the file, or of the whole text where that cannot be told.
        package let range: Range<Int>
        /// As it is meant.
        package let destination: String
        /// The destination without its `#…`.
        package var address: String { ReferenceScan.withoutFragment(destination) }

        init(range: Range<Int>, destination: String) {
            self.range = range
            self.destination = destination
        }

        package static func == (left: Link, right: Link) -> Bool { left.range == right.range && left.destination == right.destination }

        package func hash(into hasher: inout Hasher) {
            hasher.combine(range)
            hasher.combine(destination)
        }
    }
}

extension [Reference] {
    /// The places of those that some records have; they stand in the order of the records.
    func places(from positions: Range<Int>) -> Range<Int> {
        let start = firstIndex(fromWhich: { $0.from >= positions.lowerBound })
        return start..<Swift.max(start, firstIndex(fromWhich: { $0.from >= positions.upperBound }))
    }
}

extension Corpus {
    package func value(of reference: Reference) -> Value {
        Value(tree: records[reference.from].tree, index: reference.node)
    }

    package func field(of reference: Reference) -> Field {
        type(of: records[reference.from]).fields[reference.fieldPosition]
    }

    /// The path of the text that refers: `about[1]`.
    package func path(of reference: Reference) -> FieldPath {
        records[reference.from].root.path(to: reference.node)
    }

    /// Byte range in the file.
    package func range(of reference: Reference) -> Range<Int> {
        reference.link?.range ?? value(of: reference).range
    }
}

/// The paths of many references, in the order in which they are found in each record.
struct ReferencePaths {
    let corpus: Corpus
    private var last: (from: Int, finder: PathFinder)?

    init(_ corpus: Corpus) {
        self.corpus = corpus
    }

    mutating func path(of reference: Reference) -> FieldPath {
        if last?.from != reference.from { last = (reference.from, PathFinder(root: corpus.records[reference.from].root)) }
        return last?.finder.path(to: reference.node) ?? .root
    }
}
