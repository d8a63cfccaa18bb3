package import Records

extension CompiledSchema {
    /// The value of a keyword or annotation at a subschema, as written; when it has none itself, that of what it refers
    /// to (`$ref`) or builds on (`allOf`).
    package func annotation(_ keyword: String, at subschema: Int) -> Value? {
        first(at: subschema) { origins[$0][keyword] }
    }

    /// The properties of a subschema with their subschemas, in schema order, those of `$ref` and `allOf` included.
    package func properties(of subschema: Int) -> [(name: String, schema: Int)] {
        var found: [(name: String, schema: Int)] = []
        var seen = Set<String>()
        for part in parts(of: subschema) {
            for case .properties(let shape) in ownRules(part) {
                for (name, schema) in zip(tables.shapes[shape].names.names, tables.shapes[shape].schemas) where seen.insert(name).inserted {
                    found.append((name, schema))
                }
            }
        }
        return found
    }

    /// The subschema of one property by name; nil when the schema does not name it.
    package func property(_ name: String, of subschema: Int) -> Int? {
        properties(of: subschema).first { $0.name == name }?.schema
    }

    /// The subschema of the items of an array; nil when any item will do or the items differ by position only.
    package func items(of subschema: Int) -> Int? {
        first(at: subschema) { part in
            for case .items(from: _, let schema) in ownRules(part) { return schema }
            return nil
        }
    }

    /// The subschema of properties that the schema does not name; nil when it says nothing about them.
    package func additionalProperties(of subschema: Int) -> Int? {
        first(at: subschema) { part in
            for case .properties(let shape) in ownRules(part) { if let schema = tables.shapes[shape].additional { return schema } }
            return nil
        }
    }

    /// The names that must be there.
    package func required(of subschema: Int) -> [String] {
        parts(of: subschema).flatMap { part in
            ownRules(part).flatMap { rule -> [String] in
                if case .required(let names) = rule { tables.names[names].names } else { [] }
            }
        }
    }

    func ownRules(_ subschema: Int) -> ArraySlice<Rule> {
        rules[starts[subschema]..<starts[subschema + 1]]
    }

    private func first<Result>(at subschema: Int, _ find: (Int) -> Result?) -> Result? {
        for part in parts(of: subschema) {
            if let result = find(part) { return result }
        }
        return nil
    }

    /// The subschema and all that must hold with it: what it refers to and what it builds on, nearest first.
    private func parts(of subschema: Int) -> [Int] {
        var parts = [subschema]
        var seen: Set<Int> = [subschema]
        var next = 0
        while next < parts.count {
            for rule in ownRules(parts[next]) {
                let more: [Int] = switch rule {
                case .reference(let target): [target]
                case .dynamicReference(let target): [tables.dynamicTargets[target].fallback]
                case .allOf(let list): Array(tables.members[list])
                default: []
                }
                parts += more.filter { seen.insert($0).inserted }
            }
            next += 1
        }
        return parts
    }

    /// The names that some subschema of an object knows, for "did you mean".
    func knownNames(at subschema: Int) -> [String] {
        var names: [String] = []
        var known = Set<String>()
        var pending = [subschema]
        var seen = Set<Int>()
        while let part = pending.popLast() {
            guard seen.insert(part).inserted else { continue }
            for rule in ownRules(part) {
                switch rule {
                case .properties(let shape): names += tables.shapes[shape].names.names.filter { known.insert($0).inserted }
                case .reference(let target): pending.append(target)
                case .dynamicReference(let target): pending.append(tables.dynamicTargets[target].fallback)
                case .allOf(let list), .anyOf(let list), .oneOf(let list): pending += tables.members[list].reversed()
                case .conditional(let condition, let then, let otherwise): pending += [otherwise, then, condition].compactMap(\.self)
                case .dependentSchemas(let index): pending += tables.dependents[index].demands
                default: break
                }
            }
        }
        return names
    }
}
