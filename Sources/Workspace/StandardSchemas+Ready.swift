import Editorial
import Records
import Synchronization

extension StandardSchemas {
    private static let ready = Mutex<Later<SchemaSet>?>(nil)

    /// Begins to make them ready on another thread, if that was not done already.
    fileprivate static func makeReady() -> Later<SchemaSet> {
        ready.withLock { ready in
            if let ready { return ready }
            let set = Later {
                let loaded = files.map { FileSource.loaded("schemas/" + $0.name, .bytes(Array($0.text.utf8))) }
                // A test of ours holds each of them against the meta-schema.
                return SchemaSet(files: loaded, isSound: { _ in true })
            }
            ready = set
            return set
        }
    }

    /// The schemas of a document, made on another thread. Most have the standard ones and no others, which are made once.
    ///
    /// - Parameters:
    ///   - read: the files of the schemas, in order.
    ///   - load: reads their trees, when these are others.
    static func set(of read: [(path: String, content: Files.Content)], _ load: @escaping @Sendable () -> [LoadedFile]) -> Later<SchemaSet> {
        let isStandard = read.count == files.count && zip(read, files).allSatisfy { $0.path == "schemas/" + $1.name && $0.content.isText($1.text) }
        return isStandard ? makeReady() : Later { SchemaSet(files: load(), isSound: contains) }
    }

    /// Whether a file is a standard schema to the byte.
    private static func contains(_ file: LoadedFile) -> Bool {
        guard case .success(let tree) = file.content, let name = file.path.split(separator: "/").last else { return false }
        return files.contains { $0.name == name && Array($0.text.utf8) == tree.source.bytes }
    }
}

extension Files.Content {
    fileprivate func isText(_ text: String) -> Bool {
        if case .bytes(let bytes) = self { bytes == Array(text.utf8) } else { false }
    }
}

extension Workspace {
    /// Begins what nearly every command will need, whatever its arguments turn out to be.
    package static func prepare() { _ = StandardSchemas.makeReady() }
}
