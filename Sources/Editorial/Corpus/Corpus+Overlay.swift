import Diagnostics
import Records

extension Corpus {
    /// The same with some files as they read now.
    ///
    /// A file that cannot be read keeps the record that it had, so that a slip of the pen in one file does not set the whole
    /// document on fire; it is refused all the same.
    package func overlaying(_ files: [LoadedFile]) -> Corpus {
        var fresh: [Address: Record] = [:]
        var refusals: [Finding] = []
        var broken: Set<Address> = []
        for file in files {
            guard case .record(let address, let position) = CorpusPath.classify(file.path, types) else { continue }
            switch file.content {
            case .success(let tree): fresh[address] = Record(address: address, typePosition: position, tree: tree)
            case .failure(let found):
                refusals += found.findings.map { $0.of(address) }
                if self[address] == nil { broken.insert(address) }
            }
        }
        let paths = Set(files.map(\.path))
        var records = records
        for (address, record) in fresh {
            guard let position = position(of: address) else { continue }
            records[position] = record
        }
        let new = fresh.filter { position(of: $0.key) == nil }.map(\.value)
        let refused = refused.filter { !paths.contains($0.place?.path ?? "") } + refusals
        var unreadable = unreadable
        unreadable.addresses = unreadable.addresses.subtracting(fresh.keys).union(broken)
        // While somebody types in records that are there already, all others stay where they are.
        if new.isEmpty { return Corpus(indexedAs: self, records, refused: refused, unreadable: unreadable) }
        records.merge(new.inOrder())
        return Corpus(types: types, sorted: records, refused: refused, unreadable: unreadable)
    }

    /// The same as if there were no such files.
    package func forgetting(_ paths: [String]) -> Corpus {
        let paths = Set(paths)
        let addresses = Set(paths.compactMap { path -> Address? in
            if case .record(let address, _) = CorpusPath.classify(path, types) { address } else { nil }
        })
        var unreadable = unreadable
        unreadable.addresses.subtract(addresses)
        return Corpus(
            types: types, sorted: records.filter { !addresses.contains($0.address) }, refused: refused.filter { !paths.contains($0.place?.path ?? "") },
            unreadable: unreadable)
    }
}
