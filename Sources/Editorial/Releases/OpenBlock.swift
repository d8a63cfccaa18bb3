package import Diagnostics
package import Records

/// Something in a Markdown text that takes along whatever is put below it: a block of code or a comment that nothing closes.
package enum OpenBlock {
    private static let below = "hier-gaat-het-verder"

    /// What is not closed at the end of a text; empty when a heading below it is still a heading.
    package static func findings(in file: SourceFile) -> [Finding] {
        let text = file.text(0..<file.bytes.count)
        let blocks = Prose(parsing: "\(text)\n\n## \(below)\n").blocks
        let isClosed = blocks.contains { if case .heading(2, let words) = $0.content { words.plainText == below } else { false } }
        guard !isClosed else { return [] }
        let start = blocks.max { $0.range.upperBound < $1.range.upperBound }?.range.lowerBound ?? 0
        let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
        return [
            Finding(
                rule: UnknownBlock.id, severity: .error, place: file.place(min(start, end)..<end), message: UnknownBlock.isOpen,
                note: Words(
                    nl: "Zet eronder wat het sluit: dezelfde drie tekens bij code, `-->` bij een opmerking.",
                    en: "Put below it what closes it: the same three signs for code, `-->` for a comment."))
        ]
    }
}
