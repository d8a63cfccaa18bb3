import Records

/// What a record refers to, as it is written. Found in the record alone: it holds as long as the record stays as it is, whatever
/// becomes of the others.
package struct Mention: Sendable, Hashable {
    /// The node of the text that refers.
    package let node: Int32
    /// Position of the field in ``RecordType/fields``.
    package let field: Int32
    /// A link in the prose of the node; nil for a field.
    package let link: Link?

    package struct Link: Sendable, Hashable {
        /// Byte range of its destination in the file, or of the whole text where that cannot be told.
        package let start: Int32
        package let end: Int32
        /// Without its `#…`.
        package let destination: String

        package init(start: Int32, end: Int32, destination: String) {
            self.start = start
            self.end = end
            self.destination = destination
        }
    }

    package init(node: Int32, field: Int32, link: Link? = nil) {
        self.node = node
        self.field = field
        self.link = link
    }
}

extension Reference {
    /// What of it stands in the record itself.
    package var mention: Mention {
        Mention(
            node: Int32(node), field: Int32(fieldPosition),
            link: link.map { Mention.Link(start: Int32($0.range.lowerBound), end: Int32($0.range.upperBound), destination: $0.destination) })
    }
}

extension Corpus {
    /// What a mention in the record at a position leads to.
    func reference(from position: Int, _ mention: Mention) -> Reference {
        let (node, field) = (Int(mention.node), Int(mention.field))
        if let link = mention.link {
            return Reference(
                from: position, target: Address(link.destination).flatMap { self.position(of: $0) }, node: node, fieldPosition: field,
                link: Reference.Link(range: Int(link.start)..<Int(link.end), destination: link.destination))
        }
        let target = records[position].tree.withText(of: node) {
            self.position(of: $0, among: types.all[records[position].typePosition].fields[field].reference)
        }
        return Reference(from: position, target: target, node: node, fieldPosition: field, link: nil)
    }
}
