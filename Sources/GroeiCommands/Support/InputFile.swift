import Diagnostics
import FoundationEssentials
import Glibc
import Workspace

/// A file that is named on the command line; a pipe such as `<(…)` too.
enum InputFile {
    /// All of it.
    ///
    /// - Parameter otherwise: what could have been given instead, for when there is no such file.
    /// - Throws: for what is not there, is a folder, or may not be read.
    static func read(_ name: String, _ context: Context, otherwise: Words) throws(Failure) -> [UInt8] {
        let path = context.surroundings.path(name)
        var isFolder = false
        guard !name.isEmpty, FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .noSuchFile(name, near: path, otherwise) }
        guard !isFolder else {
            throw Failure(
                .usage, Words(nl: "`\(name)` is een map", en: "`\(name)` is a folder"), hint: Words(nl: "Noem een bestand in die map.", en: "Name a file in that folder."))
        }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        defer { if file >= 0 { close(file) } }
        guard file >= 0, let bytes = Descriptor.bytes(of: file) else {
            throw Failure(
                .environment, Words(nl: "het bestand `\(name)` is niet te lezen", en: "the file `\(name)` cannot be read"),
                hint: Words(nl: "Mag je het lezen? Vraag anders wie het gemaakt heeft.", en: "May you read it? Otherwise ask whoever made it."))
        }
        return bytes
    }
}

extension Failure {
    /// - Parameter path: where it was looked for; a file beside it with nearly that name is suggested.
    static func noSuchFile(_ name: String, near path: String, _ otherwise: Words) -> Failure {
        let parts = path.split(separator: "/")
        let (folder, file) = ("/" + parts.dropLast().joined(separator: "/"), String(parts.last ?? ""))
        let beside = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return Failure(
            .usage, Words(nl: "er is geen bestand `\(name)`", en: "there is no file `\(name)`"),
            hint: .didYouMean(Likeness.closest(to: file, among: beside).map { [$0] } ?? [])
                ?? Words(nl: "Kijk of de naam klopt, en of het in deze map staat. \(otherwise.nl)", en: "See whether the name is right, and whether it is in this folder. \(otherwise.en)"))
    }
}
