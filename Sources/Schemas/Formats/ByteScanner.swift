/// Reads a text byte by byte, without copying it.
struct ByteScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { index == bytes.count }
    var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func next() -> UInt8? {
        guard let byte = peek else { return nil }
        index += 1
        return byte
    }

    mutating func eat(_ wanted: Unicode.Scalar) -> Bool {
        guard peek == UInt8(truncatingIfNeeded: wanted.value) else { return false }
        index += 1
        return true
    }

    /// Eats one of the bytes in `set`.
    mutating func eat(anyOf set: StaticString) -> Bool {
        guard let byte = peek, byte.isOne(of: set) else { return false }
        index += 1
        return true
    }

    /// The value of exactly `count` decimal digits.
    mutating func digits(_ count: Int) -> Int? {
        guard index + count <= bytes.count else { return nil }
        var value = 0
        for offset in 0..<count {
            let byte = bytes[index + offset]
            guard byte.isDigit else { return nil }
            value = value * 10 + Int(byte & 0x0F)
        }
        index += count
        return value
    }

    /// Passes over what satisfies the condition; how many bytes that were.
    mutating func skip(while condition: (UInt8) -> Bool) -> Int {
        let start = index
        while index < bytes.count, condition(bytes[index]) { index += 1 }
        return index - start
    }

    /// `%` and two hexadecimal digits.
    mutating func eatPercentEscape() -> Bool {
        guard index + 2 < bytes.count, bytes[index] == 0x25, bytes[index + 1].isHexDigit, bytes[index + 2].isHexDigit else { return false }
        index += 3
        return true
    }
}

extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
    var isHexDigit: Bool { isDigit || self | 0x20 >= 0x61 && self | 0x20 <= 0x66 }

    func isOne(of set: StaticString) -> Bool {
        UnsafeBufferPointer(start: set.utf8Start, count: set.utf8CodeUnitCount).contains(self)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The parts between the separators, empty ones included.
    func parts(_ separator: Unicode.Scalar) -> [UnsafeBufferPointer<UInt8>] {
        split(separator: UInt8(truncatingIfNeeded: separator.value), omittingEmptySubsequences: false).map { UnsafeBufferPointer(rebasing: $0) }
    }

    func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: self[range])
    }
}
