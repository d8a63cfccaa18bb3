// What `String` compares by. Foundation's goes by way of UTF-16, takes time with the square of a text, and would be the one reason to link ICU.
@_spi(_Unicode) import Swift

extension String {
    /// Letters and their accents as one (Unicode NFC), with no more accents on a letter than there may be.
    package var composed: String {
        if unicodeScalars.allSatisfy(\.isComposed) { return self }
        var scalars = UnicodeScalarView()
        scalars.append(contentsOf: CombiningMarks.bounded(self)._nfc)
        return String(scalars)
    }

    /// Letters and their accents apart (Unicode NFD), with no more accents on a letter than there may be.
    package var decomposed: [Unicode.Scalar] { Array(CombiningMarks.bounded(self)._nfd) }
}

extension Unicode.Scalar {
    /// Latin letters and the common signs are what they should be, and join nothing before them.
    var isComposed: Bool { value < 0x300 || (0x2010...0x205E).contains(value) }
}
