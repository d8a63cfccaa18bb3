/// Where a title ends and its subtitle begins.
enum TitleParts {
    /// The byte at which the subtitle begins: after `: `, `. `, `? `, `! `, ` - ` and the like, or in brackets; the end when there is none.
    static func cut(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var index = 1
        while index + 2 < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"):
                if bytes[index] == 0x20 || bytes[index] == 0x0A { return index }
            case UInt8(ascii: "."):
                // Not after an abbreviation or an initial.
                if bytes[index] == 0x20, index > 12, bytes[index - 3] != 0x20, bytes[index - 3] != UInt8(ascii: "."), bytes[index - 4] != 0x20 { return index }
            case UInt8(ascii: "["), UInt8(ascii: "("):
                // A translation, or what others write behind a colon; not `(Ver)anderen in de klas`, and no `(po)`, which is another work than `(vo)`.
                let (isSquare, blanks) = (byte == UInt8(ascii: "["), bytes[index...].count { $0 == 0x20 })
                if bytes[index - 2] == 0x20, bytes.last == byte + (isSquare ? 2 : 1), blanks > (isSquare ? 0 : 1) { return index }
            case UInt8(ascii: "-"), UInt8(ascii: "="):
                if bytes[index] == 0x20, bytes[index - 2] == 0x20 { return index }
            case 0xE2:
                // – and —
                let isDash = bytes[index] == 0x80 && (bytes[index + 1] == 0x93 || bytes[index + 1] == 0x94)
                if isDash, bytes[index - 2] == 0x20, index + 2 < bytes.count, bytes[index + 2] == 0x20 { return index + 2 }
            default: break
            }
        }
        return bytes.count
    }
}
