import Records

/// Signs that a web address has as `%` and two digits (RFC 3986, 2.1).
package enum PercentEncoding {
    /// The bytes with what is escaped resolved; what is no escape stays.
    static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(percent) else { return bytes }
        var (plain, index): ([UInt8], Int) = ([], 0)
        plain.reserveCapacity(bytes.count)
        while index < bytes.count {
            let code = bytes[index] == percent && index + 2 < bytes.count ? UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16) : nil
            plain.append(code ?? bytes[index])
            index += code == nil ? 1 : 3
        }
        return plain
    }

    /// The same of a text; one that is no text then stays as it is.
    static func decoded(_ text: String) -> String {
        String(validating: decoded(Array(text.utf8)), as: UTF8.self)?.composed ?? text
    }

    /// The text with what a URI cannot hold escaped.
    ///
    /// - Parameter more: other signs of ASCII to escape, as for a part of an address in which they mean something else.
    package static func encoded(_ text: String, and more: String = "") -> String {
        func isFine(_ byte: UInt8) -> Bool { Self.isFine(byte) && !more.utf8.contains(byte) }
        guard text.utf8.contains(where: { !isFine($0) }) else { return text }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isFine(byte) { bytes.append(byte) } else { bytes += [percent, hex(byte >> 4), hex(byte & 15)] }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let percent = UInt8(ascii: "%")
    private static func isFine(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}".utf8.contains(byte) }
    private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }
}
