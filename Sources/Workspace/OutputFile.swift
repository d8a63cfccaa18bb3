package import Diagnostics
import Glibc

/// A file that a command makes for its user.
package enum OutputFile {
    /// Writes it whole or not at all; an older one of that name is replaced, behind a link too. A pipe or a device is written into.
    ///
    /// - Throws: when it would come among the records or schemas of the document.
    package static func write(_ text: String, to path: String, beside workspace: Workspace) throws(Failure) {
        let bytes = Array(text.utf8)
        if Files.isSpecial(path) { return try Files.pour(bytes, into: path) }
        guard let file = Files.destination(path) else { throw .notWritten(path, ELOOP) }
        guard !workspace.holds(file) else { throw .partOfDocument(path) }
        try Files.write(bytes, to: file)
    }
}

extension Workspace {
    /// Whether a path, without links, is among the records or schemas.
    fileprivate func holds(_ path: String) -> Bool {
        guard let root else { return false }
        return ["corpus", "schemas"].contains { folder in
            Files.destination("\(root)/\(folder)").map { path == $0 || Self.rest(of: path, under: $0) != nil } ?? false
        }
    }
}

extension Failure {
    fileprivate static func partOfDocument(_ path: String) -> Failure {
        Failure(
            .usage,
            Words(nl: "`\(path)` staat tussen de records en schema's van het document; daar schrijft --out niet", en: "`\(path)` is among the records and schemas of the document; --out does not write there"),
            hint: Words(nl: "Kies een andere plaats, bijvoorbeeld --out document.html. Er is niets veranderd.", en: "Choose another place, such as --out document.html. Nothing was changed."))
    }
}
