import CGit2
import Glibc

/// A lock file in a repository. Who made it may be at work, or may have been killed.
package struct LockFile: Hashable, Sendable {
    /// Where it is.
    package let path: String
    /// How long ago it was written.
    package let age: Duration
}

extension Repository {
    /// The lock files in this repository that are at least this old: for references, index, configuration and the like.
    package func staleLocks(olderThan age: Duration = .seconds(60)) -> [LockFile] {
        var paths = Locks.files(in: gitDirectory)
        if commonDirectory != gitDirectory { paths += Locks.files(in: commonDirectory) }
        paths += Locks.files(in: commonDirectory + "refs/", depth: Names.maximumDepth)
        return paths.sorted().compactMap { path in
            Locks.age(of: path).flatMap { $0 >= age ? LockFile(path: path, age: $0) : nil }
        }
    }
}

enum Locks {
    /// Runs `change` again, after short waits of growing random length, while libgit2 says "locked". When `patience` runs
    /// out, the error names the lock.
    ///
    /// - Parameter paths: the lock files that can be meant.
    static func waiting<Value>(
        for paths: [String], _ patience: Duration, _ change: () throws(GitError) -> Value
    ) throws(GitError) -> Value {
        let end = ContinuousClock.now + patience
        var longest = 2_000  // microseconds
        while true {
            do throws(GitError) {
                return try change()
            } catch {
                guard error.code == .locked else { throw error }
                guard ContinuousClock.now < end else {
                    let path = paths.first { age(of: $0) != nil } ?? paths.first ?? ""
                    throw error.known(as: .locked(path: path, age: age(of: path) ?? .zero))
                }
                usleep(UInt32.random(in: 200...UInt32(longest)))
                longest = min(longest * 2, 50_000)
            }
        }
    }

    /// How long ago a file was last written; nil when it is not there.
    static func age(of path: String) -> Duration? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let written = status.st_mtim
        return max(.zero, .seconds(now.tv_sec - written.tv_sec) + .nanoseconds(now.tv_nsec - written.tv_nsec))
    }

    /// The lock files in a folder, and below it as far as `depth` goes. Links are not followed.
    static func files(in folder: String, depth: Int = 0) -> [String] {
        guard let stream = opendir(folder), let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
        defer { closedir(stream) }
        var paths: [String] = []
        while let entry = readdir(stream) {
            let name = String(cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
            if name == "." || name == ".." { continue }
            if Int(entry.pointee.d_type) == DT_DIR {
                if depth > 0 { paths += files(in: folder + name + "/", depth: depth - 1) }
            } else if name.hasSuffix(".lock") {
                paths.append(folder + name)
            }
        }
        return paths
    }
}
