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
    /// Position in the corpus of the record that it leads to, where that is remembered; -1 where it has to be looked for.
    let target: Int32

    package struct Link: Sendable, Hashable {
        /// Byte range of its destination in the file, or of the whole text where that cannot be told.
        package let start: Int32
        package let end: Int32
        package let destination: String

        package init(start: Int32, end: Int32, destination: String) {
            self.start = start
            self.end = end
            self.destination = destination
        }
    }

    package init(node: Int32, field: Int32, link: Link? = nil, target: Int32 = -1) {
        self.node = node
        self.field = field
        self.link = link
        self.target = target
    }
}

extension Corpus {
    /// What a mention in the record at a position leads to.
    func reference(from position: Int, _ mention: Mention) -> Reference {
        let link = mention.link.map { Reference.Link(range: Int($0.start)..<Int($0.end), destination: $0.destination) }
        let target = mention.target < 0 ? target(from: position, mention) : Int(mention.target)
        return Reference(from: position, target: target, node: Int(mention.node), fieldPosition: Int(mention.field), link: link)
    }

    private func target(from position: Int, _ mention: Mention) -> Int? {
        if let link = mention.link { return Address(ReferenceScan.withoutFragment(link.destination)).flatMap { self.position(of: $0) } }
        return records[position].tree.withText(of: Int(mention.node)) {
            self.position(of: $0, among: types.all[records[position].typePosition].fields[Int(mention.field)].reference)
        }
    }
}
