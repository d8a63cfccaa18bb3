import Records

/// The three-way merge of two snapshots, record by record.
package struct CorpusMerge: Sendable {
    /// New files by path, to lay over `ours`; nil takes a file away.
    package private(set) var files: [String: [UInt8]?] = [:]
    package private(set) var conflicts: [MergeConflict] = []
    /// What the preference decided.
    package private(set) var settled: [MergeConflict] = []

    private let rules: MergeRules

    /// - Parameter leading: the side whose additions to a list come first where both added at one place.
    package init(
        base: Corpus, ours: Corpus, theirs: Corpus, preferring preference: MergePreference = .refuse, leading: MergeSide = .ours
    ) {
        rules = MergeRules(preference: preference, leading: leading)
        let sides = FollowedRenames(base: base, ours: ours, theirs: theirs, preferring: preference)
        files = sides.files
        sides.clashes.forEach { record($0) }
        for change in sides.changes {
            let address = change.address
            let (old, mine) = (sides.base[address], sides.ours[address])
            switch (old, mine, change.record) {
            case (_, nil, let new?) where old == nil: files[new.path] = new.tree.source.bytes
            case (_, let mine?, let new?) where mine.tree.hasSameBytes(as: new.tree): break
            case (nil, let mine?, let new?):
                if !mine.root.meansSame(as: new.root) { conflicts.append(MergeConflict(address: address, field: nil, isBothAdded: true)) }
            case (let old?, let mine?, let new?): merge(old, mine, new, sides.ours.type(of: mine))
            case (let old?, let mine?, nil):
                if old.root.meansSame(as: mine.root) { files[mine.path] = .some(nil) } else { conflict(mine, nil) }
            case (_, nil, nil): break
            case (_, let mine, let new): conflict(mine, new)
            }
        }
    }

    private mutating func merge(_ old: Record, _ mine: Record, _ new: Record, _ type: RecordType) {
        if old.tree.hasSameBytes(as: mine.tree) {
            files[mine.path] = new.tree.source.bytes
            return
        }
        let merge = RecordMerge(base: old.root, ours: mine.root, theirs: new.root, type: type, address: mine.address, rules: rules)
        conflicts += merge.conflicts
        settled += merge.settled
        guard merge.conflicts.isEmpty, !merge.edits.isEmpty else { return }
        do {
            files[mine.path] = try TreeEditor.apply(merge.edits, to: mine.tree, order: type.order).source.bytes
        } catch {
            // What cannot be written faithfully is left to a person.
            conflicts.append(MergeConflict(address: mine.address, field: nil))
        }
    }

    /// The whole record is in question: one side changed it, the other removed it.
    private mutating func conflict(_ mine: Record?, _ theirs: Record?) {
        guard let changed = mine ?? theirs else { return }
        record(MergeConflict(address: changed.address, field: nil, remover: mine == nil ? .ours : .theirs))
        // A subscript could take nil for "no such key", and the removal would be forgotten.
        if rules.preference == .theirs { files.updateValue(theirs?.tree.source.bytes, forKey: changed.path) }
    }

    private mutating func record(_ clash: MergeConflict) {
        if rules.preference == .refuse { conflicts.append(clash) } else { settled.append(clash) }
    }
}

extension ChangeSet {
    /// The records whose files differ, by address; `record` is nil where it is gone.
    static func differences(_ old: Corpus, _ new: Corpus) -> [(address: Address, record: Record?)] {
        var changed: [(Address, Record?)] = []
        merge(old.records, new.records) { before, after in
            if let before, let after, before.tree.hasSameBytes(as: after.tree) { return }
            if let address = (after ?? before)?.address { changed.append((address, after)) }
        }
        return changed
    }
}
