/// Languages by name, in their own and in English, and the names that babel and BibLaTeX give them.
enum LanguageNames {
    static func code(_ name: String) -> String? { codes[name.lowercased()] }

    /// babel's name, for BibLaTeX's `langid`.
    static func babel(_ code: String) -> String? { babelNames[code] }

    private static let babelNames = [
        "nl": "dutch", "en": "english", "en-US": "american", "en-GB": "british", "de": "german", "fr": "french", "es": "spanish", "it": "italian",
        "pt": "portuguese", "da": "danish", "sv": "swedish", "nb": "norsk", "fi": "finnish", "pl": "polish", "af": "afrikaans", "fy": "frisian",
        "pt-BR": "brazilian", "de-AT": "austrian", "ru": "russian", "tr": "turkish", "el": "greek", "cs": "czech", "hu": "hungarian",
    ]

    private static let codes: [String: String] = {
        var codes = Dictionary(uniqueKeysWithValues: babelNames.map { ($0.value, $0.key) })
        let others = [
            "nederlands": "nl", "vlaams": "nl", "nld": "nl", "dut": "nl", "engels": "en", "eng": "en", "duits": "de", "deutsch": "de", "ger": "de",
            "deu": "de", "ngerman": "de", "frans": "fr", "français": "fr", "francais": "fr", "fra": "fr", "fre": "fr", "spaans": "es", "español": "es",
            "spa": "es", "ukenglish": "en-GB", "usenglish": "en-US", "fries": "fy", "frysk": "fy", "italiano": "it", "ita": "it", "por": "pt",
            "norwegian": "no", "nor": "no", "swe": "sv", "dan": "da", "afr": "af", "nynorsk": "nn", "british": "en-GB", "canadian": "en-CA",
            "australian": "en-AU", "newzealand": "en-NZ", "naustrian": "de-AT", "swissgerman": "de-CH", "nswissgerman": "de-CH", "acadian": "fr-CA",
            "canadien": "fr-CA", "brazil": "pt-BR", "portuges": "pt", "mexican": "es-MX", "polutonikogreek": "el", "magyar": "hu", "catalan": "ca",
            "basque": "eu", "galician": "gl", "asturian": "ast", "occitan": "oc", "breton": "br", "welsh": "cy", "irish": "ga", "scottish": "gd",
            "romansh": "rm", "friulan": "fur", "latin": "la", "esperanto": "eo", "icelandic": "is", "estonian": "et", "latvian": "lv", "lithuanian": "lt",
            "slovak": "sk", "slovene": "sl", "slovenian": "sl", "croatian": "hr", "serbian": "sr", "bosnian": "bs", "macedonian": "mk", "bulgarian": "bg",
            "romanian": "ro", "albanian": "sq", "ukrainian": "uk", "belarusian": "be", "armenian": "hy", "georgian": "ka", "arabic": "ar", "hebrew": "he",
            "persian": "fa", "farsi": "fa", "urdu": "ur", "hindi": "hi", "bengali": "bn", "tamil": "ta", "sanskrit": "sa", "chinese": "zh",
            "japanese": "ja", "korean": "ko", "vietnamese": "vi", "thai": "th", "indonesian": "id", "bahasa": "id", "malay": "ms", "mongolian": "mn",
            "kurdish": "ku", "tibetan": "bo", "swahili": "sw",
        ]
        codes.merge(others) { first, _ in first }
        return codes
    }()
}
