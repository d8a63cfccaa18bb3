package import Diagnostics
package import Records

/// A change of one field of a record, or of one item of a list.
package struct FieldChange: Sendable {
    package enum Kind: String, Sendable {
        case added, removed, changed
        /// The items of a list are the same but stand in another order.
        case reordered
    }

    package let kind: Kind
    /// The path in the record; items of a list with a key are named by it: `outline[inleiding].numbered`.
    package let path: String
    package let label: Words
    package let field: Field
    package let old: Value?
    package let new: Value?
    package let level: ChangeLevel
    /// The reference, or the links of the text, only follow records that got another name.
    package let isFollowUp: Bool

    /// Where an item that was added to a list in order stands: before all others, or behind the one with this key.
    package enum Spot: Sendable {
        case first
        case behind(Value, Field)
    }

    package internal(set) var spot: Spot?

    /// Word by word, where the field is a text.
    package var redline: Redline? {
        guard field.text != nil, let old, let new, old.kind == .string, new.kind == .string else { return nil }
        return Redline(from: old.linedText, to: new.linedText)
    }
}
