package import Diagnostics
import Editorial
package import Git

/// A groeidocument: a folder with `corpus/` and `schemas/`, as a rule in a git repository.
package struct Workspace: Sendable {
    /// The folder with `corpus/`; nil in a bare repository.
    package let root: String?
    package let repository: Repository?
    /// The workspace's folder in the repository, without slashes at its ends; empty at the top.
    package let prefix: String
    package let surroundings: Surroundings

    /// Finds the workspace that a folder is in, as git finds a repository.
    ///
    /// - Parameter withRepository: false when only the working files matter: starting libgit2 takes longer than
    ///   checking some hundreds of records, because it reads all certificates of the machine. A step that a killed process
    ///   left is finished all the same.
    package static func locate(_ surroundings: Surroundings, withRepository: Bool = true) throws(Failure) -> Workspace {
        guard let start = Files.resolved(surroundings.directory), Files.isFolder(start) else {
            throw Failure(
                .environment, Words(nl: "de map `\(surroundings.directory)` bestaat niet", en: "there is no folder `\(surroundings.directory)`"))
        }
        if !withRepository, let root = root(above: start), !hasUnfinished(root, surroundings) {
            return Workspace(root: root, repository: nil, prefix: "", surroundings: surroundings)
        }
        let repository = try translating { () throws(GitError) in
            try Library.configure(environment: surroundings.environment)
            return try Repository.discover(from: start, ceilings: surroundings.gitCeilings)
        }
        if let root = root(above: start) {
            let workspace = Workspace(root: root, repository: repository, prefix: prefix(of: root, in: repository), surroundings: surroundings)
            workspace.finishInterrupted()
            workspace.finishReplacement()
            return workspace
        }
        guard let repository else { throw .noWorkspace(start) }
        let top = repository.workingDirectory.flatMap(Files.resolved)
        return Workspace(root: top, repository: repository, prefix: "", surroundings: surroundings)
    }

    /// Finds the workspace that a folder is in, to read its working files and nothing else: not even a step that a killed
    /// process left is finished.
    package static func locateFiles(_ surroundings: Surroundings) throws(Failure) -> Workspace {
        guard let start = Files.resolved(surroundings.directory), let root = root(above: start) else { throw .noWorkspace(surroundings.directory) }
        return Workspace(root: root, repository: nil, prefix: "", surroundings: surroundings)
    }

    private static func hasUnfinished(_ root: String, _ surroundings: Surroundings) -> Bool {
        guard let git = GitFolder.around(root, surroundings) else { return false }
        return [UnfinishedStep.name, UnfinishedReplacement.name].contains { Files.exists("\(git.path)/\($0)") }
    }

    private static func root(above folder: String) -> String? {
        var folder = folder
        while true {
            if isDocument(folder) { return folder }
            guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
    }

    /// Whether a folder has a groeidocument. Without its document.yaml it still is one, of which `check` says what is missing.
    static func isDocument(_ folder: String) -> Bool {
        Files.exists("\(folder)/corpus/document.yaml") || ["corpus", "schemas"].allSatisfy { Files.isFolder("\(folder)/\($0)") }
    }

    private static func prefix(of root: String, in repository: Repository?) -> String {
        guard let top = repository?.workingDirectory.flatMap(Files.resolved), root != top else { return "" }
        return rest(of: root, under: top) ?? ""
    }

    /// The path in the repository of a path in the workspace.
    package func repositoryPath(_ path: String) -> String {
        prefix.isEmpty ? path : "\(prefix)/\(path)"
    }

    /// ``prefix``, also where the repository was not opened: then by the folder above that has a `.git`.
    package var folderInRepository: String {
        guard repository == nil, let root, let git = GitFolder.around(root, surroundings) else { return prefix }
        return Self.rest(of: root, under: git.top) ?? ""
    }

    /// The path in the workspace of a path in the repository; nil when it is outside.
    package func workspacePath(_ path: String) -> String? {
        if prefix.isEmpty { return path }
        return Self.rest(of: path, under: prefix)
    }

    /// Paths are bytes to git and to the file system: an accent may be one character and two or three bytes.
    package static func rest(of path: String, under folder: String) -> String? {
        path.utf8.starts(with: "\(folder)/".utf8) ? String(path.utf8.dropFirst(folder.utf8.count + 1)) : nil
    }

    /// The absolute path of a working file.
    package func file(_ path: String) throws(Failure) -> String {
        try requireRoot() + "/" + path
    }

    /// The bytes of a working file, of which there may be no record; nil for none that can be read.
    package func bytes(of path: String) -> [UInt8]? {
        guard let root, case .bytes(let bytes) = Files.read("\(root)/\(path)", maximum: 8 << 20) else { return nil }
        return bytes
    }

    package func requireRoot() throws(Failure) -> String {
        guard let root else {
            let bare = repository.map { String($0.gitDirectory.dropLast()) } ?? surroundings.directory
            throw Failure(
                .environment, Words(nl: "dit is een kale git-repository, zonder werkbestanden", en: "this is a bare repository, without working files"),
                hint: Words(nl: "Werk in een gewone kloon: git clone \(bare.shellWord) MAP", en: "Work in an ordinary clone: git clone \(bare.shellWord) DIR"))
        }
        return root
    }

    package func requireRepository() throws(Failure) -> Repository {
        guard let repository else {
            throw Failure(
                .environment, Words(nl: "dit groeidocument staat niet in een git-repository", en: "this document is not in a git repository"),
                hint: Words(nl: "Maak er een met `git init` en leg de bestanden vast met `git add` en `git commit`.",
                    en: "Make one with `git init`, and commit the files with `git add` and `git commit`."))
        }
        return repository
    }
}

extension Failure {
    static func noWorkspace(_ folder: String) -> Failure {
        Failure(
            .environment, Words(nl: "in `\(folder)` en de mappen erboven is geen groeidocument", en: "there is no document in `\(folder)` or the folders above it"),
            hint: Words(nl: "Ga naar de map van je document, geef haar met `-C MAP`, of begin er een met `groei init`.",
                en: "Go to the folder of your document, name it with `-C DIR`, or start one with `groei init`."))
    }
}
