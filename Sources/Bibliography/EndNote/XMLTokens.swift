import Records

/// What an XML text consists of, as far as a list of sources needs it: start and end tags, text, entities, CDATA.
///
/// A small reader of our own instead of libxml2: nothing outside the file is ever fetched, no entity can be defined, and the
/// program stays free of another library. Document types, comments and processing instructions are skipped.
struct XMLTokens {
    enum Token {
        case start(name: String, attributes: [String: String], isEmpty: Bool)
        case end(name: String)
        case text(String)
    }

    private let bytes: [UInt8]
    private(set) var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Token? {
        while index < bytes.count {
            if bytes[index] != UInt8(ascii: "<") { return .text(decoded(until: UInt8(ascii: "<"))) }
            if starts("<!--") { skip(past: "-->"); continue }
            if starts("<![CDATA[") { return .text(characters()) }
            if starts("<?") { skip(past: "?>"); continue }
            if starts("<!") { skipDeclaration(); continue }
            if let tag = tag() { return tag }
            index += 1
            return .text("<")
        }
        return nil
    }

    private func starts(_ text: String) -> Bool {
        index + text.utf8.count <= bytes.count && bytes[index..<index + text.utf8.count].elementsEqual(text.utf8)
    }

    private mutating func skip(past end: String) {
        index += 2
        while index < bytes.count, !starts(end) { index += 1 }
        index = min(bytes.count, index + end.utf8.count)
    }

    private mutating func characters() -> String {
        let start = index + 9
        skip(past: "]]>")
        return String(decoding: bytes[min(start, index)..<max(min(start, index), index - 3)], as: UTF8.self)
    }

    /// `<!DOCTYPE …>`, with what stands between square brackets.
    private mutating func skipDeclaration() {
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0:
                index += 1
                return
            default: break
            }
            index += 1
        }
    }

    private mutating func tag() -> Token? {
        let before = index
        index += 1
        let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let name = name()
        guard !name.isEmpty else { index = before; return nil }
        var attributes: [String: String] = [:]
        while index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "<") {
            let attribute = self.name()
            guard !attribute.isEmpty else { index += 1; continue }
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
            index += 1
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else { continue }
            let quote = bytes[index]
            index += 1
            attributes[attribute] = decoded(until: quote)
            index = min(bytes.count, index + 1)
        }
        let isEmpty = index > 0 && index <= bytes.count && bytes[index - 1] == UInt8(ascii: "/")
        if index < bytes.count, bytes[index] == UInt8(ascii: ">") { index += 1 }
        return isEnd ? .end(name: name) : .start(name: name, attributes: attributes, isEmpty: isEmpty)
    }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    }

    private mutating func name() -> String {
        let start = index
        while index < bytes.count, bytes[index] > 0x20, !"=/<>\"'".utf8.contains(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func decoded(until end: UInt8) -> String {
        var result: [UInt8] = []
        while index < bytes.count, bytes[index] != end {
            if bytes[index] == UInt8(ascii: "&"), let semicolon = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let scalar = Self.entity(bytes[index + 1..<semicolon]) {
                result += Array(String(Character(scalar)).utf8)
                index = semicolon + 1
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self).composed
    }

    private static func entity(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let name = String(decoding: bytes, as: UTF8.self)
        // EndNote ends its lines with it.
        if ["#xD", "#xd", "#XD", "#13"].contains(name) { return "\n" }
        if name.hasPrefix("#x") || name.hasPrefix("#X") { return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init) }
        if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) }
        return ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"][name]
    }
}
