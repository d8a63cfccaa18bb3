/// The vocabularies of JSON Schema 2020-12 (core, 8.1.2): which keywords of a schema count.
struct Vocabularies: OptionSet, Sendable {
    let rawValue: UInt8

    static let core = Vocabularies(rawValue: 1)
    static let applicator = Vocabularies(rawValue: 2)
    static let unevaluated = Vocabularies(rawValue: 4)
    static let validation = Vocabularies(rawValue: 8)
    static let formatAssertion = Vocabularies(rawValue: 16)
    static let other = Vocabularies(rawValue: 32)
    /// What the standard's own metaschema has: `format` is an annotation there.
    static let all: Vocabularies = [.core, .applicator, .unevaluated, .validation, .other]

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    init?(uri: String) {
        let prefix = "https://json-schema.org/draft/2020-12/vocab/"
        guard uri.hasPrefix(prefix) else { return nil }
        switch uri.dropFirst(prefix.count) {
        case "core": self = .core
        case "applicator": self = .applicator
        case "unevaluated": self = .unevaluated
        case "validation": self = .validation
        case "format-assertion": self = .formatAssertion
        case "format-annotation", "meta-data", "content": self = .other
        default: return nil
        }
    }
}

/// Where subschemas stand under a keyword.
enum SubschemaPlace {
    case schema, list, map

    static let byKeyword: [String: SubschemaPlace] = [
        "additionalProperties": .schema, "propertyNames": .schema, "items": .schema, "contains": .schema, "not": .schema, "if": .schema,
        "then": .schema, "else": .schema, "unevaluatedItems": .schema, "unevaluatedProperties": .schema, "contentSchema": .schema,
        "allOf": .list, "anyOf": .list, "oneOf": .list, "prefixItems": .list,
        "properties": .map, "patternProperties": .map, "dependentSchemas": .map, "$defs": .map, "definitions": .map,
    ]
}
