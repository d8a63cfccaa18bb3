import Diagnostics
import Git

/// The git directory of the working tree that a folder is in.
///
/// Found by hand: starting libgit2 takes longer than checking some hundreds of records.
struct GitFolder {
    /// Without a slash at its end.
    let path: String
    /// The top of the working tree.
    let top: String

    /// Where groei keeps what it may lose; nil where that is a link: whose repository it is has no say in where others write.
    var kept: String? { Files.isLink(path + "/groei") ? nil : path + "/groei" }

    /// Looks in a folder and in those above it, as far as git does (`GIT_CEILING_DIRECTORIES`); nil when there is none.
    static func around(_ folder: String, _ surroundings: Surroundings) -> GitFolder? {
        let ceilings = Set(surroundings.gitCeilings)
        var folder = folder
        while true {
            if let path = directory(in: folder) { return GitFolder(path: path, top: folder) }
            guard let slash = folder.lastIndex(of: "/"), slash != folder.startIndex else { return nil }
            folder = String(folder[..<slash])
            if ceilings.contains(folder) { return nil }
        }
    }

    /// `.git`, or where a file of that name points to: `gitdir: …`, as in a worktree.
    private static func directory(in folder: String) -> String? {
        var path = folder + "/.git"
        if case .bytes(let bytes) = Files.read(path, maximum: 10_000) {
            let text = String(decoding: bytes, as: UTF8.self)
            guard text.hasPrefix("gitdir: "), let line = text.dropFirst(8).split(whereSeparator: \.isNewline).first else { return nil }
            path = line.hasPrefix("/") ? String(line) : "\(folder)/\(line)"
        }
        return Files.exists(path + "/HEAD") ? path : nil
    }
}

extension Repository {
    /// The file of a note on what is being done: `groei/unfinished`.
    func file(ofNote name: String) throws(Failure) -> String {
        if Files.isLink(gitDirectory + "groei") {
            throw Failure(
                .environment, Words(nl: "`\(gitDirectory)groei` is een koppeling naar een andere plaats; groei volgt die niet", en: "`\(gitDirectory)groei` is a link to another place; groei does not follow it"),
                hint: Words(nl: "Haal haar weg: rm \((gitDirectory + "groei").shellWord)", en: "Take it away: rm \((gitDirectory + "groei").shellWord)"))
        }
        return gitDirectory + name
    }
}

extension Surroundings {
    /// The folders that git does not look in for a repository, nor above.
    var gitCeilings: [String] { environment["GIT_CEILING_DIRECTORIES"]?.split(separator: ":").map(String.init) ?? [] }
}
