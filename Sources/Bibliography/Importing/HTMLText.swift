import Records

/// The characters that HTML writes as `&name;` or `&#number;`.
enum HTMLText {
    /// With all references that are known as the character itself, also those that some program escaped twice (`&amp;eacute;`).
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            if let (character, end) = reference(rest) {
                rest = rest[end...]
                // The name of a second reference may follow an ampersand that was one itself.
                let again = "&" + rest.prefix(12)
                if character == "&", let (inner, length) = reference(again[...]) {
                    result.append(inner)
                    rest = rest.dropFirst(again.distance(from: again.startIndex, to: length) - 1)
                } else {
                    result.append(character)
                }
            } else {
                result.append(rest.removeFirst())
            }
        }
        return (result + rest).composed
    }

    /// The character at the start of `text`, and where its reference ends.
    static func reference(_ text: Substring) -> (Character, Substring.Index)? {
        let window = text.prefix(12)
        guard window.first == "&", let semicolon = window.firstIndex(of: ";") else { return nil }
        let name = window[window.index(after: window.startIndex)..<semicolon]
        guard let character = character(name) else { return nil }
        return (character, window.index(after: semicolon))
    }

    private static func character(_ name: Substring) -> Character? {
        guard name.first == "#" else { return names[String(name)] }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        guard let number = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10), number >= 0x20 || number == 9 || number == 10
        else { return nil }
        return Unicode.Scalar(number).map(Character.init)
    }

    /// XML's five, Latin-1 (HTML 4.01, 24.2.1) by their order from U+00A0, and the signs that texts use.
    private static let names: [String: Character] = {
        var names: [String: Character] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“",
            "rdquo": "”", "bdquo": "„", "hellip": "…", "bull": "•", "euro": "€", "trade": "™", "prime": "′", "lsaquo": "‹", "rsaquo": "›", "minus": "−",
            "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ", "thinsp": "\u{2009}", "ensp": "\u{2002}", "emsp": "\u{2003}",
        ]
        let latin = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo \
            frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute \
            Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
            igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
            """
        for (offset, name) in latin.split(separator: " ").enumerated() { names[String(name)] = Character(Unicode.Scalar(UInt8(0xA0 + offset))) }
        return names
    }()
}
