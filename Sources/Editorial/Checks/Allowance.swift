import Diagnostics
package import Records

/// One entry of `x-allow`: a finding that is right as it is, as a record says.
package struct Allowance {
    static let field = "x-allow"

    /// Its place in the list, counted from 0.
    let index: Int
    let rule: Value
    /// The part of the record that it is about; nil for all of it.
    let part: FieldPath?
    let reason: String

    /// Nil for an entry that is not as the schema wants it: it allows nothing.
    init?(_ entry: Value, index: Int) {
        guard let rule = entry["rule"], rule.kind == .string, let reason = entry["reason"]?.string,
            reason.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
        else { return nil }
        let part = entry["field"].map { FieldPath(parsing: $0.text) }
        // A part that is no path is nowhere.
        if case .some(.none) = part { return nil }
        self.index = index
        self.rule = rule
        self.part = part ?? nil
        self.reason = reason
    }

    static func all(in record: Record) -> [Allowance] {
        guard let list = record[field] else { return [] }
        return list.items.enumerated().compactMap { Allowance($1, index: $0) }
    }

    /// Whether a record says of what a rule finds in it that it is right.
    package static func isGiven(for rule: String, in record: Value) -> Bool {
        record[field]?.items.enumerated().contains { Allowance($1, index: $0)?.rule.text == rule } ?? false
    }

    /// The field that it is about, where a record of this type has no such field.
    func unknownField(in record: Record, _ type: RecordType) -> String? {
        guard case .key(let name)? = part?.steps.first, type.root.property(name) == nil, record[name] == nil else { return nil }
        return name
    }

    /// The path of the entry: `x-allow[0]`.
    var path: FieldPath { [.key(Self.field), .index(index)] }
}
