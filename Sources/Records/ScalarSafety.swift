/// Whether a text can stand in YAML without quotes and mean itself: to a reader of YAML 1.2 and to one of 1.1.
enum ScalarSafety {
    /// Of a printable line (``isPrintableLine(_:)``). Where a scalar stands decides which characters have a meaning.
    static func isPlain(_ text: String, inFlow: Bool, isKey: Bool) -> Bool {
        var text = text
        let isPlain = text.withUTF8 { bytes in
            guard let first = bytes.first, let last = bytes.last, first != space, last != space, last != UInt8(ascii: ":") else { return false }
            return startsSafely(bytes) && !hasMeaning(bytes, inFlow: inFlow, isKey: isKey) && ScalarResolution.kind(of: bytes) == .string
        }
        return isPlain && !isOldScalar(text)
    }

    /// Whether a sign in it means something where it stands.
    private static func hasMeaning(_ bytes: UnsafeBufferPointer<UInt8>, inFlow: Bool, isKey: Bool) -> Bool {
        for index in bytes.indices {
            switch bytes[index] {
            case 0x09: return true
            case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): if inFlow || isKey { return true }
            case UInt8(ascii: "?"): if inFlow { return true }
            case UInt8(ascii: ":"): if inFlow || (index + 1 < bytes.count && bytes[index + 1] == space) { return true }
            case UInt8(ascii: "#"): if index > 0, bytes[index - 1] == space { return true }
            default: break
            }
        }
        return false
    }

    /// One line of characters that YAML lets stand as they are, in quotes at least.
    static func isPrintableLine(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 &- 0x20 < 0x5F || $0 == 0x09 } || text.unicodeScalars.allSatisfy { isPrintable($0) }
    }

    /// What libyaml reads as text; U+0085, U+2028 and U+2029 are line breaks to it, U+FEFF is a byte order mark.
    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x20...0x7E: true
        case 0xA0...0xD7FF: scalar.value != 0x2028 && scalar.value != 0x2029
        case 0xE000...0xFFFD: scalar.value != 0xFEFF
        case 0x10000...0x10FFFF: true
        default: false
        }
    }

    private static let space = UInt8(ascii: " ")

    private static func startsSafely(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if (bytes[0] | 0x20) &- 0x61 < 26 { return true }
        if bytes.starts(with: "---".utf8) || bytes.starts(with: "...".utf8) { return false }
        switch bytes[0] {
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): return bytes.count > 1 && bytes[1] != space
        default: return !",[]{}#&*!|>'\"%@`=".utf8.contains(bytes[0])
        }
    }

    /// What YAML 1.1 reads as a boolean, null, number, time or date, though it is a string in YAML 1.2:
    /// `no`, `1_000`, `0b1`, `12:30`, `2025-01`.
    private static func isOldScalar(_ text: String) -> Bool {
        if text.utf8.count <= 5, oldWords.contains(letters(text)) { return true }
        guard let first = text.utf8.first, isDigit(first) || "+-.".utf8.contains(first) else { return false }
        let lower = text.lowercased()
        return isOldNumber(lower) || isOldDate(lower)
    }

    private static let oldWords = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "<<"].map(letters)

    /// A short word as a number, the same whatever the case of its letters.
    private static func letters(_ word: String) -> UInt64 { word.utf8.reduce(0) { $0 << 8 | UInt64($1 | 0x20) } }

    private static func isOldNumber(_ lower: String) -> Bool {
        let rest = lower.utf8.drop { "+-".utf8.contains($0) }
        guard rest.contains(where: isDigit) else { return false }
        if rest.starts(with: "0x".utf8) || rest.starts(with: "0b".utf8) || rest.starts(with: "0o".utf8) {
            return rest.dropFirst(2).allSatisfy { isDigit($0) || (0x61...0x66).contains($0) || $0 == UInt8(ascii: "_") }
        }
        let digits = rest.drop { isDigit($0) || "_.:".utf8.contains($0) }
        if digits.isEmpty { return true }
        return digits.first == UInt8(ascii: "e") && digits.dropFirst().allSatisfy { isDigit($0) || "+-".utf8.contains($0) }
    }

    /// `2025-01`, `2025-1-31` and whatever follows: readers differ in how much of a time they take.
    private static func isOldDate(_ lower: String) -> Bool {
        let rest = lower.utf8.drop(while: isDigit)
        guard lower.utf8.count - rest.count == 4, rest.first == UInt8(ascii: "-") else { return false }
        let month = rest.dropFirst().prefix(while: isDigit).count
        let after = rest.dropFirst(1 + month)
        return (1...2).contains(month) && (after.isEmpty || after.first == UInt8(ascii: "-"))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
