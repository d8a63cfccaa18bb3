package import Diagnostics
import Git

/// Files of the document that git was told not to look at.
extension Workspace {
    /// - Throws: when git left records out of the working copy, which would look as if they were removed.
    package func requireWholeWorkingCopy() throws(Failure) {
        if let path = try unwatched().skipped.first { throw .sparse(path) }
    }

    /// - Throws: when git does not look at all files of the document, so that nobody knows what was changed.
    func requireWatched() throws(Failure) {
        let unwatched = try unwatched()
        if let path = unwatched.skipped.first { throw .sparse(path) }
        if let path = unwatched.assumedUnchanged.first { throw .assumedUnchanged(path) }
    }

    private func unwatched() throws(Failure) -> UnwatchedPaths {
        let repository = try requireRepository()
        let found = try translating { () throws(GitError) in try repository.unwatchedPaths() }
        func ours(_ paths: [String]) -> [String] {
            paths.compactMap(workspacePath).filter { $0.hasPrefix("corpus/") || $0.hasPrefix("schemas/") }
        }
        return UnwatchedPaths(skipped: ours(found.skipped), assumedUnchanged: ours(found.assumedUnchanged))
    }
}

extension Failure {
    fileprivate static func sparse(_ path: String) -> Failure {
        Failure(
            .environment, Words(nl: "git heeft niet alle bestanden in je werkkopie gezet: `\(path)` is overgeslagen", en: "git did not put all files in your working copy: `\(path)` was skipped"),
            hint: Words(nl: "Haal ze erbij: git sparse-checkout disable", en: "Get them: git sparse-checkout disable"))
    }

    fileprivate static func assumedUnchanged(_ path: String) -> Failure {
        Failure(
            .environment, Words(nl: "git kijkt niet of `\(path)` gewijzigd is", en: "git does not look whether `\(path)` was changed"),
            hint: Words(nl: "Laat het kijken: git update-index --no-assume-unchanged \(path)", en: "Let it look: git update-index --no-assume-unchanged \(path)"))
    }
}
