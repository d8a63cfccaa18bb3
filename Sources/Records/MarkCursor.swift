/// Turns libyaml's marks, which count characters, into byte offsets.
///
/// Marks come almost in order, so the cursor walks from the last one; for a text in ASCII alone no step is needed.
struct MarkCursor {
    private let range: Range<Int>
    private var character = 0
    private var byte: Int
    private var isASCII = false

    init(range: Range<Int>) {
        self.range = range
        byte = range.lowerBound
    }

    mutating func start(_ bytes: UnsafeBufferPointer<UInt8>) {
        isASCII = bytes[range].allSatisfy { $0 < 0x80 }
    }

    mutating func offset(_ mark: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if isASCII { return min(range.lowerBound + mark, range.upperBound) }
        while character < mark, byte < range.upperBound {
            byte += 1
            while byte < range.upperBound, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
            character += 1
        }
        while character > mark, byte > range.lowerBound {
            byte -= 1
            while byte > range.lowerBound, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
            character -= 1
        }
        return byte
    }
}
