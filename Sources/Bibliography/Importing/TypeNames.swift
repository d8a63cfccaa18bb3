import Diagnostics
import Records

/// What people and programs call the kinds of sources, beside the types of CSL.
enum TypeNames {
    /// The type of CSL; nil for a name that is none.
    ///
    /// - Parameter isPart: whether it appeared in something larger, which tells what an `artikel` is.
    static func csl(_ name: String, isPart: Bool) -> String? {
        let line = TextTidying.line(name).lowercased()
        let letters = line.filter { $0.isLetter || $0.isNumber }
        if let type = own[letters] { return type }
        if ["article", "artikel", "review"].contains(letters) { return isPart ? "article-journal" : "article" }
        if SourceFields.types.contains(line) { return line }
        return EndNoteTypes.csl(name: line, number: "") ?? CrossrefFields.types[line] ?? BibTeXTypes.csl(line, subtype: nil) ?? RISTypes.csl(line)
    }

    /// What a source without a type is by the fields that it has; nil where these tell nothing.
    static func guess(_ has: (String) -> Bool) -> String? {
        let isPart = has("container-title")
        if isPart, !has("ISBN"), ["volume", "issue", "ISSN"].contains(where: has) { return "article-journal" }
        return !isPart && has("ISBN") ? "book" : nil
    }

    /// The name itself where it says more than the type does: `proefschrift`, `podcast`.
    static func genre(_ name: String) -> String? {
        let line = TextTidying.line(name)
        return telling.contains(line.lowercased().filter { $0.isLetter }) ? line : nil
    }

    private static let telling: Set<String> = [
        "proefschrift", "scriptie", "masterscriptie", "bachelorscriptie", "dissertatie", "afstudeerscriptie", "doctoraalscriptie", "lectoralerede", "oratie", "inauguralerede", "podcast",
        "preprint", "workingpaper", "jaarverslag", "advies", "adviesrapport", "keynote",
    ]

    private static let own: [String: String] = {
        var own: [String: String] = [:]
        for (type, names) in names { for name in names.split(separator: " ") { own[String(name)] = type } }
        return own
    }()

    /// Zotero's names of item types, those of Scopus and Web of Science, and Dutch ones.
    private static let names = [
        "article-journal": "tijdschriftartikel wetenschappelijkartikel vakartikel journalarticle editorial shortsurvey articleinpress earlyaccess dataarticle datapaper artikelintijdschrift",
        "article-magazine": "magazineartikel magazinearticle", "article-newspaper": "krantenartikel newspaperarticle krant",
        "book": "boek handboek monografie bundel ebook", "chapter": "hoofdstuk boekhoofdstuk bookchapter booksection hoofdstukinboek hoofdstukinbundel bijdrageinbundel",
        "paper-conference": "conferentiebijdrage conferencepaper conferencearticle proceedingspaper congresbijdrage meetingabstract paper",
        "report": "rapport onderzoeksrapport adviesrapport inspectierapport evaluatierapport beleidsrapport jaarverslag verslag notitie whitepaper advies",
        "thesis": "proefschrift scriptie masterscriptie bachelorscriptie dissertatie dissertation masterthesis afstudeerscriptie doctoraalscriptie masterthese bachelorthesis",
        "webpage": "webpagina website site webartikel internetpagina", "post-weblog": "blog blogbericht blogpost weblog weblogbericht", "post": "forumpost bericht socialmedia linkedinbericht",
        "speech": "presentatie presentation lezing lectoralerede oratie rede inauguralerede toespraak keynote", "broadcast": "podcast radiobroadcast tvbroadcast uitzending podcastaflevering",
        "motion_picture": "video videorecording film videoopname youtube", "song": "audiorecording geluidsopname", "software": "computerprogram programma", "dataset": "datasets databestand",
        "article": "preprint workingpaper", "legislation": "wet wetgeving statute", "bill": "wetsvoorstel", "legal_case": "uitspraak jurisprudentie case",
        "pamphlet": "brochure folder", "entry-encyclopedia": "encyclopedieartikel encyclopediaarticle", "entry-dictionary": "woordenboekartikel dictionaryentry", "manuscript": "manuscript",
        "personal_communication": "email letter instantmessage", "graphic": "artwork afbeelding", "map": "kaart", "interview": "vraaggesprek", "hearing": "hoorzitting",
        "standard": "norm", "patent": "octrooi", "document": "overig overige other anders", "review-book": "boekbespreking bookreview recensie",
    ]
}

extension EntryDraft {
    /// Sets the type that the fields tell, which is said; nil when they tell none.
    mutating func guessed(_ type: String?) {
        replace("type", .string(type ?? "document"))
        guard let type else { return remark(unknownType: "") }
        remark(Words(nl: "er staat geen soort bij; naar zijn velden is het een `\(type)` geworden", en: "it has no type; by its fields it became a `\(type)`"))
    }
}
