/// Identifiers with their check digits.
enum Identifiers {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// RFC 9562: eight, four, four, four and twelve hexadecimal digits.
    static func isUUID(_ text: Bytes) -> Bool {
        text.count == 36 && text.indices.allSatisfy { [8, 13, 18, 23].contains($0) ? text[$0] == 0x2D : text[$0].isHexDigit }
    }

    /// ISO 26324 as Crossref gives them out: `10.`, four to nine digits (and possibly subdivisions), `/` and a name.
    static func isDOI(_ text: Bytes) -> Bool {
        var scanner = ByteScanner(text)
        guard scanner.eat("1"), scanner.eat("0"), scanner.eat("."), (4...9).contains(scanner.skip(while: \.isDigit)) else { return false }
        while scanner.eat(".") { if scanner.skip(while: \.isDigit) == 0 { return false } }
        return scanner.eat("/") && scanner.skip { $0 > 0x20 && $0 != 0x7F } > 0 && scanner.isAtEnd
    }

    /// ISO 2108: ten or thirteen digits, with a hyphen or space anywhere between two of them; what begins with 979-0 is an ISMN, of printed music
    /// (ISO 10957).
    static func isISBN(_ text: Bytes) -> Bool {
        let groups = text.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x20 }
        guard groups.allSatisfy({ !$0.isEmpty }) else { return false }
        let digits = groups.flatMap(\.self)
        switch digits.count {
        case 10: return weighted(digits)
        case 13:
            guard digits.allSatisfy(\.isDigit), digits.starts(with: "978".utf8) || (digits.starts(with: "979".utf8) && digits[3] != 0x30) else { return false }
            return digits.enumerated().reduce(0) { $0 + Int($1.element & 0x0F) * ($1.offset % 2 == 0 ? 1 : 3) } % 10 == 0
        default: return false
        }
    }

    /// ISO 3297: `1234-567X`.
    static func isISSN(_ text: Bytes) -> Bool {
        guard text.count == 9, text[4] == 0x2D else { return false }
        return weighted(Array(text[..<4]) + Array(text[5...]))
    }

    /// ISO 27729 in ORCID's form: `0000-0002-1825-0097`.
    static func isORCID(_ text: Bytes) -> Bool {
        guard text.count == 19, [4, 9, 14].allSatisfy({ text[$0] == 0x2D }) else { return false }
        let digits = text.filter { $0 != 0x2D }
        guard digits.count == 16, digits.dropLast().allSatisfy(\.isDigit), let check = value(digits[15]) else { return false }
        let total = digits.dropLast().reduce(0) { ($0 + Int($1 & 0x0F)) * 2 }
        return (12 - total % 11) % 11 == check
    }

    /// Modulo 11, the last digit with weight 1.
    private static func weighted(_ digits: [UInt8]) -> Bool {
        guard digits.dropLast().allSatisfy(\.isDigit), let check = digits.last.flatMap(value) else { return false }
        return digits.dropLast().enumerated().reduce(check) { $0 + Int($1.element & 0x0F) * (digits.count - $1.offset) } % 11 == 0
    }

    /// A check digit: X is ten.
    private static func value(_ byte: UInt8) -> Int? {
        byte.isDigit ? Int(byte & 0x0F) : byte == 0x58 ? 10 : nil
    }
}
