import Records

/// A place where two people changed the same thing differently.
package struct MergeConflict: Sendable, Hashable {
    package let address: Address
    /// The path of the field; nil when the whole record is in question (changed here, removed there).
    package let field: String?
    /// Whether both added a record of this id: two different ones, of which neither may go.
    package var isBothAdded = false
    /// The side that took the record away, which the other changed.
    package var remover: MergeSide?
    /// The names that the sides gave to the record, where each gave it another.
    package var names: [Address] = []
}

/// What to do where both sides changed the same.
package enum MergePreference: Sendable {
    case refuse, ours, theirs
}

package enum MergeSide: Sendable {
    case ours, theirs
}

/// How a merge goes about what both sides changed.
struct MergeRules {
    let preference: MergePreference
    /// The side whose additions to a list come first where both added at one place.
    let leading: MergeSide
}
