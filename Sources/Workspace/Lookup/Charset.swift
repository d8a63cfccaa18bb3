import Glibc

/// Texts in the encodings of web pages as UTF-8, by iconv(3).
enum Charset {
    /// What a page says that it is written in: its server first, then the page itself (HTML, 13.2.3.2).
    static func declared(_ answer: Web.Answer) -> String? {
        if let charset = answer.charset { return charset }
        let head = String(decoding: answer.bytes.prefix(4096), as: UTF8.self)
        return head.firstMatch(of: /(?i)<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:.-]+)/).map { String($0.1) }
            ?? head.firstMatch(of: /(?i)^\s*<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([a-z0-9_:.-]+)/).map { String($0.1) }
    }

    /// The text in UTF-8; what is UTF-8 already stays, whatever the page says of it.
    ///
    /// - Returns: nil when nobody knows an encoding of that name.
    static func utf8(_ bytes: [UInt8], from name: String) -> [UInt8]? {
        let name = name.lowercased()
        // Told by its first bytes, or what it is taken for anyway.
        if name.hasPrefix("utf") { return bytes }
        // Written in ASCII alone.
        let isMarked = name.hasPrefix("iso-2022-") || name.hasPrefix("hz-")
        if !isMarked, String(validating: bytes, as: UTF8.self) != nil { return bytes }
        return converted(bytes, from: names[name] ?? name)
    }

    /// What browsers take these names for (WHATWG, Encoding, 4.2): each has all that the other has, and what people write besides.
    private static let names = [
        "iso-8859-1": "CP1252", "latin1": "CP1252", "us-ascii": "CP1252", "ascii": "CP1252", "iso-8859-9": "CP1254", "gb2312": "GB18030", "gbk": "GB18030",
        "x-gbk": "GB18030", "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932", "windows-31j": "CP932", "euc-kr": "CP949",
        "ks_c_5601-1987": "CP949", "big5": "BIG5-HKSCS", "tis-620": "CP874", "iso-8859-8-i": "ISO-8859-8", "x-mac-roman": "MACINTOSH",
    ]

    private static func converted(_ bytes: [UInt8], from name: String) -> [UInt8]? {
        guard name.utf8.count < 40, name.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "/") }) else { return nil }
        let converter = iconv_open("UTF-8", name)
        guard Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var (input, output) = (bytes.map { CChar(bitPattern: $0) }, [UInt8]())
        var piece = [CChar](repeating: 0, count: 8192)
        input.withUnsafeMutableBufferPointer { input in
            var (from, left) = (input.baseAddress, input.count)
            while left > 0 {
                let before = left
                let (isOver, written) = piece.withUnsafeMutableBufferPointer { piece in
                    var (to, room) = (piece.baseAddress, piece.count)
                    let isOver = iconv(converter, &from, &left, &to, &room) == -1 && errno != E2BIG
                    return (isOver, piece.count - room)
                }
                output += piece[..<written].lazy.map(UInt8.init(bitPattern:))
                guard isOver || left == before && written == 0, left > 0 else { continue }
                // What is no sign there is one lost letter.
                output += "\u{FFFD}".utf8
                from = from?.advanced(by: 1)
                left -= 1
            }
        }
        return output
    }
}
