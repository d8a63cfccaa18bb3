import Diagnostics
import Records

/// Finds the texts of records, the fields with `x-groei-text`, and lets the rules for texts look at them.
///
/// Made anew for every part of a corpus that is checked: what the threads share is not touched for each record.
struct TextScan: Sendable {
    /// A field, by its position among those of its type.
    private struct Spot {
        var text: Field.TextKind?
        var items: Int?
        /// The fields in it that are or hold texts.
        var inner: [(name: String, length: Int, position: Int)] = []
    }

    private let spots: [[Spot]]

    init(_ types: RecordTypes) {
        spots = types.all.map { Self.spots($0.fields) }
    }

    private static func spots(_ fields: [Field]) -> [Spot] {
        fields.indices.map { index in
            Spot(
                text: fields[index].text, items: fields[index].items.flatMap { fields[$0].leadsToText ? $0 : nil },
                inner: fields[index].leadsToText ? fields[index].properties.filter { fields[$0].leadsToText }.map { (fields[$0].name, fields[$0].name.utf8.count, $0) } : [])
        }
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
        guard !spots[record.typePosition][0].inner.isEmpty else { return }
        visit(0, 0, record, body)
    }

    private func visit(_ node: Int, _ spot: Int, _ record: Record, _ body: (Passage) -> Void) {
        let (tree, type) = (record.tree, record.typePosition)
        let count = Int(tree.nodes[node].count)
        switch tree.nodes[node].kind {
        case .object:
            var key = node + 1
            for _ in 0..<count {
                if let inner = field(at: key, in: tree, spot, of: type) { visit(key + 1, inner, record, body) }
                key += 1 + Int(tree.nodes[key + 1].extent)
            }
        case .array:
            guard let items = spots[type][spot].items else { return }
            var item = node + 1
            for _ in 0..<count {
                visit(item, items, record, body)
                item += Int(tree.nodes[item].extent)
            }
        case .string:
            guard let kind = spots[type][spot].text else { return }
            body(Passage(record: record, value: Value(tree: tree, index: node), isMarkdown: kind == .markdown))
        default: break
        }
    }

    /// The field that a key names; most are told apart by their lengths.
    private func field(at key: Int, in tree: Tree, _ spot: Int, of type: Int) -> Int? {
        let length = Int(tree.nodes[key].textLength)
        for index in spots[type][spot].inner.indices where spots[type][spot].inner[index].length == length {
            if Value(tree: tree, index: key).hasText(spots[type][spot].inner[index].name) { return spots[type][spot].inner[index].position }
        }
        return nil
    }
}
