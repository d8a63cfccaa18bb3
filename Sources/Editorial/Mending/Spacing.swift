/// Spaces too many: two or three in a row within a line, and those before a comma or inside parentheses.
///
/// Lines in columns stay as they are; so do the indentation of a line, its end (a line break in Markdown), code and tables.
enum Spacing {
    static func repairs(in bytes: [UInt8]) -> [Repair] {
        var repairs: [Repair] = []
        var isFenced = false
        var start = 0
        bytes.withUnsafeBufferPointer { bytes in
            let columns = TextColumns(bytes)
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != 0x0A { end += 1 }
                var first = start
                while first < end, bytes[first] == 0x20 { first += 1 }
                let isFence = end - first >= 3 && bytes[first] == 0x60 && bytes[first + 1] == 0x60 && bytes[first + 2] == 0x60
                if isFence { isFenced.toggle() }
                if !isFence, !isFenced, first - start < 4, !columns.contains(lineAt: start) { append(first..<end, bytes, &repairs) }
                start = end + 1
            }
        }
        return repairs
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
            if end < line.upperBound, bytes[end] != 0x0D, count <= 3, index > line.lowerBound {
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

    private static func repair(_ range: Range<Int>, _ count: Int, _ new: String) -> Repair {
        Repair(kind: .space, range: range, old: String(repeating: " ", count: count), new: new)
    }

    /// `( 2017 )` and `scholen , en`: a space where none belongs.
    private static func hasNoSpace(_ start: Int, _ end: Int, _ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let (before, after) = (bytes[start - 1], bytes[end])
        if before == UInt8(ascii: "("), after.isWordByte { return true }
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
