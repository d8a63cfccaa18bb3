import Records

/// Lists of names in BibTeX's grammar (btxdoc, section 4; "Tame the BeaST", section 11) and BibLaTeX's `family=…, given=…`.
enum BibTeXNames {
    /// - Returns: the names, and whether the list ends in `and others`.
    static func read(_ text: String) -> (names: some Sequence<PersonName>, hasOthers: Bool) {
        // A semicolon of HTML is no sign between names.
        var parts = split(HTMLText.decoded(text))
        let hasOthers = parts.last?.lowercased() == "others"
        if hasOthers { parts.removeLast() }
        return (parts.lazy.flatMap { $0.utf8.contains(UInt8(ascii: "{")) ? [name($0)] : PersonName.pairs($0) ?? [name($0)] }.filter { !$0.isEmpty }, hasOthers)
    }

    /// At `and` between white space and at semicolons, outside braces.
    private static func split(_ text: String) -> [String] {
        var parts: [[UInt8]] = [[]]
        var word: [UInt8] = []
        var depth = 0
        func isAnd(_ word: [UInt8]) -> Bool { word.count == 3 && String(decoding: word, as: UTF8.self).lowercased() == "and" }
        for byte in Array(text.utf8) + [0x20] {
            if byte == UInt8(ascii: "{") { depth += 1 } else if byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
            let isSemicolon = byte == UInt8(ascii: ";")
            guard depth == 0, byte <= 0x20 || isSemicolon else {
                word.append(byte)
                continue
            }
            if isSemicolon {
                parts[parts.count - 1] += word
                parts.append([])
            } else if isAnd(word) { parts.append([]) } else if !word.isEmpty { parts[parts.count - 1] += word + [0x20] }
            word = []
        }
        parts[parts.count - 1] += word
        return parts.map { TextTidying.line(String(decoding: $0, as: UTF8.self)) }.filter { !$0.isEmpty }
    }

    /// In bytes: nobody's name is longer.
    private static let longest = 2_000

    private static func name(_ text: String) -> PersonName {
        let whole = decoded(text)
        if text.utf8.count > longest || isWhole(text) || !text.contains("{") && OrganisationName.isLikely(whole) { return PersonName(literal: whole) }
        let parts = pieces(text) { $0 == UInt8(ascii: ",") }.map(TextTidying.line)
        if let first = parts.first, let equals = first.firstIndex(of: "="), keys.contains(first[..<equals].lowercased()) { return extended(parts) }
        var name = PersonName()
        guard parts.count > 1 else {
            if !text.contains("{"), let name = PersonName(initialled: whole) { return name }
            let words = words(parts.first ?? "")
            // What only an organisation is called needs no braces.
            if words.count == 1, OrganisationName.isLikelyWord(whole) { return PersonName(literal: whole) }
            let start = words.dropLast().firstIndex(where: isSmall) ?? max(0, words.count - 1)
            name.given = joined(words[..<start])
            setFamily(Array(words[start...]), &name)
            return name
        }
        setFamily(words(parts[0]), &name)
        guard parts.count > 2 else {
            name.setGiven(decoded(parts[1]), suffix: "")
            return name
        }
        let (suffix, given) = (decoded(parts[1]), decoded(parts[2...].joined(separator: ", ")))
        // BibTeX asks for `Vries, Jr., Jan`; who writes `Vries, Jan, Jr.` or `Vries, Jan, de` can mean one thing only.
        let isTurned = NameWords.isSuffix(given) && !NameWords.isSuffix(suffix) || NameWords.areParticles(given)
        name.setGiven(isTurned ? suffix : given, suffix: isTurned ? given : suffix)
        return name
    }

    /// "von" ends at the last word in lower case before the very last word.
    private static func setFamily(_ words: [String], _ name: inout PersonName) {
        let end = words.dropLast().lastIndex(where: isSmall).map { $0 + 1 } ?? 0
        name.nonDropping = joined(words[..<end])
        name.family = joined(words[end...])
    }

    private static let keys: Set<String> = ["family", "given", "prefix", "suffix", "useprefix", "given-i", "family-i", "prefix-i", "id"]

    private static func extended(_ parts: [String]) -> PersonName {
        var values: [String: String] = [:]
        for part in parts {
            guard let equals = part.firstIndex(of: "=") else { continue }
            values[TextTidying.line(part[..<equals].lowercased())] = decoded(String(part[part.index(after: equals)...]))
        }
        var name = PersonName()
        name.family = values["family"] ?? ""
        name.given = values["given"] ?? ""
        name.suffix = values["suffix"] ?? ""
        if values["useprefix"] == "false" { name.dropping = values["prefix"] ?? "" } else { name.nonDropping = values["prefix"] ?? "" }
        return name
    }

    /// All of it in one pair of braces: an organisation.
    private static func isWhole(_ text: String) -> Bool {
        guard text.hasPrefix("{"), text.hasSuffix("}") else { return false }
        var depth = 0
        let bytes = text.utf8
        for (offset, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "{") { depth += 1 } else if byte == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0 { return offset == bytes.count - 1 }
        }
        return false
    }

    private static func words(_ text: String) -> [String] {
        pieces(text) { $0 <= 0x20 || $0 == UInt8(ascii: "~") }.filter { !$0.isEmpty }
    }

    private static func pieces(_ text: String, at isSeparator: (UInt8) -> Bool) -> [String] {
        guard text.utf8.contains(where: isSeparator) else { return [text] }
        var pieces: [[UInt8]] = [[]]
        var depth = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "{") { depth += 1 } else if byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
            if depth == 0, isSeparator(byte), !(byte == UInt8(ascii: "~") && pieces[pieces.count - 1].last == UInt8(ascii: "\\")) {
                pieces.append([])
            } else {
                pieces[pieces.count - 1].append(byte)
            }
        }
        return pieces.map { String(decoding: $0, as: UTF8.self) }
    }

    /// A word whose first letter is in lower case; what stands in braces, but for an accent, has no case.
    private static func isSmall(_ word: String) -> Bool {
        if word.hasPrefix("{"), !word.hasPrefix("{\\") { return false }
        return decoded(word).first(where: \.isLetter)?.isLowercase == true
    }

    private static func joined(_ words: ArraySlice<String>) -> String {
        words.count > 1 ? decoded(words.joined(separator: " ")) : words.first.map(decoded) ?? ""
    }

    private static func decoded(_ text: String) -> String { TextTidying.line(MarkupStripping.plain(LaTeXDecoder.decode(text).text)) }
}
