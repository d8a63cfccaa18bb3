import Diagnostics

/// Reads a JSON text (RFC 8259) into a ``JSON``.
///
/// Not Foundation's: that one refuses half a surrogate pair, which an editor may send while somebody types an emoji, and the
/// document would be out of step from then on. Half a pair is read as U+FFFD.
struct JSONReader {
    private static let maximumDepth = 256

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var depth = 0

    private struct Malformed: Error {}

    /// The value of a text; nil when it is no JSON.
    static func read(_ bytes: [UInt8]) -> JSON? {
        bytes.withUnsafeBufferPointer { buffer in
            var reader = JSONReader(bytes: buffer)
            return try? reader.whole()
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    private mutating func whole() throws(Malformed) -> JSON {
        let value = try value()
        skipBlanks()
        guard index == bytes.count else { throw Malformed() }
        return value
    }

    private mutating func value() throws(Malformed) -> JSON {
        skipBlanks()
        guard index < bytes.count else { throw Malformed() }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try nested { reader throws(Malformed) in try reader.object() }
        case UInt8(ascii: "["): return try nested { reader throws(Malformed) in try reader.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func nested(_ read: (inout JSONReader) throws(Malformed) -> JSON) throws(Malformed) -> JSON {
        depth += 1
        guard depth <= Self.maximumDepth else { throw Malformed() }
        index += 1
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(Malformed) -> JSON {
        var members: [JSON.Member] = []
        if take("}") { return .object([]) }
        repeat {
            skipBlanks()
            let name = try string()
            guard take(":") else { throw Malformed() }
            members.append(JSON.Member(name, try value()))
        } while take(",")
        guard take("}") else { throw Malformed() }
        return .object(members)
    }

    private mutating func array() throws(Malformed) -> JSON {
        var items: [JSON] = []
        if take("]") { return .array([]) }
        repeat { items.append(try value()) } while take(",")
        guard take("]") else { throw Malformed() }
        return .array(items)
    }

    private mutating func word(_ text: String, _ value: JSON) throws(Malformed) -> JSON {
        guard bytes[index...].starts(with: text.utf8) else { throw Malformed() }
        index += text.utf8.count
        return value
    }

    private mutating func number() throws(Malformed) -> JSON {
        let start = index
        while index < bytes.count, "+-.eE0123456789".utf8.contains(bytes[index]) { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if let integer = Int(text) { return .integer(integer) }
        guard let number = Double(text) else { throw Malformed() }
        return .number(number)
    }

    private mutating func string() throws(Malformed) -> String {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw Malformed() }
        index += 1
        var text: [UInt8] = []
        var start = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                text += bytes[start..<index]
                index += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                text += bytes[start..<index]
                try escape(&text)
                start = index
            case 0..<0x20: throw Malformed()
            default: index += 1
            }
        }
        throw Malformed()
    }

    private static let escapes: [UInt8: UInt8] = [
        0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
    ]

    private mutating func escape(_ text: inout [UInt8]) throws(Malformed) {
        guard index + 1 < bytes.count else { throw Malformed() }
        let sign = bytes[index + 1]
        index += 2
        if let byte = Self.escapes[sign] { return text.append(byte) }
        guard sign == UInt8(ascii: "u") else { throw Malformed() }
        let unit = try unit()
        var scalar = Unicode.Scalar(UInt32(unit))
        if UTF16.isLeadSurrogate(unit), bytes[index...].starts(with: "\\u".utf8) {
            let before = index
            index += 2
            let next = try self.unit()
            if UTF16.isTrailSurrogate(next) {
                scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(next) - 0xDC00))
            } else {
                index = before
            }
        }
        text += String(Character(scalar ?? "\u{FFFD}")).utf8
    }

    private mutating func unit() throws(Malformed) -> UInt16 {
        guard index + 4 <= bytes.count, let unit = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16),
            bytes[index] != UInt8(ascii: "+")
        else { throw Malformed() }
        index += 4
        return unit
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while index < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
    }
}
