import Records

/// All that changed between two snapshots, at the four levels of DESIGN 5: record, field, text, conclusion.
package struct ChangeSet: Sendable {
    package let old: Corpus
    package let new: Corpus
    /// By type, then by id.
    package let records: [RecordChange]
    package let conclusions: [ConclusionChange]
    package let suspects: [SuspectPassage]

    package init(from old: Corpus, to new: Corpus) {
        self.old = old
        self.new = new
        records = Self.records(old, new)
        conclusions = ConclusionChange.all(old, new, records)
        suspects = SuspectPassage.all(old, new, records)
    }

    package var isEmpty: Bool { records.isEmpty }

    /// The same without the records of types that no approval stands on: proposals and versions.
    package var reviewed: [RecordChange] { records.filter(\.type.isReviewed) }

    private static func records(_ old: Corpus, _ new: Corpus) -> [RecordChange] {
        var removed: [Record] = []
        var added: [Record] = []
        var changes: [RecordChange] = []
        merge(old.records, new.records) { before, after in
            switch (before, after) {
            case (let before?, nil): removed.append(before)
            case (nil, let after?): added.append(after)
            case (let before?, let after?):
                if let change = change(before, after, new) { changes.append(change) }
            default: break
            }
        }
        for record in added {
            let type = new.type(of: record)
            if let index = removed.firstIndex(where: { isRename($0, record) }) {
                let before = removed.remove(at: index)
                let fields = FieldComparison(before.root, record.root, type: type).changes.filter { $0.field.name != "aliases" }
                changes.append(RecordChange(
                    kind: .renamed(from: before.address), address: record.address, type: type, old: before, new: record, fields: fields))
            } else {
                changes.append(RecordChange(kind: .added, address: record.address, type: type, old: nil, new: record, fields: []))
            }
        }
        for record in removed {
            changes.append(RecordChange(
                kind: .removed, address: record.address, type: old.type(of: record), old: record, new: nil, fields: []))
        }
        return changes.sorted { $0.address < $1.address }
    }

    private static func change(_ before: Record, _ after: Record, _ new: Corpus) -> RecordChange? {
        if before.tree === after.tree || before.tree.source.bytes == after.tree.source.bytes { return nil }
        let type = new.type(of: after)
        let fields = FieldComparison(before.root, after.root, type: type).changes
        // Other bytes with the same meaning are no change of the document: a comment, quotes, the order of fields.
        guard !fields.isEmpty else { return nil }
        return RecordChange(kind: .changed, address: after.address, type: type, old: before, new: after, fields: fields)
    }

    private static func isRename(_ before: Record, _ after: Record) -> Bool {
        before.address.type == after.address.type
            && (after.texts("aliases").contains(before.id) || before.root.meansSame(as: after.root))
    }

    /// Walks two lists that are sorted by type name and id.
    private static func merge(_ old: [Record], _ new: [Record], _ body: (Record?, Record?) -> Void) {
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if j == new.count || (i < old.count && old[i].address < new[j].address) {
                body(old[i], nil)
                i += 1
            } else if i == old.count || new[j].address < old[i].address {
                body(nil, new[j])
                j += 1
            } else {
                body(old[i], new[j])
                i += 1
                j += 1
            }
        }
    }
}
