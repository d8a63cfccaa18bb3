/// Words that tell the parts of a name apart.
enum NameWords {
    static func isSuffix(_ word: String) -> Bool { suffixes.contains(word.lowercased()) }

    /// The words with one space between two. A line break behind a hyphen stays: whether a name was broken off there is not for here.
    static func spaced(_ text: String) -> String {
        var result = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = result.last {
                let gap = text[..<word.startIndex].reversed().prefix(while: \.isWhitespace)
                result += "-\u{2010}\u{2011}\u{AD}\u{AC}".contains(last) && gap.contains(where: \.isNewline) ? "\n" : " "
            }
            result += word
        }
        return result
    }

    /// A word of which the first letter is in lower case, but no title: `van`, `'t`.
    static func isSmall(_ word: String) -> Bool { word.first(where: \.isLetter)?.isLowercase == true && !NameAdditions.isTitle(word) }

    /// `Janssen-van den Berg`: a name that goes on with a particle behind its hyphen, and so opens a family name.
    static func opensFamily(_ word: String) -> Bool {
        guard let hyphen = word.utf8.lastIndex(of: UInt8(ascii: "-")), word.first?.isUppercase == true else { return false }
        return isParticle(String(word[hyphen...].dropFirst()))
    }

    /// What stands between two names.
    private static let joints = joiningWords.map { " \($0) " }
    private static let joiningWords: [Substring] = ["&", "en", "and"]

    /// Whether there is one between the words of a text.
    static func hasJoint(_ text: String) -> Bool {
        var rest = text.utf8[...]
        while let space = rest.firstIndex(of: UInt8(ascii: " ")) {
            rest = rest[space...]
            if joints.contains(where: { rest.starts(with: $0.utf8) }) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    /// A name without the `&` or `en` before it.
    static func withoutJoint(_ text: String) -> String {
        joints.first { text.hasPrefix($0.dropFirst()) }.map { String(text.dropFirst($0.count - 1)) } ?? text
    }

    /// The texts between words that join.
    static func atJoints(_ text: String) -> [String] {
        text.split(separator: " ").split { joiningWords.contains($0) }.map { $0.joined(separator: " ") }
    }

    /// Names without the `e.a.` or `et al.` behind them, and whether it stood there.
    static func withoutOthers(_ text: String) -> (names: String, hasOthers: Bool) {
        guard let end = text.utf8.last(where: { $0 > 0x20 }), ".als".utf8.contains(end) else { return (text, false) }
        let line = TextTidying.line(text)
        let small = line.lowercased()
        // `Jansen, E.A.` has two initials.
        guard let ending = others.first(where: small.hasSuffix) ?? abbreviations.first(where: line.hasSuffix) else { return (text, false) }
        let names = line.dropLast(ending.count)
        guard let sign = names.last else { return ("", true) }
        guard " ,;".contains(sign) else { return (text, false) }
        return (withoutEnd(String(names)), true)
    }

    private static func withoutEnd(_ text: String) -> String {
        var text = text[...]
        while let last = text.last, " ,;&".contains(last) { text.removeLast() }
        return String(text)
    }

    /// The names before `(red.)` or `(Eds.)`; nil where nothing says that they are editors.
    static func ofEditors(_ text: String) -> String? {
        let line = TextTidying.line(text)
        guard line.hasSuffix(")"), let open = line.lastIndex(of: "("), open > line.startIndex,
            editors.contains(line[open...].lowercased().filter { $0.isLetter })
        else { return nil }
        return withoutEnd(String(line[..<open]))
    }

    private static let editors: Set<String> = ["red", "reds", "redactie", "ed", "eds", "editor", "editors", "hrsg", "samenst"]
    private static let others = ["et al.", "et al", "and others", "en anderen"]
    /// In lower case only.
    private static let abbreviations = ["e.a.", "e.a", "c.s."]

    /// One family name with the particles before it: `de Vries`, `Kok-Smit`.
    static func isFamily(_ words: some BidirectionalCollection<String>) -> Bool {
        guard let last = words.last, last.count > 1, last.first?.isUppercase == true, last.allSatisfy({ $0.isLetter || "-'’".contains($0) }) else { return false }
        return words.dropLast().allSatisfy { isParticle($0.lowercased()) }
    }

    /// Forms of companies, which look like initials.
    static func isCompany(_ word: String) -> Bool { ["BV", "NV", "VOF", "CV", "UA", "SA", "AG", "SE", "INC", "LTD"].contains(word) }

    /// `A.`, `J.H.`, `W.-P.`, `Th. M.`, `J. de`: nothing but initials, with a particle behind them perhaps.
    static func areInitials(_ text: String) -> Bool {
        let words = text.split(separator: " ").map(String.init)
        let initials = words.prefix { !isParticle($0) }
        return !initials.isEmpty && words.dropFirst(initials.count).allSatisfy(isParticle) && initials.allSatisfy(isInitial)
    }

    /// `A.`, `J.H.`, `W.-P.`, `Th.`
    static func isInitial(_ word: String) -> Bool {
        word.hasSuffix(".") && !titles.contains(word) && word.dropLast().split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            let letters = part.hasPrefix("-") ? part.dropFirst() : part
            return (1...2).contains(letters.count) && letters.allSatisfy(\.isLetter) && letters.first?.isUppercase == true
        }
    }

    private static let titles: Set<String> = ["St.", "Dr.", "Mr.", "Ir.", "Ds.", "Ms.", "Jr.", "Sr.", "B.V.", "N.V."]

    static func areParticles(_ text: String) -> Bool { !text.isEmpty && text.split(separator: " ").allSatisfy { isParticle(String($0)) } }

    static func isParticle(_ word: String) -> Bool { particles.contains(word) }

    private static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "2nd", "3rd", "phd", "ph.d.", "md", "m.d.", "edd", "ed.d.", "ma", "msc", "mba"]

    private static let particles: Set<String> = [
        "van", "der", "den", "de", "het", "ter", "ten", "te", "'t", "’t", "in", "op", "aan", "bij", "onder", "over", "uit", "voor", "tot", "von", "vom", "zu", "zum", "zur", "du", "da", "das",
        "do", "dos", "des", "di", "del", "della", "dello", "la", "le", "las", "los", "el", "al", "af", "av", "in't", "in’t", "d'", "d’", "'s", "’s",
    ]
}
