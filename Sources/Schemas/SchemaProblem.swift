package import Diagnostics
package import Records

/// What is wrong with a schema, and where: a finding in the making.
package struct SchemaProblem: Sendable {
    package let kind: Kind
    /// The value in the schema; nil when the schema is not there at all.
    package let value: Value?

    package enum Kind: Sendable, Hashable {
        /// No document of the store has this URI.
        case unknownSchema(String)
        /// `$ref` or `$dynamicRef`: nothing in the store answers to it.
        case unresolvable(String)
        /// The keyword's value is not of the kind that the standard asks for.
        case wrongValue(keyword: String, expected: Expected)
        case invalidPattern(String, PatternError)
        /// The schema applies itself to the same value, without end.
        case endless
        /// `$schema`: a dialect that groei does not know.
        case unknownDialect(String)
        /// `$vocabulary`: required, and not known.
        case unknownVocabulary(String)
        /// Two subschemas with one `$id`, `$anchor` or `$dynamicAnchor`.
        case duplicateIdentifier(String)
        /// An `$id` with a fragment, or an anchor that is no plain name.
        case invalidIdentifier(String)
    }

    /// What a keyword's value should be.
    package enum Expected: Sendable, Hashable {
        case schema, schemas, schemaMap, string, strings, stringLists, boolean, number, positiveNumber, count, types, array
    }
}

/// The schema cannot be used; its problems are content problems, to be shown at their places.
package struct SchemaError: Error {
    package let problems: [SchemaProblem]
}

extension SchemaProblem {
    /// One plain sentence that names the mistake.
    package var words: Words {
        switch kind {
        case .unknownSchema(let uri): Words(nl: "er is geen schema `\(uri)`", en: "there is no schema `\(uri)`")
        case .unresolvable(let reference):
            Words(nl: "de verwijzing `\(reference)` komt nergens uit", en: "the reference `\(reference)` leads nowhere")
        case .wrongValue(let keyword, let expected):
            Words(nl: "`\(keyword)` moet \(expected.words.nl) zijn", en: "`\(keyword)` must be \(expected.words.en)")
        case .invalidPattern(let pattern, let error):
            Words(
                nl: "`\(pattern)` is geen bruikbaar patroon: \(error.words.nl)", en: "`\(pattern)` is not a usable pattern: \(error.words.en)")
        case .endless:
            Words(nl: "dit schema past zichzelf zonder einde toe op dezelfde waarde", en: "this schema applies itself to the same value without end")
        case .unknownDialect(let uri):
            Words(nl: "`\(uri)` is geen JSON Schema 2020-12", en: "`\(uri)` is not JSON Schema 2020-12")
        case .unknownVocabulary(let uri): Words(nl: "het vocabulaire `\(uri)` is onbekend", en: "the vocabulary `\(uri)` is not known")
        case .duplicateIdentifier(let name):
            Words(nl: "`\(name)` wijst al een ander deel van een schema aan", en: "`\(name)` already names another part of a schema")
        case .invalidIdentifier(let name): Words(nl: "`\(name)` kan hier geen naam zijn", en: "`\(name)` cannot be a name here")
        }
    }
}

extension SchemaProblem.Expected {
    fileprivate var words: Words {
        switch self {
        case .schema: Words(nl: "een schema (een object, `true` of `false`)", en: "a schema (an object, `true` or `false`)")
        case .schemas: Words(nl: "een lijst van een of meer schema's", en: "a list of one or more schemas")
        case .schemaMap: Words(nl: "een object met schema's", en: "an object of schemas")
        case .string: Words(nl: "een tekst", en: "a string")
        case .strings: Words(nl: "een lijst van verschillende teksten", en: "a list of distinct strings")
        case .stringLists: Words(nl: "een object met lijsten van teksten", en: "an object of lists of strings")
        case .boolean: Words(nl: "`true` of `false`", en: "`true` or `false`")
        case .number: Words(nl: "een getal", en: "a number")
        case .positiveNumber: Words(nl: "een getal boven nul van hooguit \(Decimal.maximumDivisor) cijfers", en: "a number above zero of at most \(Decimal.maximumDivisor) digits")
        case .count: Words(nl: "een geheel getal vanaf 0", en: "an integer from 0")
        case .types: Words(nl: "een of meer van null, boolean, integer, number, string, array, object", en: "one or more of null, boolean, integer, number, string, array, object")
        case .array: Words(nl: "een lijst", en: "a list")
        }
    }
}
