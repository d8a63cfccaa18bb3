package import Records

/// One mistake in a value, with all that a good sentence about it needs.
package struct Violation: Sendable {
    package let keyword: Keyword
    /// The offending value; for an unexpected property the value under it, for a missing one the object that lacks it.
    package let value: Value
    /// The key of an unexpected property or of a name that is not allowed: where a finding should point.
    package let key: Value?
    /// From the validated value down to `value`.
    package let path: FieldPath
    package let detail: Detail
    /// The subschema that holds the keyword: ask ``CompiledSchema/annotation(_:at:)`` for its labels.
    package let schema: Int

    /// The parameters of a violation.
    package enum Detail: Sendable, Hashable {
        /// `type`: what would be right.
        case types([ValueType])
        /// `enum`, `const`: the texts of the values that would be right.
        case values([String])
        /// Numeric bounds and `multipleOf`: the number in the schema as written.
        case number(String)
        /// Counts of characters, items, properties or contained items: the bound and what there is.
        case count(limit: Int, actual: Int)
        /// `pattern` as written.
        case pattern(String)
        case format(String)
        /// `required`, `dependentRequired`: the name, and the property because of which it is needed.
        case missing(String, because: String?)
        /// `additionalProperties`, `unevaluatedProperties`: the name and the names that are known, in schema order.
        case unexpected(String, known: [String])
        /// `uniqueItems`: the index of the earlier item that is the same.
        case duplicate(of: Int)
        /// `anyOf`, `oneOf` of which each branch only requires properties: these sets of names.
        case alternatives([[String]])
        /// `oneOf` of which each branch only requires properties, and several are there: the sets of those.
        case together([[String]])
        /// `oneOf`: the number of branches that match where one should.
        case matches(Int)
        /// So many mistakes are given; there are more.
        case more(than: Int)
        /// Checking on from this value would take too much work, because of a pattern or of how the schema refers to itself.
        case tooMuchWork
        /// `not` and `false`: there is nothing more to say.
        case none
    }
}
