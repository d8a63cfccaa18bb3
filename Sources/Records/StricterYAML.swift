/// What libyaml lets pass and YAML 1.2.2 does not, where letting it pass would change or lose what somebody typed.
///
/// libyaml takes `"Title"#1` for a title and a comment, `[?x]` for `x`, and drops a line `# Heading` at the start of a block
/// scalar that is indented less than the empty lines above it. Each function gives the offset of what is wrong.
enum StricterYAML {
    /// A `#` right behind a quoted text or a closing bracket; YAML wants a blank before a comment (section 6.6).
    static func comment(at offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        offset < bytes.count && bytes[offset] == UInt8(ascii: "#") ? offset : nil
    }

    /// A `#` in what stands between two values in brackets, without a blank before it.
    static func comment(between gap: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = gap.lowerBound
        while index < gap.upperBound {
            if bytes[index] == UInt8(ascii: "#") {
                guard index > 0, bytes[index - 1].isBlankInYAML else { return index }
                while index < gap.upperBound, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            }
            index += 1
        }
        return nil
    }

    /// A `#` in the header of a block scalar, without a blank before it: `|-# comment`.
    static func comment(inHeaderAt start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = start + 1
        while index < bytes.count, "+-123456789".utf8.contains(bytes[index]) { index += 1 }
        return comment(at: index, bytes)
    }

    /// In brackets a value cannot begin with `?`, nor be a mere `-` (section 7.3.3).
    static func sign(before start: Int, isDash: Bool, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        if isDash { return start }
        return start > 0 && bytes[start - 1] == UInt8(ascii: "?") ? start - 1 : nil
    }

    /// A line separator that nobody sees and that readers do not agree on: U+0085, U+2028 and U+2029 ended a line in YAML 1.1 and
    /// are text in YAML 1.2 (section 5.4), and a lone CR ends a line to YAML and to no editor.
    static func separator(in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = range.lowerBound
        let raw = UnsafeRawBufferPointer(bytes)
        while index < range.upperBound {
            if index + 8 <= range.upperBound, isClear(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
                index += 8
                continue
            }
            let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
            switch bytes[index] {
            case 0x0D where next != 0x0A: return index
            case 0xC2 where next == 0x85: return index
            case 0xE2 where next == 0x80 && index + 2 < range.upperBound && bytes[index + 2] & 0xFE == 0xA8: return index
            default: index += 1
            }
        }
        return nil
    }

    /// Whether eight bytes are ASCII and none of them is CR.
    private static func isClear(_ word: UInt64) -> Bool {
        let returns = word ^ 0x0D0D_0D0D_0D0D_0D0D
        return (word | (returns &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0
    }

    /// A line that starts with `#` right under the header of a block scalar which libyaml found empty: when it is indented
    /// more than `column`, where the parent stands, it is text (section 8.1.1.1) that would be lost.
    static func lostLine(ofBlockAt start: Int, deeperThan column: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard var line = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        var index = line + 1
        while index < bytes.count, bytes[index].isBlankInYAML {
            if bytes[index] == UInt8(ascii: "\n") { line = index }
            index += 1
        }
        let isDeeper = index - line - 1 > column
        return isDeeper ? comment(at: index, bytes) : nil
    }
}

extension UInt8 {
    /// A blank or a line end.
    fileprivate var isBlankInYAML: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
