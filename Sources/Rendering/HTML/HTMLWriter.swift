/// Writes HTML as text: the same value gives the same bytes.
struct HTMLWriter {
    private(set) var output = ""

    static func page(_ root: HTML) -> String {
        var writer = HTMLWriter()
        writer.output = "<!DOCTYPE html>\n"
        writer.write(root)
        return writer.output
    }

    mutating func write(_ piece: HTML) {
        switch piece {
        case .text(let text): output += Self.escaped(text)
        case .fragment(let pieces): for piece in pieces { write(piece) }
        case .element(let tag, let attributes, let content): write(tag, attributes, content)
        }
    }

    private mutating func write(_ tag: Tag, _ attributes: [Attribute], _ content: [HTML]) {
        output += "<\(tag.rawValue)"
        for attribute in attributes { output += " \(attribute.name)=\"\(Self.escaped(attribute.value))\"" }
        output += tag.layout == .container && !content.isEmpty ? ">\n" : ">"
        if !tag.isVoid {
            if tag == .style { writeStyle(content) } else { for piece in content { write(piece) } }
            if tag.layout == .container, output.last != "\n" { output += "\n" }
            output += "</\(tag.rawValue)>"
        }
        if tag.layout != .inline { output += "\n" }
    }

    /// Style sheets are raw text in HTML, without escapes; ours never hold a `<`.
    private mutating func writeStyle(_ content: [HTML]) {
        for case .text(let text) in content {
            precondition(!text.contains("<"), "a style sheet may not close its own element")
            output += "\n" + text
        }
    }

    /// Text for any place in HTML, attribute values included. Control characters, which HTML does not allow, become U+FFFD.
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            case "\r": continue
            case _ where isForbidden(scalar): result.unicodeScalars.append("\u{FFFD}")
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.properties.isNoncharacterCodePoint
    }
}
