import Editorial
import Git
import Records

/// The full texts of sources, `texts/<id>.txt` or `.md` at the top of the workspace: beside the document, and seldom in git, for
/// others have the rights to them.
package struct StoredTexts: Sendable {
    let source: FileSource
    let commit: ObjectID?
    let workspace: Workspace

    /// Where they are, for those who watch them.
    package static let folder = "texts/"

    /// More than any report has; a larger file is left alone.
    private static let maximumBytes = 16 << 20

    /// The text of a source by its id; nil when there is none, or none that can be read.
    func text(_ id: String) -> [UInt8]? {
        guard Address.isID(id) else { return nil }
        for path in Self.paths(of: id) {
            if let bytes = read(path) { return bytes }
        }
        return nil
    }

    private static func paths(of id: String) -> [String] { ["txt", "md"].map { "\(folder)\(id).\($0)" } }

    /// The files to rename along with a source; none where there is a text under the new name already.
    package static func moves(from id: String, to other: String, in root: String) -> [(from: String, to: String)] {
        func isThere(_ path: String) -> Bool { Files.exists("\(root)/\(path)") }
        guard !paths(of: other).contains(where: isThere) else { return [] }
        return zip(paths(of: id), paths(of: other)).filter { isThere($0.0) }.map { ($0, $1) }
    }

    private func read(_ path: String) -> [UInt8]? {
        switch source {
        case .folder(let root):
            guard case .bytes(let bytes) = Files.read("\(root)/\(path)", maximum: Self.maximumBytes) else { return nil }
            return TextEncoding.decoded(bytes).bytes
        case .commit(let repository):
            guard let commit else { return nil }
            do throws(GitError) {
                guard let entry = try repository.entry(at: workspace.repositoryPath(path), in: commit), entry.mode.isRegularFile else { return nil }
                return TextEncoding.decoded(try repository.blob(entry.id, maximum: Self.maximumBytes)).bytes
            } catch {
                // Without a text nothing is compared.
                return nil
            }
        }
    }
}
