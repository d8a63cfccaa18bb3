import Records

/// One assertion or applicator, small and free of references; numbers point into the tables of ``CompiledSchema``.
enum Rule: Sendable {
    case never
    case types(ValueTypes)
    case values(Int)
    case bound(Int)
    case multiple(Int)
    case minLength(Int), maxLength(Int), pattern(Int), format(Format)
    case minItems(Int), maxItems(Int), uniqueItems
    case prefixItems(Range<Int>), items(from: Int, Int), contains(Int)
    case minProperties(Int), maxProperties(Int), required(Int), propertyNames(Int), properties(Int)
    case dependentRequired(Int), dependentSchemas(Int)
    case reference(Int), dynamicReference(Int)
    case allOf(Range<Int>), anyOf(Range<Int>), oneOf(Range<Int>), not(Int)
    case conditional(condition: Int, then: Int?, otherwise: Int?)
    case unevaluatedItems(Int), unevaluatedProperties(Int)

    /// After this one failed the other rules of the subschema would only repeat it.
    var isDecisive: Bool {
        switch self {
        case .never, .types, .values: true
        default: false
        }
    }
}

/// `enum` and `const`.
struct Enumeration: Sendable {
    let keyword: Keyword
    let strings: NameTable
    let others: Equality.Table
    let texts: [String]
    let types: ValueTypes
}

/// `minimum` and its kin.
struct Bound: Sendable {
    let keyword: Keyword
    let decimal: Decimal
    let small: Int?
    let text: String

    func admits<Number: Comparable>(_ number: Number, _ bound: Number) -> Bool {
        switch keyword {
        case .minimum: number >= bound
        case .exclusiveMinimum: number > bound
        case .maximum: number <= bound
        default: number < bound
        }
    }
}

/// `properties`, `patternProperties` and `additionalProperties` together: what applies to each property of an object.
struct PropertyShape: Sendable {
    let names: NameTable
    /// The subschemas of `names`, in the same order.
    let schemas: [Int]
    /// Numbers of patterns and the subschemas that they select.
    let patterns: [(pattern: Int, schema: Int)]
    let additional: Int?
}

/// `contains` with its bounds; without a maximum there is none.
struct Containment: Sendable {
    let schema: Int
    let minimum: Int
    let maximum: Int?
}

/// The properties that others depend on: for each of `names` in the same order what must then be there or hold.
struct Dependencies<Demand: Sendable>: Sendable {
    let names: NameTable
    let demands: [Demand]
}

/// `$dynamicRef`: the outermost resource in the dynamic scope that has the anchor decides.
struct DynamicTarget: Sendable {
    let name: String
    let fallback: Int
    var byResource: [Int: Int] = [:]
}
