package import Diagnostics
import Records

/// Two sides each added a record with the same id: those of one side get ids of their own, and what refers to them there follows.
package struct SeparateAdditions: Sendable {
    /// That side with the new ids.
    package private(set) var corpus: Corpus
    /// What differs by path; nil takes a file away.
    package private(set) var files: [String: [UInt8]?] = [:]
    package private(set) var renamed: [RenamedAddition] = []

    /// - Parameter other: the other side, whose records keep their ids.
    package init(of corpus: Corpus, since base: Corpus, beside other: Corpus) throws(Failure) {
        self.corpus = corpus
        var ids = FreeIDs(corpus)
        for (address, record) in ChangeSet.differences(base, corpus) where base[address] == nil {
            guard let record, let taken = other[address], !taken.root.meansSame(as: record.root), !Self.isOne(record, taken, base),
                Renaming.canRename(address, in: corpus)
            else { continue }
            var id = ids.take(address.id, address.type)
            while other[Address(type: address.type, id: id)] != nil { id = ids.take(address.id, address.type) }
            try rename(address, to: id)
        }
    }

    /// Whether both are one record of before, which both sides gave this name.
    private static func isOne(_ record: Record, _ other: Record, _ base: Corpus) -> Bool {
        Set(record.texts("aliases")).intersection(other.texts("aliases")).contains { base[Address(type: record.address.type, id: $0)] != nil }
    }

    private mutating func rename(_ address: Address, to id: String) throws(Failure) {
        let renaming = try Renaming(address, to: id, in: corpus, keepsAlias: false)
        let read = renaming.edits.map { edit in
            let path = edit.record.path == renaming.oldPath ? renaming.newPath : edit.record.path
            let source = SourceFile(path: path, bytes: edit.record.tree.source.bytes.replacing(edit.replacements))
            return LoadedFile(path: path, content: RecordReader.read(source))
        }
        files.updateValue(nil, forKey: renaming.oldPath)
        for file in read { files[file.path] = (try? file.content.get())?.source.bytes }
        corpus = corpus.forgetting([renaming.oldPath]).overlaying(read)
        renamed.append(RenamedAddition(from: address, to: renaming.to))
    }
}

/// A new record that got another id than it was given.
package struct RenamedAddition: Sendable, Hashable {
    package let from: Address
    package let to: Address
}
