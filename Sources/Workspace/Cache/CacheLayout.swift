/// How a file of the cache is laid out; numbers as the machine has them, for it never leaves the machine.
///
///     header | pieces | table of pieces
///
/// A piece is a stretch of bytes with its checksum in the table: the memory of some records, the entries, or the slots. The header
/// has a checksum of itself and one of the table, so every byte of the file is covered.
enum CacheLayout {
    static let magic: UInt64 = 0x6F72_6569_6361_6301
    /// Changes with the layout; what is in the pieces changes with the program, of which ``CacheKey`` knows.
    static let version: UInt64 = 2

    struct Header {
        var magic = CacheLayout.magic
        var version = CacheLayout.version
        /// Made up for each file.
        var id: UInt64 = 0
        /// The file that this one adds to; 0 for one that stands by itself.
        var base: UInt64 = 0
        var reader: CacheKey.Half
        var rules: CacheKey.Half
        /// ``Lexicon/identity`` of the dictionaries whose words were left out of what was taken from records; 0 without any.
        var words: UInt64
        var length: UInt64 = 0
        var entries = Section()
        var slots = Section()
        var pieces = Section()
        var piecesChecksum: UInt64 = 0
        /// Of all fields above.
        var checksum: UInt64 = 0

        static var size: Int { MemoryLayout<Header>.size }

        func computedChecksum() -> UInt64 {
            withUnsafeBytes(of: self) { Checksum.of(UnsafeRawBufferPointer(rebasing: $0.dropLast(8))) }
        }
    }

    struct Section {
        var offset: UInt64 = 0
        var count: UInt64 = 0
    }

    /// What stands in the file for one record: its memory at `offset`, and the stamp of its file.
    struct Entry {
        /// Of the nodes; behind them stand text, decoded texts, path and memo.
        var offset: UInt64 = 0
        var modified: Int64 = 0
        var changed: Int64 = 0
        var inode: UInt64 = 0
        var nodes: UInt32 = 0
        var text: UInt32 = 0
        var decoded: UInt32 = 0
        var path: UInt32 = 0
        var memo: UInt32 = 0
        /// Position of its type in the record types.
        var type: UInt32 = 0
        var pathHash: UInt64 = 0
    }

    struct Piece {
        var offset: UInt64 = 0
        var length: UInt64 = 0
        var checksum: UInt64 = 0
    }

    static let emptySlot = UInt32.max

    /// Where an entry stands in the table, but for the size of that.
    static func slot(of pathHash: UInt64) -> Int { Int(truncatingIfNeeded: (pathHash ^ pathHash >> 32) & 0xFFFF_FFFF) }

    /// FNV-1a, which goes on from folder to name.
    struct PathHash {
        private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }

        var value: UInt64 { hash }
    }
}

/// What must be the same for what a cache holds to be true.
struct CacheKey: Equatable {
    struct Half: Equatable {
        var first: UInt64
        var second: UInt64

        init(_ text: [UInt8]) {
            (first, second) = text.withUnsafeBytes { (Checksum.of($0, seed: 1), Checksum.of($0, seed: 2)) }
        }
    }

    /// The program that read the files into trees.
    let reader: Half
    /// What the inspection of a record depends on beside the record: the schemas, and the world outside.
    let rules: Half
}
