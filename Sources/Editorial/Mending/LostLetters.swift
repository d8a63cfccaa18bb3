/// What may have stood where a sign was lost.
enum LostLetters {
    /// The ligatures of `f`, which most fonts draw as one sign: the first to get lost when a font does not say what its signs mean.
    static let ligatures = ["ff", "fi", "fl", "ft", "ffi", "ffl", "fft", "fh", "fj", "fb", "fk"]
    /// Ligatures that some fonts have. That one of them stands elsewhere in a text says nothing: somebody may have filled it in there.
    private static let rareLigatures = ["ti", "tt", "th"]
    /// What is lost when a text in a single-byte encoding is read as UTF-8.
    private static let accents = ["é", "ë", "ï", "è", "ö", "ü", "ê", "á", "ó", "í", "ú", "ç", "à", "ä", "ñ", "û", "î", "ô", "â"]

    /// The candidates for each of `count` signs lost in one word; none when there are too many to tell.
    static func candidates(_ count: Int, _ evidence: TextEvidence) -> [[String]] {
        switch count {
        case 0: return [[]]
        case 1:
            var letters = ligatures + rareLigatures
            if !evidence.hasAccents { letters += accents }
            if !evidence.hasCurlyApostrophes { letters.append("’") }
            return letters.map { [$0] }
        case 2: return ligatures.flatMap { first in ligatures.map { [first, $0] } }
        default: return []
        }
    }

    /// Stems in which a lost ligature can be one thing only: what is known where no dictionary is installed. `^` and `$` are the
    /// start and the end of the word. Held against all words of the Dutch and English dictionaries, each with its ligature lost,
    /// they fill in none wrongly.
    private static let stems = [
        // Dutch
        "-effect", "^effect", "^effic", "^helft$", "^koffie$", "^reflect", "^reflex", "^treffen$", "^vijftien$", "^vijftig$", "afbakening",
        "afbeelding", "afhankelijk", "behoeft", "betreffen", "blijft$", "certificaa", "certifice", "certific", "conflict", "coëfficiënt", "definieer", "definit",
        "definië", "differen", "drijft$", "filosof", "financ", "flexib", "geeft$", "heeft$", "identifice", "identific", "inflatie", "kwalific",
        "kwantific", "leeft$", "leeftijd", "modific", "neffect", "officieel", "officiële", "profiel", "profiter", "schrift", "schrijft$", "seffect",
        "specific", "specifie", "streeft$", "treft$",
        // English
        "^after$", "-fits-all", "^field$", "^final$", "^first$", "^offer$", "^office$", "^often$", "^staff$", "benefit", "classific", "confirm", "difficult",
        "influen", "scientific", "signific", "sufficien",
    ]

    private struct Place {
        let stem: [UInt8]
        /// Where the letters stand in it.
        let offset: Int
        let isStart: Bool
        let isEnd: Bool
    }

    /// The stems by the letters that may be lost in them.
    private static let places: [String: [Place]] = {
        var places: [String: [Place]] = [:]
        for stem in stems {
            let bytes = stem.utf8.filter { $0 != UInt8(ascii: "^") && $0 != UInt8(ascii: "$") }
            for letters in ligatures {
                for offset in 0...max(0, bytes.count - letters.utf8.count) where bytes[offset...].starts(with: letters.utf8) {
                    places[letters, default: []].append(Place(stem: bytes, offset: offset, isStart: stem.hasPrefix("^"), isEnd: stem.hasSuffix("$")))
                }
            }
        }
        return places
    }()

    /// Whether a word has a known stem over the letters that were filled in.
    ///
    /// - Parameter word: in lower case.
    static func isKnown(_ word: [UInt8], filledIn letters: String, at offset: Int) -> Bool {
        (places[letters] ?? []).contains { place in
            let start = offset - place.offset
            guard start >= 0, start + place.stem.count <= word.count, word[start...].starts(with: place.stem) else { return false }
            return !(place.isStart && start > 0) && !(place.isEnd && start + place.stem.count < word.count)
        }
    }
}
