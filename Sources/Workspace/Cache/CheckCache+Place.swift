import Editorial
import Glibc
import Records

extension CheckCache {
    /// Where the cache of a workspace is: under the git directory of its worktree; nil when there is none, or it is not wanted.
    static func folder(of root: String, _ surroundings: Surroundings) -> String? {
        if ["off", "0", "no", "uit"].contains(surroundings.environment["GROEI_CACHE"] ?? "") { return nil }
        guard let git = GitFolder.around(root, surroundings), let folder = git.kept else { return nil }
        // Several documents may be in one repository.
        let name = root == git.top ? "check" : "check-" + String(Checksum.of(String(root.dropFirst(git.top.count))), radix: 16)
        return "\(folder)/\(name)"
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
