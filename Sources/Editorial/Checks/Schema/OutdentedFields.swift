import Diagnostics
import Records
import Schemas

/// Fields that belong to the empty one above them, and are not indented more than that:
///
///     checks:
///     severities:
///       pdf-trace: off
struct OutdentedFields {
    /// What is told of them, at the first.
    private var messages: [FieldPath: SchemaMessage] = [:]
    private var others: Set<FieldPath> = []

    init(_ violations: [Violation], _ type: RecordType?) {
        guard let type else { return }
        let unexpected = Set(violations.compactMap { violation in if case .unexpected = violation.detail { violation.path } else { nil } })
        guard !unexpected.isEmpty else { return }
        for violation in violations where violation.value.kind == .null && !violation.path.isRoot && !others.contains(violation.path) {
            add(below: violation, unexpected, type)
        }
    }

    private mutating func add(below empty: Violation, _ unexpected: Set<FieldPath>, _ type: RecordType) {
        let (path, holder) = (empty.path, empty.path.parent)
        guard case .key(let name)? = path.last, let object = empty.value.tree.root[path: holder] else { return }
        let fields = object.entries.drop { $0.value.index != empty.value.index }.dropFirst().prefix {
            unexpected.contains(holder.appending($0.key.text)) && type.field(at: path.appending($0.key.text)) != nil
        }
        guard let entry = fields.first(where: { _ in true }) else { return }
        let paths = fields.map { holder.appending($0.key.text) }
        var message = SchemaMessage(
            "unknown-field", nl: "`\(entry.key.text)` springt niet ver genoeg in om bij `\(name):` te horen",
            en: "`\(entry.key.text)` is not indented enough to belong to `\(name):`",
            note: Words(
                nl: "Laat deze regel, en wat erbij hoort, twee spaties verder inspringen dan `\(name):`.",
                en: "Indent this line, and what belongs to it, by two spaces more than `\(name):`."))
        message.place = entry.key.place
        message.paths = paths + [path]
        messages[paths[0]] = message
        others.formUnion(paths.dropFirst() + [path])
    }

    func isToldElsewhere(_ path: FieldPath) -> Bool { others.contains(path) }

    func message(at path: FieldPath) -> SchemaMessage? { messages[path] }
}
