import Diagnostics
import Editorial
import Glibc
import Records

/// The files of a working copy as its folders list them, before anything is known of them but their names.
struct FolderScan: Sendable {
    /// A folder with records, kept open: a file is found faster from its folder than from the top.
    struct Folder: Sendable {
        /// `corpus/claims/`
        let prefix: String
        let descriptor: Int32
        /// The names, each closed by a NUL, one behind the other.
        let names: [UInt8]
        let starts: [Int32]
    }

    private(set) var folders: [Folder] = []
    /// Links, folders that may not be opened and the like.
    private(set) var findings: [Finding] = []
    /// The files in folders of folders, which can be no records.
    private(set) var strays: [String] = []

    /// - Parameters:
    ///   - isInOrder: whether the names are to be in the order of the ids that they begin with, so that the records come as they will stand.
    ///   - others: done beside it; a large folder keeps one core busy for a while.
    init(_ root: String, inOrder isInOrder: Bool, beside others: [@Sendable () -> Void]) {
        let inner = list(root, "corpus", inOrder: isInOrder)
        let work = inner.map(Work.folder) + others.map(Work.other)
        for case let scan? in Parallel.run(work, { $0.run(root, inOrder: isInOrder) }) {
            folders += scan.folders
            findings += scan.findings
            strays += scan.strays
        }
    }

    private init() {}

    private enum Work: Sendable {
        case folder(String)
        case other(@Sendable () -> Void)

        func run(_ root: String, inOrder isInOrder: Bool) -> FolderScan? {
            switch self {
            case .folder(let folder):
                var scan = FolderScan()
                _ = scan.list(root, folder, inOrder: isInOrder)
                return scan
            case .other(let body):
                body()
                return nil
            }
        }
    }

    /// - Returns: the folders in it that may hold records.
    private mutating func list(_ root: String, _ folder: String, inOrder isInOrder: Bool) -> [String] {
        let descriptor = Files.openFolder("\(root)/\(folder)")
        var names: [UInt8] = []
        var starts: [Int32] = []
        var inner: [String] = []
        let isRead = descriptor >= 0 && Files.eachName(in: descriptor) { name, kind in
            if name[0] == UInt8(ascii: ".") { return Files.removeAbandoned(name, in: descriptor) }
            if kind == .file {
                starts.append(Int32(names.count))
                names.append(contentsOf: name)
                names.append(0)
                return
            }
            let path = "\(folder)/\(String(decoding: name, as: UTF8.self))"
            switch kind {
            case .folder where folder == "corpus": inner.append(path)
            case .folder: addFiles(root, within: path)
            case .link: findings.append(FileSource.link(path))
            default: findings.append(FileSource.noRecord(path))
            }
        }
        guard isRead else {
            if let finding = FileSource.notReadable(folder: folder, in: root) { findings.append(finding) }
            if descriptor >= 0 { Glibc.close(descriptor) }
            return []
        }
        if isInOrder {
            let ordered = NamesInOrder(names, starts)
            (names, starts) = (ordered.names, ordered.starts)
        }
        folders.append(Folder(prefix: folder + "/", descriptor: descriptor, names: names, starts: starts))
        return inner
    }

    /// Notes the files in a folder where no records are looked for, and in all folders in it.
    private mutating func addFiles(_ root: String, within folder: String) {
        var pending = [folder]
        while let folder = pending.popLast() {
            guard let inner = Files.list("\(root)/\(folder)") else {
                if let finding = FileSource.notReadable(folder: folder, in: root) { findings.append(finding) }
                continue
            }
            for (name, kind) in inner where !name.hasPrefix(".") {
                let path = "\(folder)/\(name)"
                if kind == .folder { pending.append(path) } else { strays.append(path) }
            }
        }
    }

    func close() {
        for folder in folders { Glibc.close(folder.descriptor) }
    }

    var count: Int { folders.reduce(0) { $0 + $1.starts.count } }

    /// A stretch of the files of one folder.
    struct Part: Sendable {
        let folder: Int
        let range: Range<Int>
    }

    /// All files in stretches, each small enough to share them out over the cores.
    func parts(of size: Int) -> [Part] {
        folders.indices.flatMap { folder in
            stride(from: 0, to: folders[folder].starts.count, by: size).map { start in
                Part(folder: folder, range: start..<min(start + size, folders[folder].starts.count))
            }
        }
    }

    func files(_ part: Part) -> [ScannedFile] {
        var files: [ScannedFile] = []
        files.reserveCapacity(part.range.count)
        each(part) { files.append(ScannedFile($0, $1)) }
        return files
    }

    /// The files of a part: `body` gets the folder and the names, closed by a NUL that is not counted.
    func each(_ part: Part, _ body: (Folder, UnsafeBufferPointer<UInt8>) -> Void) {
        let folder = folders[part.folder]
        folder.names.withUnsafeBufferPointer { names in
            for index in part.range {
                let start = Int(folder.starts[index])
                let end = index + 1 < folder.starts.count ? Int(folder.starts[index + 1]) : names.count
                body(folder, UnsafeBufferPointer(rebasing: names[start..<end - 1]))
            }
        }
    }
}

/// A file of the working copy that is to be read: by its name in the open folder that it is in.
struct ScannedFile: Sendable {
    let folder: Int32
    /// In the workspace; the name is the end of it.
    let path: String
    private let nameStart: Int

    init(_ folder: FolderScan.Folder, _ name: UnsafeBufferPointer<UInt8>) {
        self.folder = folder.descriptor
        nameStart = folder.prefix.utf8.count
        var prefix = folder.prefix
        // Made in one piece: there may be a hundred thousand.
        path = prefix.withUTF8 { prefix in
            String(unsafeUninitializedCapacity: prefix.count + name.count) { path in
                let end = path.initialize(fromContentsOf: prefix)
                return path[end...].initialize(fromContentsOf: name)
            }
        }
    }

    func withName<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        path.withCString { body($0 + nameStart) }
    }
}
