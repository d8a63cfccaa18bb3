/// White space and control characters in texts from other programs.
enum TextTidying {
    /// On one line, single spaces, no control characters. A no-break space stays what it is.
    static func line(_ text: String) -> String {
        if isTidy(text) { return text }
        var text = text
        return text.withUTF8 { bytes in
            String(unsafeUninitializedCapacity: bytes.count) { tidied in
                var (count, index, isGap) = (0, 0, false)
                func write(_ byte: UInt8) {
                    tidied[count] = byte
                    count += 1
                }
                while index < bytes.count {
                    let sign = sign(at: index, of: bytes)
                    defer { index += sign.length }
                    switch sign.kind {
                    case .space: isGap = true
                    case .control: break
                    case .other:
                        if isGap, count > 0 { write(0x20) }
                        isGap = false
                        write(bytes[index])
                    }
                }
                return count
            }
        }
    }

    /// As ``line(_:)``, but lines stay lines; empty ones at both ends go.
    static func lines(_ text: String) -> String {
        if isTidy(text) { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
        guard let first = lines.firstIndex(where: { !$0.isEmpty }), let last = lines.lastIndex(where: { !$0.isEmpty }) else { return "" }
        return lines[first...last].joined(separator: "\n")
    }

    /// A title and its subtitle: `Leren: een inleiding`, `Wat werkt? Een studie`.
    static func joined(_ title: String, _ subtitle: String) -> String {
        guard let last = title.last, !subtitle.isEmpty else { return title.isEmpty ? subtitle : title }
        return title + ("?!:.".contains(last) ? " " : ": ") + subtitle
    }

    /// Whether a value says nothing: it is blank, or `n/a` or `n.v.t.`, which people and publishers write for that.
    static func isNothing(_ text: String) -> Bool {
        let text = line(text)
        return text.isEmpty || text.utf8.count <= 6 && text.utf8.first.map { $0 | 0x20 } == UInt8(ascii: "n") && nothing.contains(text.lowercased())
    }

    private static let nothing: Set<String> = ["n/a", "n.v.t.", "nvt", "n.v.t"]

    private static func isTidy(_ text: String) -> Bool {
        var previous: UInt8 = 0x20
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || (byte == 0x20 && previous == 0x20) { return false }
            previous = byte
        }
        return previous != 0x20
    }

    private enum Kind { case space, control, other }

    /// What begins at an index, and its bytes; of all else each byte is passed by itself.
    private static func sign(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> (kind: Kind, length: Int) {
        func next(_ distance: Int) -> UInt8 { index + distance < bytes.count ? bytes[index + distance] : 0 }
        switch bytes[index] {
        case 0x20, 0x09...0x0D: return (.space, 1)
        case ..<0x20, 0x7F: return (.control, 1)
        // U+0085 is a line end, the others up to U+009F are control characters.
        case 0xC2 where (0x80...0x9F).contains(next(1)): return (next(1) == 0x85 ? .space : .control, 2)
        // U+2028 and U+2029.
        case 0xE2 where next(1) == 0x80 && (next(2) == 0xA8 || next(2) == 0xA9): return (.space, 3)
        default: return (.other, 1)
        }
    }
}
