import Diagnostics
import Editorial
import Records
import Workspace

/// What questions are answered from: the document as it is in the editor, and whom the answer is for.
struct World {
    let snapshot: Snapshot
    /// The document on disk, without what is only in the editor.
    let saved: Snapshot
    let folder: Folder
    /// The open documents, by path in the workspace.
    let documents: [String: OpenDocument]
    let client: Client
    let language: Language

    var corpus: Corpus { snapshot.corpus }

    /// The file as the editor has it, or else as it was read; nil for a file that could not be.
    func text(of path: String) -> TextIndex? {
        if let document = documents[path] { return document.text }
        if path == snapshot.changelog?.path { return snapshot.changelog.map { TextIndex($0.bytes) } }
        return record(at: path).map { TextIndex($0.tree.source.bytes) }
    }

    func record(at path: String) -> Record? { address(of: path).flatMap { corpus[$0] } }

    func address(of path: String) -> Address? {
        guard case .record(let address, _) = CorpusPath.classify(path, corpus.types) else { return nil }
        return address
    }

    func type(of path: String) -> RecordType? { address(of: path).flatMap { corpus.types[$0.type] } }

    func uri(of path: String) -> String { documents[path]?.uri ?? folder.uri(of: path) }

    func location(_ path: String, _ range: Range<Int>) -> JSON {
        let index = text(of: path) ?? TextIndex([])
        return ["uri": .string(uri(of: path)), "range": index.json(range, client.encoding)]
    }

    /// Parts of a record where they stand in the editor; without those that were typed over in a text that cannot be read at the moment.
    func locations(in record: Record, _ ranges: [Range<Int>]) -> [JSON] {
        let index = text(of: record.path) ?? TextIndex([])
        let isBehind = documents[record.path].map { $0.tree == nil } ?? false
        let shift = isBehind ? TextShift(from: record.tree.source.bytes, to: index.bytes) : nil
        return ranges.compactMap { range in shift.map { $0(range) } ?? range }.map {
            ["uri": .string(uri(of: record.path)), "range": index.json($0, client.encoding)]
        }
    }

    /// The start of a record's file; also when the file could not be read.
    func location(of address: Address) -> JSON? {
        guard corpus[address] != nil || corpus.unreadable.contains(address), let type = corpus.types[address.type] else { return nil }
        return location(type.path(of: address.id), 0..<0)
    }
}

/// A place in an open record that something is asked about.
struct Question {
    let world: World
    let document: OpenDocument
    let path: String
    let type: RecordType
    let offset: Int

    var corpus: Corpus { world.corpus }
    var language: Language { world.language }

    /// The range in the open document.
    func json(_ range: Range<Int>) -> JSON { document.text.json(range, world.client.encoding) }
}
