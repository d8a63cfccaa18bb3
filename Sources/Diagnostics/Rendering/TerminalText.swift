/// Text as a terminal shows it: how many columns it takes, and what must not reach it raw.
package enum TerminalText {
    /// A scalar that is safe to print and still one scalar: control characters become their picture (U+2400), marks that
    /// turn the direction of text around and other invisible commands U+FFFD. A tab becomes a space.
    package static func safe(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09: " "
        case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)!
        case 0x7F: "\u{2421}"
        case 0x80...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
        default: scalar
        }
    }

    /// The text, safe to print; line ends stay.
    package static func safe(_ text: String) -> String {
        if text.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(scalar == "\n" ? scalar : safe(scalar)) }
        return String(result)
    }

    package static func width(_ text: String) -> Int {
        text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    package static func width(_ character: Character) -> Int {
        character.isASCII ? 1 : character.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    /// Columns of a scalar: 0 for marks that combine, 2 for wide and full-width ones (Unicode Standard Annex 11), else 1.
    package static func width(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return isWide(scalar.value) ? 2 : 1
        }
    }

    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x231A...0x231B, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// The text broken into lines of at most `width` columns, at white space; a word that is longer stays whole.
    package static func wrap(_ text: String, width: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
            var lines: [String] = []
            var (current, used) = ("", 0)
            for word in line.split(separator: " ").map(String.init) {
                let columns = self.width(word)
                if used > 0, used + 1 + columns > width {
                    lines.append(current)
                    (current, used) = ("", 0)
                }
                current += used > 0 ? " \(word)" : word
                used += columns + (used > 0 ? 1 : 0)
            }
            return lines + [current]
        }
    }
}
