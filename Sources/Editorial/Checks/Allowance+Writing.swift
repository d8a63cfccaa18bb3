package import Diagnostics
import Records

extension Allowance {
    /// Makes a record allow a finding, in the field that it is about and nowhere else; nil where that is not to be allowed, and where an entry
    /// says so already.
    ///
    /// The reason is left empty: that is a finding by itself, and until somebody fills it in nothing is allowed.
    package static func fix(for finding: Finding, in record: Record, _ type: RecordType) -> Fix? {
        guard finding.severity != .error, finding.rule != UnusedAllow.id, !Rules.fixed.contains(finding.rule), type.field(named: field) != nil else { return nil }
        let part = finding.field.flatMap { FieldPath(parsing: $0)?.isRoot == false ? $0 : nil }
        let isThere = record[field]?.items.contains { $0["rule"]?.string == finding.rule && $0["field"]?.string == part } ?? false
        guard !isThere else { return nil }
        var entry: [Plain.Field] = [.init(name: "rule", value: .string(finding.rule))]
        if let part { entry.append(.init(name: "field", value: .string(part))) }
        entry.append(.init(name: "reason", value: .string("")))
        guard let after = try? TreeEditor.apply([.append([.key(field)], .object(entry))], to: record.tree, order: type.order),
            let replacement = Fix.Replacement(from: record.tree.source.bytes, to: after.source.bytes)
        else { return nil }
        return Fix(
            title: Words(nl: "laat `\(finding.rule)` hier zo, met een reden (`x-allow`)", en: "leave `\(finding.rule)` as it is here, with a reason (`x-allow`)"),
            replacements: [replacement])
    }
}
