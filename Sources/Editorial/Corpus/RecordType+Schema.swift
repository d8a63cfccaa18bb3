import Diagnostics
package import Records
import Schemas

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
        field([value], name: name, isRequired: isRequired)
    }

    /// - Parameter values: the schemas that say something of the field; the first one has the word where several say the same.
    private mutating func field(_ values: [Value], name: String, isRequired: Bool) -> Int {
        let target = resolve(values[0])
        // Recursive schemas end here; a `$ref` with annotations of its own is a field of its own.
        let node = Node(tree: ObjectIdentifier(target.tree), index: target.index)
        if let known = seen[node], fields[known].name == name { return known }
        let position = fields.count
        seen[node] = position
        let parts = values.flatMap { branches(resolve($0)) }
        fields.append(Self.make(values[0], parts, name: name, isRequired: isRequired, scalars: scalars(target)))
        let required = target["required"]?.items.map(\.text) ?? []
        var names: [String] = []
        var schemas: [String: [Value]] = [:]
        for entry in parts.compactMap({ $0["properties"] }).flatMap({ Array($0.entries) }) {
            if schemas[entry.key.text] == nil { names.append(entry.key.text) }
            schemas[entry.key.text, default: []].append(entry.value)
        }
        let properties = names.map { field(schemas[$0] ?? [], name: $0, isRequired: required.contains($0)) }
        fields[position].properties = properties
        fields[position].propertyNames = names
        func found(_ keywords: String...) -> [Value] { parts.flatMap { part in keywords.compactMap { part[$0] } }.filter { $0.kind == .object } }
        fields[position].items = inner(found("items", "unevaluatedItems"), name)
        fields[position].others = inner(found("additionalProperties", "unevaluatedProperties"), name)
        fields[position].firstItems = parts.lazy.compactMap { $0["prefixItems"] }.first?.items.compactMap { inner([$0], name) } ?? []
        for entry in found("patternProperties").flatMap({ Array($0.entries) }) {
            // What is wrong with the pattern is told where the schema is compiled.
            guard let pattern = try? Pattern(entry.key.text), let field = inner([entry.value], name) else { continue }
            fields[position].patterns.append((pattern, field))
        }
        return position
    }

    /// The field of what a collection holds.
    private mutating func inner(_ schemas: [Value], _ name: String) -> Int? {
        schemas.isEmpty ? nil : field(schemas, name: name, isRequired: false)
    }

    /// A schema and those within it of the same value: what may hold, must hold as well, or holds under a condition.
    private func branches(_ schema: Value, depth: Int = 0) -> [Value] {
        guard depth < 8 else { return [schema] }
        var inner = ["allOf", "anyOf", "oneOf"].flatMap { schema[$0]?.items.map { $0 } ?? [] } + ["then", "else"].compactMap { schema[$0] }
        inner += schema["dependentSchemas"]?.entries.map(\.value) ?? []
        return [schema] + inner.filter { $0.kind == .object }.flatMap { branches(resolve($0), depth: depth + 1) }
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

    /// - Parameter parts: the schema that `own` leads to, and its branches.
    private static func make(_ own: Value, _ parts: [Value], name: String, isRequired: Bool, scalars: Set<String>) -> Field {
        let isReference = own.index != parts[0].index || own.tree !== parts[0].tree
        func annotation(_ key: String) -> Value? { own[key] ?? (isReference ? parts[0][key] : nil) }
        // What a value refers to or says as a text, it may do in one branch alone.
        func anywhere(_ key: String) -> Value? { annotation(key) ?? parts.lazy.compactMap { $0[key] }.first }
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
            reference: anywhere("x-groei-ref")?.items.map(\.text) ?? [],
            key: annotation("x-groei-key")?.items.map(\.text) ?? [],
            isSet: annotation("x-groei-set")?.bool ?? false,
            text: anywhere("x-groei-text").flatMap { Field.TextKind(rawValue: $0.text) },
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
