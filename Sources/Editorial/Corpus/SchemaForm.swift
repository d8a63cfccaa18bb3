import Diagnostics
import Records

/// Finds a keyword anywhere in a schema.
enum SchemaWalk {
    static func each(_ keyword: String, in value: Value, _ body: (Value) -> Void) {
        for entry in value.entries {
            if entry.key.hasText(keyword) { body(entry.value) } else { each(keyword, in: entry.value, body) }
        }
        for item in value.items { each(keyword, in: item, body) }
    }
}

/// Groei reads schemas as YAML, of which JSON is a part; other tools read JSON alone.
enum JSONForm {
    static let message = Words(
        nl: "dit is wel YAML maar geen JSON, en dan lezen andere programma's het schema niet",
        en: "this is YAML but not JSON, so other programs cannot read the schema")
    static let note = Words(
        nl: "In JSON staan namen en teksten tussen dubbele aanhalingstekens, en lijsten en objecten tussen `[ ]` en `{ }`.",
        en: "In JSON, names and texts stand in double quotes, and lists and objects in `[ ]` and `{ }`.")

    /// The first value that JSON would write otherwise.
    static func firstDeviation(in tree: Tree) -> Value? {
        tree.nodes.indices.lazy.map { Value(tree: tree, index: $0) }.first { value in
            switch value.kind {
            case .object, .array: value.node.style != .flow
            case .string: value.node.style != .doubleQuoted
            case .null: value.text != "null"
            case .bool: value.text != "true" && value.text != "false"
            case .integer, .float: false
            }
        }
    }
}
