import Diagnostics
import Git
import Glibc
import Records

/// Writing: the old file or the new one, and nothing in between.
extension Files {
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
    private static func fill(_ descriptor: Int32, with bytes: [UInt8]) -> Int32 { bytes.withUnsafeBytes { Descriptor.write($0, to: descriptor) } }

    /// The name begins with a dot, so that what a killed process leaves behind is never taken for a record.
    static func temporary(for path: String, of process: Int32) -> String {
        let name = path.split(separator: "/").last ?? ""
        return "\(path.dropLast(name.count)).\(name).groei-\(process)"
    }

    /// Removes what a killed process was writing, if a name in an open folder is that of one.
    static func removeAbandoned(_ name: UnsafeBufferPointer<UInt8>, in folder: Int32) {
        let name = String(decoding: name, as: UTF8.self)
        guard let dash = name.lastIndex(of: "-"), name[..<dash].hasSuffix(".groei"), let process = Int32(name[name.index(after: dash)...]) else { return }
        if OtherProcess.isGone(process) { unlinkat(folder, name, 0) }
    }

    static func remove(_ path: String) throws(Failure) {
        guard unlink(path) == 0 || errno == ENOENT else { throw .notWritten(path, errno) }
    }
}
