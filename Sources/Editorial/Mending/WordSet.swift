/// A set of words that never changes: asked for the UTF-8 bytes of a word, it allocates nothing and locks nothing.
package final class WordSet: Sendable {
    package static let empty = WordSet(separated: [])

    /// The words, each with a line feed behind it.
    private let bytes: [UInt8]
    /// Where each word starts, plus one; 0 is an empty place. Open addressing (Knuth, TAOCP 3, 6.4), at most half full.
    private let slots: [UInt32]

    /// - Parameter bytes: words with a line feed behind each.
    package init(separated bytes: [UInt8]) {
        self.bytes = bytes
        var starts: [Int] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == Self.separator {
            if index > start { starts.append(start) }
            start = index + 1
        }
        var size = 16
        while size < starts.count * 2 { size *= 2 }
        var slots = [UInt32](repeating: 0, count: starts.isEmpty ? 0 : size)
        bytes.withUnsafeBufferPointer { bytes in
            for start in starts {
                var end = start
                while bytes[end] != Self.separator { end += 1 }
                var slot = Self.place(UnsafeBufferPointer(rebasing: bytes[start..<end])) & (size - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
                slots[slot] = UInt32(start + 1)
            }
        }
        self.slots = slots
    }

    package convenience init(_ words: some Sequence<String>) {
        self.init(separated: words.flatMap { Array($0.utf8) + [Self.separator] })
    }

    package func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !slots.isEmpty, !word.isEmpty else { return false }
        var slot = Self.place(word) & (slots.count - 1)
        return bytes.withUnsafeBufferPointer { bytes in
            while slots[slot] != 0 {
                let start = Int(slots[slot]) - 1
                let end = start + word.count
                if end < bytes.count, bytes[end] == Self.separator, UnsafeBufferPointer(rebasing: bytes[start..<end]).elementsEqual(word) { return true }
                slot = (slot + 1) & (slots.count - 1)
            }
            return false
        }
    }

    private static let separator = UInt8(ascii: "\n")

    /// ``ByteHash`` of every word.
    var hashes: [UInt64] {
        bytes.withUnsafeBufferPointer { bytes in
            bytes.split(separator: Self.separator).map { ByteHash.of(UnsafeBufferPointer(rebasing: $0)) }
        }
    }

    /// Folded so that the low bits depend on all of them.
    private static func place(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = ByteHash.of(word)
        return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF_FFFF_FFFF)
    }
}
