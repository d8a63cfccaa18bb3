/// What a plain scalar means: the core schema of YAML 1.2.2, section 10.3.2.
///
/// So `no`, `017` and `12:30` are not what YAML 1.1 made of them: the first and last are strings, the middle one is 17.
package enum ScalarResolution {
    package static func kind(of text: UnsafeBufferPointer<UInt8>) -> Node.Kind {
        guard let first = text.first else { return .null }
        switch first {
        case UInt8(ascii: "~"): return text.count == 1 ? .null : .string
        case UInt8(ascii: "n"), UInt8(ascii: "N"): return isWord(text, "null") ? .null : .string
        case UInt8(ascii: "t"), UInt8(ascii: "T"): return isWord(text, "true") ? .bool : .string
        case UInt8(ascii: "f"), UInt8(ascii: "F"): return isWord(text, "false") ? .bool : .string
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"):
            return number(text)
        default: return .string
        }
    }

    package static func kind(of text: String) -> Node.Kind {
        var text = text
        return text.withUTF8 { kind(of: $0) }
    }

    /// `null`, `Null` or `NULL`, and no other mixture of cases.
    private static func isWord(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        guard text.count == word.utf8CodeUnitCount else { return false }
        let lower = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        let tailIsLower = text.dropFirst().elementsEqual(lower.dropFirst())
        if tailIsLower, text[0] | 0x20 == lower[0] { return true }
        return zip(text, lower).allSatisfy { $0 == $1 & 0xDF }
    }

    private static func number(_ text: UnsafeBufferPointer<UInt8>) -> Node.Kind {
        if text.allSatisfy(isDigit) { return .integer }
        if text.count > 2, text[0] == UInt8(ascii: "0") {
            if text[1] == UInt8(ascii: "o") {
                return text.dropFirst(2).allSatisfy { (0x30...0x37).contains($0) } ? .integer : .string
            }
            if text[1] == UInt8(ascii: "x") { return text.dropFirst(2).allSatisfy(isHexDigit) ? .integer : .string }
        }
        // What is longer than any number is mostly no number at all.
        if text.count > 64, !text.allSatisfy({ isDigit($0) || "+-.eE".utf8.contains($0) }) { return .string }
        var rest = Substring(decoding: text, as: UTF8.self).utf8[...]
        let signed = rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+")
        if signed { rest.removeFirst() }
        if isSpecialFloat(rest, signed: signed) { return .float }
        let whole = rest.prefix(while: isDigit)
        rest = rest.dropFirst(whole.count)
        if rest.isEmpty { return whole.isEmpty ? .string : .integer }
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix(while: isDigit)
            fraction = digits.count
            rest = rest.dropFirst(1 + digits.count)
        }
        guard !whole.isEmpty || fraction > 0 else { return .string }
        if rest.isEmpty { return .float }
        guard rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") else { return .string }
        rest.removeFirst()
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        return !rest.isEmpty && rest.allSatisfy(isDigit) ? .float : .string
    }

    private static func isSpecialFloat(_ text: Substring.UTF8View, signed: Bool) -> Bool {
        guard text.count == 4, text.first == UInt8(ascii: ".") else { return false }
        let word = String(Substring(text))
        return [".inf", ".Inf", ".INF"].contains(word) || (!signed && [".nan", ".NaN", ".NAN"].contains(word))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }

    /// The value of an integer scalar; nil beyond 64 bits.
    package static func integer(_ text: String) -> Int? {
        if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8) }
        if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16) }
        return Int(text)
    }

    package static func double(_ text: String) -> Double? {
        switch text.lowercased() {
        case ".inf", "+.inf": return .infinity
        case "-.inf": return -.infinity
        case ".nan": return .nan
        default: break
        }
        if let integer = integer(text) { return Double(integer) }
        var text = text
        if text.hasPrefix(".") { text = "0" + text }
        return Double(text.replacing(".e", with: ".0e").replacing(".E", with: ".0E").hasSuffixDot)
    }
}

extension String {
    /// `1.` is a float in YAML but not to `Double`.
    fileprivate var hasSuffixDot: String { hasSuffix(".") ? self + "0" : self }
}
