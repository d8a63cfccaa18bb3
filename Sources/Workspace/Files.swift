import Diagnostics
import Glibc
import Records

/// Reads and writes working files: never through a symbolic link, never half.
package enum Files {
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
}
