import Editorial
import Glibc
import Records

/// A file of the cache, mapped into memory and read in place.
///
/// It is replaced by renaming another over it and never written in place, so what is mapped stays as it is.
final class CacheFile: @unchecked Sendable {
    // Unchecked: the mapping is read-only and lives as long as this object.
    let memory: UnsafeRawBufferPointer
    let header: CacheLayout.Header
    private let entries: UnsafeBufferPointer<CacheLayout.Entry>
    private let slots: UnsafeBufferPointer<UInt32>
    let pieces: UnsafeBufferPointer<CacheLayout.Piece>

    /// Maps a file; nil when there is none, or when it is not whole or not ours. Its pieces are still to be verified.
    init?(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
            status.st_size >= CacheLayout.Header.size, let start = mmap(nil, status.st_size, PROT_READ, MAP_PRIVATE, descriptor, 0),
            start != MAP_FAILED
        else { return nil }
        memory = UnsafeRawBufferPointer(start: start, count: status.st_size)
        header = memory.load(as: CacheLayout.Header.self)
        // All is set before anything is refused, so that the mapping is given back.
        let sound = header.magic == CacheLayout.magic && header.version == CacheLayout.version
            && header.checksum == header.computedChecksum() && header.length == UInt64(memory.count)
        entries = sound ? Self.section(header.entries, memory) : .init(start: nil, count: 0)
        slots = sound ? Self.section(header.slots, memory) : .init(start: nil, count: 0)
        pieces = sound ? Self.section(header.pieces, memory) : .init(start: nil, count: 0)
        guard sound, isCovered, areEntriesWithin else { return nil }
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: memory.baseAddress), memory.count) }

    private static func section<Item>(_ section: CacheLayout.Section, _ memory: UnsafeRawBufferPointer) -> UnsafeBufferPointer<Item> {
        let size = UInt64(MemoryLayout<Item>.stride)
        let whole = UInt64(memory.count)
        guard section.offset <= whole, section.offset % 8 == 0, section.count <= (whole - section.offset) / size, let start = memory.baseAddress else {
            return .init(start: nil, count: 0)
        }
        return UnsafeBufferPointer(start: (start + Int(section.offset)).assumingMemoryBound(to: Item.self), count: Int(section.count))
    }

    /// Whether the table is right, and header, pieces and table together are the whole file.
    private var isCovered: Bool {
        guard pieces.count == Int(header.pieces.count), entries.count == Int(header.entries.count), slots.count == Int(header.slots.count),
            Checksum.of(UnsafeRawBufferPointer(pieces)) == header.piecesChecksum, slots.count.nonzeroBitCount == 1, slots.count > entries.count
        else { return false }
        var end = UInt64(CacheLayout.Header.size)
        for piece in pieces.sorted(by: { $0.offset < $1.offset }) {
            guard piece.offset == end, piece.length <= header.length - end else { return false }
            end += piece.length
        }
        return end == header.pieces.offset && end + UInt64(pieces.count * MemoryLayout<CacheLayout.Piece>.stride) == header.length
    }

    private var areEntriesWithin: Bool {
        entries.allSatisfy { entry in
            let size = UInt64(entry.nodes) * UInt64(MemoryLayout<Node>.stride) + UInt64(entry.text) + UInt64(entry.decoded) + UInt64(entry.path)
                + UInt64(entry.memo)
            return entry.nodes > 0 && entry.offset % 8 == 0 && entry.offset <= header.length && size <= header.length - entry.offset
        }
    }

    /// Whether a piece is as it was written.
    func isSound(piece number: Int) -> Bool {
        let piece = pieces[number]
        return Checksum.of(UnsafeRawBufferPointer(rebasing: memory[Int(piece.offset)..<Int(piece.offset + piece.length)])) == piece.checksum
    }

    var count: Int { entries.count }
    func entry(_ number: Int) -> CacheLayout.Entry { entries[number] }

    func stamp(_ number: Int) -> FileStamp {
        let entry = entries[number]
        return FileStamp(size: Int(entry.text), modified: entry.modified, changed: entry.changed, inode: entry.inode)
    }

    /// The number of the entry for a path with this hash, when its file has this stamp. The stamp tells which file it is, by its
    /// inode, so a hash of 64 bits is enough to tell that it still has its name: the path itself need not be looked at.
    func find(_ hash: UInt64, _ stamp: FileStamp) -> Int? {
        var slot = CacheLayout.slot(of: hash) & (slots.count - 1)
        for _ in 0..<slots.count {
            let number = Int(slots[slot])
            guard number < entries.count else { return nil }
            if entries[number].pathHash == hash { return self.stamp(number) == stamp ? number : nil }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The parts of an entry's memory.
    func nodes(_ number: Int) -> UnsafeBufferPointer<Node> {
        let entry = entries[number]
        return UnsafeBufferPointer(start: (memory.baseAddress! + Int(entry.offset)).assumingMemoryBound(to: Node.self), count: Int(entry.nodes))
    }

    private func bytes(_ entry: CacheLayout.Entry, _ skipped: Int, _ count: UInt32) -> UnsafeBufferPointer<UInt8> {
        let start = memory.baseAddress! + Int(entry.offset) + Int(entry.nodes) * MemoryLayout<Node>.stride + skipped
        return UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: Int(count))
    }

    func text(_ number: Int) -> UnsafeBufferPointer<UInt8> { bytes(entries[number], 0, entries[number].text) }

    func decoded(_ number: Int) -> UnsafeBufferPointer<UInt8> { bytes(entries[number], Int(entries[number].text), entries[number].decoded) }

    func path(_ number: Int) -> UnsafeBufferPointer<UInt8> {
        bytes(entries[number], Int(entries[number].text) + Int(entries[number].decoded), entries[number].path)
    }

    func memo(_ number: Int) -> UnsafeRawBufferPointer {
        let entry = entries[number]
        return UnsafeRawBufferPointer(bytes(entry, Int(entry.text) + Int(entry.decoded) + Int(entry.path), entry.memo))
    }
}

/// Lends the trees of a part of a cache file. There are several to one file, so that the cores do not all count references to the
/// same object.
final class CacheShare: TreeLender {
    let file: CacheFile

    init(_ file: CacheFile) {
        self.file = file
    }

    func path(of number: Int) -> String { String(decoding: file.path(number), as: UTF8.self) }
    func stamp(of number: Int) -> FileStamp { file.stamp(number) }

    func tree(_ number: Int) -> Tree {
        Tree(lentBy: self, number: number, .init(nodes: file.nodes(number), text: file.text(number), decoded: file.decoded(number)))
    }
}
