package import Diagnostics
package import Editorial
package import Git
package import Records

/// The document as it was read from one place: the working copy or a commit.
package struct Snapshot: Sendable {
    /// What people call it: `werkkopie`, `main`, `v1.2.0`.
    package internal(set) var name: Words
    package internal(set) var commit: ObjectID?
    package let schemas: SchemaSet
    package internal(set) var corpus: Corpus
    package internal(set) var changelog: SourceFile?
    /// Why CHANGELOG.md, which is there, cannot be read.
    var changelogFinding: Finding?
    /// What checks of it depend on outside the document.
    package internal(set) var surroundings: CheckSurroundings
    /// The blobs that the trees were read from, by path; empty for the working copy.
    var blobs: [String: ObjectID]
    /// Remembers what checking the working copy gives; nil for a commit.
    private let cache: CheckCache?
    /// Not all of it is as it was read from the working copy, so that what is found out is not to be remembered.
    var isOverlaid = false

    private init(workingCopy root: String, of workspace: Workspace) {
        name = Words(nl: "werkkopie", en: "working copy")
        commit = nil
        surroundings = Self.surroundings(of: .folder(root), nil, workspace)
        blobs = [:]
        let reading = WorkingCopyReading(root, cacheIn: CheckCache.folder(of: root, workspace.surroundings), surroundings)
        (schemas, corpus, cache) = (reading.schemas, reading.corpus, reading.cache)
        (changelog, changelogFinding) = (reading.changelog, reading.changelogFinding)
    }

    private init(
        _ listing: FileSource.Listing, from source: FileSource, of workspace: Workspace, name: Words, commit: ObjectID? = nil, sharing other: Snapshot? = nil
    ) {
        self.name = name
        self.commit = commit
        cache = nil
        surroundings = Self.surroundings(of: source, commit, workspace)
        blobs = Dictionary(
            commit == nil ? [] : listing.records.compactMap { entry in entry.blob.map { (entry.path, $0) } },
            uniquingKeysWith: { first, _ in first })
        let (known, fresh) = Self.split(listing.records, other)
        let schemaFiles = listing.schemas
        let set = StandardSchemas.set(of: schemaFiles.lazy.map { ($0.path, source.content(of: $0)) }, isWhole: listing.schemaFindings.isEmpty) {
            source.readSchemas(listing)
        }
        let read = source.read(fresh)
        schemas = set.get()
        let types = schemas.types
        corpus = Corpus(types: types, parts: [Corpus.Part((known + read)[...], types), Corpus.Part(refused: listing.findings, types)])
        (changelog, changelogFinding) = source.changelog(listing.changelog)
    }

    static func surroundings(of source: FileSource, _ commit: ObjectID?, _ workspace: Workspace) -> CheckSurroundings {
        CheckSurroundings(today: workspace.surroundings.today, storedText: StoredTexts(source: source, commit: commit, workspace: workspace).text)
    }

    /// What the other snapshot has read from the same blobs is not read again.
    private static func split(_ entries: [FileSource.Entry], _ other: Snapshot?) -> ([LoadedFile], [FileSource.Entry]) {
        guard let other, !other.blobs.isEmpty else { return ([], entries) }
        let trees = Dictionary(other.corpus.records.map { ($0.path, $0.tree) }, uniquingKeysWith: { first, _ in first })
        var known: [LoadedFile] = []
        var fresh: [FileSource.Entry] = []
        for entry in entries {
            if let blob = entry.blob, other.blobs[entry.path] == blob, let tree = trees[entry.path] {
                known.append(LoadedFile(path: entry.path, content: .success(tree)))
            } else {
                fresh.append(entry)
            }
        }
        return (known, fresh)
    }

    /// The files as they are on disk.
    package static func workingCopy(of workspace: Workspace) throws(Failure) -> Snapshot {
        let root = try workspace.requireRoot()
        guard Workspace.isDocument(root) else { throw .noWorkspace(root) }
        return Snapshot(workingCopy: root, of: workspace)
    }

    /// A commit, found by any name that git knows: branch, tag, id; and `proposal/<id>`.
    ///
    /// - Parameter other: a snapshot that shares most of its files, such as the other end of a diff.
    package static func at(_ revision: String, of workspace: Workspace, sharing other: Snapshot? = nil) throws(Failure) -> Snapshot {
        try at(try workspace.resolve(revision), named: Words(same: revision), of: workspace, sharing: other)
    }

    package static func at(_ commit: ObjectID, named name: Words, of workspace: Workspace, sharing other: Snapshot? = nil) throws(Failure) -> Snapshot {
        if let moved = try other?.moved(to: commit, named: name, of: workspace) { return moved }
        let repository = try workspace.requireRepository()
        let listing = try FileSource.listing(of: commit, in: workspace)
        guard !listing.records.isEmpty else {
            throw Failure(
                .environment, Words(nl: "in `\(name.nl)` (\(commit.short)) staat geen groeidocument", en: "there is no document in `\(name.en)` (\(commit.short))"),
                hint: Words(
                    nl: "Is het er al, leg het dan vast met `git add corpus schemas` en `git commit`; begin anders een document met `groei init`.",
                    en: "If it is there already, commit it with `git add corpus schemas` and `git commit`; otherwise start a document with `groei init`."))
        }
        return Snapshot(listing, from: .commit(repository), of: workspace, name: name, commit: commit, sharing: other)
    }

    /// The bytes of a file that a record was read from, or of the changelog.
    package func bytes(of path: String) -> [UInt8]? {
        if case .record(let address, _) = CorpusPath.classify(path, corpus.types) { return corpus[address]?.tree.source.bytes }
        return changelog?.path == path ? changelog?.bytes : nil
    }

    /// What is remembered of the records since they were checked before.
    ///
    /// - Parameter corpus: this document, or what it would be with some records changed.
    func memory(of corpus: Corpus, _ lexicon: (any Lexicon)?) -> (any InspectionMemory)? { cache?.memory(of: corpus, lexicon) }

    /// All findings: of the schemas, of the files, of every rule.
    ///
    /// - Parameter lexicon: for words and for mending; without one nothing is said of spelling.
    package func check(lexicon: (any Lexicon)? = nil, checksSpelling: Bool = true) -> [Finding] {
        checkResult(lexicon: lexicon, checksSpelling: checksSpelling).findings
    }

    /// The same, with what the records allow.
    package func checkResult(lexicon: (any Lexicon)? = nil, checksSpelling: Bool = true) -> CheckResult {
        let checker = checker(lexicon: lexicon, checksSpelling: checksSpelling)
        return complete(checker.finishInParallel(inspections(by: checker, lexicon)))
    }

    /// Of all records, remembered for the next time.
    func inspections(by checker: Checker, _ lexicon: (any Lexicon)?) -> [Checker.Inspection] {
        let inspections = checker.inspectInParallel(recalling: memory(of: corpus, lexicon))
        if let cache, !isOverlaid { AfterCommand.add { cache.keep(corpus, inspections, lexicon) } }
        return inspections
    }

    /// With what is wrong outside of records and schemas.
    func complete(_ result: CheckResult) -> CheckResult {
        guard let changelogFinding else { return result }
        var result = result
        result.findings = (result.findings + [changelogFinding]).inOrder()
        return result
    }

    func checker(lexicon: (any Lexicon)?, checksSpelling: Bool = true) -> Checker {
        var surroundings = surroundings
        surroundings.lexicon = lexicon
        surroundings.checksSpelling = checksSpelling
        return Checker(
            corpus: corpus, schemas: schemas, changelog: changelog, surroundings: surroundings, without: changelogFinding == nil ? [] : [ChangelogInStep.id])
    }
}
