/// Ways to point into JSON, and patterns.
enum Pointers {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// RFC 6901.
    static func isPointer(_ text: Bytes) -> Bool {
        guard text.isEmpty || text[0] == 0x2F else { return false }
        return text.indices.allSatisfy { index in
            text[index] != 0x7E || (index + 1 < text.count && (text[index + 1] == 0x30 || text[index + 1] == 0x31))
        }
    }

    /// draft-bhutton-relative-json-pointer-00, without index manipulation.
    static func isRelativePointer(_ text: Bytes) -> Bool {
        let count = text.prefix(while: \.isDigit).count
        guard count > 0, count == 1 || text[0] != 0x30 else { return false }
        let rest = text.part(count..<text.count)
        return (rest.count == 1 && rest[0] == 0x23) || isPointer(rest)
    }

    /// ECMA-262; backreferences count, though `pattern` refuses them.
    static func isPattern(_ text: Bytes) -> Bool {
        do {
            _ = try PatternParser.parse(String(decoding: text, as: UTF8.self))
            return true
        } catch {
            return error.isUnsupported
        }
    }
}
