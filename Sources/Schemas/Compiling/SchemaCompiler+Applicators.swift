import Records

extension SchemaCompiler {
    mutating func applicators(_ keywords: KeywordReader) -> [Rule] {
        arrays(keywords) + objects(keywords) + logic(keywords)
    }

    private mutating func arrays(_ keywords: KeywordReader) -> [Rule] {
        var rules: [Rule] = []
        var prefix = 0
        if let list = list("prefixItems", keywords) {
            prefix = list.count
            rules.append(.prefixItems(list))
        }
        if let items = single("items", keywords) { rules.append(.items(from: prefix, items)) }
        let isValidating = index.resources[keywords.resource].vocabularies.contains(.validation)
        let minimum = isValidating ? count("minContains", keywords) : nil
        let maximum = isValidating ? count("maxContains", keywords) : nil
        if let schema = single("contains", keywords) {
            tables.containments.append(Containment(schema: schema, minimum: minimum ?? 1, maximum: maximum))
            rules.append(.contains(tables.containments.count - 1))
        }
        return rules
    }

    private mutating func objects(_ keywords: KeywordReader) -> [Rule] {
        var rules: [Rule] = []
        let named = map("properties", keywords)
        let patterned = map("patternProperties", keywords)
        let additional = single("additionalProperties", keywords)
        if named != nil || patterned != nil || additional != nil {
            let patterns = (patterned ?? []).compactMap { entry in pattern(entry.key).map { (pattern: $0, schema: entry.schema) } }
            tables.shapes.append(PropertyShape(
                names: NameTable((named ?? []).map(\.key.text)), schemas: (named ?? []).map(\.schema), patterns: patterns,
                additional: additional))
            rules.append(.properties(tables.shapes.count - 1))
        }
        if let schema = single("propertyNames", keywords) { rules.append(.propertyNames(schema)) }
        if let entries = map("dependentSchemas", keywords) {
            tables.dependents.append(Dependencies(names: NameTable(entries.map(\.key.text)), demands: entries.map(\.schema)))
            rules.append(.dependentSchemas(tables.dependents.count - 1))
        }
        return rules
    }

    private mutating func logic(_ keywords: KeywordReader) -> [Rule] {
        var rules: [Rule] = []
        rules += list("allOf", keywords).map { [.allOf($0)] } ?? []
        rules += list("anyOf", keywords).map { [.anyOf($0)] } ?? []
        rules += list("oneOf", keywords).map { [.oneOf($0)] } ?? []
        rules += single("not", keywords).map { [.not($0)] } ?? []
        let condition = single("if", keywords)
        let then = single("then", keywords)
        let otherwise = single("else", keywords)
        if let condition { rules.append(.conditional(condition: condition, then: then, otherwise: otherwise)) }
        return rules
    }

    // MARK: - Reading schemas under keywords

    mutating func single(_ keyword: String, _ keywords: KeywordReader) -> Int? {
        keywords[keyword].map { subschema($0, in: keywords.resource, keyword: keyword) }
    }

    private mutating func list(_ keyword: String, _ keywords: KeywordReader) -> Range<Int>? {
        guard let value = keywords[keyword] else { return nil }
        if value.kind != .array || value.count == 0 { report(keyword, .schemas, value) }
        let start = tables.members.count
        for item in value.items { tables.members.append(subschema(item, in: keywords.resource, keyword: keyword)) }
        return start..<tables.members.count
    }

    private mutating func map(_ keyword: String, _ keywords: KeywordReader) -> [(key: Value, schema: Int)]? {
        guard let value = keywords[keyword] else { return nil }
        if value.kind != .object { report(keyword, .schemaMap, value) }
        return value.entries.map { ($0.key, subschema($0.value, in: keywords.resource, keyword: keyword)) }
    }
}
