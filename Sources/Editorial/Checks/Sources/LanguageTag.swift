/// Language codes (BCP 47, RFC 5646; ISO 639) and what people write instead.
enum LanguageTag: Equatable {
    /// Not as it should be; the code that is certainly meant.
    case meant(String)
    case unknown

    /// Nil for a code that is right.
    init?(_ text: String) {
        let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        if let code = Self.names[trimmed] {
            self = .meant(code)
            return
        }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }.map(String.init)
        guard let first = parts.first?.lowercased(), parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(Self.isAlphanumeric) }) else {
            self = .unknown
            return
        }
        guard let language = Self.shortest[first] ?? (Self.isLanguage(first) ? first : nil) else {
            self = .unknown
            return
        }
        let tag = ([language] + parts.dropFirst().map(Self.subtag)).joined(separator: "-")
        if tag == text { return nil }
        // `nl-nl` means the same as `nl-NL` and is no mistake.
        if tag.lowercased() == text.lowercased(), parts[0] == language { return nil }
        self = .meant(tag)
    }

    /// The usual form of what follows the language: `NL`, `Latn`.
    private static func subtag(_ text: String) -> String {
        let isLetters = text.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
        switch text.utf8.count {
        case 2 where isLetters: return text.uppercased()
        case 4 where isLetters: return text.prefix(1).uppercased() + text.dropFirst().lowercased()
        default: return text.lowercased()
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || (0x30...0x39).contains(byte) }

    /// Two letters that ISO 639-1 knows, or three: ISO 639-3 has thousands.
    private static func isLanguage(_ code: String) -> Bool {
        code.utf8.allSatisfy { (0x61...0x7A).contains($0) } && (code.utf8.count == 3 || two.contains(code))
    }

    /// ISO 639-1.
    private static let two: Set<String> = Set("""
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj
        fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la
        lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa
        sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Three letters (ISO 639-2) for which BCP 47 asks the two.
    private static let shortest: [String: String] = [
        "dut": "nl", "nld": "nl", "eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "spa": "es", "ita": "it", "por": "pt", "fry": "fy",
        "dan": "da", "swe": "sv", "nor": "no", "nob": "nb", "nno": "nn", "fin": "fi", "ice": "is", "isl": "is", "pol": "pl", "cze": "cs", "ces": "cs",
        "slo": "sk", "slk": "sk", "hun": "hu", "rum": "ro", "ron": "ro", "gre": "el", "ell": "el", "tur": "tr", "ara": "ar", "heb": "he", "rus": "ru",
        "ukr": "uk", "chi": "zh", "zho": "zh", "jpn": "ja", "kor": "ko", "afr": "af", "cat": "ca", "baq": "eu", "eus": "eu", "gle": "ga", "lat": "la",
        "wel": "cy", "cym": "cy", "ind": "id", "per": "fa", "fas": "fa",
    ]

    private static let names: [String: String] = [
        "nederlands": "nl", "dutch": "nl", "nederlandse": "nl", "vlaams": "nl-BE", "flemish": "nl-BE", "engels": "en", "english": "en", "duits": "de",
        "german": "de", "deutsch": "de", "frans": "fr", "french": "fr", "français": "fr", "spaans": "es", "spanish": "es", "español": "es",
        "italiaans": "it", "italian": "it", "italiano": "it", "portugees": "pt", "portuguese": "pt", "fries": "fy", "frisian": "fy", "frysk": "fy",
        "deens": "da", "danish": "da", "dansk": "da", "zweeds": "sv", "swedish": "sv", "svenska": "sv", "noors": "no", "norwegian": "no", "norsk": "no",
        "fins": "fi", "finnish": "fi", "suomi": "fi", "pools": "pl", "polish": "pl", "turks": "tr", "turkish": "tr", "arabisch": "ar", "arabic": "ar",
        "russisch": "ru", "russian": "ru", "chinees": "zh", "chinese": "zh", "japans": "ja", "japanese": "ja", "afrikaans": "af", "latijn": "la",
        "latin": "la", "grieks": "el", "greek": "el",
    ]
}
