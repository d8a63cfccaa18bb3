import Editorial
import Records

extension StandardSchemas {
    /// Whether a file is a standard schema to the byte; a test of ours holds each of those against the meta-schema.
    static func contains(_ file: LoadedFile) -> Bool {
        guard case .success(let tree) = file.content, let name = file.path.split(separator: "/").last else { return false }
        return files.contains { $0.name == name && Array($0.text.utf8) == tree.source.bytes }
    }
}
