package import Diagnostics
import Schemas

/// What a schema says of one field, read from its keywords and `x-groei-*` annotations.
package struct Field: Sendable {
    package enum TextKind: String, Sendable {
        case markdown, plain
    }

    /// The name in the file; of a list's items the name of the list.
    package internal(set) var name: String
    package let label: Words?
    /// What the field is for, in a sentence or two.
    package let help: Words?
    package let types: [String]
    /// What a value that is no collection may be: `string`, `number`, `integer`, `boolean`, `null`; nothing where the schema leaves it open.
    package let scalars: Set<String>
    /// The types of record that the value may name; empty when it is no reference.
    package let reference: [String]
    /// The fields that make two items of the list the same item.
    package let key: [String]
    package let isSet: Bool
    package let text: TextKind?
    package let change: ChangeLevel?
    package let isReviewed: Bool
    package let choices: [String]
    package let choiceLabels: [String: Words]
    package let defaultValue: String?
    package let isRequired: Bool
    package let format: String?
    /// Positions in ``RecordType/fields`` of the fields of an object, in the order of the schema.
    package internal(set) var properties: [Int] = []
    /// What these are called, so that one is found without a look at each.
    package internal(set) var propertyNames: [String] = []
    /// Position in ``RecordType/fields`` of what a list holds.
    package internal(set) var items: Int?
    /// The same of its first items, where they are each something else (`prefixItems`).
    var firstItems: [Int] = []
    /// Position in ``RecordType/fields`` of what an object holds under names that fit a pattern (`patternProperties`).
    var patterns: [(pattern: Pattern, field: Int)] = []
    /// Position in ``RecordType/fields`` of what an object holds under other names (`additionalProperties`, `unevaluatedProperties`).
    package internal(set) var others: Int?

    /// Position in ``RecordType/fields`` of the field that a name means in an object.
    func property(_ name: String) -> Int? {
        propertyNames.firstIndex(of: name).map { properties[$0] } ?? patterns.first { $0.pattern.matches(name) == true }?.field ?? others
    }

    /// Position in ``RecordType/fields`` of the item of a list.
    func item(_ index: Int) -> Int? { firstItems.indices.contains(index) ? firstItems[index] : items }

    /// Whether something that it may hold is among these, by position in ``RecordType/fields``.
    fileprivate func holds(any leads: [Bool]) -> Bool {
        properties.contains { leads[$0] } || items.map { leads[$0] } == true || others.map { leads[$0] } == true
            || firstItems.contains { leads[$0] } || patterns.contains { leads[$0.field] }
    }

    /// The words on screen; the name when the schema has none.
    package var words: Words { label ?? Words(same: name) }

    /// A value of an enum in words; the value itself when the schema has none for it.
    package func words(for choice: String) -> Words { choiceLabels[choice] ?? Words(same: choice) }
}

extension [Field] {
    /// For each field whether it is one of some, or leads to one of them; repeated until nothing changes, because schemas may be recursive.
    func leading(to ends: [Bool]) -> [Bool] {
        var leads = ends
        var didChange = true
        while didChange {
            didChange = false
            for index in indices where !leads[index] {
                guard self[index].holds(any: leads) else { continue }
                leads[index] = true
                didChange = true
            }
        }
        return leads
    }
}
