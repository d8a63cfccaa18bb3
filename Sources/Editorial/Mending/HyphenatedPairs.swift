/// Two words that Dutch puts beside one another with a hyphen, neither a part of the other: `docent-onderzoeker`, `theorie-praktijk`
/// (Leidraad of the Woordenlijst Nederlandse Taal, 6.6).
enum HyphenatedPairs {
    /// - Parameters: both in lower case.
    static func contains(_ first: String, _ second: String) -> Bool {
        if isPerson(first), isPerson(second) { return true }
        return pairs[first].map { second.hasPrefix($0) } ?? false
    }

    /// Who one and the same person may be; the plural is told by its beginning.
    private static func isPerson(_ word: String) -> Bool { people.contains { word.hasPrefix($0) && word.utf8.count - $0.utf8.count <= 2 } }

    private static let people = [
        "docent", "leraar", "student", "leerling", "onderzoeker", "ontwikkelaar", "opleider", "begeleider", "coach", "directeur", "ouder", "mentor", "bestuurder",
        "ondernemer", "schrijver", "promovendus",
    ]

    /// What the second begins with, by the first.
    private static let pairs = [
        "theorie": "praktijk", "oorzaak": "gevolg", "vraag": "antwoord", "school": "instituut", "werk": "privé", "woon": "werk", "input": "output", "stimulus": "respons",
        "ouder": "kind", "moeder": "kind", "kosten": "baten", "prijs": "kwaliteit", "arts": "patiënt", "man": "vrouw", "kop": "staart",
    ]
}
