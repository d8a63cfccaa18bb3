import Editorial
import Glibc
import Records
import Synchronization

/// Compares the files of a working copy with what a cache has of them.
struct CacheLookup: Sendable {
    /// Which entries of the base are as the files still are, and the rest by number or by name.
    struct Outcome: Sendable {
        var inBase: [Bool] = []
        var inChanges: [Int] = []
        var fresh: [ScannedFile] = []
    }

    let base: CacheFile
    let changes: CacheFile?

    /// Tells whether the files of a cache are as they were written, once all of ``work`` is done.
    final class Verification: Sendable {
        private let isBroken = Atomic(false)
        private let files: [CacheFile]

        init(_ cache: CheckCache?) {
            files = [cache?.base, cache?.changes].compactMap(\.self)
        }

        var isSound: Bool { !isBroken.load(ordering: .relaxed) }

        var work: [@Sendable () -> Void] {
            files.flatMap { file in
                file.pieces.indices.map { piece in
                    { @Sendable in
                        if !file.isSound(piece: piece) { self.isBroken.store(true, ordering: .relaxed) }
                    }
                }
            }
        }
    }

    /// What a part of the files is.
    private struct Piece: Sendable {
        var inBase: [Int32] = []
        var inChanges: [Int] = []
        var fresh: [ScannedFile] = []
    }

    /// Asks the file system about every file.
    func run(_ scan: FolderScan) -> Outcome {
        let pieces = Parallel.run(scan.parts(of: 2048)) { look($0, scan) }
        var outcome = Outcome()
        outcome.inBase = Array(repeating: false, count: base.count)
        for piece in pieces {
            for number in piece.inBase { outcome.inBase[Int(number)] = true }
            outcome.inChanges += piece.inChanges
            outcome.fresh += piece.fresh
        }
        return outcome
    }

    private func look(_ part: FolderScan.Part, _ scan: FolderScan) -> Piece {
        var piece = Piece()
        var prefix = scan.folders[part.folder].prefix
        prefix.withUTF8 { prefix in
            var start = CacheLayout.PathHash()
            start.add(prefix)
            scan.each(part) { folder, name in
                var hash = start
                hash.add(name)
                if let stamp = FileStamp(of: name, in: folder.descriptor) {
                    if let number = changes?.find(hash.value, stamp) { return piece.inChanges.append(number) }
                    if let number = base.find(hash.value, stamp) { return piece.inBase.append(Int32(number)) }
                }
                piece.fresh.append(ScannedFile(folder, name))
            }
        }
        return piece
    }
}

extension FileStamp {
    init(_ status: stat) {
        self.init(
            size: status.st_size, modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec),
            changed: Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec), inode: UInt64(status.st_ino))
    }

    /// Of a file in an open folder; nil when there is no ordinary file of that name. A NUL stands behind the name.
    init?(of name: UnsafeBufferPointer<UInt8>, in folder: Int32) {
        var status = stat()
        let code = name.withMemoryRebound(to: CChar.self) { fstatat(folder, $0.baseAddress!, &status, AT_SYMLINK_NOFOLLOW) }
        guard code == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        self.init(status)
    }
}
