import Records

/// A JSON text cut into its outermost objects, so that one broken entry leaves the others readable.
enum JSONPieces {
    enum Piece {
        case object(Range<Int>)
        case unclosed(Range<Int>)
        /// Something else between them.
        case other(Range<Int>)
    }

    static func split(_ bytes: [UInt8]) -> [Piece] {
        let strict = split(bytes, isStrict: true)
        let isWhole = strict.allSatisfy { if case .unclosed = $0 { false } else { true } }
        if isWhole { return strict }
        // A brace is missing somewhere: now an object ends at the latest where one begins in the same column of a line.
        return split(bytes, isStrict: false)
    }

    private static func split(_ bytes: [UInt8], isStrict: Bool) -> [Piece] {
        var pieces: [Piece] = []
        var index = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
        if index < bytes.count, bytes[index] == UInt8(ascii: "[") { index += 1 }
        while index < bytes.count {
            let start = index
            switch bytes[index] {
            case 0...0x20, UInt8(ascii: ","), UInt8(ascii: "]"): index += 1
            case UInt8(ascii: "{"):
                let isClosed = skipObject(bytes, &index, column: isStrict ? nil : column(of: index, bytes))
                pieces.append(isClosed ? .object(start..<index) : .unclosed(start..<start + 1))
            default:
                skipOther(bytes, &index)
                pieces.append(.other(start..<index))
            }
        }
        return pieces
    }

    /// False when the object does not end, or when a bracket closes what a brace opened.
    private static func skipObject(_ bytes: [UInt8], _ index: inout Int, column wanted: Int?) -> Bool {
        let start = index
        var open: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""): skipString(bytes, &index)
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if byte == UInt8(ascii: "{"), let wanted, index > start, column(of: index, bytes) == wanted { return false }
                open.append(byte + 2)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if open.popLast() != byte { return false }
            default: break
            }
            index += 1
            if open.isEmpty { return true }
        }
        return false
    }

    /// To the closing quote, or to the end of the line where it is missing.
    private static func skipString(_ bytes: [UInt8], _ index: inout Int) {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != 0x0A {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index, bytes.count - 1)
    }

    private static func skipOther(_ bytes: [UInt8], _ index: inout Int) {
        while index < bytes.count, bytes[index] != UInt8(ascii: "{"), bytes[index] != UInt8(ascii: ","), bytes[index] != UInt8(ascii: "]") {
            if bytes[index] == UInt8(ascii: "\"") { skipString(bytes, &index) }
            index += 1
        }
    }

    /// How far from the start of its line a byte stands when only white space is before it, at most 64.
    private static func column(of index: Int, _ bytes: [UInt8]) -> Int? {
        var start = index
        while start > 0, index - start < 64, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        return start == 0 || bytes[start - 1] == 0x0A ? index - start : nil
    }

    /// The tree of a JSON text from elsewhere; what is not quite JSON is read as YAML.
    static func tree(of json: some Sequence<UInt8>, path: String = "") -> Result<Tree, Refusals> {
        let source = SourceFile(path: path, bytes: prepared(Array(json)[...]))
        return YAMLReader.json(source).map(Result.success) ?? YAMLReader.read(source)
    }

    /// The same JSON as YAML reads it: surrogate pairs as the character itself, control characters and YAML's line breaks escaped.
    private static func prepared(_ json: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(json.count)
        var index = json.startIndex
        while index < json.endIndex {
            let byte = json[index]
            if byte == UInt8(ascii: "\\"), index + 1 < json.endIndex {
                let (text, length) = escape(json, index)
                result += text
                index += length
            } else if byte == 0x7F || byte >= 0x80, let (text, length) = special(json, index) {
                result += text
                index += length
            } else {
                result.append(byte)
                index += 1
            }
        }
        return result
    }

    private static func escape(_ json: ArraySlice<UInt8>, _ index: Int) -> ([UInt8], Int) {
        guard json[index + 1] == UInt8(ascii: "u"), let first = unit(json, index) else { return (Array(json[index..<index + 2]), 2) }
        guard (0xD800...0xDFFF).contains(first) else { return (Array(json[index..<index + 6]), 6) }
        if first < 0xDC00, let second = unit(json, index + 6), (0xDC00...0xDFFF).contains(second) {
            return (Array(String(decoding: [first, second], as: UTF16.self).utf8), 12)
        }
        return (Array("\u{FFFD}".utf8), 6)
    }

    private static func unit(_ json: ArraySlice<UInt8>, _ index: Int) -> UInt16? {
        guard index + 6 <= json.endIndex, json[index] == UInt8(ascii: "\\"), json[index + 1] == UInt8(ascii: "u") else { return nil }
        let digits = json[index + 2..<index + 6]
        return digits.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) } ? UInt16(String(decoding: digits, as: UTF8.self), radix: 16) : nil
    }

    private static func special(_ json: ArraySlice<UInt8>, _ index: Int) -> ([UInt8], Int)? {
        let rest = json[index..<min(index + 3, json.endIndex)]
        if rest.first == 0x7F { return (Array("\\u007F".utf8), 1) }
        if rest.first == 0xC2, rest.count > 1, rest[index + 1] < 0xA0 { return (Array("\\u00\(String(rest[index + 1], radix: 16))".utf8), 2) }
        let known: [([UInt8], String)] = [
            ([0xE2, 0x80, 0xA8], "\\u2028"), ([0xE2, 0x80, 0xA9], "\\u2029"), ([0xEF, 0xBB, 0xBF], "\\uFEFF"), ([0xEF, 0xBF, 0xBE], "\\uFFFD"),
            ([0xEF, 0xBF, 0xBF], "\\uFFFD"),
        ]
        return known.first { rest.elementsEqual($0.0) }.map { (Array($0.1.utf8), 3) }
    }
}
