import Editorial
import Glibc
import Records
import Synchronization

/// Writes a file of the cache, on both cores; what cannot be written is left alone without a word, for it is only a cache.
struct CacheWriter {
    /// A record to write, and what its inspection gave.
    struct Item: Sendable {
        let record: Record
        let stamp: FileStamp
        /// ``RecordMemo``; empty when there was something to say on it.
        let memo: [UInt8]
    }

    let path: String
    let key: CacheKey
    /// The file that this one adds to; 0 for one that stands by itself.
    let base: UInt64
    /// ``CacheLayout/Header/words``
    let words: UInt64

    private static let maximumBytes = 2 << 30

    /// - Parameter item: the item of a number; asked on several threads.
    /// - Returns: whether the file is there now, whole.
    @discardableResult
    func write(_ numbers: [Int], _ item: @Sendable (Int) -> Item?) -> Bool {
        let temporary = Files.temporary(for: path, of: getpid())
        let descriptor = open(temporary, O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        let isWritten = fill(descriptor, numbers, item)
        guard close(descriptor) == 0, isWritten, rename(temporary, path) == 0 else {
            unlink(temporary)
            return false
        }
        return true
    }

    /// What one piece of the work gave: the entries of its records, and where their memory is.
    private struct Written: Sendable {
        var entries: [CacheLayout.Entry] = []
        var pieces: [CacheLayout.Piece] = []
        var isWhole = true
    }

    private func fill(_ descriptor: Int32, _ numbers: [Int], _ item: @Sendable (Int) -> Item?) -> Bool {
        let end = Atomic(CacheLayout.Header.size)
        let written = Parallel.map(numbers, largest: 4096) { part in
            [write(part, item, descriptor, end)]
        }
        guard written.allSatisfy(\.isWhole) else { return false }
        let entries = written.flatMap(\.entries)
        var pieces = written.flatMap(\.pieces)
        var header = CacheLayout.Header(id: .random(in: 1 ... .max), base: base, reader: key.reader, rules: key.rules, words: words)
        let slots = Self.slots(entries)
        guard let entriesSection = entries.withUnsafeBytes({ Self.append($0, descriptor, end, &pieces) }),
            let slotsSection = slots.withUnsafeBytes({ Self.append($0, descriptor, end, &pieces) })
        else { return false }
        header.entries = .init(offset: entriesSection, count: UInt64(entries.count))
        header.slots = .init(offset: slotsSection, count: UInt64(slots.count))
        header.pieces = .init(offset: UInt64(end.load(ordering: .relaxed)), count: UInt64(pieces.count))
        header.length = header.pieces.offset + UInt64(pieces.count * MemoryLayout<CacheLayout.Piece>.stride)
        let isTableWritten = pieces.withUnsafeBytes { table in
            header.piecesChecksum = Checksum.of(table)
            return Self.write(table, descriptor, Int(header.pieces.offset))
        }
        header.checksum = header.computedChecksum()
        return isTableWritten && withUnsafeBytes(of: header) { Self.write($0, descriptor, 0) }
    }

    private func write(_ numbers: ArraySlice<Int>, _ item: (Int) -> Item?, _ descriptor: Int32, _ end: borrowing Atomic<Int>) -> Written {
        var written = Written()
        var bytes: [UInt8] = []
        for number in numbers {
            if let item = item(number) { written.entries.append(Self.append(item, to: &bytes)) }
        }
        let size = bytes.count
        let start = bytes.withUnsafeBytes { Self.append($0, descriptor, end, &written.pieces) }
        guard let start, start + UInt64(size) < UInt64(Self.maximumBytes) else {
            written.isWhole = false
            return written
        }
        for index in written.entries.indices { written.entries[index].offset += start }
        return written
    }

    /// Adds the memory of a record; the offset of the entry is that in `bytes`.
    private static func append(_ item: Item, to bytes: inout [UInt8]) -> CacheLayout.Entry {
        var entry = CacheLayout.Entry(
            offset: UInt64(bytes.count), modified: item.stamp.modified, changed: item.stamp.changed, inode: item.stamp.inode)
        item.record.tree.withMemory { nodes, text, decoded in
            bytes.append(contentsOf: UnsafeRawBufferPointer(nodes))
            bytes.append(contentsOf: text)
            bytes.append(contentsOf: decoded)
            (entry.nodes, entry.text, entry.decoded) = (UInt32(nodes.count), UInt32(text.count), UInt32(decoded.count))
        }
        var path = item.record.path
        path.withUTF8 { path in
            var hash = CacheLayout.PathHash()
            hash.add(path)
            bytes.append(contentsOf: path)
            (entry.path, entry.pathHash) = (UInt32(path.count), hash.value)
        }
        bytes.append(contentsOf: item.memo)
        (entry.memo, entry.type) = (UInt32(item.memo.count), UInt32(item.record.typePosition))
        while bytes.count % 8 != 0 { bytes.append(0) }
        return entry
    }

    /// An open-addressing hash table of entries by the hash of their path.
    private static func slots(_ entries: [CacheLayout.Entry]) -> [UInt32] {
        var size = 2
        while size < entries.count * 2 { size *= 2 }
        var slots = Array(repeating: CacheLayout.emptySlot, count: size)
        for (number, entry) in entries.enumerated() {
            var slot = CacheLayout.slot(of: entry.pathHash) & (size - 1)
            while slots[slot] != CacheLayout.emptySlot { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt32(number)
        }
        return slots
    }

    /// Writes a piece at the end of the file, wherever that is by now, and notes it in the table.
    private static func append(
        _ bytes: UnsafeRawBufferPointer, _ descriptor: Int32, _ end: borrowing Atomic<Int>, _ pieces: inout [CacheLayout.Piece]
    ) -> UInt64? {
        let (start, _) = end.add(bytes.count, ordering: .relaxed)
        pieces.append(.init(offset: UInt64(start), length: UInt64(bytes.count), checksum: Checksum.of(bytes)))
        return write(bytes, descriptor, start) ? UInt64(start) : nil
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, _ descriptor: Int32, _ offset: Int) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = pwrite(descriptor, bytes.baseAddress! + written, bytes.count - written, off_t(offset + written))
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return false }
            written += count
        }
        return true
    }
}
