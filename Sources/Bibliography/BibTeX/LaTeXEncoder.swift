import Records

/// Text as LaTeX that reads back as the same text.
enum LaTeXEncoder {
    /// - Parameter isASCII: letters with accents as commands, for BibTeX from before Unicode; BibLaTeX takes them as they are.
    static func encode(_ text: String, isASCII: Bool) -> String {
        var result = ""
        var previous: Unicode.Scalar = " "
        for character in text {
            if isASCII, let command = command(character) {
                result += command
                previous = " "
                continue
            }
            // One by one: with a combining mark behind it a brace is another character, and still a brace to TeX.
            for scalar in character.unicodeScalars {
                if scalar.isASCII { result += ascii(scalar, previous) } else { result.unicodeScalars.append(scalar) }
                previous = scalar
            }
        }
        return result
    }

    /// Addresses and identifiers: only what would unbalance the field or be taken for a command.
    static func verbatim(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\\", "{", "}": result += ascii(scalar, " ")
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    private static func ascii(_ scalar: Unicode.Scalar, _ previous: Unicode.Scalar) -> String {
        switch scalar {
        case "&", "%", "$", "#", "_": "\\\(scalar)"
        case "{": "{\\textbraceleft}"
        case "}": "{\\textbraceright}"
        case "\\": "{\\textbackslash}"
        case "~": "{\\textasciitilde}"
        case "^": "{\\textasciicircum}"
        case "`": "{\\textasciigrave}"
        // The blank keeps the words apart where the command says nothing.
        case "\n": "{\\newline} "
        // Between two of them TeX would see a dash or a closing quotation mark.
        case "-" where previous == "-": "{}-"
        case "'": previous == "'" ? "{}'" : "'"
        default: String(scalar)
        }
    }

    /// `{\"u}`, `{\ss}`, `{\textquotedblleft}`; nil when LaTeX of old has no command for it.
    private static func command(_ character: Character) -> String? {
        if let signs = ["–": "{--}", "—": "{---}", "“": "{``}", "”": "{''}"][character] { return signs }
        if let name = letters[character] { return "{\\\(name)}" }
        let parts = String(character).decomposed
        guard parts.count == 2, parts[0].isASCII, parts[0].properties.isAlphabetic, let accent = accents[parts[1]] else { return nil }
        let letter = parts[0] == "i" || parts[0] == "j" ? "\\\(parts[0])" : String(parts[0])
        return accent.first!.isLetter ? "{\\\(accent){\(letter)}}" : "{\\\(accent)\(letter)}"
    }

    private static let accents = Dictionary(LaTeXCommands.accents.filter { $0.key != "h" && $0.key != "t" }.map { ($0.value, $0.key) }) { first, _ in first }
    private static let letters: [Character: String] = [
        "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "å": "aa", "Å": "AA", "ð": "dh", "Ð": "DH",
        "þ": "th", "Þ": "TH", "đ": "dj", "Đ": "DJ", "ŋ": "ng", "Ŋ": "NG", "‘": "textquoteleft", "’": "textquoteright", "…": "ldots", "•": "textbullet",
        "„": "quotedblbase", "«": "guillemotleft", "»": "guillemotright", "§": "S", "©": "copyright", "€": "texteuro", "£": "pounds", "°": "textdegree",
    ]
}
