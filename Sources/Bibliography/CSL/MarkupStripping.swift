/// The little HTML of CSL-JSON's rich text, and the JATS and MathML that Crossref passes on.
enum MarkupStripping {
    /// Without known tags, and with references to characters as the characters; other text stays as it is. Blocks become lines.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let stop = rest.firstIndex(of: "<") {
            result += rest[..<stop]
            rest = rest[stop...]
            let window = rest.prefix(200)
            if let end = window.firstIndex(of: ">"), let name = tag(window[window.index(after: stop)..<end]) {
                rest = rest[window.index(after: end)...]
                if blocks.contains(name), !result.isEmpty { result += "\n" }
            } else {
                result.append(rest.removeFirst())
            }
        }
        return HTMLText.decoded(result + rest)
    }

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
    private static let blocks: Set<String> = ["p", "br", "title", "sec", "div", "li", "list", "list-item"]
}
