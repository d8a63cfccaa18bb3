import Records

extension SchemaCompiler {
    /// The rules of one subschema, cheap and telling ones first.
    mutating func rules(_ schema: Value, in resource: Int) -> [Rule] {
        guard schema.kind == .object else { return schema.bool == true ? [] : [.never] }
        let keywords = KeywordReader(schema: schema, resource: resource)
        let active = index.resources[resource].vocabularies
        checkCore(keywords)
        var rules: [Rule] = []
        if active.contains(.validation) {
            rules += assertions(keywords)
        }
        rules += format(keywords, active)
        if active.contains(.validation) { rules += counts(keywords) }
        rules += references(keywords)
        if active.contains(.applicator) { rules += applicators(keywords) }
        if active.contains(.unevaluated) {
            rules += single("unevaluatedItems", keywords).map { [.unevaluatedItems($0)] } ?? []
            rules += single("unevaluatedProperties", keywords).map { [.unevaluatedProperties($0)] } ?? []
        }
        return rules
    }

    private mutating func checkCore(_ keywords: KeywordReader) {
        for keyword in ["$schema", "$id", "$anchor", "$dynamicAnchor", "$comment", "title", "description"] {
            if let value = keywords[keyword], value.kind != .string { report(keyword, .string, value) }
        }
        for keyword in ["$defs", "$vocabulary"] {
            if let value = keywords[keyword], value.kind != .object { report(keyword, .schemaMap, value) }
        }
        for keyword in ["deprecated", "readOnly", "writeOnly"] {
            if let value = keywords[keyword], value.kind != .bool { report(keyword, .boolean, value) }
        }
        // Definitions that nothing refers to are compiled as well, for the mistakes in them.
        for entry in keywords["$defs"].map({ Array($0.entries) }) ?? [] { _ = subschema(entry.value, in: keywords.resource, keyword: "$defs") }
    }

    private mutating func assertions(_ keywords: KeywordReader) -> [Rule] {
        var rules: [Rule] = []
        if let value = keywords["type"] { rules.append(.types(types(value))) }
        if let value = keywords["const"] { rules.append(.values(enumeration([value], .const))) }
        if let value = keywords["enum"] {
            if value.kind != .array { report("enum", .array, value) }
            rules.append(.values(enumeration(Array(value.items), .enum)))
        }
        for keyword in [Keyword.minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum, .multipleOf] {
            guard let value = keywords[keyword.rawValue], let bound = bound(value, keyword) else { continue }
            tables.bounds.append(bound)
            rules.append(keyword == .multipleOf ? .multiple(tables.bounds.count - 1) : .bound(tables.bounds.count - 1))
        }
        rules += count("minLength", keywords).map { [.minLength($0)] } ?? []
        rules += count("maxLength", keywords).map { [.maxLength($0)] } ?? []
        if let value = keywords["pattern"], let pattern = pattern(value) { rules.append(.pattern(pattern)) }
        return rules
    }

    private mutating func counts(_ keywords: KeywordReader) -> [Rule] {
        var rules: [Rule] = []
        rules += count("minItems", keywords).map { [.minItems($0)] } ?? []
        rules += count("maxItems", keywords).map { [.maxItems($0)] } ?? []
        if let value = keywords["uniqueItems"] {
            if value.kind != .bool { report("uniqueItems", .boolean, value) }
            if value.bool == true { rules.append(.uniqueItems) }
        }
        rules += count("minProperties", keywords).map { [.minProperties($0)] } ?? []
        rules += count("maxProperties", keywords).map { [.maxProperties($0)] } ?? []
        if let value = keywords["required"], let names = strings(value, "required"), !names.isEmpty {
            tables.names.append(NameTable(names))
            rules.append(.required(tables.names.count - 1))
        }
        if let value = keywords["dependentRequired"] {
            if value.kind != .object { report("dependentRequired", .stringLists, value) }
            let entries = value.entries.map { ($0.key.text, strings($0.value, "dependentRequired") ?? []) }
            tables.requirements.append(Dependencies(names: NameTable(entries.map(\.0)), demands: entries.map(\.1)))
            rules.append(.dependentRequired(tables.requirements.count - 1))
        }
        return rules
    }

    private mutating func format(_ keywords: KeywordReader, _ active: Vocabularies) -> [Rule] {
        guard let value = keywords["format"] else { return [] }
        guard let name = value.string else {
            report("format", .string, value)
            return []
        }
        guard formats.asserts(name) || active.contains(.formatAssertion), let format = Format(rawValue: name) else { return [] }
        return [.format(format)]
    }

    private mutating func references(_ keywords: KeywordReader) -> [Rule] {
        var rules: [Rule] = []
        for keyword in ["$ref", "$dynamicRef"] {
            guard let value = keywords[keyword] else { continue }
            guard let reference = value.string else {
                report(keyword, .string, value)
                continue
            }
            guard let location = index.resolve(reference, in: keywords.resource) else {
                problems.append(SchemaProblem(kind: .unresolvable(reference), value: value))
                continue
            }
            if location.value.kind != .object, location.value.kind != .bool { report(keyword, .schema, location.value) }
            let target = number(of: location)
            if keyword == "$dynamicRef", case let name = URIReference(reference).decodedFragment,
                let anchor = index.resources[location.resource].dynamicAnchors[name], NodeKey(anchor) == NodeKey(location.value) {
                tables.dynamicTargets.append(DynamicTarget(name: name, fallback: target))
                rules.append(.dynamicReference(tables.dynamicTargets.count - 1))
            } else {
                rules.append(.reference(target))
            }
        }
        return rules
    }
}

/// The keywords of one schema and the resource that they are read in.
struct KeywordReader {
    let schema: Value
    let resource: Int
    /// The lengths of the keywords that are there, a bit each: most of those asked for are absent, and this settles most of them.
    private let lengths: UInt64

    init(schema: Value, resource: Int) {
        self.schema = schema
        self.resource = resource
        lengths = schema.entries.reduce(0) { $0 | Self.bit(Int($1.key.node.textLength)) }
    }

    private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

    subscript(keyword: String) -> Value? {
        lengths & Self.bit(keyword.utf8.count) == 0 ? nil : schema[keyword]
    }
}
