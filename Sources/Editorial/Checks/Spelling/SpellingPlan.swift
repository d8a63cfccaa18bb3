import Records

/// Which fields of a record have words to check, and which have names that are right wherever they stand.
///
/// Flat arrays: all threads read them, and copies of the types for every record would make the threads wait for one another.
final class SpellingPlan: Sendable {
    enum Role {
        case nothing, plain, markdown
        /// Names of people, institutes and publications.
        case names
    }

    private struct Node {
        var role = Role.nothing
        var items: Int?
        var children = 0..<0
    }

    private struct Child {
        let name: String
        /// Of its UTF-8: most names are told apart by it.
        let length: Int
        let node: Int

        init(_ name: String, _ node: Int) {
            (self.name, length, self.node) = (name, name.utf8.count, node)
        }
    }

    private let nodes: [Node]
    private let children: [Child]
    /// The node of each type of record; nil where nothing is to be looked at.
    private let roots: [Int?]

    init(_ types: RecordTypes) {
        var (nodes, children, roots): ([Node], [Child], [Int?]) = ([], [], [])
        for type in types.all {
            // What groei keeps for itself (proposals, versions) is settled, and no text of the document.
            guard type.root.isReviewed, type.isReviewed else {
                roots.append(nil)
                continue
            }
            let start = nodes.count
            let hasNames = ["source", "person"].contains(type.name)
            for field in type.fields { nodes.append(Node(role: Self.role(field, hasNames), items: field.items.map { start + $0 })) }
            let leads = type.fields.leading { Self.role($0, hasNames) != .nothing }
            for (index, field) in type.fields.enumerated() {
                let first = children.count
                for property in field.properties where leads[property] { children.append(Child(type.fields[property].name, start + property)) }
                nodes[start + index].children = first..<children.count
            }
            roots.append(leads[0] ? start : nil)
        }
        (self.nodes, self.children, self.roots) = (nodes, children, roots)
    }

    /// What a publication or a person is called is a name; what an editor writes about it is text.
    private static func role(_ field: Field, _ hasNames: Bool) -> Role {
        let isText = field.text != nil && !(hasNames && ["title", "title-short", "name"].contains(field.name))
        if isText { return field.text == .markdown ? .markdown : .plain }
        guard field.properties.isEmpty, field.items == nil, field.reference.isEmpty, field.choices.isEmpty, field.format == nil else { return .nothing }
        return hasNames || field.name == "publisher" ? .names : .nothing
    }

    /// Calls `body` for every text of a record that has a role.
    func visit(_ record: Record, _ body: (Value, Role) -> Void) {
        guard let root = roots[record.typePosition] else { return }
        visit(record.root, root, body)
    }

    private func visit(_ value: Value, _ node: Int, _ body: (Value, Role) -> Void) {
        switch value.kind {
        case .object:
            for entry in value.entries {
                let length = Int(entry.key.node.textLength)
                for child in nodes[node].children where children[child].length == length && entry.key.hasText(children[child].name) {
                    visit(entry.value, children[child].node, body)
                    break
                }
            }
        case .array:
            guard let items = nodes[node].items else { return }
            for item in value.items { visit(item, items, body) }
        case .string: if nodes[node].role != .nothing { body(value, nodes[node].role) }
        default: break
        }
    }
}
