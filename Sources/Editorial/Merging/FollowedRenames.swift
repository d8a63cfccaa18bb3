import Diagnostics
import Records

/// The three sides of a merge under the same names: what one side renamed has its new name on all of them, and what refers to it there follows.
struct FollowedRenames {
    private(set) var base: Corpus
    private(set) var ours: Corpus
    private(set) var theirs: Corpus
    /// What differs from base to theirs.
    private(set) var changes: [(address: Address, record: Record?)]
    /// What differs from ours as it was, by path; nil takes a file away.
    private(set) var files: [String: [UInt8]?] = [:]
    /// The records that got another name on each side.
    private(set) var clashes: [MergeConflict] = []

    init(base: Corpus, ours: Corpus, theirs: Corpus, preferring preference: MergePreference) {
        (self.base, self.ours, self.theirs) = (base, ours, theirs)
        changes = ChangeSet.differences(base, theirs)
        let own = ChangeSet.differences(base, ours)
        let renames = (ours: RenamedRecords.names(base, own), theirs: RenamedRecords.names(base, changes))
        let names = names(renames.ours, renames.theirs, preference)
        guard !names.isEmpty else { return }
        // Only what one side changed: all else is alike on the three, whatever it refers to.
        let changed = Set(own.map(\.address) + changes.map(\.address)).sorted()
        let given = Set(clashes.flatMap(\.names))
        // A file that cannot be rewritten is left to a person, with what was renamed.
        guard let before = try? Renamed(base, names, changed, given), let mine = try? Renamed(ours, names, changed, given),
            let others = try? Renamed(theirs, names, changed, given)
        else { return }
        (self.base, self.ours, self.theirs, files) = (before.corpus, mine.corpus, others.corpus, mine.files)
        changes = ChangeSet.differences(self.base, self.theirs)
    }

    /// Old address to the name that the record has from now on.
    private mutating func names(
        _ mine: [Address: Address], _ others: [Address: Address], _ preference: MergePreference
    ) -> [Address: Address] {
        var names: [Address: Address] = [:]
        for old in Set(mine.keys).union(others.keys).sorted() {
            let (own, other) = (mine[old], others[old])
            guard let name = preference == .theirs ? other ?? own : own ?? other else { continue }
            if let own, let other, own != other { clashes.append(MergeConflict(address: old, field: nil, names: [own, other])) }
            // Where another record has that name, the two are for a person to tell apart.
            if base[name] != nil || (own != name && ours[name] != nil) || (other != name && theirs[name] != nil) { continue }
            names[old] = name
            for given in [own, other].compactMap({ $0 }) where given != name { names[given] = name }
        }
        return names
    }
}

/// A snapshot with other names for some records.
private struct Renamed {
    let corpus: Corpus
    /// What differs by path; nil takes a file away.
    private(set) var files: [String: [UInt8]?] = [:]

    /// - Parameters:
    ///   - changed: the records in which references are rewritten.
    ///   - given: names that records keep as a former one.
    init(_ corpus: Corpus, _ names: [Address: Address], _ changed: [Address], _ given: Set<Address>) throws(Failure) {
        var writer = RenamingWriter(corpus: corpus, names: names)
        for position in changed.compactMap(corpus.position) {
            for reference in ReferenceScan.references(of: position, in: corpus) { try writer.rewrite(reference) }
            let address = corpus.records[position].address
            if names[address] != nil, given.contains(address) { try writer.rename(position, from: address.id) }
        }
        for edit in try writer.edits() { files[edit.record.path] = edit.record.tree.source.bytes.replacing(edit.replacements) }
        for (old, new) in names {
            guard let record = corpus[old], let type = corpus.types[new.type] else { continue }
            files[type.path(of: new.id)] = (files[record.path] ?? nil) ?? record.tree.source.bytes
            files.updateValue(nil, forKey: record.path)
        }
        let read = files.compactMap { path, bytes in
            bytes.map { LoadedFile(path: path, content: RecordReader.read(SourceFile(path: path, bytes: $0))) }
        }
        self.corpus = corpus.forgetting(files.filter { $0.value == nil }.map(\.key)).overlaying(read)
    }
}
