/// What a web page says of itself: `meta` elements, title, language, canonical address and JSON-LD.
///
/// Not a parser of HTML: one pass over the bytes that knows tags, comments and the elements whose content is no markup
/// (HTML, 13.2.5). Linear in the size of the page, whatever it holds.
struct HTMLHead {
    private(set) var metas: [(name: String, content: String)] = []
    private(set) var title = ""
    private(set) var language: String?
    private(set) var canonical: String?
    /// The texts of `script` elements with JSON-LD.
    private(set) var linkedData: [String] = []
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = start + 1
            if starts("!--") { skip(past: "-->") } else if let name = elementName() { element(name) }
        }
    }

    private mutating func element(_ name: String) {
        let attributes = attributes()
        switch name {
        case "html": language = attributes["lang"] ?? language
        case "meta":
            if let name = attributes["name"] ?? attributes["property"] ?? attributes["itemprop"], let content = attributes["content"], metas.count < 5000 {
                metas.append((name.lowercased(), TextTidying.line(content)))
            }
        case "link": if attributes["rel"]?.lowercased() == "canonical" { canonical = attributes["href"] ?? canonical }
        case "title": if title.isEmpty { title = TextTidying.line(HTMLText.decoded(content(until: "title"))) }
        case "script":
            let text = content(until: "script")
            if attributes["type"]?.lowercased().hasPrefix("application/ld+json") == true, linkedData.count < 50 { linkedData.append(text) }
        case "style", "textarea", "noscript", "template": _ = content(until: name)
        default: break
        }
    }

    private func starts(_ text: StaticString) -> Bool {
        index + text.utf8CodeUnitCount <= bytes.count && text.withUTF8Buffer { bytes[index..<index + $0.count].elementsEqual($0) }
    }

    private mutating func skip(past end: StaticString) {
        while index < bytes.count, !starts(end) { index += 1 }
        index = min(bytes.count, index + end.utf8CodeUnitCount)
    }

    /// The name of a start tag, in lower case; nil for anything else that begins with `<`.
    private mutating func elementName() -> String? {
        let start = index
        while index < bytes.count, isWord(bytes[index]) { index += 1 }
        return index == start ? nil : String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    }

    private func isWord(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") }

    /// To the end of the tag.
    private mutating func attributes() -> [String: String] {
        var attributes: [String: String] = [:]
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/") { index += 1; continue }
            let name = run { $0 > 0x20 && !"=/>".utf8.contains($0) }
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
                if name.isEmpty { index += 1 }
                continue
            }
            index += 1
            skipSpace()
            let value = value()
            if attributes[name.lowercased()] == nil { attributes[name.lowercased()] = value }
        }
        index = min(bytes.count, index + 1)
        return attributes
    }

    private mutating func value() -> String {
        guard index < bytes.count, let quote = [UInt8(ascii: "\""), UInt8(ascii: "'")].first(where: { $0 == bytes[index] }) else {
            return HTMLText.decoded(run { $0 > 0x20 && $0 != UInt8(ascii: ">") })
        }
        index += 1
        let text = run { $0 != quote }
        index = min(bytes.count, index + 1)
        return HTMLText.decoded(text)
    }

    private mutating func run(_ isPart: (UInt8) -> Bool) -> String {
        let start = index
        while index < bytes.count, isPart(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func skipSpace() { while index < bytes.count, bytes[index] <= 0x20 { index += 1 } }

    /// The text up to the end tag of this element.
    private mutating func content(until name: String) -> String {
        let start = index
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/"),
                bytes[(index + 2)...].prefix(name.utf8.count).map({ $0 | 0x20 }) == Array(name.utf8) { break }
            index += 1
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }
}
