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
        } else if let name = Self(initialled: text) {
            self = name
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
        } else if parts.count < 2, let name = Self(initialled: text) {
            self = name
        } else if parts.count < 2 || OrganisationName.isLikely(text) {
            self.init(literal: isClosed || text.hasSuffix(",") ? String(text.dropLast()) : text)
        } else if isClosed, parts.count == 2, OrganisationName.isLikelyWord(parts[0]) || parts[0].contains(" ") && parts[0].first?.isLowercase != true {
            self.init(literal: parts[0])
        } else if parts.count > 2, parts[2].contains(","), !parts[2].split(separator: ",").allSatisfy({ NameWords.isSuffix(TextTidying.line(String($0))) }) {
            // More than one name, which were not told apart.
            self.init(literal: text)
        } else {
            self.init()
            setFamily(parts[0])
            setGiven(parts[1], suffix: parts.count > 2 ? parts[2] : "")
        }
    }

    /// `B. de Vries`, `de Vries B.`: a person even without a comma, for who has initials is no organisation; nil for all else.
    init?(initialled text: String) {
        guard text.utf8.contains(UInt8(ascii: ".")), !OrganisationName.isLikely(text) else { return nil }
        let words = text.split(separator: " ").map(String.init)
        let (before, after) = (words.prefix(while: NameWords.isInitial), words.reversed().prefix(while: NameWords.isInitial).reversed())
        guard before.isEmpty != after.isEmpty else { return nil }
        let family = before.isEmpty ? words.dropLast(after.count) : words.dropFirst(before.count)
        guard NameWords.isFamily(family) else { return nil }
        self.init()
        setFamily(family.joined(separator: " "))
        given = (before.isEmpty ? Array(after) : Array(before)).joined(separator: " ")
    }

    private init(words: [String]) {
        guard words.count > 1 else {
            self.init(literal: words.first ?? "")
            return
        }
        self.init()
        var words = words
        if words.count > 2, NameWords.isSuffix(words[words.count - 1]) { suffix = words.removeLast() }
        let start = words.dropFirst().firstIndex { NameWords.isSmall($0) || NameWords.opensFamily($0) } ?? words.count - 1
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
