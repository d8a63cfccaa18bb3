/// Names of organisations that nothing marks as such.
package enum OrganisationName {
    /// Whether a name is that of an organisation by its words: it has one that no person is called by, or begins with one that only family
    /// names of one word have too (`Raad, J.` is a person), or it is a known one.
    package static func isLikely(_ name: String) -> Bool {
        guard name.utf8.contains(0x20) else { return false }
        let words = words(name.utf8.firstIndex(of: UInt8(ascii: ",")).map { name[..<$0] } ?? name[...])
        if words.count > 1, openings.contains(words[0]) || words.contains(where: isTelling) { return true }
        return Organisation.isKnown(name)
    }

    /// In small letters; a mark belongs to its letter.
    private static func words(_ text: Substring) -> [String] {
        let words = text.unicodeScalars.split { scalar in
            !(scalar.isASCII ? (scalar.value | 0x20) &- 0x61 < 26 : scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark)
        }
        return words.map { Substring($0).lowercased() }
    }

    /// Whether a word by itself is what only an organisation is called.
    static func isLikelyWord(_ word: String) -> Bool { isTelling(word.lowercased()) }

    /// Whether a given name is in truth the first word of such a name.
    package static func begins(_ given: String) -> Bool {
        let word = given.prefix { $0 != " " }.lowercased()
        return word.utf8.count > 3 && (openings.contains(word) || isTelling(word))
    }

    private static func isTelling(_ word: String) -> Bool {
        telling.contains(word) || word.utf8.count > 9 && endings.contains { word.hasSuffix($0) }
    }

    /// First words of names of several words.
    private static let openings: Set<String> = [
        "raad", "platform", "centrum", "council", "center", "centre", "bureau", "college", "school", "dienst", "kenniscentrum", "netwerk", "network", "fonds", "board",
        "office", "agency", "society", "group", "werkgroep", "stuurgroep", "projectgroep", "gemeente", "provincie", "nationaal", "national", "european", "europese", "nederlandse",
    ]

    /// Words that are in no name of a person.
    private static let telling: Set<String> = [
        "ministerie", "ministry", "inspectie", "inspectorate", "universiteit", "university", "universität", "université", "universiteiten", "universities", "hogeschool", "hogescholen",
        "instituut", "institute", "institution", "vereniging", "stichting", "department", "departement", "organisatie", "organisation", "organization", "commissie", "committee",
        "commission", "association", "foundation", "federatie", "federation", "consortium", "faculteit", "faculty", "coöperatie", "verbond",
    ]

    /// What compounds end in: `Rijksuniversiteit`, `Onderwijsraad`, `Expertisecentrum`.
    private static let endings = ["universiteit", "hogeschool", "instituut", "inspectie", "organisatie", "commissie", "vereniging", "regieorgaan", "centrum", "planbureau", "onderwijsraad", "sraad"]
}
