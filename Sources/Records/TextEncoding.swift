/// How the bytes of a text are to be read that no program of ours wrote.
package enum TextEncoding {
    /// The same in UTF-8, without a byte order mark: Windows' Notepad writes UTF-16 as "Unicode".
    package static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// The same of a text that may be older than UTF-8: what is not UTF-8 is read as Windows-1252, of which Latin-1 is a part. Of endless
    /// marks on a letter those beyond ``CombiningMarks`` go.
    ///
    /// - Returns: the text in UTF-8, and whether not all of it was.
    package static func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], isLegacy: Bool) {
        let bytes = utf8(bytes)
        if isUTF8(bytes[...]) { return (bounded(bytes), false) }
        // Texts that were put together may have both: a line that is UTF-8 stays what it is.
        var decoded: [UInt8] = []
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? bytes.endIndex
            decoded += isUTF8(bytes[start..<end]) ? Array(bytes[start..<end]) : damaged(bytes[start..<end]) ?? legacy(bytes[start..<end])
            start = end
        }
        return (bounded(decoded), true)
    }

    private static func bounded(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBufferPointer(CombiningMarks.excess) == nil ? bytes : Array(CombiningMarks.bounded(String(decoding: bytes, as: UTF8.self)).utf8)
    }

    private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

    /// A line with signs beyond ASCII in UTF-8 is UTF-8 in which some bytes are lost; nil for one without.
    private static func damaged(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.unicodeScalars.contains { $0.value >= 0x80 && $0 != "\u{FFFD}" } ? Array(text.utf8) : nil
    }

    private static func legacy(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append((0x80...0x9F).contains(byte) ? windows[Int(byte) - 0x80] : Unicode.Scalar(byte)) }
        return Array(String(text).utf8)
    }

    /// Windows-1252 where it differs from Latin-1: 0x80 to 0x9F.
    private static let windows = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
