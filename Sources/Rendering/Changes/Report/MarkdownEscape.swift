import Diagnostics

/// Text in CommonMark that means only itself, safe on a terminal too.
enum MarkdownEscape {
    /// Inside a line.
    static func text(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = ""
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            let isEscaped = switch scalar {
            case "\\", "*", "`", "[", "]", "<", "~": true
            case "_": !isWord(index > 0 ? scalars[index - 1] : nil) || !isWord(next)
            case "&": next.map { isWord($0) || $0 == "#" } ?? false
            default: false
            }
            if isEscaped { result += "\\" }
            result.unicodeScalars.append(scalar == "\n" ? scalar : TerminalText.safe(scalar))
        }
        return result
    }

    /// A line that must not begin a heading, a quotation or a list, nor be code by its indent.
    static func lineStart(_ line: String) -> String {
        let line = line.drop { $0 == " " || $0 == "\t" }
        guard let first = line.first else { return "" }
        if "#>+-=|".contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")", rest.dropFirst().first.map({ $0 == " " }) ?? true {
            return digits + "\\" + rest
        }
        return String(line)
    }

    /// A code span, with as many backticks as it takes.
    static func code(_ text: String) -> String {
        var fence = "`"
        while text.contains(fence) { fence += "`" }
        let needsRoom = text.hasPrefix("`") || text.hasSuffix("`")
        let text = TerminalText.safe(text.replacing("\n", with: " "))
        return needsRoom ? "\(fence) \(text) \(fence)" : fence + text + fence
    }

    private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    }
}
