extension LaTeXDecoder {
    /// What stands behind a backslash: a word of letters, or one sign.
    mutating func command() {
        guard let first = peek else { return emit("\\") }
        guard Self.isLetter(first) else {
            index += 1
            return sign(first)
        }
        let start = index
        while let scalar = peek, Self.isLetter(scalar) { index += 1 }
        let name = String(decoding: input[start..<index].lazy.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
        if peek == "*" { index += 1 }
        // TeX swallows the white space behind a command of letters.
        while let scalar = peek, scalar == " " || scalar == "\n" || scalar == "\t" { index += 1 }
        word(name)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.value | 0x20) &- 0x61 < 26
    }

    private mutating func word(_ name: String) {
        if name == "newline" { return lineBreak() }
        if let accent = LaTeXCommands.accents[name] { return accents.append(accent) }
        if name == "i" || name == "j" { return emit(accents.isEmpty ? (name == "i" ? "ı" : "ȷ") : name) }
        if let text = LaTeXCommands.symbols[name] ?? LaTeXCommands.mathematics[name] { return emit(text) }
        if LaTeXCommands.silent.contains(name) { return }
        if LaTeXCommands.addresses.contains(name) {
            if open(.address(isVerbatim: isVerbatim)) { isVerbatim = true }
            return
        }
        switch name {
        case "textsuperscript", "mkbibsuperscript": _ = open(.script(.above, from: output.count))
        case "textsubscript": _ = open(.script(.below, from: output.count))
        case "enquote", "mkbibquote": if open(.quotation) { output.append("“") }
        case "frac": _ = open(.fraction)
        case "sqrt": emit("√")
        case "href": _ = open(.discarded(from: output.count))
        default:
            if LaTeXCommands.discarded.contains(name) {
                _ = open(.discarded(from: output.count))
            } else if unknown.count < 10, !unknown.contains(name) {
                unknown.append(name)
            }
        }
    }

    /// A line does not begin with the blank that stands behind the group of its break.
    private mutating func lineBreak() {
        emit("\n")
        guard peek == "}", index + 1 < input.count, input[index + 1] == " " else { return }
        index += 2
        close()
    }

    private mutating func sign(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "&", "%", "$", "#", "_", "{", "}": emit(scalar)
        case "-", "/", "@", "!", "(", ")", "[", "]": break
        case "\\", " ", "\n", "\t", ",", ";", ":", ">": emit(" ")
        default:
            if let accent = LaTeXCommands.accents[String(Character(scalar))] { accents.append(accent) } else { emit("\\"); emit(scalar) }
        }
    }
}
