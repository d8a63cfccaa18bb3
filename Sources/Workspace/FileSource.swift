import Diagnostics
import Editorial
import Git
import Glibc
import Records

/// Where the files of a snapshot come from: the working copy, or a commit.
enum FileSource: Sendable {
    case folder(String)
    case commit(Repository)

    struct Entry: Sendable {
        /// In the workspace.
        let path: String
        /// Nil in the working copy, and for a link in a commit.
        let blob: ObjectID?
    }

    struct Listing {
        var schemas: [Entry] = []
        var records: [Entry] = []
        var changelog: Entry?
        /// Of `corpus/`: links, submodules and the like.
        var findings: [Finding] = []
        /// The same of `schemas/`, and of the folder itself.
        var schemaFindings: [Finding] = []
    }

    /// What a working copy has beside its records, which ``FolderScan`` finds.
    static func listing(of root: String) -> Listing {
        var listing = Listing()
        if let names = Files.list(root + "/schemas") {
            for (name, kind) in names where name.hasSuffix(".json") {
                let path = "schemas/" + name
                if kind == .file { listing.schemas.append(Entry(path: path, blob: nil)) }
                if kind == .link { listing.schemaFindings.append(link(path)) }
            }
        } else if let finding = notReadable(folder: "schemas", in: root) {
            listing.schemaFindings.append(finding)
        }
        listing.schemas.sort { $0.path < $1.path }
        if Files.exists(root + "/CHANGELOG.md") { listing.changelog = Entry(path: "CHANGELOG.md", blob: nil) }
        return listing
    }

    static func listing(of commit: ObjectID, in workspace: Workspace) throws(Failure) -> Listing {
        let repository = try workspace.requireRepository()
        var listing = Listing()
        for folder in ["schemas", "corpus"] {
            let entries = try translating { () throws(GitError) in
                try repository.entries(of: commit, under: workspace.repositoryPath(folder))
            }
            for entry in entries {
                guard let path = workspace.workspacePath(entry.path), !isHidden(path) else { continue }
                if entry.mode == .symlink || entry.mode == .submodule {
                    if folder == "corpus" { listing.findings.append(link(path)) } else { listing.schemaFindings.append(link(path)) }
                } else if folder == "corpus" {
                    listing.records.append(Entry(path: path, blob: entry.id))
                } else if path.hasSuffix(".json") {
                    listing.schemas.append(Entry(path: path, blob: entry.id))
                }
            }
        }
        let changelog = try translating { () throws(GitError) in
            try repository.entry(at: workspace.repositoryPath("CHANGELOG.md"), in: commit)
        }
        listing.changelog = changelog.flatMap(Entry.init(changelog:))
        return listing
    }

    /// Whether a name in a path begins with a dot.
    static func isHidden(_ path: String) -> Bool {
        path.utf8.first == UInt8(ascii: ".") || zip(path.utf8, path.utf8.dropFirst()).contains { $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: ".") }
    }

    /// The schemas of a listing, and why some are none.
    func readSchemas(_ listing: Listing) -> [LoadedFile] {
        read(listing.schemas) + listing.schemaFindings.map { LoadedFile(path: $0.place?.path ?? "", content: .failure(Refusals($0))) }
    }

    /// CHANGELOG.md, or why it cannot be read; neither where there is none.
    func changelog(_ entry: Entry?) -> (file: SourceFile?, finding: Finding?) {
        guard let entry else { return (nil, nil) }
        switch content(of: entry) {
        // Markdown without front matter: only its bytes matter.
        case .bytes(let bytes): return (SourceFile(path: entry.path, bytes: bytes), nil)
        case .tooLarge(let size): return (nil, Refusals(tooLarge: entry.path, size, maximum: YAMLReader.maximumBytes).findings.first)
        case let content:
            guard case .failure(let refusals) = Self.loaded(entry.path, content).content else { return (nil, nil) }
            return (nil, refusals.findings.first)
        }
    }

    /// The files of some entries; several at once.
    func read(_ entries: [Entry]) -> [LoadedFile] {
        let rooms = TreeRooms()
        return Parallel.map(entries) { part in
            rooms.with { room in
                switch self {
                case .folder(let root): Files.withFolder(root) { folder in
                    part.map { Self.loaded($0.path, Files.read($0.path, in: folder, maximum: YAMLReader.maximumBytes), in: room) }
                }
                case .commit(let repository): Self.read(part, repository, in: room)
                }
            }
        }
    }

    /// The bytes of one file.
    func content(of entry: Entry) -> Files.Content {
        switch self {
        case .folder(let root): return Files.read("\(root)/\(entry.path)", maximum: YAMLReader.maximumBytes)
        case .commit(let repository):
            guard let blob = entry.blob else { return .link }
            do throws(GitError) {
                return .bytes(try repository.blob(blob, maximum: YAMLReader.maximumBytes))
            } catch {
                if case .tooLarge(_, let size, _) = error.kind { return .tooLarge(size) }
                return .failed(EIO)
            }
        }
    }

    private static func read(_ entries: ArraySlice<Entry>, _ repository: Repository, in room: TreeRoom) -> [LoadedFile] {
        do throws(GitError) {
            let reader = try repository.blobReader()
            return entries.map { entry in
                guard let blob = entry.blob else { return failed(entry.path, "") }
                do throws(GitError) {
                    return loaded(entry.path, .bytes(try reader.read(blob, maximum: YAMLReader.maximumBytes)), in: room)
                } catch {
                    if case .tooLarge(_, let size, _) = error.kind { return loaded(entry.path, .tooLarge(size)) }
                    return failed(entry.path, error.message)
                }
            }
        } catch {
            return entries.map { failed($0.path, error.message) }
        }
    }

    private static func failed(_ path: String, _ reason: String) -> LoadedFile {
        LoadedFile(path: path, content: .failure(Refusals(unreadable(path, reason.isEmpty ? nil : Words(same: reason)))))
    }

    static func loaded(_ path: String, _ content: Files.Content, _ stamp: FileStamp? = nil, in room: TreeRoom? = nil) -> LoadedFile {
        LoadedFile(path: path, content: parse(path, content, stamp, in: room))
    }

    private static func parse(_ path: String, _ content: Files.Content, _ stamp: FileStamp?, in room: TreeRoom?) -> Result<Tree, Refusals> {
        switch content {
        case .bytes(let bytes): RecordReader.read(SourceFile(path: path, bytes: bytes, stamp: stamp), in: room)
        case .tooLarge(let size): .failure(Refusals(tooLarge: path, size))
        case .missing: .failure(Refusals(unreadable(path, Words(systemError: ENOENT))))
        case .link: .failure(Refusals(link(path)))
        case .notAFile: .failure(Refusals(noRecord(path)))
        case .failed(let code): .failure(Refusals(unreadable(path, Words(systemError: code))))
        }
    }
}

extension FileSource.Entry {
    /// CHANGELOG.md in a commit; nil for a folder of that name.
    init?(changelog entry: TreeEntry) {
        guard entry.mode.isRegularFile || entry.mode == .symlink else { return nil }
        self.init(path: "CHANGELOG.md", blob: entry.mode == .symlink ? nil : entry.id)
    }
}
