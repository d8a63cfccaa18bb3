/// How many units of characters stand before each byte of a text.
///
/// The count before every 1024th byte is kept, so that no question takes longer than that many bytes, also where all of a text is
/// one line.
struct CharacterCounts: Sendable {
    /// What a character counts for.
    enum Unit: Sendable {
        case utf16
        /// Each counts for one.
        case scalar

        /// The units of the character that a byte starts; none for a byte that continues one.
        @inline(__always)
        func width(_ byte: UInt8) -> Int {
            byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 && self == .utf16 ? 2 : 1
        }
    }

    static let stride = 1024

    private let unit: Unit
    private var kept: [Int] = []

    init(_ unit: Unit, in bytes: [UInt8]) {
        self.unit = unit
        kept.reserveCapacity(bytes.count / Self.stride + 1)
        bytes.withUnsafeBufferPointer { bytes in
            var count = 0
            for start in Swift.stride(from: 0, through: bytes.count, by: Self.stride) {
                kept.append(count)
                for index in start..<min(start + Self.stride, bytes.count) { count &+= unit.width(bytes[index]) }
            }
        }
    }

    func before(_ offset: Int, in bytes: [UInt8]) -> Int {
        let piece = offset / Self.stride
        return bytes[piece * Self.stride..<offset].reduce(kept[piece]) { $0 + unit.width($1) }
    }

    /// The first byte of the character that the unit with this number is part of, no earlier than `start`.
    func offset(of number: Int, from start: Int, in bytes: [UInt8]) -> Int {
        var (low, high) = (0, kept.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if kept[middle] <= number { low = middle } else { high = middle }
        }
        var (offset, count) = (low * Self.stride, kept[low])
        if offset < start { (offset, count) = (start, before(start, in: bytes)) }
        while offset < bytes.count {
            let width = unit.width(bytes[offset])
            if width > 0, count + width > number { return offset }
            count += width
            offset += 1
        }
        return offset
    }
}
