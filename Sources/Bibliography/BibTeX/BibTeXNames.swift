import Records

/// Lists of names in BibTeX's grammar (btxdoc, section 4; "Tame the BeaST", section 11) and BibLaTeX's `family=…, given=…`.
enum BibTeXNames {
    /// - Returns: the names, and whether the list ends in `and others`.
    static func read(_ text: String) -> (names: some Sequence<PersonName>, hasOthers: Bool) {
        // A semicolon of HTML is no sign between names; what LaTeX has for `&` is one as `&` is.
        let text = HTMLText.decoded(text)
        var parts = split(text.utf8.contains(UInt8(ascii: "\\")) ? text.replacing(#"\&"#, with: "&") : text)
        let hasOthers = parts.last.map { $0.lowercased() == "others" || NameWords.withoutOthers($0) == ("", true) } ?? false
        if hasOthers { parts.removeLast() }
        return (parts.lazy.flatMap { hasBrace($0) ? [name($0)] : PersonName.pairs($0) ?? [name($0)] }.filter { !$0.isEmpty }, hasOthers)
    }

    /// At `and` between white space and at semicolons, outside braces.
    private static func split(_ text: String) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            var (parts, start, word, depth) = ([String](), 0, 0, 0)
            func close(at end: Int) {
                let part = TextTidying.line(String(decoding: bytes[start..<end], as: UTF8.self))
                if !part.isEmpty { parts.append(part) }
            }
            for index in 0...bytes.count {
                let byte = index < bytes.count ? bytes[index] : 0x20
                depth = self.depth(depth, after: byte)
                let isSemicolon = byte == UInt8(ascii: ";")
                guard depth == 0, byte <= 0x20 || isSemicolon else { continue }
                if isSemicolon || isAnd(bytes[word..<index]) {
                    close(at: isSemicolon ? index : word)
                    start = min(index + 1, bytes.count)
                }
                word = index + 1
            }
            close(at: bytes.count)
            return parts
        }
    }

    private static func isAnd(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        word.count == 3 && word.lazy.map { $0 | 0x20 }.elementsEqual("and".utf8)
    }

    /// How many braces are open behind a byte.
    private static func depth(_ depth: Int, after byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "{"): depth + 1
        case UInt8(ascii: "}"): max(0, depth - 1)
        default: depth
        }
    }

    /// In bytes: nobody's name is longer.
    private static let longest = 2_000

    private static func name(_ text: String) -> PersonName {
        let whole = decoded(text)
        if text.utf8.count > longest || isWhole(text) || !hasBrace(text) && OrganisationName.isLikely(whole) { return PersonName(literal: whole) }
        let parts = pieces(text) { $0 == UInt8(ascii: ",") }.map(TextTidying.line)
        if let first = parts.first, let equals = first.utf8.firstIndex(of: UInt8(ascii: "=")), keys.contains(first[..<equals].lowercased()) { return extended(parts) }
        var name = PersonName()
        guard parts.count > 1 else {
            if !hasBrace(text), let name = PersonName(initialled: whole) { return name }
            let words = words(parts.first ?? "")
            // What only an organisation is called needs no braces.
            if words.count == 1, OrganisationName.isLikelyWord(whole) { return PersonName(literal: whole) }
            let start = words.dropLast().firstIndex { isSmall($0) || NameWords.opensFamily($0) } ?? max(0, words.count - 1)
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

    /// "von" ends at the last word in lower case before the very last word, or before a double name (`Janssen-van den Berg`).
    private static func setFamily(_ words: [String], _ name: inout PersonName) {
        let names = words.firstIndex(where: NameWords.opensFamily) ?? max(0, words.count - 1)
        let end = words[..<names].lastIndex(where: isSmall).map { $0 + 1 } ?? 0
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

    private static func hasBrace(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "{")) }

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
        var text = text
        return text.withUTF8 { bytes in
            var (pieces, start, depth) = ([String](), 0, 0)
            func close(at end: Int) {
                pieces.append(String(decoding: bytes[start..<end], as: UTF8.self))
                start = end + 1
            }
            for (index, byte) in bytes.enumerated() {
                depth = self.depth(depth, after: byte)
                let isAccent = byte == UInt8(ascii: "~") && index > start && bytes[index - 1] == UInt8(ascii: "\\")
                if depth == 0, isSeparator(byte), !isAccent { close(at: index) }
            }
            close(at: bytes.count)
            return pieces
        }
    }

    /// A word whose first letter is in lower case; what stands in braces, but for an accent, has no case.
    private static func isSmall(_ word: String) -> Bool {
        if word.hasPrefix("{"), !word.hasPrefix("{\\") { return false }
        return NameWords.isSmall(decoded(word))
    }

    private static func joined(_ words: ArraySlice<String>) -> String {
        words.count > 1 ? decoded(words.joined(separator: " ")) : words.first.map(decoded) ?? ""
    }

    private static func decoded(_ text: String) -> String { TextTidying.line(MarkupStripping.plain(LaTeXDecoder.decode(text).text)) }
}
