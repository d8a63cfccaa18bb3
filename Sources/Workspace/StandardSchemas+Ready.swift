import Editorial
import Records

extension StandardSchemas {
    /// The standard ones and no others; whoever asks first begins them. A test of ours holds each against the meta-schema.
    fileprivate static let ready = Later {
        SchemaSet(files: files.map { FileSource.loaded("schemas/" + $0.name, .bytes(Array($0.text.utf8))) }, isSound: { _ in true })
    }

    /// The schemas of a document, made on another thread. Most have the standard ones and no others, which are made once.
    ///
    /// - Parameters:
    ///   - contents: the files of the schemas; read no further than to the first that is another.
    ///   - isWhole: whether there is nothing beside them, such as a link.
    ///   - load: reads their trees, when there are others.
    static func set(
        of contents: some Collection<(path: String, content: Files.Content)>, isWhole: Bool, _ load: @escaping @Sendable () -> [LoadedFile]
    ) -> Later<SchemaSet> {
        let isStandard = isWhole && contents.count == files.count && contents.allSatisfy { path, content in
            if case .bytes(let bytes) = content { contains(path, bytes) } else { false }
        }
        if isStandard { return ready }
        return Later {
            SchemaSet(files: load()) { file in
                if case .success(let tree) = file.content { contains(file.path, tree.source.bytes) } else { false }
            }
        }
    }

    /// Whether a file is a standard schema to the byte.
    private static func contains(_ path: String, _ bytes: [UInt8]) -> Bool {
        files.contains { path == "schemas/" + $0.name && bytes == Array($0.text.utf8) }
    }
}

extension Workspace {
    /// Begins what nearly every command will need, whatever its arguments turn out to be.
    package static func prepare() { _ = StandardSchemas.ready }
}
