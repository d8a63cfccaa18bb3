/// What may have stood where a sign was lost.
enum LostLetters {
    /// The ligatures of `f`, which most fonts draw as one sign: the first to get lost when a font does not say what its signs mean.
    static let ligatures = ["ff", "fi", "fl", "ft", "ffi", "ffl", "fft", "fh", "fj", "fb", "fk"]
    /// Ligatures that some fonts have.
    private static let rareLigatures = ["ti", "tt", "th"]
    /// What is lost when a text in a single-byte encoding is read as UTF-8.
    private static let accents = ["é", "ë", "ï", "è", "ö", "ü", "ê", "á", "ó", "í", "ú", "ç", "à", "ä", "ñ", "û", "î", "ô", "â"]

    /// The candidates for each of `count` signs lost in one word; none when there are too many to tell.
    static func candidates(_ count: Int, _ evidence: TextEvidence) -> [[String]] {
        switch count {
        case 0: return [[]]
        case 1:
            var letters = ligatures + rareLigatures.filter { !evidence.rulesOut($0) }
            if !evidence.hasAccents { letters += accents }
            if !evidence.hasCurlyApostrophes { letters.append("’") }
            return letters.map { [$0] }
        case 2: return ligatures.flatMap { first in ligatures.map { [first, $0] } }
        default: return []
        }
    }

    /// Stems in which a lost ligature can be one thing only: what is known where no dictionary is installed.
    private static let stems = [
        // Dutch
        "afbaken", "afbeeld", "affect", "afhankelijk", "behoeft", "beleeft", "betreffen", "betreft", "blijft", "certificaa", "certifice",
        "classifi", "coëfficiënt", "conflict", "definië", "definit", "differen", "drijft", "effect", "efficiën", "fictie", "fiets", "filosof",
        "financ", "flexib", "flink", "geeft", "grafie", "heeft", "helft", "identifi", "inflatie", "koffie", "kwalifi", "kwantifi", "leeft",
        "modifi", "officie", "officië", "profie", "profite", "reflect", "reflex", "schrift", "schrijft", "specifi", "streeft", "treffen",
        "treft", "vijftien", "vijftig",
        // English
        "after", "benefit", "classif", "confid", "confirm", "defin", "difficult", "efficien", "field", "figure", "final", "finding", "influen",
        "offer", "office", "often", "scientif", "shift", "signific", "specif", "staff", "suffic",
    ]

    /// The stems by the letters that may be lost in them, with where those stand.
    private static let places: [String: [(stem: [UInt8], offset: Int)]] = {
        var places: [String: [(stem: [UInt8], offset: Int)]] = [:]
        for stem in stems {
            let bytes = Array(stem.utf8)
            for letters in ligatures {
                let letters = (text: letters, bytes: Array(letters.utf8))
                for offset in 0...(bytes.count - letters.bytes.count) where bytes[offset...].starts(with: letters.bytes) {
                    places[letters.text, default: []].append((bytes, offset))
                }
            }
        }
        return places
    }()

    /// The length of the longest known stem of a word over the letters that were filled in; 0 without one.
    ///
    /// - Parameter word: in lower case.
    static func knownStem(of word: [UInt8], filledIn letters: String, at offset: Int) -> Int {
        var longest = 0
        for (stem, place) in places[letters] ?? [] where stem.count > longest {
            let start = offset - place
            if start >= 0, start + stem.count <= word.count, word[start...].starts(with: stem) { longest = stem.count }
        }
        return longest
    }
}
