/// A title taken apart for comparing.
struct SourceTitle: Sendable {
    /// Words without accents, articles and signs; of the main title and of the subtitle.
    let main: [String]
    let sub: [String]
    /// All words together.
    let whole: String
    let mainLetters: String
    /// Numbers in it, as figures, Roman figures or words: `deel 2`, `Part II`, `tweede deel`.
    let numbers: [String]
    /// The edition that it names: `2e druk`, `(3rd ed.)`.
    let edition: String?

    var words: [String] { main + sub }

    init?(_ text: String) {
        let (text, edition) = EditionText.take(from: text)
        self.edition = edition
        var folded = FoldedText()
        var count = 0
        var copy = text
        copy.withUTF8 { bytes in
            let cut = TitleParts.cut(bytes)
            folded.append(UnsafeBufferPointer(rebasing: bytes[..<cut]))
            count = folded.ends.count
            folded.append(UnsafeBufferPointer(rebasing: bytes[cut...]))
        }
        if folded.ends.isEmpty {
            // `Eén`, `It`: all that the title has.
            folded = FoldedText(text, dropsSmallWords: false)
            count = folded.ends.count
        }
        let words = folded.words
        guard !words.isEmpty else { return nil }
        if count == 0 { count = words.count }
        main = Array(words[..<count])
        sub = Array(words[count...])
        whole = folded.string
        mainLetters = main.joined()
        numbers = TitleNumbers.numbers(in: main) + TitleNumbers.numbers(in: sub)
    }

    /// Too little to go by: `Inleiding`, `Editorial`, `Jaarverslag 2020`.
    var isGeneric: Bool {
        // Chinese and Japanese have no spaces between words.
        if words.contains(where: { $0.unicodeScalars.count { (0x3040...0x9FFF).contains($0.value) } >= 6 }) { return false }
        let telling = words.filter { $0.count > 3 && !($0.first?.isNumber ?? false) }
        return telling.count < 2 || telling.allSatisfy(Self.generic.contains)
    }

    private static let generic: Set<String> = [
        "inleiding", "introduction", "voorwoord", "preface", "foreword", "editorial", "redactioneel", "conclusie", "conclusies", "conclusion", "discussie",
        "discussion", "nawoord", "epilogue", "samenvatting", "summary", "bijlage", "bijlagen", "appendix", "jaarverslag", "annual", "report", "jaarplan",
        "werkplan", "onderwijsverslag", "verantwoording", "colofon", "methode", "methods", "literatuur", "references", "overzicht", "overview", "from",
        "editors", "editor", "redactie", "special", "issue", "themanummer", "boekbespreking", "book", "review", "reviews", "notes", "nieuws", "column",
    ]
}

/// Numbers in the words of a title, which tell parts, years and phases apart.
enum TitleNumbers {
    static func numbers(in words: [String]) -> [String] {
        words.enumerated().compactMap { index, word in
            if let first = word.first, first.isNumber { return word }
            let isLast = index == words.count - 1
            let besidePart = index > 0 && parts.contains(words[index - 1]) || index + 1 < words.count && parts.contains(words[index + 1])
            if let number = roman[word], isLast && word.count > 1 || besidePart { return number }
            if besidePart, let number = spelled[word] { return number }
            // `deel a`
            return word.count == 1 && index > 0 && parts.contains(words[index - 1]) ? word : nil
        }
    }

    /// `deel 2`, `tweede studie`; no `studie in 3 landen`, no `20 jaar onderzoek`.
    static func namesPart(_ words: [String]) -> Bool {
        zip(words, words.dropFirst()).contains { first, second in
            if parts.contains(first) { return isNumber(second) }
            // `2e deel`, but no `20 jaar`.
            return parts.contains(second) && isNumber(first) && first.last?.isNumber == false
        }
    }

    private static func isNumber(_ word: String) -> Bool {
        roman[word] != nil || spelled[word] != nil || word.count < 4 && word.first?.isNumber == true
    }

    static let parts: Set<String> = [
        "deel", "part", "volume", "vol", "band", "boek", "book", "fase", "phase", "tranche", "ronde", "round", "cohort", "jaar", "year", "deelstudie", "studie",
        "study", "module", "meting", "hoofdstuk", "chapter", "serie", "series", "nummer", "nr", "no", "editie", "tussenrapportage", "rapportage", "klas", "grade",
    ]
    private static let roman = ["i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10"]
    private static let spelled = [
        "een": "1", "one": "1", "eerste": "1", "first": "1", "twee": "2", "two": "2", "tweede": "2", "second": "2", "drie": "3", "three": "3", "derde": "3",
        "third": "3", "vier": "4", "four": "4", "vierde": "4", "fourth": "4", "vijf": "5", "five": "5", "vijfde": "5", "fifth": "5",
    ]
}

/// The edition in words: the number in `2e druk`, `tweede, herziene druk`, `3rd ed.`.
enum EditionText {
    static func number(_ text: String) -> String? {
        let words = FoldedText(text, dropsSmallWords: false).words
        for word in words {
            let digits = word.prefix { $0.isASCII && $0.isNumber }
            if !digits.isEmpty { return String(digits) }
            if let spelled = spelled[word] { return spelled }
        }
        return nil
    }

    /// Takes `(2e druk)` or `, 3rd edition` out of a title.
    static func take(from title: String) -> (String, edition: String?) {
        guard let open = title.lastIndex(where: { $0 == "(" || $0 == "[" || $0 == "," }), open != title.startIndex else { return (title, nil) }
        let tail = String(title[title.index(after: open)...])
        let words = FoldedText(tail, dropsSmallWords: false).words
        guard words.count <= 4, words.contains(where: names.contains), let number = number(tail) else { return (title, nil) }
        return (String(title[..<open]), number)
    }

    /// Where the words on the edition begin; the end when there are none.
    static func cut(_ title: UnsafeBufferPointer<UInt8>) -> Int {
        guard title.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: ",") }) else { return title.count }
        let (text, edition) = take(from: String(decoding: title, as: UTF8.self))
        return edition == nil ? title.count : text.utf8.count
    }

    private static let names: Set<String> = ["druk", "editie", "edition", "ed", "uitgave"]
    private static let spelled = [
        "eerste": "1", "first": "1", "tweede": "2", "second": "2", "derde": "3", "third": "3", "vierde": "4", "fourth": "4", "vijfde": "5", "fifth": "5",
        "zesde": "6", "sixth": "6", "zevende": "7", "seventh": "7",
    ]
}
