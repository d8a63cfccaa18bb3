/// Dates of publication as EDTF strings (Library of Congress, 2019; ISO 8601-2), the form that CSL prefers.
package enum PublicationDate {
    /// The year of an EDTF date; other text as it is.
    package static func year(_ text: String) -> String {
        if text.utf8.count == 4, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return text }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 4 else { return text }
        let rest = text.dropFirst(4)
        return rest.isEmpty || "-~?%/".contains(rest.first!) ? String(digits) : text
    }
}
