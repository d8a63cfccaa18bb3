/// The little HTML of CSL-JSON's rich text, and the JATS and MathML that Crossref passes on.
enum MarkupStripping {
    /// Without known tags, and with references to characters as the characters; other text stays as it is. Blocks become lines.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        var script: (digits: ScriptDigits, start: Int)?
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
            result += rest[..<start]
            if let (digits, start) = script {
                let from = result.utf8.index(result.startIndex, offsetBy: start)
                result.replaceSubrange(from..., with: digits.shifted(result[from...]))
                script = nil
            }
            let inside = rest[rest.utf8.index(after: start)...]
            // Neither stands within a tag, so that what comes behind it need not be read for each of many that are none.
            let end = inside.utf8.prefix(longest).firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
            if let end, inside.utf8[end] == UInt8(ascii: ">"), let name = tag(inside[..<end]) {
                rest = inside[inside.utf8.index(after: end)...]
                if inside.first != "/", let digits = scripts[name] { script = (digits, result.utf8.count) }
                if blocks.contains(name), !result.isEmpty { result += "\n" }
            } else {
                result += "<"
                rest = inside
            }
        }
        return HTMLText.decoded(result + rest)
    }

    /// Bytes in a tag, its attributes included.
    private static let longest = 200

    /// An abstract without the word that says that it is one.
    static func abstract(_ text: String) -> String {
        let lines = plain(text).split(separator: "\n").map { TextTidying.line(String($0)) }.filter { !$0.isEmpty }
        let isHeading = lines.count > 1 && ["abstract", "samenvatting", "summary"].contains(lines[0].lowercased())
        return lines.dropFirst(isHeading ? 1 : 0).joined(separator: "\n")
    }

    /// The name of a tag that is markup and no text, without its namespace; nil for anything else between `<` and `>`.
    private static func tag(_ inside: Substring) -> String? {
        let name = inside.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == ":" }.lowercased()
        if name.hasPrefix("jats:") { return String(name.dropFirst(5)) }
        if name.hasPrefix("mml:") { return String(name.dropFirst(4)) }
        return inline.contains(name) || blocks.contains(name) ? name : nil
    }

    private static let inline: Set<String> = ["i", "b", "em", "strong", "sub", "sup", "sc", "scp", "span", "u", "italic", "bold"]
    private static let scripts: [String: ScriptDigits] = ["sup": .above, "sub": .below]
    private static let blocks: Set<String> = ["p", "br", "title", "sec", "div", "li", "list", "list-item"]
}
