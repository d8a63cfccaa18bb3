package import Diagnostics
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

    /// The names in a folder in no order; nil when it is no folder that can be read.
    static func list(_ path: String) -> [(name: String, kind: Kind)]? {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
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

    /// Replaces a file in one step: a temporary file beside it, flushed to disk, then renamed over it.
    ///
    /// - Parameter isNew: refuse when there is a file of that name already.
    static func write(_ bytes: [UInt8], to path: String, isNew: Bool = false) throws(Failure) {
        try makeFolders(for: path)
        let temporary = temporary(for: path, of: getpid())
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .notWritten(path, errno) }
        var failure: Int32 = 0
        var written = 0
        bytes.withUnsafeBytes { buffer in
            while written < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
                if count < 0, errno == EINTR { continue }
                if count < 0 {
                    failure = errno
                    break
                }
                written += count
            }
        }
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

    /// The name begins with a dot, so that what a killed process leaves behind is never taken for a record.
    static func temporary(for path: String, of process: Int32) -> String {
        let name = path.split(separator: "/").last ?? ""
        return "\(path.dropLast(name.count)).\(name).groei-\(process)"
    }

    static func remove(_ path: String) throws(Failure) {
        guard unlink(path) == 0 || errno == ENOENT else { throw .notWritten(path, errno) }
    }

    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    static func makeFolders(for path: String) throws(Failure) {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
        let folder = String(path[..<slash])
        if isFolder(folder) { return }
        try makeFolders(for: folder)
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw .notWritten(folder, errno) }
    }

    /// The path without links and dots; nil when nothing is there.
    static func resolved(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }
}

extension Failure {
    static func notWritten(_ path: String, _ code: Int32) -> Failure {
        let reason = reason(code)
        let hint: Words? = switch code {
        case ENOSPC, EDQUOT: Words(nl: "Maak ruimte en probeer het opnieuw; dit bestand is niet veranderd.", en: "Make room and try again; this file was not changed.")
        case EACCES, EPERM, EROFS: Words(nl: "Je mag hier niet schrijven; vraag de beheerder van deze computer.", en: "You may not write here; ask who manages this computer.")
        case EEXIST: Words(nl: "Er is al een bestand met deze naam; het is niet aangeraakt.", en: "There is a file of this name already; it was not touched.")
        default: nil
        }
        return Failure(.environment, Words(nl: "`\(path)` kon niet geschreven worden (\(reason.nl))", en: "could not write `\(path)` (\(reason.en))"), hint: hint)
    }

    /// The system's reason; the ones that an editor may meet in Dutch too.
    private static func reason(_ code: Int32) -> Words {
        let system = String(cString: strerror(code))
        return switch code {
        case ENOSPC, EDQUOT: Words(nl: "de schijf is vol", en: system)
        case EACCES, EPERM: Words(nl: "dat mag niet", en: system)
        case EROFS: Words(nl: "daar kan alleen gelezen worden", en: system)
        case EEXIST: Words(nl: "het bestaat al", en: system)
        case EFBIG: Words(nl: "bestanden mogen hier niet zo groot zijn", en: system)
        case ENAMETOOLONG: Words(nl: "de naam is te lang", en: system)
        default: Words(same: system)
        }
    }
}

/// A file that a command makes for its user.
package enum OutputFile {
    /// Writes it whole or not at all; an older one of that name is replaced.
    package static func write(_ text: String, to path: String) throws(Failure) {
        try Files.write(Array(text.utf8), to: path)
    }
}
