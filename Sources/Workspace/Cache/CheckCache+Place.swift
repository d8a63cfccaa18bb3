import Editorial
import Glibc
import Records

extension CheckCache {
    /// Where the cache of a workspace is: under the git directory of its worktree; nil when there is none, or it is not wanted.
    ///
    /// Found by hand: starting libgit2 takes longer than checking some hundreds of records.
    static func folder(of root: String, _ surroundings: Surroundings) -> String? {
        if ["off", "0", "no", "uit"].contains(surroundings.environment["GROEI_CACHE"] ?? "") { return nil }
        let ceilings = Set(surroundings.environment["GIT_CEILING_DIRECTORIES"]?.split(separator: ":").map(String.init) ?? [])
        var folder = root
        while true {
            if let git = gitDirectory(in: folder) {
                // Several documents may be in one repository.
                let name = folder == root ? "check" : "check-" + String(Checksum.of(String(root.dropFirst(folder.count))), radix: 16)
                return "\(git)/groei/\(name)"
            }
            guard let slash = folder.lastIndex(of: "/"), slash != folder.startIndex else { return nil }
            folder = String(folder[..<slash])
            if ceilings.contains(folder) { return nil }
        }
    }

    /// `.git`, or where a file of that name points to: `gitdir: …`, as in a worktree.
    private static func gitDirectory(in folder: String) -> String? {
        var path = folder + "/.git"
        if case .bytes(let bytes) = Files.read(path, maximum: 10_000) {
            let text = String(decoding: bytes, as: UTF8.self)
            guard text.hasPrefix("gitdir: "), let line = text.dropFirst(8).split(whereSeparator: \.isNewline).first else { return nil }
            path = line.hasPrefix("/") ? String(line) : "\(folder)/\(line)"
        }
        return Files.exists(path + "/HEAD") ? path : nil
    }
}

extension CacheKey {
    init(schemas: [(path: String, content: Files.Content)], _ surroundings: CheckSurroundings) {
        var rules: [UInt8] = []
        for (path, content) in schemas {
            let bytes: [UInt8] = if case .bytes(let bytes) = content { bytes } else { [] }
            rules += Array("\(path) \(bytes.count)\n".utf8) + bytes
        }
        rules += Array(surroundings.identity.utf8)
        self.init(reader: Self.program, rules: Half(rules))
    }

    /// The program itself: another build may read and check otherwise, so nobody needs to think of a number that goes up.
    private static let program: Half = {
        var status = stat()
        guard stat("/proc/self/exe", &status) == 0 else { return Half(Array("\(getpid()) \(time(nil))".utf8)) }
        let stamp = FileStamp(status)
        return Half(Array("\(CacheLayout.version) \(status.st_dev) \(stamp.size) \(stamp.modified) \(stamp.changed) \(stamp.inode)".utf8))
    }()
}
