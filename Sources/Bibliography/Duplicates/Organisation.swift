/// Organisations under their full and their short names.
enum Organisation {
    /// What stands for an organisation in ``SourceKeys``: its short name when the table knows one, the name itself when it is one word, else
    /// the initials of its words, which are what short names mostly are.
    static func key(_ name: FoldedText) -> ArraySlice<UInt8> {
        if let short = shortNames[name.string] { return [UInt8](short.utf8)[...] }
        let words = name.words.filter { !small.contains($0) }
        if words.count <= 1 { return [UInt8]((words.first ?? "").utf8)[...] }
        return [UInt8](initials(words).utf8)[...]
    }

    static func initials(_ words: [String]) -> String { String(words.compactMap(\.first)) }

    /// The name under which the table knows it, without accents and spaces; itself when it does not.
    static func canonical(_ folded: String) -> String { shortNames[folded] ?? folded }

    /// Whether the table has this name, in full or short.
    static func isKnown(_ name: String) -> Bool { shortNames[FoldedText(name, dropsSmallWords: false).string] != nil }

    static let small: Set<String> = ["van", "voor", "het", "de", "der", "den", "en", "of", "the", "for", "and", "te", "in", "on", "und", "stichting"]

    /// Short names of Dutch and international bodies in education that are not the initials of the full name, or of which both
    /// the Dutch and the English name are in use; both sides folded, without spaces. Source: the bodies' own websites.
    private static let shortNames: [String: String] = {
        let table: [(String, [String])] = [
            ("rug", ["Rijksuniversiteit Groningen", "University of Groningen", "Universiteit Groningen", "RUG"]),
            ("uva", ["Universiteit van Amsterdam", "University of Amsterdam"]),
            ("vu", ["Vrije Universiteit Amsterdam", "Vrije Universiteit", "VU Amsterdam"]),
            ("uu", ["Universiteit Utrecht", "Utrecht University"]),
            ("ru", ["Radboud Universiteit", "Radboud University", "Radboud Universiteit Nijmegen", "Radboud University Nijmegen"]),
            ("ul", ["Universiteit Leiden", "Leiden University"]),
            ("ut", ["Universiteit Twente", "University of Twente"]),
            ("um", ["Universiteit Maastricht", "Maastricht University"]),
            ("eur", ["Erasmus Universiteit Rotterdam", "Erasmus University Rotterdam"]),
            ("tue", ["Technische Universiteit Eindhoven", "Eindhoven University of Technology", "TU/e"]),
            ("ou", ["Open Universiteit", "Open University of the Netherlands", "Open Universiteit Nederland"]),
            ("hu", ["Hogeschool Utrecht", "HU University of Applied Sciences Utrecht"]),
            ("hva", ["Hogeschool van Amsterdam", "Amsterdam University of Applied Sciences"]),
            ("han", ["Hogeschool van Arnhem en Nijmegen", "HAN University of Applied Sciences"]),
            ("ocw", [
                "Ministerie van Onderwijs, Cultuur en Wetenschap", "Ministerie van OCW", "Ministry of Education, Culture and Science", "MinOCW",
                "Ministerie van Onderwijs, Cultuur & Wetenschap",
            ]),
            ("ivho", ["Inspectie van het Onderwijs", "Onderwijsinspectie", "Inspectorate of Education", "Dutch Inspectorate of Education"]),
            ("onderwijsraad", ["Education Council of the Netherlands", "Education Council"]),
            ("oecd", ["OESO", "Organisation for Economic Co-operation and Development", "Organisatie voor Economische Samenwerking en Ontwikkeling"]),
            ("cbs", ["Centraal Bureau voor de Statistiek", "Statistics Netherlands"]),
            ("cpb", ["Centraal Planbureau", "CPB Netherlands Bureau for Economic Policy Analysis"]),
            ("scp", ["Sociaal en Cultureel Planbureau", "Netherlands Institute for Social Research"]),
            ("nro", ["Nationaal Regieorgaan Onderwijsonderzoek", "Netherlands Initiative for Education Research"]),
            ("slo", ["Stichting Leerplanontwikkeling", "Nationaal expertisecentrum leerplanontwikkeling", "SLO nationaal expertisecentrum leerplanontwikkeling"]),
            ("ecbo", ["Expertisecentrum Beroepsonderwijs"]),
            ("nvao", ["Nederlands-Vlaamse Accreditatieorganisatie", "Accreditation Organisation of the Netherlands and Flanders"]),
            ("vh", ["Vereniging Hogescholen", "HBO-raad"]),
            ("velon", ["Vereniging Lerarenopleiders Nederland", "Vereniging van Lerarenopleiders Nederland"]),
            ("eu", ["Europese Unie", "European Union"]), ("ec", ["Europese Commissie", "European Commission"]),
        ]
        var names: [String: String] = [:]
        for (short, long) in table {
            for name in long { names[FoldedText(name, dropsSmallWords: false).string] = short }
        }
        return names
    }()
}
