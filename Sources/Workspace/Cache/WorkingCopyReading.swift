import Diagnostics
import Editorial
import Records

/// Reads the working copy: what did not change from the cache, the rest from its files.
struct WorkingCopyReading {
    let schemas: SchemaSet
    let corpus: Corpus
    let changelog: SourceFile?
    let changelogFinding: Finding?
    let cache: CheckCache?

    /// - Parameter folder: where the cache is; nil to do without.
    init(_ root: String, cacheIn folder: String?, _ surroundings: CheckSurroundings) {
        let source = FileSource.folder(root)
        let listing = FileSource.listing(of: root)
        let files = listing.schemas.map { (path: $0.path, content: source.content(of: $0)) }
        var cache = folder.map { CheckCache(folder: $0, key: CacheKey(schemas: files, surroundings)) }
        let verification = CacheLookup.Verification(cache)
        let set = StandardSchemas.set(of: files, isWhole: listing.schemaFindings.isEmpty) { source.readSchemas(listing) }
        let scan = FolderScan(root, inOrder: cache?.base == nil, beside: verification.work)
        if !verification.isSound { cache?.forget() }
        defer { scan.close() }
        var (known, parts): ([Corpus.Part], [Corpus.Part]) = ([], [])
        if let cache, let base = cache.base {
            let found = CacheLookup(base: base, changes: cache.changes).run(scan)
            let types = set.get().types
            parts = FileSource.read(found.fresh, types)
            var kept = cache.changesShare.map { share in found.inChanges.map { LoadedFile(path: share.path(of: $0), content: .success(share.tree($0))) } } ?? []
            if cache.isCurrent { known = base.records(found.inBase, types) } else { kept += base.files(found.inBase) }
            parts += Parallel.map(kept) { [Corpus.Part($0, types)] }
        } else {
            parts = FileSource.read(scan, set)
        }
        schemas = set.get()
        parts.append(Corpus.Part(refused: scan.findings, strays: scan.strays, schemas.types))
        corpus = Corpus(types: schemas.types, known: known, parts: parts)
        (changelog, changelogFinding) = source.changelog(listing.changelog)
        self.cache = cache
    }
}

extension CacheFile {
    /// The records of the entries that are wanted, in the order of a corpus, in which they were written.
    func records(_ isWanted: [Bool], _ types: RecordTypes) -> [Corpus.Part] {
        let names = types.names
        return Parallel.map(Array(0..<count)) { part in
            let share = CacheShare(self)
            var numbers = part[...]
            return [Corpus.Part(records: part.count) {
                while let number = numbers.popFirst() {
                    let type = Int(entry(number).type)
                    guard isWanted[number], type < names.count else { continue }
                    let path = path(number)
                    let start = (path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
                    let end = path.lastIndex(of: UInt8(ascii: ".")) ?? path.count
                    let id = String(decoding: UnsafeBufferPointer(rebasing: path[min(start, end)..<end]), as: UTF8.self)
                    return Record(address: Address(type: names[type], id: id), typePosition: type, tree: share.tree(number), memoryNumber: Int32(number))
                }
                return nil
            }]
        }
    }

    /// Their trees alone, for when the types may be others now.
    func files(_ isWanted: [Bool]) -> [LoadedFile] {
        Parallel.map(Array(0..<count)) { part in
            let share = CacheShare(self)
            return part.compactMap { number in
                isWanted[number] ? LoadedFile(path: share.path(of: number), content: .success(share.tree(number))) : nil
            }
        }
    }
}
