/// The keywords of JSON Schema 2020-12 that a value can violate; the raw value is the keyword as schemas write it.
package enum Keyword: String, Sendable, Hashable, CaseIterable {
    case type, `enum`, const
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf
    case minLength, maxLength, pattern, format
    case minItems, maxItems, uniqueItems, contains, minContains, maxContains, unevaluatedItems
    case required, minProperties, maxProperties, dependentRequired, additionalProperties, unevaluatedProperties
    case anyOf, oneOf, not
    /// The schema `false`: nothing may stand here.
    case never = "false"
    /// No keyword: the value was not checked to its end.
    case unfinished = ""
}

/// The types of JSON Schema 2020-12 (core, 4.2.1).
package enum ValueType: String, Sendable, Hashable, CaseIterable {
    case null, boolean, integer, number, string, array, object
}

/// A set of types in one byte.
struct ValueTypes: OptionSet, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    init(_ type: ValueType) {
        switch type {
        case .null: self = .null
        case .boolean: self = .boolean
        case .integer: self = .integer
        case .number: self = .number
        case .string: self = .string
        case .array: self = .array
        case .object: self = .object
        }
    }

    static let null = ValueTypes(rawValue: 1)
    static let boolean = ValueTypes(rawValue: 2)
    static let integer = ValueTypes(rawValue: 4)
    static let number = ValueTypes(rawValue: 8)
    static let string = ValueTypes(rawValue: 16)
    static let array = ValueTypes(rawValue: 32)
    static let object = ValueTypes(rawValue: 64)

    var list: [ValueType] { ValueType.allCases.filter { contains(ValueTypes($0)) } }
}
