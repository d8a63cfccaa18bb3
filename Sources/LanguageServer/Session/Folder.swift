import Workspace

/// The folder of the document, as the client spells it, so that its files are known to the client by the same names.
struct Folder {
    /// As the client spells it.
    let path: String
    /// Without symbolic links.
    let root: String

    /// - Parameter start: the folder that the client has open; the document's may lie above it.
    init(root: String, start: String) {
        self.root = root
        path = Files.resolved(start) == root ? start.droppingSlash : root
    }

    /// The path in the workspace of a file; nil when it is outside.
    func path(of file: String) -> String? {
        if let path = Workspace.rest(of: file, under: path) { return path }
        // The file itself need not be there yet.
        guard let slash = file.lastIndex(of: "/"), let folder = Files.resolved(String(file[..<slash])) else { return nil }
        return Workspace.rest(of: folder + file[slash...], under: self.root)
    }

    func uri(of path: String) -> String { FileURI.uri(of: "\(self.path)/\(path)") }
}

extension String {
    var droppingSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
