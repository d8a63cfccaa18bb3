import Records

/// Reading the values of keywords; what is not as the standard asks becomes a problem.
extension SchemaCompiler {
    mutating func types(_ value: Value) -> ValueTypes {
        let list = value.kind == .array ? Array(value.items) : [value]
        var types: ValueTypes = []
        for item in list {
            guard let type = item.string.flatMap(ValueType.init), !types.contains(ValueTypes(type)) else {
                report("type", .types, item)
                continue
            }
            types.insert(ValueTypes(type))
        }
        if list.isEmpty { report("type", .types, value) }
        return types
    }

    mutating func enumeration(_ values: [Value], _ keyword: Keyword) -> Int {
        var types: ValueTypes = []
        for value in values { types.insert(ValueTypes(of: value.kind)) }
        tables.enumerations.append(Enumeration(
            keyword: keyword, strings: NameTable(values.filter { $0.kind == .string }.map(\.text)),
            others: Equality.Table(values.filter { $0.kind != .string }), texts: values.map(\.text), types: types))
        return tables.enumerations.count - 1
    }

    mutating func bound(_ value: Value, _ keyword: Keyword) -> Bound? {
        guard let decimal = value.decimal else {
            report(keyword.rawValue, .number, value)
            return nil
        }
        if keyword == .multipleOf, decimal.isNegative || !(1...Decimal.maximumDivisor).contains(decimal.digits.count) {
            report(keyword.rawValue, .positiveNumber, value)
            return nil
        }
        return Bound(keyword: keyword, decimal: decimal, small: decimal.small, text: value.text)
    }

    mutating func count(_ keyword: String, _ keywords: KeywordReader) -> Int? {
        guard let value = keywords[keyword] else { return nil }
        guard let decimal = value.decimal, decimal.isInteger, !decimal.isNegative else {
            report(keyword, .count, value)
            return nil
        }
        return decimal.small ?? Int.max
    }

    mutating func strings(_ value: Value, _ keyword: String) -> [String]? {
        let names = value.items.compactMap(\.string)
        guard value.kind == .array, names.count == value.count, Set(names.map { ExactText($0) }).count == names.count else {
            report(keyword, keyword == "required" ? .strings : .stringLists, value)
            return nil
        }
        return names
    }

    /// The number of a pattern; nil and a problem when it is none.
    mutating func pattern(_ value: Value) -> Int? {
        guard value.kind == .string else {
            report("pattern", .string, value)
            return nil
        }
        // One problem says enough of a schema with far too many.
        guard patternSize <= Self.maximumPatternSize else { return nil }
        let text = ExactText(value.text)
        if let known = patternNumbers[text] { return known }
        do throws(PatternError) {
            let pattern = if let known = patterns[text] { known } else { try Pattern(value.text) }
            patternSize += pattern.size
            if patternSize > Self.maximumPatternSize { throw .tooLarge }
            tables.patterns.append(pattern)
            patterns[text] = pattern
            patternNumbers[text] = tables.patterns.count - 1
            return tables.patterns.count - 1
        } catch {
            problems.append(SchemaProblem(kind: .invalidPattern(value.text, error), value: value))
            return nil
        }
    }
}

extension Value {
    /// A number exactly; nil for other kinds and for what JSON has no number for.
    var decimal: Decimal? {
        guard kind == .integer || kind == .float else { return nil }
        return tree.withText(of: index) { Decimal($0) }
    }
}

extension ValueTypes {
    /// The types that a kind of node may have by itself; whether a float is an integer only its digits tell.
    init(of kind: Node.Kind) {
        switch kind {
        case .null: self = .null
        case .bool: self = .boolean
        case .integer: self = [.integer, .number]
        case .float: self = .number
        case .string: self = .string
        case .array: self = .array
        case .object: self = .object
        }
    }
}
