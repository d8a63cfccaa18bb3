import Records

extension Run {
    mutating func checkAll(_ list: Range<Int>, _ node: Int) -> Bool {
        var isValid = true
        for branch in list where isValid || isCollecting {
            if !check(schema.tables.members[branch], node) { isValid = false }
        }
        return isValid
    }

    mutating func checkAny(_ list: Range<Int>, _ subschema: Int, _ node: Int) -> Bool {
        var isValid = false
        for branch in list {
            if checkQuietly(schema.tables.members[branch], node) { isValid = true }
            // The other branches matter only for what they evaluate.
            if isValid, !schema.tracksEvaluation { break }
        }
        if !isValid, isCollecting { explain(.anyOf, list, subschema, node) }
        return isValid
    }

    mutating func checkOne(_ list: Range<Int>, _ subschema: Int, _ node: Int) -> Bool {
        var (matches, matching) = (0, [Int]())
        for branch in list where checkQuietly(schema.tables.members[branch], node) {
            matches += 1
            if isCollecting { matching.append(schema.tables.members[branch]) }
        }
        if matches == 1 { return true }
        if matches > 1 {
            let together = matching.isEmpty ? nil : schema.alternatives(matching[...])
            return fail(.oneOf, node, subschema, together.map { .together($0) } ?? .matches(matches))
        }
        if isCollecting { explain(.oneOf, list, subschema, node) }
        return false
    }

    mutating func checkNot(_ inner: Int, _ subschema: Int, _ node: Int) -> Bool {
        let base = marks.count
        let isInner = checkQuietly(inner, node)
        marks.removeLast(marks.count - base)
        return !isInner || fail(.not, node, subschema, .none)
    }

    mutating func checkConditional(_ condition: Int, _ then: Int?, _ otherwise: Int?, _ node: Int) -> Bool {
        if checkQuietly(condition, node) { return then.map { check($0, node) } ?? true }
        guard let otherwise else { return true }
        if !isCollecting { return check(otherwise, node) }
        let reasons = quietMistakes(condition, node).map(\.node)
        let start = mistakes.count
        let isValid = check(otherwise, node)
        // A condition on the value as a whole says nothing about which part is wrong.
        if !reasons.contains(node) { for index in mistakes.indices[start...] { mistakes[index].reasons += reasons } }
        return isValid
    }

    /// The mistakes by one subschema, without collecting them.
    private mutating func quietMistakes(_ subschema: Int, _ node: Int) -> [Mistake] {
        let (start, base) = (mistakes.count, marks.count)
        _ = check(subschema, node)
        let own = Array(mistakes[start...])
        mistakes.removeLast(own.count)
        marks.removeLast(marks.count - base)
        return own
    }

    func dynamicTarget(_ index: Int) -> Int {
        let target = schema.tables.dynamicTargets[index]
        for scope in scopes {
            if let found = target.byResource[scope] { return found }
        }
        return target.fallback
    }

    /// Collects the mistakes of the branch that was most likely meant, or one that speaks for all.
    private mutating func explain(_ keyword: Keyword, _ list: Range<Int>, _ subschema: Int, _ node: Int) {
        let branches = schema.tables.members[list]
        if let alternatives = schema.alternatives(branches) {
            return _ = fail(keyword, node, subschema, .alternatives(alternatives))
        }
        let found = branches.map { quietMistakes($0, node) }
        mistakes += BranchChoice(node: node, kind: buffers.kind(node), schema: schema).choose(found, subschema)
    }
}

extension CompiledSchema {
    /// For branches that do nothing but require properties: their names.
    func alternatives(_ branches: ArraySlice<Int>) -> [[String]]? {
        var names: [[String]] = []
        for branch in branches {
            let rules = ownRules(branch)
            guard rules.count == 1, case .required(let index)? = rules.first else { return nil }
            names.append(tables.names[index].names)
        }
        return names
    }
}
