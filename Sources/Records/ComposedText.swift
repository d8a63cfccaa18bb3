import Foundation

extension String {
    /// Letters and their accents as one (Unicode NFC).
    ///
    /// Piece by piece, cut where nothing can be joined, since the library takes time with the square of a text that it changes.
    package var composed: String {
        if unicodeScalars.allSatisfy(\.isComposed) { return self }
        var result = ""
        var start = startIndex
        while start < endIndex {
            var end = utf8.index(start, offsetBy: 2000, limitedBy: endIndex) ?? endIndex
            end = end.samePosition(in: unicodeScalars) ?? unicodeScalars.index(after: end)
            while end < endIndex, !unicodeScalars[end].standsApart { unicodeScalars.formIndex(after: &end) }
            result += self[start..<end].precomposedStringWithCanonicalMapping
            start = end
        }
        return result
    }
}

extension Unicode.Scalar {
    /// Latin letters and the common signs are what they should be, and join nothing before them.
    fileprivate var isComposed: Bool { value < 0x300 || (0x2010...0x205E).contains(value) }

    /// Joins nothing before it: no mark, and no vowel or tail of a Korean syllable.
    fileprivate var standsApart: Bool {
        if isComposed { return true }
        if (0x1100...0x11FF).contains(value) || value > 0xFFFF { return false }
        return switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: false
        default: properties.canonicalCombiningClass == .notReordered
        }
    }
}
