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
        var index = range.lowerBound
        while index < range.upperBound, isPlain(bytes, at: index) { index += 8 }
        isASCII = index >= range.upperBound || bytes[index..<range.upperBound].allSatisfy { $0 < 0x80 }
    }

    /// Whether eight bytes of the range follow, all of them ASCII.
    private func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index + 8 <= range.upperBound else { return false }
        return UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    }

    mutating func offset(_ mark: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if isASCII { return min(range.lowerBound + mark, range.upperBound) }
        while character + 8 <= mark, isPlain(bytes, at: byte) {
            byte += 8
            character += 8
        }
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
