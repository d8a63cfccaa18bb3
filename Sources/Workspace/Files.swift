import Diagnostics
import Glibc
import Records

/// Reads and writes working files: never through a symbolic link, never half.
enum Files {
    enum Kind {
        case file, folder, link, other
    }

    /// What reading gave, or why it gave nothing.
    enum Content {
        case bytes([UInt8])
        case missing
        case link
        case notAFile
        case tooLarge(Int)
        case failed(Int32)
    }

    /// Opens a folder that may be listed and whose files may be reached.
    ///
    /// - Returns: its descriptor; negative when that is not so, with the reason in `errno`.
    static func openFolder(_ path: String) -> Int32 {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0, faccessat(descriptor, ".", X_OK, AT_EACCESS) != 0 else { return descriptor }
        let code = errno
        close(descriptor)
        errno = code
        return -1
    }

    /// The names in a folder in no order; nil when it is no folder that can be read.
    static func list(_ path: String) -> [(name: String, kind: Kind)]? {
        let descriptor = openFolder(path)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var names: [(String, Kind)] = []
        let isRead = eachName(in: descriptor) { name, kind in
            names.append((String(decoding: name, as: UTF8.self), kind))
        }
        return isRead ? names : nil
    }

    /// Calls `body` with every name in an open folder, in no order, without the NUL that stands behind it.
    ///
    /// - Returns: whether the folder could be read.
    static func eachName(in descriptor: Int32, _ body: (UnsafeBufferPointer<UInt8>, Kind) -> Void) -> Bool {
        // A stream takes its descriptor with it when it is closed.
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0, let folder = fdopendir(copy) else {
            if copy >= 0 { close(copy) }
            return false
        }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
                    let count = strlen(name)
                    if name[0] == 0x2E, count == 1 || (count == 2 && name[1] == 0x2E) { return }
                    let kind = kind(entry.pointee.d_type, descriptor, name)
                    name.withMemoryRebound(to: UInt8.self, capacity: count) { body(UnsafeBufferPointer(start: $0, count: count), kind) }
                }
            }
        }
        return true
    }

    private static func kind(_ type: UInt8, _ folder: Int32, _ name: UnsafePointer<CChar>) -> Kind {
        switch Int(type) {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        case Int(DT_LNK): return .link
        case Int(DT_UNKNOWN):
            // Some file systems do not say; ask.
            var status = stat()
            guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
            switch status.st_mode & S_IFMT {
            case S_IFREG: return .file
            case S_IFDIR: return .folder
            case S_IFLNK: return .link
            default: return .other
            }
        default: return .other
        }
    }

    /// - Parameter folder: the descriptor of the folder that the path starts in; many files of one folder are found faster so.
    static func read(_ path: String, in folder: Int32 = AT_FDCWD, maximum: Int) -> Content {
        var status = stat()
        return path.withCString { read($0, in: folder, maximum: maximum, &status) }
    }

    /// The same, with what the file system said of the file just before it was read.
    static func readStamped(_ path: UnsafePointer<CChar>, in folder: Int32, maximum: Int) -> (content: Content, stamp: FileStamp) {
        var status = stat()
        let content = read(path, in: folder, maximum: maximum, &status)
        return (content, FileStamp(status))
    }

    private static func read(_ path: UnsafePointer<CChar>, in folder: Int32, maximum: Int, _ status: inout stat) -> Content {
        let descriptor = openat(folder, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            return errno == ENOENT || errno == ENOTDIR ? .missing : errno == ELOOP ? .link : .failed(errno)
        }
        defer { close(descriptor) }
        guard fstat(descriptor, &status) == 0 else { return .failed(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { return .notAFile }
        guard status.st_size <= maximum else { return .tooLarge(status.st_size) }
        let size = Int(status.st_size)
        var failure: Int32 = 0
        // One byte more than expected: a read that gives just what was expected is at the end of the file.
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while count < buffer.count {
                let read = Glibc.read(descriptor, buffer.baseAddress! + count, buffer.count - count)
                if read < 0, errno == EINTR { continue }
                if read < 0 { failure = errno }
                if read <= 0 { break }
                count += read
                if count == size { break }
            }
        }
        if failure != 0 { return .failed(failure) }
        return bytes.count > size ? read(path, in: folder, maximum: maximum, &status) : .bytes(bytes)
    }

    /// Lends the descriptor of a folder; what is read in one that cannot be opened fails.
    static func withFolder<Result>(_ path: String, _ body: (Int32) -> Result) -> Result {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        return body(descriptor)
    }

    /// Replaces a file in one step: a temporary file beside it, flushed to disk, then renamed over it. It stays whose it was,
    /// and open to whom it was.
    ///
    /// - Parameter isNew: refuse when there is a file of that name already.
    static func write(_ bytes: [UInt8], to path: String, isNew: Bool = false) throws(Failure) {
        try makeFolders(for: path)
        try Uninterrupted.run { () throws(Failure) in try replace(path, with: bytes, isNew) }
    }

    private static func replace(_ path: String, with bytes: [UInt8], _ isNew: Bool) throws(Failure) {
        let temporary = temporary(for: path, of: getpid())
        var before = stat()
        let replaces = !isNew && lstat(path, &before) == 0 && before.st_mode & S_IFMT == S_IFREG
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, replaces ? before.st_mode & 0o777 : 0o666)
        guard descriptor >= 0 else { throw .notWritten(path, errno) }
        if replaces {
            // Whoever may not give it away keeps it; the mode comes last, for a new owner takes bits of it away.
            _ = fchown(descriptor, before.st_uid, before.st_gid)
            _ = fchmod(descriptor, before.st_mode & 0o777)
        }
        var failure = fill(descriptor, with: bytes)
        if failure == 0, fsync(descriptor) != 0 { failure = errno }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure == 0 {
            // `link` fails when the name is taken, which `rename` does not.
            let code = isNew ? link(temporary, path) : rename(temporary, path)
            if code != 0 { failure = errno }
        }
        if failure != 0 || isNew { unlink(temporary) }
        if failure != 0 { throw .notWritten(path, failure) }
    }

    /// Writes into what is no ordinary file: a pipe or a device.
    static func pour(_ bytes: [UInt8], into path: String) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .notWritten(path, errno) }
        var failure = fill(descriptor, with: bytes)
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure != 0 { throw .notWritten(path, failure) }
    }

    /// - Returns: the error, or 0 when all is written.
    private static func fill(_ descriptor: Int32, with bytes: [UInt8]) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
                if count < 0, errno == EINTR { continue }
                if count < 0 { return errno }
                written += count
            }
            return 0
        }
    }

    /// The name begins with a dot, so that what a killed process leaves behind is never taken for a record.
    static func temporary(for path: String, of process: Int32) -> String {
        let name = path.split(separator: "/").last ?? ""
        return "\(path.dropLast(name.count)).\(name).groei-\(process)"
    }

    /// Removes what a killed process was writing, if a name in an open folder is that of one.
    static func removeAbandoned(_ name: UnsafeBufferPointer<UInt8>, in folder: Int32) {
        let name = String(decoding: name, as: UTF8.self)
        guard let dash = name.lastIndex(of: "-"), name[..<dash].hasSuffix(".groei"), let process = Int32(name[name.index(after: dash)...]), process > 0
        else { return }
        if kill(process, 0) != 0, errno == ESRCH { unlinkat(folder, name, 0) }
    }

    static func remove(_ path: String) throws(Failure) {
        guard unlink(path) == 0 || errno == ENOENT else { throw .notWritten(path, errno) }
    }
}
