/// White space and control characters in texts from other programs.
enum TextTidying {
    /// On one line, single spaces, no control characters. A no-break space stays what it is.
    static func line(_ text: String) -> String {
        if isTidy(text) { return text }
        var result = String.UnicodeScalarView()
        var isGap = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar) { isGap = true; continue }
            if isControl(scalar) { continue }
            if isGap, !result.isEmpty { result.append(" ") }
            isGap = false
            result.append(scalar)
        }
        return String(result)
    }

    /// As ``line(_:)``, but lines stay lines; empty ones at both ends go.
    static func lines(_ text: String) -> String {
        if isTidy(text) { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
        guard let first = lines.firstIndex(where: { !$0.isEmpty }), let last = lines.lastIndex(where: { !$0.isEmpty }) else { return "" }
        return lines[first...last].joined(separator: "\n")
    }

    private static func isTidy(_ text: String) -> Bool {
        var previous: UInt8 = 0x20
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || (byte == 0x20 && previous == 0x20) { return false }
            previous = byte
        }
        return previous != 0x20
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || ("\t"..."\r").contains(scalar) || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }
}
