import Diagnostics

/// The first byte at which a text is not what a record may be: UTF-8 without NUL, with letters that people write.
enum Encoding {
    enum Trouble {
        case utf16
        case nul(Int)
        case invalid(Int)
        /// Of a letter with endless marks.
        case marks(Int)
    }

    static func trouble(in bytes: UnsafeBufferPointer<UInt8>) -> Trouble? {
        if bytes.count >= 2, (bytes[0], bytes[1]) == (0xFF, 0xFE) || (bytes[0], bytes[1]) == (0xFE, 0xFF) { return .utf16 }
        var (index, mayHaveMarks) = (0, false)
        let raw = UnsafeRawBufferPointer(bytes)
        while index < bytes.count {
            if index + 8 <= bytes.count {
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // Eight bytes at once: no high bit, and no byte that is zero.
                if word & 0x8080_8080_8080_8080 == 0, (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 == 0 {
                    index += 8
                    continue
                }
            }
            let length = sequenceLength(bytes, at: index)
            if length == 0 { return .invalid(index) }
            if bytes[index] == 0 { return .nul(index) }
            // From U+0300 on, but for the quotation marks and dashes of every text.
            if bytes[index] >= 0xCC, bytes[index] != 0xE2 || bytes[index + 1] > 0x81 { mayHaveMarks = true }
            index += length
        }
        return mayHaveMarks ? CombiningMarks.excess(in: bytes).map(Trouble.marks) : nil
    }

    /// The length of the UTF-8 sequence at `index` (Unicode 15, table 3-7), 0 when there is none.
    static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            index + offset < bytes.count && range.contains(bytes[index + offset])
        }
        switch bytes[index] {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: return follows(1) ? 2 : 0
        case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
        case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
        case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
        case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
        case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
        case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
        default: return 0
        }
    }
}
