import Records

/// LaTeX in a field of BibTeX as Unicode text: accents, letters, signs, ligatures; braces and fonts go, mathematics stays legible.
///
/// Reads once from left to right with a stack of groups of its own, so that depth costs no recursion.
struct LaTeXDecoder {
    enum Group {
        case plain, quotation, fraction
        /// In which dashes and ties are themselves, and whether they were before.
        case address(isVerbatim: Bool)
        case discarded(from: Int), script(ScriptDigits, from: Int)
    }

    let input: [Unicode.Scalar]
    /// Addresses and identifiers: no ligatures, no mathematics, `~` is itself.
    var isVerbatim: Bool
    var index = 0
    var output: [Unicode.Scalar] = []
    /// Accents that wait for their letter, the outermost first.
    var accents: [Unicode.Scalar] = []
    /// Commands that are not known and went, with their arguments left.
    var unknown: [String] = []
    private var groups: [Group] = []
    private var dollars: Int
    var isMathematics = false
    private var openQuotes = 0

    private init(_ input: [Unicode.Scalar], isVerbatim: Bool) {
        self.input = input
        self.isVerbatim = isVerbatim
        dollars = input.indices.count { input[$0] == "$" && ($0 == 0 || input[$0 - 1] != "\\") }
    }

    static func decode(_ text: String, isVerbatim: Bool = false) -> (text: String, unknown: [String]) {
        guard text.utf8.contains(where: hasMeaning) else { return (text, []) }
        var decoder = LaTeXDecoder(Array(text.unicodeScalars), isVerbatim: isVerbatim)
        decoder.run()
        var view = String.UnicodeScalarView()
        view.append(contentsOf: decoder.output)
        let result = String(view)
        return (result.composed, decoder.unknown)
    }

    private static func hasMeaning(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "~"), UInt8(ascii: "-"), UInt8(ascii: "`"),
            UInt8(ascii: "'"), UInt8(ascii: "^"), UInt8(ascii: "_"): true
        default: false
        }
    }

    var peek: Unicode.Scalar? { index < input.count ? input[index] : nil }

    private mutating func run() {
        while let scalar = peek {
            index += 1
            switch scalar {
            case "\\": command()
            case "{": groups.append(.plain)
            case "}": close()
            case "$" where !isVerbatim: dollar()
            case "^" where isMathematics: script(.script(.above, from: output.count))
            case "_" where isMathematics: script(.script(.below, from: output.count))
            case "~" where !isVerbatim: emit(" ")
            case "-" where !isVerbatim: dashes()
            case "`" where !isVerbatim, "'" where !isVerbatim: quote(scalar)
            default: emit(scalar)
            }
        }
        flushAccents()
    }

    /// Opens the group that stands next as one of this kind; without a group nothing happens.
    mutating func open(_ group: Group) -> Bool {
        guard peek == "{" else { return false }
        index += 1
        groups.append(group)
        return true
    }

    mutating func emit(_ scalar: Unicode.Scalar) {
        if accents.isEmpty { return output.append(scalar) }
        if scalar.properties.isWhitespace { return }
        output.append(scalar)
        output += accents.reversed()
        accents = []
    }

    mutating func emit(_ text: String) {
        for scalar in text.unicodeScalars { emit(scalar) }
    }

    /// An accent over nothing is the sign itself.
    private mutating func flushAccents() {
        let waiting = accents
        accents = []
        for accent in waiting { emit(LaTeXCommands.spacing[accent] ?? "") }
    }

    mutating func close() {
        flushAccents()
        switch groups.popLast() ?? .plain {
        case .plain: break
        case .address(let wasVerbatim): isVerbatim = wasVerbatim
        case .quotation: output.append("”")
        case .fraction: output.append("/")
        case .discarded(let start): output.removeSubrange(min(start, output.count)...)
        case .script(let script, let start): shift(from: min(start, output.count), script)
        }
    }

    /// Digits above or below the line; when there is anything else all stays on it.
    private mutating func shift(from start: Int, _ script: ScriptDigits) {
        if let shifted = script.shifted(output[start...]) { output.replaceSubrange(start..., with: shifted) }
    }

    private mutating func script(_ group: Group) {
        if open(group) { return }
        if input[index...].starts(with: "\\circ".unicodeScalars) {
            index += 5
            return emit("°")
        }
        guard let scalar = peek, ("0"..."9").contains(scalar) else { return }
        groups.append(group)
        output.append(scalar)
        index += 1
        close()
    }

    /// A dollar sign without a partner is money.
    private mutating func dollar() {
        dollars -= 1
        if isMathematics { isMathematics = false } else if dollars > 0 { isMathematics = true } else { emit("$") }
    }

    private mutating func dashes() {
        guard !isMathematics, peek == "-" else { return emit(isMathematics ? "−" : "-") }
        index += 1
        guard peek == "-" else { return emit("–") }
        index += 1
        emit("—")
    }

    /// ` `` ` and `''`, `?`` and `!``, and single ones; an apostrophe stays one.
    private mutating func quote(_ scalar: Unicode.Scalar) {
        if peek == scalar {
            index += 1
            return emit(scalar == "`" ? "“" : "”")
        }
        if scalar == "`" {
            if output.last == "?" || output.last == "!" { return output[output.count - 1] = output.last == "?" ? "¿" : "¡" }
            openQuotes += 1
            return emit("‘")
        }
        let isInWord = output.last?.properties.isAlphabetic == true && peek?.properties.isAlphabetic == true
        guard openQuotes > 0, !isInWord else { return emit("'") }
        openQuotes -= 1
        emit("’")
    }
}
