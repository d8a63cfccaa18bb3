/// Keeps examples whole, which are there to be copied: the argument parser breaks lines at spaces.
enum HelpLayout {
    private static let space = "\u{A0}"

    /// The text with the lines that must not be broken fixed: examples, and what stands in columns.
    ///
    /// Every start makes some fifty of these texts, so that lines are looked at as bytes.
    static func fixed(_ text: String) -> String {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.contains(where: isFixed) else { return text }
        return lines.map { isFixed($0) ? String(Substring($0)).replacing(" ", with: space) : String(Substring($0)) }.joined(separator: "\n")
    }

    private static func isFixed(_ line: Substring.UTF8View) -> Bool {
        if line.starts(with: "Voorbeeld: ".utf8) || line.starts(with: "Example: ".utf8) { return true }
        return zip(line, line.dropFirst()).contains { $0 == (UInt8(ascii: " "), UInt8(ascii: " ")) }
    }

    /// A text that was laid out, with plain spaces again.
    static func plain(_ text: String) -> String { text.replacing(space, with: " ") }
}
