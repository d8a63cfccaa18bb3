/// Keeps examples whole, which are there to be copied: the argument parser breaks lines at spaces.
enum HelpLayout {
    private static let space = "\u{A0}"

    /// The text with the lines that must not be broken fixed: examples, and what stands in columns.
    static func fixed(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let isExample = line.contains("  ") || line.hasPrefix("Voorbeeld: ") || line.hasPrefix("Example: ")
            return isExample ? String(line.replacing(" ", with: space)) : String(line)
        }.joined(separator: "\n")
    }

    /// A text that was laid out, with plain spaces again.
    static func plain(_ text: String) -> String { text.replacing(space, with: " ") }
}
