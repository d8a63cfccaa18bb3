import Records

/// Which fields of a record have words to check, and which have names that are right wherever they stand.
final class SpellingPlan: Sendable {
    enum Role {
        case plain, markdown
        /// Names of people, institutes and publications.
        case names
    }

    private let walk: FieldWalk<Role>

    init(_ types: RecordTypes) {
        walk = FieldWalk(types) { type, field in
            // What groei keeps for itself (proposals, versions) is settled, and no text of the document.
            type.root.isReviewed && type.isReviewed ? Self.role(field, ["source", "person"].contains(type.name)) : nil
        }
    }

    /// What a publication or a person is called is a name; what an editor writes about it is text.
    private static func role(_ field: Field, _ hasNames: Bool) -> Role? {
        let isText = field.text != nil && !(hasNames && ["title", "title-short", "name"].contains(field.name))
        if isText { return field.text == .markdown ? .markdown : .plain }
        guard field.properties.isEmpty, field.items == nil, field.reference.isEmpty, field.choices.isEmpty, field.format == nil else { return nil }
        return hasNames || field.name == "publisher" ? .names : nil
    }

    /// Calls `body` for every text of a record that has a role.
    func visit(_ record: Record, _ body: (Value, Role) -> Void) {
        walk.forEach(in: record) { node, _, role in
            let value = Value(tree: record.tree, index: node)
            if value.kind == .string { body(value, role) }
        }
    }
}
