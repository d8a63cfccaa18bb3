import Bibliography
package import Diagnostics
import Editorial
package import Git
import Records

/// How a new workspace begins.
package struct InitRequest: Sendable {
    package var directory: String
    package var title: String
    package var language: Language

    package init(directory: String, title: String, language: Language) {
        self.directory = directory
        self.title = title
        self.language = language
    }
}

/// What `groei init` made.
package struct InitOutcome: Sendable {
    package let root: String
    /// The files, by their path in the workspace.
    package let files: [String]
    /// The first commit; nil when the workspace is in a repository that was there already, or git does not know who you are.
    package let commit: ObjectID?
    package let isNewRepository: Bool
    /// The id of the person record that was made of git's identity.
    package let person: String?
}

extension Workspace {
    /// Makes a new, empty document: the standard schemas, `document.yaml`, one section, and a git repository if there is none.
    ///
    /// - Throws: when there is a document already, or any of the files exists; nothing is written then.
    package static func initialize(_ request: InitRequest, _ surroundings: Surroundings) throws(Failure) -> InitOutcome {
        try Files.makeFolders(for: request.directory + "/x")
        guard let root = Files.resolved(request.directory) else { throw .noWorkspace(request.directory) }
        guard Files.isFolder(root) else {
            throw Failure(
                .environment, Words(nl: "`\(root)` is geen map", en: "`\(root)` is no folder"),
                hint: Words(nl: "Kies een lege map: groei init MAP. Er is niets geschreven.", en: "Choose an empty folder: groei init DIR. Nothing was written."))
        }
        for name in ["corpus", "schemas"] where Files.exists("\(root)/\(name)") {
            throw Failure(
                .environment, Words(nl: "in `\(root)` staat al een map `\(name)`", en: "there is a folder `\(name)` in `\(root)` already"),
                hint: Words(nl: "Kies een lege map: groei init MAP. Er is niets geschreven.", en: "Choose an empty folder: groei init DIR. Nothing was written."))
        }
        let existing = try translating { () throws(GitError) in
            try Library.configure(environment: surroundings.environment)
            return try Repository.discover(from: root, ceilings: surroundings.gitCeilings)
        }
        let repository: Repository
        if let existing { repository = existing } else {
            repository = try translating { () throws(GitError) in try Repository.create(at: root, initialBranch: "main") }
        }
        let workspace = Workspace(root: root, repository: repository, prefix: "", surroundings: surroundings)
        let identity = try translating { () throws(GitError) in try repository.identity(environment: surroundings.environment) }
        let signature = identity.author.signature(at: surroundings.now)
        let person = signature.map { SourceID.slug($0.name) }.flatMap { $0.isEmpty ? nil : $0 }
        let branch = try existing.map { repository throws(Failure) in try translating { () throws(GitError) in try repository.head().branch } } ?? nil
        let files = files(request, branch ?? "main", person.flatMap { id in signature.map { (id, $0) } })
        let commit = try Uninterrupted.run { () throws(Failure) -> ObjectID? in
            for (path, bytes) in files { try Files.write(bytes, to: "\(root)/\(path)", isNew: true) }
            return existing == nil && signature != nil ? try workspace.begin(files, repository) : nil
        }
        return InitOutcome(
            root: root, files: files.map(\.0), commit: commit, isNewRepository: existing == nil, person: person)
    }

    private func begin(_ files: [(String, [UInt8])], _ repository: Repository) throws(Failure) -> ObjectID {
        let actor = try actor(among: People.none)
        var edits: FileEdits = [:]
        for (path, bytes) in files { edits[path] = bytes }
        let commit = try commit(edits, over: nil, parents: [], message: CommitMessage(subject: "Begin van het groeidocument").text, by: actor)
        guard try move("main", to: commit, from: .zero, log: "init") else { throw .noCommits }
        try translating { () throws(GitError) in try repository.resetIndex(paths: files.map(\.0), to: commit) }
        return commit
    }

    private static func files(_ request: InitRequest, _ branch: String, _ person: (id: String, signature: Signature)?) -> [(String, [UInt8])] {
        let isDutch = request.language == .nl
        var files = StandardSchemas.files.map { ("schemas/\($0.name)", Array($0.text.utf8)) }
        let types = RecordTypes(StandardSchemas.files.compactMap { name, text in
            switch YAMLReader.read(SourceFile(path: name, text: text)) {
            case .success(let tree): RecordType(schema: tree)
            case .failure: nil
            }
        })
        func add(_ type: String, _ id: String, _ fields: Plain) {
            guard let type = types[type] else { return }
            files.append((type.path(of: id), Array(CanonicalForm.text(fields, path: type.path(of: id), order: type.order).utf8)))
        }
        let section = isDutch ? "inleiding" : "introduction"
        add("document", "document", [
            ("title", .string(request.title)), ("language", .string(request.language.rawValue)), ("branch", .string(branch)),
            ("outline", [["section": .string(section)]]),
            // One person alone could never get an approval: a policy comes when there is somebody to approve.
            ("review", ["approvals": [], "accept": ["maintainer"]]),
            ("release", ["roles": ["maintainer"]]),
        ].plain)
        add("section", section, [
            ("title", .string(isDutch ? "Inleiding" : "Introduction")),
            ("body", .string(isDutch ? "Waar gaat dit document over, en voor wie is het?\n" : "What is this document about, and whom is it for?\n")),
        ].plain)
        if let person {
            add("person", person.id, [
                ("name", .string(person.signature.name)), ("roles", ["editor", "reviewer", "maintainer"]), ("email", [.string(person.signature.email)]),
            ].plain)
        }
        return files
    }
}

extension [(String, Plain)] {
    fileprivate var plain: Plain { .object(map { Plain.Field(name: $0.0, value: $0.1) }) }
}
