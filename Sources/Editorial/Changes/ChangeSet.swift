import Records

/// All that changed between two snapshots, at the four levels of DESIGN 5: record, field, text, conclusion.
package struct ChangeSet: Sendable {
    package let old: Corpus
    package let new: Corpus
    /// By type, then by id.
    package let records: [RecordChange]
    package let conclusions: [ConclusionChange]
    /// Old address to new, of the records that got another name.
    private let renames: [Address: Address]

    package init(from old: Corpus, to new: Corpus) {
        self.old = old
        self.new = new
        records = Self.records(old, new)
        renames = Self.renames(records)
        conclusions = ConclusionChange.all(old, new, records, renames)
    }

    package var isEmpty: Bool { records.isEmpty }

    /// Looked for when asked: of the many proposals in a list nobody asks.
    package var suspects: [SuspectPassage] { SuspectPassage.all(old, new, records) }

    /// What happened to the record that has this address after the change, or had it until it was removed.
    package func change(of address: Address) -> RecordChange? {
        let index = records.firstIndex(fromWhich: { $0.address >= address })
        return index < records.count && records[index].address == address ? records[index] : nil
    }

    /// What happened to the record that had this address before the change.
    package func change(ofFormer address: Address) -> RecordChange? { change(of: renames[address] ?? address) }

    /// The same without the records of types that no approval stands on: proposals and versions.
    package var reviewed: [RecordChange] { records.filter(\.type.isReviewed) }

    /// The records that got another name, old address to new.
    static func renames(_ records: [RecordChange]) -> [Address: Address] {
        Dictionary(records.compactMap { change in
            if case .renamed(let old) = change.kind { (old, change.address) } else { nil }
        }) { first, _ in first }
    }

    private static func records(_ old: Corpus, _ new: Corpus) -> [RecordChange] {
        var removed: [Record] = []
        var added: [Record] = []
        var kept: [(Record, Record)] = []
        merge(old.records, new.records) { before, after in
            switch (before, after) {
            case (let before?, nil): removed.append(before)
            case (nil, let after?): added.append(after)
            case (let before?, let after?): if !isSameFile(before, after) { kept.append((before, after)) }
            default: break
            }
        }
        let renamed = RenamedRecords.pairs(&removed, &added)
        let renames = Dictionary(renamed.map { ($0.address, $1.address) }) { first, _ in first }
        var changes = kept.compactMap { change($0, $1, new, renames) }
        for (before, after) in renamed {
            let type = new.type(of: after)
            let fields = FieldComparison(before.root, after.root, type: type, renames: renames).changes.filter { $0.field.name != "aliases" }
            changes.append(RecordChange(
                kind: .renamed(from: before.address), address: after.address, type: type, old: before, new: after, fields: fields))
        }
        for record in added {
            changes.append(RecordChange(
                kind: .added, address: record.address, type: new.type(of: record), old: nil, new: record, fields: []))
        }
        for record in removed {
            changes.append(RecordChange(
                kind: .removed, address: record.address, type: old.type(of: record), old: record, new: nil, fields: []))
        }
        return changes.sorted { $0.address < $1.address }
    }

    private static func isSameFile(_ before: Record, _ after: Record) -> Bool {
        before.tree.hasSameBytes(as: after.tree)
    }

    private static func change(_ before: Record, _ after: Record, _ new: Corpus, _ renames: [Address: Address]) -> RecordChange? {
        let type = new.type(of: after)
        let fields = FieldComparison(before.root, after.root, type: type, renames: renames).changes
        // Other bytes with the same meaning are no change of the document: a comment, quotes, the order of fields.
        guard !fields.isEmpty else { return nil }
        return RecordChange(kind: .changed, address: after.address, type: type, old: before, new: after, fields: fields)
    }

    /// Walks two lists that are sorted by type name and id.
    static func merge(_ old: [Record], _ new: [Record], _ body: (Record?, Record?) -> Void) {
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
