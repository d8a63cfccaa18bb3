import Diagnostics
import Editorial

/// The words that a rendered document has around the content of its records.
enum RenderingWords {
    static let untitled = Words(nl: "Groeidocument", en: "Living document")
    static let noVersion = Words(nl: "Concept, nog geen versie", en: "Draft, no version yet")
    static let toMain = Words(nl: "Naar de tekst", en: "Skip to the text")
    static let contents = Words(nl: "Inhoud", en: "Contents")
    static let sources = Words(nl: "Bronnen", en: "Sources")
    static let source = Words(nl: "Bron", en: "Source")
    static let claim = Words(nl: "Bevinding", en: "Claim")
    static let notes = Words(nl: "Noten", en: "Notes")
    static let backToText = Words(nl: "terug naar de tekst", en: "back to the text")
    static let scheme = Words(nl: "Schema van de effecten", en: "Scheme of the effects")
    static let schemeAsText = Words(nl: "Het schema als tekst", en: "The scheme as text")
    static let otherClaims = Words(nl: "Overige bevindingen", en: "Other claims")
    static let withdrawn = Words(nl: "ingetrokken", en: "withdrawn")
    static let withdrawnClaims = Words(nl: "Ingetrokken bevindingen", en: "Withdrawn claims")
    static let withdrawnMeans = Words(
        nl: "Deze bevindingen tellen niet meer mee. Ze staan hier omdat er naar verwezen kan zijn.",
        en: "These claims no longer count. They stand here because they may have been cited.")
    static let succeededBy = Words(nl: "opgevolgd door een nieuwere bevinding", en: "succeeded by a newer claim")
    static let retracted = Words(nl: "teruggetrokken", en: "retracted")
    static let isRetracted = Words(nl: "Deze bron is teruggetrokken", en: "This source was retracted")
    static let isSuperseded = Words(nl: "Deze bron is vervangen door een andere versie", en: "This source was superseded by another version")
    static let isSupersededBy = Words(nl: "Deze bron is vervangen door", en: "This source was superseded by")
    static let reason = Words(nl: "Reden", en: "Reason")
    static let claimsPerCondition = Words(nl: "Bevindingen per voorwaarde", en: "Claims per condition")
    static let claimsOn = Words(nl: "Bevindingen over", en: "Claims about")
    static let mentionedIn = Words(nl: "Genoemd in", en: "Mentioned in")
    static let and = Words(nl: "en", en: "and")
    static let table = Words(nl: "Tabel", en: "Table")
    static let shownBefore = Words(nl: "Dit onderdeel staat al eerder in het document.", en: "This part is in the document already, further up.")
    static let noEffects = Words(nl: "Er zijn nog geen effecten beschreven.", en: "No effects have been described yet.")
    static let noConditions = Words(nl: "Er zijn nog geen voorwaarden beschreven.", en: "No conditions have been described yet.")
    static let noSources = Words(nl: "Er zijn nog geen bronnen.", en: "There are no sources yet.")
    static let noClaims = Words(nl: "Nog geen bevindingen.", en: "No claims yet.")
    static let withoutCategory = Words(nl: "Zonder categorie", en: "Without a category")
    static let unknownSource = Words(nl: "bron onbekend", en: "source unknown")
    static let digest = Words(nl: "Kenmerk van de inhoud", en: "Digest of the content")

    static func on(_ date: String) -> Words { Words(nl: " op \(date)", en: " on \(date)") }

    static func version(_ number: String) -> Words { Words(nl: "Versie \(number)", en: "Version \(number)") }

    static func draftAfter(_ number: String) -> Words {
        Words(nl: "Concept: versie \(number) met wijzigingen die nog niet zijn uitgebracht",
            en: "Draft: version \(number) with changes that have not been released")
    }

    static func unknownBlock(_ name: String) -> Words {
        Words(nl: "Hier hoort een onderdeel te staan dat groei niet kent: ‘\(name)’.",
            en: "A part belongs here that groei does not know: ‘\(name)’.")
    }

    static func missingSection(_ id: String) -> Words {
        Words(nl: "Dit tekstdeel is nog niet geschreven: ‘\(id)’.", en: "This section has not been written yet: ‘\(id)’.")
    }

    static func claims(about label: String) -> Words {
        Words(nl: "Bevindingen over: \(label)", en: "Claims about: \(label)")
    }

    static func linkTo(claim source: String) -> Words {
        Words(nl: "Verwijzing naar deze bevinding van \(source)", en: "Link to this claim of \(source)")
    }

    static func note(_ number: Int) -> Words { Words(nl: "noot \(number)", en: "note \(number)") }
}

extension Evidence {
    /// The counts as a sentence for readers: `4 bevindingen uit 3 bronnen, alle ondersteunend.`
    var sentence: Words {
        guard total > 0 else { return RenderingWords.noClaims }
        let kinds = Direction.allCases.filter { count($0) > 0 }
        let nl = kinds.count > 1 ? ": " + kinds.map { "\(count($0)) \($0.words.nl)" }.joined(separator: ", ")
            : total == 1 ? ", \(kinds[0].words.nl)" : ", \(total == 2 ? "beide" : "alle") \(kinds[0].words.nl)"
        let en = kinds.count > 1 ? ": " + kinds.map { "\(count($0)) \($0.words.en)" }.joined(separator: ", ")
            : total == 1 ? ", \(kinds[0].words.en)" : ", \(total == 2 ? "both" : "all") \(kinds[0].words.en)"
        let (some, many) = (sources.count == 1, total == 1)
        return Words(
            nl: "\(total) \(many ? "bevinding" : "bevindingen") uit \(sources.count) \(some ? "bron" : "bronnen")\(nl)\(caution.nl).",
            en: "\(total) \(many ? "claim" : "claims") from \(sources.count) \(some ? "source" : "sources")\(en)\(caution.en).")
    }
}
