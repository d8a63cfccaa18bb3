import Diagnostics
import Editorial
import Records

/// A text that is open in the editor.
struct OpenDocument {
    let uri: String
    /// In the workspace; nil for a file elsewhere.
    private(set) var path: String?
    private(set) var version: Int
    private(set) var text: TextIndex
    /// Whether the client was told what is found in this version.
    var isTold = false
    private var reading = Reading()

    /// What the text was read as, once for each version.
    private final class Reading {
        var content: Result<Tree, Refusals>?
    }

    init(uri: String, version: Int, text: String) {
        self.uri = uri
        self.version = version
        self.text = TextIndex(Array(text.utf8))
    }

    /// The same as a file of a document, not told of yet.
    func placed(in folder: Folder?) -> OpenDocument {
        var document = self
        document.path = FileURI.path(of: uri).flatMap { folder?.path(of: $0) }
        document.reading = Reading()
        document.isTold = false
        return document
    }

    /// The text as a record, or what is wrong with it.
    var content: Result<Tree, Refusals> {
        if let content = reading.content { return content }
        let content = RecordReader.read(SourceFile(path: path ?? "", bytes: text.bytes))
        reading.content = content
        return content
    }

    var tree: Tree? { try? content.get() }

    /// The changes of `didChange`, each on the text that the one before it left.
    mutating func change(_ changes: [JSON], version: Int, _ encoding: PositionEncoding) {
        for change in changes {
            guard let new = change["text"]?.string else { continue }
            if let range = text.range(change[path: "range"], encoding) {
                var bytes = text.bytes
                bytes.replaceSubrange(range, with: new.utf8)
                text = TextIndex(bytes)
            } else {
                text = TextIndex(Array(new.utf8))
            }
        }
        self.version = version
        reading = Reading()
        isTold = false
    }
}
