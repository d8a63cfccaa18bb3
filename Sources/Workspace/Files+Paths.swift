import Diagnostics
import Glibc

/// What stands at a path, and where a path leads.
extension Files {
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

    /// What cannot be replaced by a file: a pipe, a device.
    static func isSpecial(_ path: String) -> Bool { kind(of: path).map { $0 != S_IFDIR && $0 != S_IFREG } ?? false }

    /// With links followed; nil when nothing is there.
    private static func kind(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    static func makeFolders(for path: String) throws(Failure) {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
        let folder = String(path[..<slash])
        if isFolder(folder) { return }
        try makeFolders(for: folder)
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw .notWritten(folder, errno) }
    }

    /// The path without links and dots; nil when nothing is there.
    package static func resolved(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    /// The same, of what need not be there yet: where a file would come that is written there.
    ///
    /// - Returns: nil for links that go round in circles.
    static func destination(_ path: String, links: Int = 40) -> String? {
        if let there = resolved(path) { return there }
        guard links > 0, let slash = path.lastIndex(of: "/") else { return nil }
        guard let folder = slash == path.startIndex ? "/" : destination(String(path[..<slash]), links: links) else { return nil }
        let name = path[path.index(after: slash)...]
        if name.isEmpty || name == "." { return folder }
        let above = folder == "/" ? "" : folder
        if name == ".." { return above.lastIndex(of: "/").map { $0 == above.startIndex ? "/" : String(above[..<$0]) } ?? "/" }
        let file = "\(above)/\(name)"
        guard let target = target(ofLink: file) else { return file }
        return destination(target.hasPrefix("/") ? target : "\(above)/\(target)", links: links - 1)
    }

    private static func target(ofLink path: String) -> String? {
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
            count = buffer.withMemoryRebound(to: CChar.self) { max(0, readlink(path, $0.baseAddress!, $0.count)) }
        }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
