import Diagnostics
import Records

/// Finds the texts of records, the fields with `x-groei-text`, and lets the rules for texts look at them.
struct TextScan: Sendable {
    private let walk: FieldWalk<Field.TextKind>

    init(_ types: RecordTypes) {
        walk = types.texts
    }

    /// What the rules find in the texts of a record. A rule is only asked when the text has what it looks for.
    func findings(in record: Record, of rules: [any TextRule]) -> [Finding] {
        var findings: [Finding] = []
        forEachText(of: record) { passage in
            let signs = passage.withBytes { TextSigns(in: $0) }
            guard !signs.isEmpty else { return }
            for rule in rules where signs.isSuperset(of: type(of: rule).signs) { findings += rule.check(passage) }
        }
        return findings
    }

    func forEachText(of record: Record, _ body: (Passage) -> Void) {
        walk.forEach(in: record) { node, _, kind in
            let value = Value(tree: record.tree, index: node)
            if value.kind == .string { body(Passage(record: record, value: value, isMarkdown: kind == .markdown)) }
        }
    }
}
