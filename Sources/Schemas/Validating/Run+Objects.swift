import Records

extension Run {
    mutating func checkRequired(_ index: Int, _ subschema: Int, _ node: Int) -> Bool {
        guard buffers.kind(node) == .object else { return true }
        let missing = missingNames(index, in: node)
        if isCollecting {
            for name in missing { report(.required, node, subschema, .missing(schema.tables.names[index].name(name), because: nil)) }
        }
        return missing.isEmpty
    }

    /// Apart from what changes the run, so that the table is read where it is: counting its users would make the threads wait for one another.
    private func missingNames(_ index: Int, in node: Int) -> [Int] {
        let found = isLarge(node) ? properties(of: schema.tables.names[index], in: node) : []
        var missing: [Int] = []
        for name in 0..<schema.tables.names[index].count where property(name, of: schema.tables.names[index], in: node, found) == 0 {
            missing.append(name)
            if !isCollecting { break }
        }
        return missing
    }

    mutating func checkProperties(_ index: Int, _ subschema: Int, _ node: Int) -> Bool {
        guard buffers.kind(node) == .object else { return true }
        var isValid = true
        var key = node &+ 1
        // Records mostly follow the order of their schema: after one name comes the next.
        var expected = 0
        for _ in 0..<buffers.count(node) {
            let name = buffers.text(key)
            let found = schema.tables.shapes[index].names.index(of: name, expecting: expected)
            if let found { expected = found &+ 1 }
            if !checkProperty(index, subschema, node, key, name, found) {
                isValid = false
                if !isCollecting { break }
            }
            key = buffers.after(key &+ 1)
        }
        return isValid
    }

    private mutating func checkProperty(
        _ index: Int, _ subschema: Int, _ node: Int, _ key: Int, _ name: UnsafeBufferPointer<UInt8>, _ found: Int?
    ) -> Bool {
        var isValid = true
        var isKnown = found != nil
        if let found { isValid = checkChild(schema.tables.shapes[index].schemas[found], key &+ 1) }
        if !schema.tables.shapes[index].patterns.isEmpty {
            for (pattern, target) in schema.tables.shapes[index].patterns where schema.tables.patterns[pattern].matches(name, effort: &effort) {
                isKnown = true
                if !checkChild(target, key &+ 1) { isValid = false }
            }
            if effort < 0 { return giveUp(subschema, key) }
        }
        if !isKnown {
            guard let additional = schema.tables.shapes[index].additional else { return isValid }
            isValid = checkRest(.additionalProperties, additional, subschema, node, key)
        }
        mark(key &+ 1)
        return isValid
    }

    /// A property that nothing else knows.
    private mutating func checkRest(_ keyword: Keyword, _ rest: Int, _ subschema: Int, _ node: Int, _ key: Int) -> Bool {
        guard isCollecting, schema.isNever(rest) else { return checkChild(rest, key &+ 1) }
        let known = knownNames[subschema] ?? schema.knownNames(at: subschema)
        knownNames[subschema] = known
        let detail = Violation.Detail.unexpected(buffers.value(key).text, known: known)
        return fail(keyword, key &+ 1, key: key, subschema, detail)
    }

    mutating func checkNames(_ subschema: Int, _ node: Int) -> Bool {
        guard buffers.kind(node) == .object else { return true }
        var isValid = true
        var key = node &+ 1
        for _ in 0..<buffers.count(node) {
            if !checkChild(subschema, key) {
                isValid = false
                if !isCollecting { break }
            }
            key = buffers.after(key &+ 1)
        }
        return isValid
    }

    /// Of many names in a large object, the values under them, 0 for a name that is not there; of few none, since each is looked for
    /// where it is asked for.
    private func properties(of table: NameTable, in node: Int) -> [Int] {
        guard table.count > 8, isLarge(node) else { return [] }
        var found = Array(repeating: 0, count: table.count)
        var key = node &+ 1
        for _ in 0..<buffers.count(node) {
            if let name = table.index(of: buffers.text(key)) { found[name] = key &+ 1 }
            key = buffers.after(key &+ 1)
        }
        return found
    }

    private func isLarge(_ node: Int) -> Bool { buffers.count(node) > 64 }

    private func property(_ name: Int, of table: NameTable, in node: Int, _ found: [Int]) -> Int {
        found.isEmpty ? buffers.property(name, of: table, in: node) : found[name]
    }

    mutating func checkDependentRequired(_ index: Int, _ subschema: Int, _ node: Int) -> Bool {
        guard buffers.kind(node) == .object else { return true }
        let dependencies = schema.tables.requirements[index]
        let found = properties(of: dependencies.names, in: node)
        let present = found.isEmpty ? nil : Set(buffers.value(node).entries.map(\.key.text))
        var isValid = true
        for (position, names) in dependencies.demands.enumerated() where property(position, of: dependencies.names, in: node, found) > 0 {
            for name in names where !(present?.contains(name) ?? (buffers.value(node)[name] != nil)) {
                let because = dependencies.names.name(position)
                isValid = fail(.dependentRequired, node, subschema, .missing(name, because: because))
            }
        }
        return isValid
    }

    mutating func checkDependentSchemas(_ index: Int, _ node: Int) -> Bool {
        guard buffers.kind(node) == .object else { return true }
        let dependencies = schema.tables.dependents[index]
        let found = properties(of: dependencies.names, in: node)
        var isValid = true
        for (position, target) in dependencies.demands.enumerated() where property(position, of: dependencies.names, in: node, found) > 0 {
            if !check(target, node) { isValid = false }
        }
        return isValid
    }

    mutating func checkUnevaluatedProperties(_ rest: Int, _ subschema: Int, _ node: Int, _ base: Int) -> Bool {
        guard buffers.kind(node) == .object else { return true }
        let evaluated = Evaluated(marks[base...])
        var isValid = true
        var key = node &+ 1
        for _ in 0..<buffers.count(node) where isValid || isCollecting {
            if !evaluated.contains(key &+ 1), !checkRest(.unevaluatedProperties, rest, subschema, node, key) { isValid = false }
            key = buffers.after(key &+ 1)
        }
        mark(Self.everyChild)
        return isValid
    }
}

extension CompiledSchema {
    /// The subschema is `false`.
    func isNever(_ subschema: Int) -> Bool {
        if case .never = ownRules(subschema).first { true } else { false }
    }
}
