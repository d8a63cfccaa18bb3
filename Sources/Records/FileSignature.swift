/// What a file is that is no text, by how it begins.
package enum FileSignature: Sendable {
    case pdf
    /// A ZIP file, which the documents of today's word processors and spreadsheets are too.
    case zip
    /// The documents of Microsoft Office before 2007 (MS-CFB, 2.2).
    case compound
    case rtf

    /// Nil for all else.
    package init?(_ bytes: [UInt8]) {
        if bytes.starts(with: "%PDF-".utf8) { self = .pdf }
        else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { self = .zip }
        else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { self = .compound }
        else if bytes.starts(with: "{\\rtf".utf8) { self = .rtf }
        else { return nil }
    }
}
