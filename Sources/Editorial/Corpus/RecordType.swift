package import Diagnostics
package import Records

/// A type of record, made from its schema alone: a new type needs no Swift.
package struct RecordType: Sendable {
    package let name: String
    /// The folder under `corpus/`; empty for a type with one single record.
    package let folder: String
    package let label: Words
    /// Patterns with field names in braces; the first whose fields are all there labels a record.
    package let titlePatterns: [String]
    package let whenAdded: ChangeLevel
    package let whenRemoved: ChangeLevel
    /// Whether a change of such a record belongs to what an approval stands on.
    package let isReviewed: Bool
    /// All fields at any depth; the first is the record itself.
    package let fields: [Field]
    package let schema: Tree

    package var isSingle: Bool { folder.isEmpty }
    /// Whether groei alone writes its records: people decide what is in them by other commands.
    package var isKeptByGroei: Bool { ["proposal", "version"].contains(name) }
    package var root: Field { fields[0] }
    /// Markdown with front matter: the schema has a field `body` of Markdown.
    package var isMarkdown: Bool { field(named: RecordReader.bodyField)?.text == .markdown }
    package var fileExtension: String { isMarkdown ? "md" : "yaml" }

    package func path(of id: String) -> String {
        isSingle ? "corpus/\(name).yaml" : "corpus/\(folder)/\(id).\(fileExtension)"
    }

    package func field(named name: String) -> Field? {
        property(name, of: root)
    }

    package func property(_ name: String, of parent: Field) -> Field? {
        parent.propertyNames.firstIndex(of: name).map { fields[parent.properties[$0]] }
    }

    package func items(of parent: Field) -> Field? {
        parent.items.map { fields[$0] }
    }

    /// The field that a path leads to.
    package func field(at path: FieldPath) -> Field? {
        guard var field = position(at: path).map({ fields[$0] }) else { return nil }
        // One that may have any name has the one that it got.
        if case .key(let name) = path.last { field.name = name }
        return field
    }

    /// Whether a field is part of how a person is called, which no dictionary knows; an organisation is called by words.
    package func isPersonName(at path: FieldPath) -> Bool {
        field(at: path.parent)?.propertyNames.contains("family") == true && path.last != .key("literal")
    }

    private func position(at path: FieldPath) -> Int? {
        var position = 0
        for step in path.steps {
            let next = switch step {
            case .key(let name): fields[position].property(name)
            case .index(let index): fields[position].item(index)
            }
            guard let next else { return nil }
            position = next
        }
        return position
    }

    /// The names of the fields of the object at a path, in the order of the schema.
    package func order(at path: FieldPath) -> [String] {
        position(at: path).map { fields[$0].propertyNames } ?? []
    }
}
