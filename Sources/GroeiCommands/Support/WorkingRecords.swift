import Editorial

/// What was changed in the working copy. A record that cannot be read is not gone, and one that is new is no less new.
struct WorkingRecords {
    let old: Corpus
    let new: Corpus
    let readable: [RecordChange]
    let unreadable: [(kind: RecordChange.Kind, address: Address)]

    init(from old: Corpus, to new: Corpus) {
        (self.old, self.new) = (old, new)
        readable = ChangeSet(from: old, to: new).records.filter { !new.isUnreadable($0.address) }
        unreadable = new.unreadable.addresses.subtracting(old.unreadable.addresses).sorted { $0.description < $1.description }
            .map { (old[$0] == nil ? .added : .changed, $0) }
    }

    var isEmpty: Bool { readable.isEmpty && unreadable.isEmpty }
}
