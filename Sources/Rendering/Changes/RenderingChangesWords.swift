import Diagnostics
import Editorial

/// The words of the reports on changes.
enum ChangeWords {
    static func title(_ ends: ChangeEnds) -> Words {
        Words(nl: "Verschillen tussen \(ends.old) en \(ends.new)", en: "Differences between \(ends.old) and \(ends.new)")
    }

    static func nothing(_ ends: ChangeEnds) -> Words {
        Words(nl: "Geen verschillen tussen \(ends.old) en \(ends.new).", en: "No differences between \(ends.old) and \(ends.new).")
    }

    static let conclusions = Words(nl: "Wat verandert in de conclusies", en: "What changes in the conclusions")
    static let noConclusions = Words(
        nl: "De conclusies van het document veranderen niet.", en: "The document’s conclusions do not change.")
    static let because = Words(nl: "Dit komt door:", en: "This is because of:")
    static let was = Words(nl: "Eerst", en: "Before")
    static let now = Words(nl: "Nu", en: "Now")
    static let stays = Words(nl: "Blijft", en: "Stays")

    static let added = Words(nl: "toegevoegd:", en: "added:")
    static let removed = Words(nl: "vervallen:", en: "removed:")
    static let reordered = Words(nl: "andere volgorde:", en: "other order:")

    static let first = Words(nl: "als eerste", en: "as the first")
    static func behind(_ other: String) -> Words { Words(nl: "na \(other)", en: "after \(other)") }

    static func followed(_ count: Int) -> Words {
        Words(
            nl: count == 1 ? "Eén record verwijst mee naar de nieuwe naam:" : "\(count) records verwijzen mee naar de nieuwe naam:",
            en: count == 1 ? "One record follows the new name:" : "\(count) records follow the new name:")
    }

    static let newName = Words(nl: "nieuwe naam:", en: "new name:")

    /// The kinds of change in the order of the report.
    static let kinds = ["added", "changed", "renamed", "removed"]

    static func heading(_ kind: String) -> Words {
        switch kind {
        case "added": Words(nl: "Toegevoegd", en: "Added")
        case "removed": Words(nl: "Verwijderd", en: "Removed")
        case "renamed": Words(nl: "Hernoemd", en: "Renamed")
        default: Words(nl: "Gewijzigd", en: "Changed")
        }
    }

    /// `2 bevindingen`; of a type that only the schema knows `2 × label`.
    static func count(_ count: Int, _ type: RecordType) -> Words {
        if type.isSingle, type.name == "document" { return Words(nl: "het document zelf", en: "the document itself") }
        guard let (one, many) = plurals[type.name] else {
            return Words(nl: "\(count) × \(type.label.nl.lowercased())", en: "\(count) × \(type.label.en.lowercased())")
        }
        let word = count == 1 ? one : many
        return Words(nl: "\(count) \(word.nl)", en: "\(count) \(word.en)")
    }

    private static let plurals: [String: (Words, Words)] = [
        "source": (Words(nl: "bron", en: "source"), Words(nl: "bronnen", en: "sources")),
        "claim": (Words(nl: "bevinding", en: "claim"), Words(nl: "bevindingen", en: "claims")),
        "effect": (Words(nl: "effect", en: "effect"), Words(nl: "effecten", en: "effects")),
        "condition": (Words(nl: "voorwaarde", en: "condition"), Words(nl: "voorwaarden", en: "conditions")),
        "category": (Words(nl: "categorie", en: "category"), Words(nl: "categorieën", en: "categories")),
        "section": (Words(nl: "tekstdeel", en: "section"), Words(nl: "tekstdelen", en: "sections")),
        "person": (Words(nl: "persoon", en: "person"), Words(nl: "personen", en: "people")),
    ]

    static let suspects = Words(nl: "Passages om na te lezen", en: "Passages to read again")
    static let suspectsNote = Words(
        nl: "Deze passages verwijzen naar iets wat verandert, maar veranderden zelf niet mee. Lees na of de tekst nog klopt.",
        en: "These passages refer to something that changes, but did not change themselves. Read whether the text still holds.")

    static func line(_ line: Int) -> Words { Words(nl: "regel \(line)", en: "line \(line)") }

    /// With its article; a type that only the schema knows is a record.
    private static func definite(_ type: String) -> Words {
        switch type {
        case "source": Words(nl: "De bron", en: "The source")
        case "claim": Words(nl: "De bevinding", en: "The claim")
        case "effect": Words(nl: "Het effect", en: "The effect")
        case "condition": Words(nl: "De voorwaarde", en: "The condition")
        case "category": Words(nl: "De categorie", en: "The category")
        default: Words(nl: "Het record", en: "The record")
        }
    }

    static func suspectReason(_ type: String, _ kind: Words, _ fields: [Words]) -> Words {
        let nl = fields.map { $0.nl.lowercased() }.joined(separator: ", ")
        let en = fields.map { $0.en.lowercased() }.joined(separator: ", ")
        return Words(
            nl: "\(definite(type).nl) waarnaar dit verwijst, is \(kind.nl)\(nl.isEmpty ? "" : " (\(nl))").",
            en: "\(definite(type).en) that this refers to is \(kind.en)\(en.isEmpty ? "" : " (\(en))").")
    }

    static let administration = Words(nl: "Voorstellen en versies", en: "Proposals and versions")
}
