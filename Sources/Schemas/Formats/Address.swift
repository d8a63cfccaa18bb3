/// Mail and network addresses.
enum Address {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// A mailbox of RFC 5321, 4.1.2; international ones (RFC 6531) may have any character beyond ASCII.
    static func isEmail(_ text: Bytes, isInternational: Bool) -> Bool {
        guard let at = text.lastIndex(of: 0x40), at > 0, at <= 64 else { return false }
        let local = text.part(0..<at)
        let domain = text.part(at + 1..<text.count)
        guard isLocalPart(local, isInternational: isInternational) else { return false }
        if domain.first == 0x5B, domain.last == 0x5D { return isLiteral(domain.part(1..<domain.count - 1)) }
        return isInternational ? Hostname.isValidInternational(domain) : Hostname.isValid(domain)
    }

    private static func isLocalPart(_ text: Bytes, isInternational: Bool) -> Bool {
        if text.count >= 2, text.first == 0x22, text.last == 0x22 { return isQuoted(text.part(1..<text.count - 1), isInternational: isInternational) }
        return text.parts(".").allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy { $0.isLetter || $0.isDigit || $0.isOne(of: "!#$%&'*+-/=?^_`{|}~") || ($0 >= 0x80 && isInternational) }
        }
    }

    private static func isQuoted(_ text: Bytes, isInternational: Bool) -> Bool {
        var scanner = ByteScanner(text)
        while let byte = scanner.next() {
            if byte >= 0x80 { if !isInternational { return false } else { continue } }
            if byte == 0x22 || byte < 0x20 || byte == 0x7F { return false }
            if byte == 0x5C {
                guard let escaped = scanner.next(), (0x20...0x7E).contains(escaped) else { return false }
            }
        }
        return true
    }

    private static func isLiteral(_ text: Bytes) -> Bool {
        if text.count > 5, text.prefix(5).map({ $0 | 0x20 }).elementsEqual("ipv6:".utf8) { return isIPv6(text.part(5..<text.count)) }
        return isIPv4(text)
    }

    /// Four numbers to 255 without needless zeros (RFC 2673, 3.2).
    static func isIPv4(_ text: Bytes) -> Bool {
        var scanner = ByteScanner(text)
        for part in 0..<4 {
            if part > 0, !scanner.eat(".") { return false }
            let start = scanner.index
            let count = scanner.skip(while: \.isDigit)
            guard (1...3).contains(count), count == 1 || text[start] != 0x30 else { return false }
            let value = text[start..<start + count].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
            if value > 255 { return false }
        }
        return scanner.isAtEnd
    }

    /// RFC 4291, 2.2: eight groups, one run of zeros left out as `::`, the last two possibly as IPv4; no zone.
    static func isIPv6(_ text: Bytes) -> Bool {
        let parts = text.parts(":")
        guard parts.count >= 3, parts.count <= 9 else { return false }
        var groups = 0
        var gaps = 0
        for (position, part) in parts.enumerated() {
            let isEdge = position == 0 || position == parts.count - 1
            if part.isEmpty {
                // An empty part at an edge belongs to the `::` beside it.
                if isEdge, !parts[position == 0 ? 1 : position - 1].isEmpty { return false }
                if !isEdge { gaps += 1 }
            } else if position == parts.count - 1, part.contains(0x2E) {
                guard isIPv4(part) else { return false }
                groups += 2
            } else {
                guard part.count <= 4, part.allSatisfy(\.isHexDigit) else { return false }
                groups += 1
            }
        }
        return gaps == 0 ? groups == 8 : gaps == 1 && groups <= 7
    }
}
