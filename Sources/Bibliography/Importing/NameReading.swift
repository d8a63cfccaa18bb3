/// Names as people and programs write them on one line, taken apart in the same way wherever they come from.
extension PersonName {
    /// What a person types or a page shows: `Familienaam, Voornaam`, `Voornaam van der Familienaam`, or in braces (as BibTeX has it),
    /// without a space, or by its words the name of an organisation.
    init(typed text: String) {
        let text = NameWords.spaced(text)
        if text.hasPrefix("{"), text.hasSuffix("}") {
            self.init(literal: String(text.dropFirst().dropLast()))
        } else if text.contains(",") || OrganisationName.isLikely(text) {
            self.init(inverted: text, tidied: NameWords.spaced)
        } else {
            self.init(words: text.split(separator: " ").map(String.init))
        }
    }

    /// What lists of sources hold: `Familienaam, Voornaam, Jr.`; without a comma the name of an organisation. `Familienaam,` is a family
    /// name alone. A doubled comma is a comma in the name of an organisation, as EndNote has it.
    init(inverted text: String, tidied: (String) -> String = TextTidying.line) {
        let text = tidied(text)
        let parts = text.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map { tidied(String($0)) }
        // A closing comma is EndNote's sign for an organisation.
        let isClosed = parts.count > 1 && parts.last?.isEmpty == true
        if text.contains(",,") {
            self.init(literal: text.replacing(",,", with: ","))
        } else if parts.count < 2 || OrganisationName.isLikely(text) {
            self.init(literal: isClosed || text.hasSuffix(",") ? String(text.dropLast()) : text)
        } else if isClosed, parts.count == 2, OrganisationName.isLikelyWord(parts[0]) || parts[0].contains(" ") && parts[0].first?.isLowercase != true {
            self.init(literal: parts[0])
        } else {
            self.init()
            setFamily(parts[0])
            setGiven(parts[1], suffix: parts.count > 2 ? parts[2] : "")
        }
    }

    /// Several names in one text, parted by semicolons, or by commas alone when they are family names each with initials.
    static func list(_ text: String) -> [PersonName] {
        guard text.utf8.contains(UInt8(ascii: ";")) else { return pairs(text) ?? [PersonName(inverted: text)] }
        return text.split(separator: ";").map(String.init).filter { !TextTidying.line($0).isEmpty }.map { PersonName(inverted: $0) }
    }

    /// `Jansen, A., de Vries, B. & Bakker, C.`, as lists of sources in APA have it; nil for anything else.
    static func pairs(_ text: String) -> [PersonName]? {
        var names: [PersonName] = []
        var family: String?
        for part in text.utf8.split(separator: UInt8(ascii: ",")) where names.count <= EntryDraft.maximumNames {
            let part = NameWords.withoutJoint(TextTidying.line(String(Substring(part))))
            guard let before = family else {
                family = part
                continue
            }
            let (given, next) = NameWords.atJoint(part)
            guard NameWords.areInitials(given), !before.isEmpty, !before.contains(where: \.isNumber) else { return nil }
            var name = PersonName()
            name.setFamily(before)
            name.setGiven(given, suffix: "")
            names.append(name)
            family = next
        }
        return family == nil && names.count > 1 ? names : nil
    }

    private init(words: [String]) {
        guard words.count > 1 else {
            self.init(literal: words.first ?? "")
            return
        }
        self.init()
        var words = words
        if words.count > 2, NameWords.isSuffix(words[words.count - 1]) { suffix = words.removeLast() }
        let start = words.dropFirst().firstIndex(where: NameWords.isSmall) ?? words.count - 1
        setFamily(words[start...].joined(separator: " "))
        given = words[..<start].joined(separator: " ")
    }

    /// Takes the lower-case words that a family name begins with for its particle: `van der Berg`, `van 't Hooft`.
    mutating func setFamily(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        let small = words.dropLast().prefix(while: NameWords.isSmall)
        nonDropping = small.joined(separator: " ")
        family = words.dropFirst(small.count).joined(separator: " ")
    }

    /// Sets what stands behind the family name; who writes `Jr.` before the given name means the same.
    mutating func setGiven(_ text: String, suffix: String) {
        (given, self.suffix) = NameWords.isSuffix(text) && !suffix.isEmpty && !NameWords.isSuffix(suffix) ? (suffix, text) : (text, suffix)
        // `Aalst, van der, W.M.P.`, or turned.
        if nonDropping.isEmpty, !self.suffix.isEmpty {
            if NameWords.areParticles(given) { (nonDropping, given, self.suffix) = (given, self.suffix, "") } else
            if NameWords.areParticles(self.suffix) { (nonDropping, self.suffix) = (self.suffix, "") }
        }
        takeParticle()
    }

    /// Dutch lists put the particle last: `Vries, J. de`.
    mutating func takeParticle() {
        guard nonDropping.isEmpty, dropping.isEmpty, !family.isEmpty, given.utf8.contains(0x20) else { return }
        var words = given.split(separator: " ").map(String.init)
        // `T. de (Ton)`: what somebody is called stands last.
        let called = words.count > 2 && words.last!.hasPrefix("(") && words.last!.hasSuffix(")") ? [words.removeLast()] : []
        let small = words.reversed().prefix(while: NameWords.isParticle).count
        guard small > 0, small < words.count else { return }
        nonDropping = words.suffix(small).joined(separator: " ")
        given = (words.dropLast(small) + called).joined(separator: " ")
    }
}

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

    /// A word of which the first letter is in lower case: `van`, `'t`.
    static func isSmall(_ word: String) -> Bool { word.first(where: \.isLetter)?.isLowercase == true }

    private static let joints = ["& ", "en ", "and "]

    /// A name without the `&` or `en` before it.
    static func withoutJoint(_ text: String) -> String {
        joints.first(where: text.hasPrefix).map { String(text.dropFirst($0.count)) } ?? text
    }

    /// What stands before an `&` or `en` between two names, and behind it.
    static func atJoint(_ text: String) -> (before: String, behind: String?) {
        let words = text.split(separator: " ")
        guard let joint = words.dropFirst().firstIndex(where: { joints.contains($0 + " ") }) else { return (text, nil) }
        return (words[..<joint].joined(separator: " "), words[(joint + 1)...].joined(separator: " "))
    }

    /// `A.`, `J.H.`, `W.-P.`, `Th. M.`, `J. de`: nothing but initials, with a particle behind them perhaps.
    static func areInitials(_ text: String) -> Bool {
        let words = text.split(separator: " ").map(String.init)
        let initials = words.prefix { !isParticle($0) }
        return !initials.isEmpty && words.dropFirst(initials.count).allSatisfy(isParticle) && initials.allSatisfy { word in
            word.hasSuffix(".") && word.dropLast().split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
                let letters = part.hasPrefix("-") ? part.dropFirst() : part
                return (1...2).contains(letters.count) && letters.allSatisfy(\.isLetter) && letters.first?.isUppercase == true
            }
        }
    }

    static func areParticles(_ text: String) -> Bool { !text.isEmpty && text.split(separator: " ").allSatisfy { isParticle(String($0)) } }

    static func isParticle(_ word: String) -> Bool { particles.contains(word) }

    private static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "2nd", "3rd"]

    private static let particles: Set<String> = [
        "van", "der", "den", "de", "het", "ter", "ten", "te", "'t", "’t", "in", "op", "aan", "bij", "onder", "over", "uit", "voor", "tot", "von", "vom", "zu", "zum", "zur", "du", "da", "das",
        "do", "dos", "des", "di", "del", "della", "dello", "la", "le", "las", "los", "el", "al", "af", "av", "in't", "in’t", "d'", "d’", "'s", "’s",
    ]
}
