import Diagnostics
import Editorial
import Records
import Workspace

extension Session {
    mutating func open(_ params: JSON) {
        let document = params[path: "textDocument"]
        guard let uri = document["uri"]?.string, let text = document["text"]?.string else { return }
        keep(OpenDocument(uri: uri, version: document["version"]?.integer ?? 0, text: text))
    }

    /// A file that is open from now on.
    mutating func keep(_ document: OpenDocument) {
        documents[document.uri] = document.placed(in: folder)
        touch()
    }

    mutating func change(_ params: JSON) {
        guard let uri = params[path: "textDocument", "uri"].string, documents[uri] != nil else { return }
        let version = params[path: "textDocument", "version"].integer ?? 0
        documents[uri]?.change(params[path: "contentChanges"].items, version: version, client.encoding)
        touch()
    }

    /// What was saved is what was open; only a schema changes more than itself. Of what else changed on disk, as by `git checkout`, a client that
    /// does not watch files tells nothing: then this is the moment to look.
    mutating func saved(_ params: JSON) {
        guard let uri = params[path: "textDocument", "uri"].string, let path = documents[uri]?.path else { return }
        if client.watchesFiles { reread([path]) } else { readAgain() }
    }

    /// Reads the whole document as it is on disk now.
    mutating func readAgain() {
        if let folder { read(folder.path) }
    }

    mutating func close(_ params: JSON) {
        guard let uri = params[path: "textDocument", "uri"].string, let document = documents.removeValue(forKey: uri) else { return }
        if let path = document.path { reread([path]) }
    }

    mutating func filesChanged(_ params: JSON) {
        let files = params[path: "changes"].items.compactMap { $0["uri"]?.string }.compactMap(FileURI.path)
        reread(files.compactMap { folder?.path(of: $0) })
    }

    /// Reads files again; all of them when there are many, or when a schema is among them.
    private mutating func reread(_ paths: [String]) {
        guard let base, let folder, !paths.isEmpty else { return }
        // Stored texts are read anew by every check.
        let paths = paths.filter { !$0.hasPrefix(StoredTexts.folder) }
        if paths.count > 100 || !paths.allSatisfy({ CorpusPath.isRecord($0, base.corpus.types) }) {
            read(folder.path)
        } else if let workspace = try? Workspace.locateFiles(surroundings(folder.path)) {
            self.base = base.rereading(paths, of: workspace)
        }
        touch()
    }

    /// Something changed that a check would see.
    mutating func touch() {
        current = nil
        generation += 1
    }

    /// The folder of the document that a folder is in, without symbolic links.
    func root(around folder: String) -> String? { (try? Workspace.locateFiles(surroundings(folder)))?.root }

    /// Finds the document that a folder is in, and reads it.
    mutating func locate(from start: String) {
        guard let workspace = try? Workspace.locateFiles(surroundings(start)), let root = workspace.root else { return }
        folder = Folder(root: root, start: start)
        lexicon = Dictionaries(workspace.surroundings, rememberingIn: workspace)
        read(root)
        guard let base else { return }
        let count = base.corpus.records.count
        log(3, Words(nl: "\(count) records gelezen uit `\(root)`", en: "read \(count) records from `\(root)`"))
    }

    private mutating func read(_ root: String) {
        do throws(Failure) {
            base = try Snapshot.workingCopy(of: try Workspace.locateFiles(surroundings(root)))
        } catch {
            log(1, error.message)
        }
        touch()
    }

    /// What questions are answered from; nil while no document was found.
    var world: World? {
        mutating get {
            guard let folder, let base else { return nil }
            if current == nil {
                // A document that was kept open overnight is checked by today's date.
                if surroundings(folder.path).today != base.surroundings.today { read(folder.path) }
                current = self.base?.overlaying(files, changelog: changelog)
            }
            guard let current else { return nil }
            let named = documents.values.compactMap { document in document.path.map { ($0, document) } }
            return World(
                snapshot: current, saved: base, folder: folder, documents: Dictionary(named, uniquingKeysWith: { first, _ in first }), client: client,
                language: language)
        }
    }

    /// The open records, as they are in the editor.
    private var files: [LoadedFile] {
        documents.values.compactMap { document in
            guard let path = document.path, let base, CorpusPath.isRecord(path, base.corpus.types) else { return nil }
            return LoadedFile(path: path, content: document.content)
        }
    }

    private var changelog: SourceFile? {
        documents.values.first { $0.path == "CHANGELOG.md" }.map { SourceFile(path: "CHANGELOG.md", bytes: $0.text.bytes) }
    }

    /// The open document that a request is about; nil when it is no part of the document that is kept.
    mutating func document(_ params: JSON) throws(ResponseError) -> (World, OpenDocument)? {
        guard let uri = params[path: "textDocument", "uri"].string else { throw .missing("textDocument.uri") }
        guard let document = documents[uri], document.path != nil, let world else { return nil }
        return (world, document)
    }

    /// The place in a record that a request is about; nil when it is in no record.
    mutating func question(_ params: JSON) throws(ResponseError) -> Question? {
        guard let position = TextPosition(params[path: "position"]) else { throw .missing("position") }
        guard let (world, document) = try document(params), let path = document.path, let type = world.type(of: path) else { return nil }
        let offset = document.text.offset(of: position, client.encoding)
        return Question(world: world, document: document, path: path, type: type, offset: offset)
    }
}

extension CorpusPath {
    static func isRecord(_ path: String, _ types: RecordTypes) -> Bool {
        if case .record = classify(path, types) { true } else { false }
    }
}
