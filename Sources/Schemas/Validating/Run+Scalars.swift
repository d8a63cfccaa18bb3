import Records

extension Run {
    mutating func checkTypes(_ types: ValueTypes, _ subschema: Int, _ node: Int) -> Bool {
        let kind = buffers.kind(node)
        let isRight =
            kind == .float
            ? isNumber(node, types) : !types.isDisjoint(with: ValueTypes(of: kind))
        return isRight || fail(.type, node, subschema, .types(types.list))
    }

    /// 1.0 is an integer; infinities and not-a-number, which YAML has, are no numbers in JSON.
    private func isNumber(_ node: Int, _ types: ValueTypes) -> Bool {
        guard !types.isDisjoint(with: [.number, .integer]), let decimal = Decimal(buffers.text(node)) else { return false }
        return types.contains(.number) || decimal.isInteger
    }

    mutating func checkValues(_ index: Int, _ subschema: Int, _ node: Int) -> Bool {
        let isRight =
            buffers.kind(node) == .string
            ? schema.tables.enumerations[index].strings.index(of: buffers.text(node)) != nil
            : schema.tables.enumerations[index].others.contains(buffers.value(node))
        if isRight { return true }
        let enumeration = schema.tables.enumerations[index]
        return fail(enumeration.keyword, node, subschema, .values(enumeration.texts))
    }

    mutating func checkBound(_ index: Int, _ subschema: Int, _ node: Int) -> Bool {
        let kind = buffers.kind(node)
        guard kind == .integer || kind == .float else { return true }
        let text = buffers.text(node)
        if kind == .integer, let bound = schema.tables.bounds[index].small, let number = Self.small(text) {
            if schema.tables.bounds[index].admits(number, bound) { return true }
        } else if let number = Decimal(text) {
            if schema.tables.bounds[index].admits(number, schema.tables.bounds[index].decimal) { return true }
        }
        let bound = schema.tables.bounds[index]
        return fail(bound.keyword, node, subschema, .number(bound.text))
    }

    /// A plain integer of at most 18 digits, without making anything.
    private static func small(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard text.count <= 18, let first = text.first else { return nil }
        var value = 0
        for index in (first == 0x2D ? 1 : 0)..<text.count {
            guard (0x30...0x39).contains(text[index]) else { return nil }
            value = value * 10 + Int(text[index] & 0x0F)
        }
        return first == 0x2D ? -value : value
    }

    mutating func checkMultiple(_ index: Int, _ subschema: Int, _ node: Int) -> Bool {
        let kind = buffers.kind(node)
        guard kind == .integer || kind == .float, let number = Decimal(buffers.text(node)) else { return true }
        let bound = schema.tables.bounds[index]
        return number.isMultiple(of: bound.decimal) || fail(.multipleOf, node, subschema, .number(bound.text))
    }

    mutating func checkLength(_ keyword: Keyword, _ limit: Int, _ subschema: Int, _ node: Int) -> Bool {
        guard buffers.kind(node) == .string else { return true }
        let text = buffers.text(node)
        // A scalar takes one to four bytes, so mostly the number of bytes decides.
        if keyword == .minLength ? text.count / 4 >= limit || (limit == 1 && text.count > 0) : text.count <= limit { return true }
        let count = ScalarReader.count(text)
        if keyword == .minLength ? count >= limit : count <= limit { return true }
        return fail(keyword, node, subschema, .count(limit: limit, actual: count))
    }

    mutating func checkPattern(_ index: Int, _ subschema: Int, _ node: Int) -> Bool {
        guard buffers.kind(node) == .string else { return true }
        if schema.tables.patterns[index].matches(buffers.text(node), effort: &effort) { return true }
        if effort < 0 { return giveUp(subschema, node) }
        let pattern = schema.tables.patterns[index]
        return fail(.pattern, node, subschema, .pattern(pattern.source))
    }

    mutating func checkFormat(_ format: Format, _ subschema: Int, _ node: Int) -> Bool {
        guard buffers.kind(node) == .string else { return true }
        return format.admits(buffers.text(node)) || fail(.format, node, subschema, .format(format.rawValue))
    }

    mutating func checkCount(_ keyword: Keyword, _ kind: Node.Kind, _ limit: Int, _ subschema: Int, _ node: Int) -> Bool {
        guard buffers.kind(node) == kind else { return true }
        let count = buffers.count(node)
        let isMinimum = keyword == .minItems || keyword == .minProperties
        if isMinimum ? count >= limit : count <= limit { return true }
        return fail(keyword, node, subschema, .count(limit: limit, actual: count))
    }
}
