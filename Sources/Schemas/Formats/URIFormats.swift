/// URIs (RFC 3986), IRIs (RFC 3987) and URI templates (RFC 6570).
enum URIFormats {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    static func isURI(_ text: Bytes, isReference: Bool, isInternational: Bool) -> Bool {
        if isInternational, !hasInternationalScalarsOnly(text) { return false }
        var scanner = ByteScanner(text)
        let scheme = text.first?.isLetter == true ? scanner.skip { $0.isLetter || $0.isDigit || $0.isOne(of: "+-.") } : 0
        let hasScheme = scheme > 0 && scanner.eat(":")
        guard hasScheme || isReference else { return false }
        if !hasScheme { scanner = ByteScanner(text) }
        if scanner.eat("/") {
            if scanner.eat("/") {
                guard authority(&scanner, isInternational), scanner.isAtEnd || scanner.peek?.isOne(of: "/?#") == true else { return false }
            }
        } else if !hasScheme, hasColonInFirstSegment(text) {
            // That would be a scheme.
            return false
        }
        run("/:@", &scanner, isInternational)
        if scanner.eat("?") { run("/?:@", &scanner, isInternational) }
        if scanner.eat("#") { run("/?:@", &scanner, isInternational) }
        return scanner.isAtEnd
    }

    private static func hasColonInFirstSegment(_ text: Bytes) -> Bool {
        for byte in text {
            if byte == 0x3A { return true }
            if byte.isOne(of: "/?#") { return false }
        }
        return false
    }

    /// Passes over unreserved characters, sub-delimiters, escapes and the `extra` ones.
    private static func run(_ extra: StaticString, _ scanner: inout ByteScanner, _ isInternational: Bool) {
        while let byte = scanner.peek {
            if isPlain(byte) || byte.isOne(of: extra) || (byte >= 0x80 && isInternational) {
                _ = scanner.next()
            } else if !scanner.eatPercentEscape() {
                return
            }
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte.isOne(of: "-._~!$&'()*+,;=")
    }

    /// `user@host:port`.
    private static func authority(_ scanner: inout ByteScanner, _ isInternational: Bool) -> Bool {
        let start = scanner.index
        let end = scanner.bytes[start...].firstIndex { $0.isOne(of: "/?#") } ?? scanner.bytes.count
        if scanner.bytes[start..<end].contains(0x40) {
            run(":", &scanner, isInternational)
            guard scanner.eat("@") else { return false }
        }
        if scanner.eat("[") {
            let from = scanner.index
            _ = scanner.skip { $0 != 0x5D && !$0.isOne(of: "/?#") }
            let literal = scanner.bytes.part(from..<scanner.index)
            guard scanner.eat("]"), Address.isIPv6(literal) || isFutureAddress(literal) else { return false }
        } else {
            run("", &scanner, isInternational)
        }
        if scanner.eat(":") { _ = scanner.skip(while: \.isDigit) }
        return true
    }

    private static func isFutureAddress(_ text: Bytes) -> Bool {
        var scanner = ByteScanner(text)
        return scanner.eat(anyOf: "vV") && scanner.skip(while: \.isHexDigit) > 0 && scanner.eat(".")
            && scanner.skip { isPlain($0) || $0 == 0x3A } > 0 && scanner.isAtEnd
    }

    /// Besides ASCII `ucschar`, and in the query `iprivate` (RFC 3987, 2.2).
    private static func hasInternationalScalarsOnly(_ text: Bytes) -> Bool {
        var isQuery = false
        for scalar in ScalarReader(text) {
            switch scalar {
            case 0x3F: isQuery = true
            case 0x23: isQuery = false
            case ..<0x80, 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: break
            case 0x10000...0xEFFFD: if scalar & 0xFFFF > 0xFFFD || (0xE0000...0xE0FFF).contains(scalar) { return false }
            case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: if !isQuery { return false }
            default: return false
            }
        }
        return true
    }

    // MARK: - Templates

    static func isTemplate(_ text: Bytes) -> Bool {
        var scanner = ByteScanner(text)
        while let byte = scanner.peek {
            if byte == 0x7B {
                guard expression(&scanner) else { return false }
            } else if byte == 0x25 {
                guard scanner.eatPercentEscape() else { return false }
            } else {
                if byte <= 0x20 || byte == 0x7F || byte.isOne(of: "\"'<>\\^`|}") { return false }
                _ = scanner.next()
            }
        }
        return true
    }

    private static func expression(_ scanner: inout ByteScanner) -> Bool {
        _ = scanner.eat("{")
        _ = scanner.eat(anyOf: "+#./;?&=,!@|")
        repeat {
            guard variable(&scanner) else { return false }
        } while scanner.eat(",")
        return scanner.eat("}")
    }

    private static func variable(_ scanner: inout ByteScanner) -> Bool {
        repeat {
            var count = 0
            while true {
                let plain = scanner.skip { $0.isLetter || $0.isDigit || $0 == 0x5F }
                count += plain
                if scanner.eatPercentEscape() { count += 1 } else if plain == 0 { break }
            }
            if count == 0 { return false }
        } while scanner.eat(".")
        if scanner.eat("*") { return true }
        guard scanner.eat(":") else { return true }
        return scanner.peek != 0x30 && (1...4).contains(scanner.skip(while: \.isDigit))
    }
}
