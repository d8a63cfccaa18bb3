/// Accents and other signs that stand on the letter before them.
package enum CombiningMarks {
    /// More on one letter than any script has; Unicode allows for 30 (UAX #15, 12.1). To put them in order, as every comparison of two
    /// texts does, takes time with the square of their number.
    private static let most = 100

    /// Where a letter has one too many; nil in all that people write.
    ///
    /// - Parameter bytes: valid UTF-8.
    static func excess(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var (index, marks) = (0, 0)
        while index < bytes.count {
            let length = max(1, Encoding.sequenceLength(bytes, at: index))
            marks = length > 1 && isMark(scalar(bytes, at: index, length)) ? marks + 1 : 0
            if marks > most { return index }
            index += length
        }
        return nil
    }

    /// The text with a U+FFFD, which a check reports, for those that are too many on one letter.
    package static func bounded(_ text: String) -> String {
        var text = text
        if text.withUTF8(excess) == nil { return text }
        var (bounded, marks) = (String.UnicodeScalarView(), 0)
        for scalar in text.unicodeScalars {
            marks = isMark(scalar) ? marks + 1 : 0
            if marks <= most { bounded.append(scalar) } else if marks == most + 1 { bounded.append("\u{FFFD}") }
        }
        return String(bounded)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isComposed { return false }
        return switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: scalar.properties.canonicalCombiningClass != .notReordered
        }
    }

    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int) -> Unicode.Scalar {
        let first = UInt32(bytes[index]) & (0x7F >> UInt32(length))
        let value = bytes[index + 1..<index + length].reduce(first) { $0 << 6 | UInt32($1 & 0x3F) }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
