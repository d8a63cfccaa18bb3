/// Writes plain text so that CommonMark reads it back as that text.
enum MarkdownText {
    /// Escapes what would be markup anywhere in a line.
    static func escaped(_ text: String) -> String {
        var result = ""
        let scalars = Array(text.unicodeScalars)
        for (position, scalar) in scalars.enumerated() {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "~", "|": result += "\\"
            // An ampersand means something only where an entity may begin.
            case "&" where position + 1 == scalars.count || scalars[position + 1] == "#" || scalars[position + 1].properties.isAlphabetic:
                result += "\\"
            case "\r": continue
            default: break
            }
            result.unicodeScalars.append(scalar.value < 0x20 && scalar != "\n" && scalar != "\t" ? "\u{FFFD}" : scalar)
        }
        return result
    }

    /// Text of a field, which may run over several lines, as one line.
    static func line(_ text: String) -> String {
        guarded(escaped(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
    }

    /// Escapes what would start a heading, a list, a rule or a fence at the start of a line.
    static func guarded(_ line: String) -> String {
        guard let first = line.unicodeScalars.first else { return line }
        if "#+-=:".unicodeScalars.contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return line }
        return digits + "\\" + rest
    }

    /// Code in as many backticks as it needs.
    static func code(_ text: String) -> String {
        let fence = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
        let pad = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
        return fence + pad + text.replacing("\n", with: " ") + pad + fence
    }

    /// A fenced block.
    static func fenced(_ text: String) -> String {
        let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
        return fence + "\n" + text + (text.hasSuffix("\n") ? "" : "\n") + fence
    }

    /// A link; the destination has been found safe, or is an anchor.
    static func link(_ text: String, to destination: String) -> String {
        let plain = destination.unicodeScalars.allSatisfy { !"()<>\\".unicodeScalars.contains($0) && $0.value > 0x20 }
        let written = destination.replacing("<", with: "%3C").replacing(">", with: "%3E").replacing("\\", with: "%5C")
        return "[\(text)](\(plain ? destination : "<\(written)>"))"
    }

    /// Every line of a block behind a prefix; the first behind another.
    static func indented(_ block: String, first: String, rest: String) -> String {
        block.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { position, line in
            let prefix = position == 0 ? first : rest
            return line.isEmpty ? String(prefix.reversed().drop { $0 == " " }.reversed()) : prefix + line
        }.joined(separator: "\n")
    }

    private static func longestRun(of mark: Character, in text: String) -> Int {
        text.reduce(into: (run: 0, longest: 0)) { state, character in
            state.run = character == mark ? state.run + 1 : 0
            state.longest = max(state.longest, state.run)
        }.longest
    }
}
