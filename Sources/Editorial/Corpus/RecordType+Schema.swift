import Diagnostics
package import Records

extension RecordType {
    /// Reads a record schema; nil when the annotations that a type needs are not there (the meta-schema says so in detail).
    ///
    /// - Parameter others: the schemas beside it by file name, to which a `$ref` may lead.
    package init?(schema: Tree, among others: [String: Tree] = [:]) {
        let root = schema.root
        guard let name = root["x-groei-type"]?.string, let folder = root["x-groei-folder"]?.string,
            let title = root["x-groei-title"]
        else { return nil }
        var reader = FieldReader(others: others)
        _ = reader.field(root, name: name, isRequired: true)
        self.init(
            name: name, folder: folder == "." ? "" : folder, label: Words(annotation: root["x-groei-label"]) ?? Words(same: name),
            titlePatterns: title.kind == .array ? title.items.map(\.text) : [title.text],
            whenAdded: Self.level(root, "added"), whenRemoved: Self.level(root, "removed"),
            isReviewed: root["x-groei-review"]?.bool ?? true, fields: reader.fields, schema: schema)
    }

    private static func level(_ root: Value, _ event: String) -> ChangeLevel {
        guard let value = root["x-groei-change"] else { return .minor }
        return ChangeLevel(annotation: value[event]?.text ?? value.text) ?? .minor
    }
}

extension Words {
    init?(annotation: Value?) {
        guard let nl = annotation?["nl"]?.string, let en = annotation?["en"]?.string else { return nil }
        self.init(nl: nl, en: en)
    }
}

/// Walks a schema once and lays its fields out flat; a `$ref` that was met before is pointed at again.
private struct FieldReader {
    let others: [String: Tree]
    var fields: [Field] = []
    private var seen: [Node: Int] = [:]

    private struct Node: Hashable {
        let tree: ObjectIdentifier
        let index: Int
    }

    init(others: [String: Tree]) {
        self.others = others
    }

    mutating func field(_ value: Value, name: String, isRequired: Bool) -> Int {
        let target = resolve(value)
        // Recursive schemas end here; a `$ref` with annotations of its own is a field of its own.
        let node = Node(tree: ObjectIdentifier(target.tree), index: target.index)
        if let known = seen[node], fields[known].name == name { return known }
        let position = fields.count
        seen[node] = position
        fields.append(Self.make(value, target, name: name, isRequired: isRequired, scalars: scalars(target)))
        let required = target["required"]?.items.map(\.text) ?? []
        var properties: [Int] = []
        for entry in target["properties"].map({ Array($0.entries) }) ?? [] {
            let key = entry.key.text
            properties.append(field(entry.value, name: key, isRequired: required.contains(key)))
        }
        fields[position].properties = properties
        fields[position].propertyNames = properties.map { fields[$0].name }
        if let items = target["items"], items.kind == .object {
            fields[position].items = field(items, name: name, isRequired: false)
        }
        if let others = target["additionalProperties"], others.kind == .object {
            fields[position].others = field(others, name: name, isRequired: false)
        }
        return position
    }

    /// Follows `#/$defs/name` and `source.schema.json#/properties/title`.
    private func resolve(_ value: Value) -> Value {
        var value = value
        for _ in 0..<8 {
            guard let reference = value["$ref"]?.string, let hash = reference.firstIndex(of: "#") else { return value }
            let (file, pointer) = (reference[..<hash], reference[reference.index(after: hash)...])
            guard pointer.hasPrefix("/"), let tree = file.isEmpty ? value.tree : others[String(file)] else { return value }
            var target: Value? = tree.root
            for step in pointer.dropFirst().split(separator: "/") { target = target?[String(step)] }
            guard let target else { return value }
            value = target
        }
        return value
    }

    /// The kinds of scalar that a schema lets pass, as far as its types, choices and alternatives tell.
    private func scalars(_ schema: Value, depth: Int = 0) -> Set<String> {
        let schema = resolve(schema)
        if let type = schema["type"] {
            let names = type.kind == .array ? type.items.map(\.text) : [type.text]
            return Set(names).subtracting(["array", "object"])
        }
        if let choices = schema["enum"] { return Set(choices.items.compactMap { $0.plain.scalarKind }) }
        if let value = schema["const"] { return Set([value.plain.scalarKind].compactMap(\.self)) }
        guard depth < 8, let branches = (schema["anyOf"] ?? schema["oneOf"] ?? schema["allOf"])?.items else { return [] }
        let kinds = branches.map { scalars($0, depth: depth + 1) }
        return kinds.contains([]) && schema["allOf"] == nil ? [] : kinds.reduce([]) { $0.union($1) }
    }

    private static func make(_ own: Value, _ target: Value, name: String, isRequired: Bool, scalars: Set<String>) -> Field {
        func annotation(_ key: String) -> Value? { own[key] ?? target[key] }
        let type = annotation("type")
        let choices = annotation("enum")?.items.map(\.text) ?? []
        var labels: [String: Words] = [:]
        for entry in annotation("x-groei-values").map({ Array($0.entries) }) ?? [] {
            labels[entry.key.text] = Words(annotation: entry.value)
        }
        return Field(
            name: name, label: Words(annotation: annotation("x-groei-label")),
            help: Words(annotation: annotation("x-groei-help")) ?? annotation("description").map { Words(same: $0.text) },
            types: type?.kind == .array ? type?.items.map(\.text) ?? [] : type.map { [$0.text] } ?? [],
            scalars: scalars,
            reference: annotation("x-groei-ref")?.items.map(\.text) ?? [],
            key: annotation("x-groei-key")?.items.map(\.text) ?? [],
            isSet: annotation("x-groei-set")?.bool ?? false,
            text: annotation("x-groei-text").flatMap { Field.TextKind(rawValue: $0.text) },
            change: annotation("x-groei-change").flatMap { ChangeLevel(annotation: $0.text) },
            isReviewed: annotation("x-groei-review")?.bool ?? true,
            choices: choices, choiceLabels: labels, defaultValue: annotation("default")?.text,
            isRequired: isRequired, format: annotation("format")?.text)
    }
}

extension Plain {
    /// As a schema calls it; nil for a collection.
    fileprivate var scalarKind: String? {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .number: "number"
        case .string: "string"
        case .array, .object: nil
        }
    }
}
