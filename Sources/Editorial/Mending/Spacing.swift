/// Spaces too many: two or three in a row within a line, and those before a comma or inside parentheses.
///
/// Lines in columns stay as they are; so do the indentation of a line, its end (a line break in Markdown), code and tables.
enum Spacing {
    static func repairs(in bytes: [UInt8]) -> [Repair] {
        bytes.withUnsafeBufferPointer { repairs(in: $0, from: frontMatterEnd($0)) }
    }

    /// - Parameter indentation: how far each line stands from the edge, in spaces that are none of the text.
    static func repairs(in bytes: UnsafeBufferPointer<UInt8>, from beginning: Int = 0, indentation: Int = 0) -> [Repair] {
        var repairs: [Repair] = []
        let columns = TextColumns(bytes)
        var (start, isPreformatted) = (beginning, false)
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let first = bytes[start..<end].firstIndex { $0 != 0x20 } ?? end
            if bytes[first..<end].starts(with: "<pre".utf8) { isPreformatted = true }
            if !isPreformatted, first - start < 4 + indentation, !columns.contains(lineAt: start) { append(first..<end, bytes, &repairs) }
            if isPreformatted, String(decoding: bytes[first..<end], as: UTF8.self).contains("</pre") { isPreformatted = false }
            start = end + 1
        }
        guard !repairs.isEmpty else { return [] }
        let mask = TextMask(bytes, as: .markdown)
        repairs.removeAll { mask.contains($0.range.lowerBound) }
        return repairs
    }

    /// Where the text begins behind the fields of a record or page: `---`, lines, `---`.
    private static func frontMatterEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard bytes.starts(with: "---\n".utf8) else { return 0 }
        var start = 4
        while start < bytes.count, start < 64 << 10 {
            if bytes[start...].starts(with: "---".utf8), start + 3 >= bytes.count || bytes[start + 3] <= 0x20 { return start }
            guard let end = bytes[start...].firstIndex(of: 0x0A) else { break }
            start = end + 1
        }
        return 0
    }

    /// The spaces of one line; `line` starts with its first sign.
    private static func append(_ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ repairs: inout [Repair]) {
        var index = line.lowerBound
        var found: [Repair] = []
        while index < line.upperBound {
            if bytes[index] == 0x7C || bytes[index] == 0x09 { return }
            guard bytes[index] == 0x20 else {
                index += 1
                continue
            }
            var end = index
            while end < line.upperBound, bytes[end] == 0x20 { end += 1 }
            let count = end - index
            if end < line.upperBound, bytes[end] != 0x0D, count <= 3, index > line.lowerBound, !isMarker(line.lowerBound..<index, bytes) {
                if hasNoSpace(index, end, line, bytes) {
                    found.append(repair(index..<end, count, ""))
                } else if count > 1 {
                    found.append(repair(index..<end, count, " "))
                }
            }
            index = end
        }
        repairs += found
    }

    /// `-`, `1.`, `##`, `>`: how far the text of an item stands from it says what belongs to the item.
    private static func isMarker(_ part: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        part.count <= 6 && bytes[part].allSatisfy { $0.isDigit || "-*+.)#>".utf8.contains($0) }
    }

    private static func repair(_ range: Range<Int>, _ count: Int, _ new: String) -> Repair {
        Repair(kind: .space, range: range, old: String(repeating: " ", count: count), new: new)
    }

    /// `( 2017 )` and `scholen , en`: a space where none belongs.
    private static func hasNoSpace(_ start: Int, _ end: Int, _ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let (before, after) = (bytes[start - 1], bytes[end])
        // No face: `:-( en`.
        if before == UInt8(ascii: "("), after.isWordByte { return start < 2 || start - 1 == line.lowerBound || !":-;".utf8.contains(bytes[start - 2]) }
        guard before.isWordByte || before == UInt8(ascii: ")") else { return false }
        // A mark that something follows directly is no end: `.nl`, `;-)`, ` ...`.
        let next = end + 1 < line.upperBound ? bytes[end + 1] : 0x20
        switch after {
        case UInt8(ascii: ")"): return true
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: "."):
            let beyond = end + 2 < line.upperBound ? bytes[end + 2] : 0x20
            // A proportion: `1 : 2`.
            if after == UInt8(ascii: ":") || after == UInt8(ascii: ";"), before.isDigit, beyond.isDigit { return false }
            return next == 0x20 && beyond != UInt8(ascii: ".") || next == 0x0D
        default: return false
        }
    }
}
