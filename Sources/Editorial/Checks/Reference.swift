package import Records

/// One record naming another, by a field or by a link in prose.
package struct Reference: Sendable, Hashable {
    /// Position in ``Corpus/records`` of the record that refers.
    package let from: Int
    /// Position of the record that it names; nil when there is none.
    package let target: Int?
    /// The node of the text in the tree of `from`.
    package let node: Int
    /// Position of the field in ``RecordType/fields``.
    package let fieldPosition: Int
    /// Where it stands in the prose; nil for a field.
    package let link: Link?

    package struct Link: Sendable, Hashable {
        /// Byte range of its destination in the file, or of the whole text where that cannot be told.
        package let range: Range<Int>
        /// As it is meant, without its `#…`.
        package let destination: String
    }

    package var isLink: Bool { link != nil }
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
