import Diagnostics
import Editorial

/// The words of release plans and notes.
enum ReleaseWords {
    static func next(_ number: VersionNumber) -> Words { Words(nl: "De volgende versie: \(number)", en: "The next version: \(number)") }
    static let noRelease = Words(nl: "Geen nieuwe versie nodig", en: "No new version needed")

    static func nothingNew(_ previous: VersionNumber) -> Words {
        Words(
            nl: "Sinds versie \(previous) is er niets aan het document veranderd.",
            en: "Nothing in the document has changed since version \(previous).")
    }

    static let previous = Words(nl: "Vorige versie", en: "Previous version")
    static let level = Words(nl: "Niveau", en: "Level")
    static let override = Words(nl: "Afgeleid was", en: "Derived was")
    static let reasonMissing = Words(
        nl: "geef een reden om daarvan af te wijken (--reason)", en: "give a reason to deviate from it (--reason)")
    static let why = Words(nl: "Waarom dit niveau", en: "Why this level")
    static let cutWith = Words(nl: "Uitbrengen:", en: "Cut it:")

    static func firstVersion(_ counts: String) -> Words {
        Words(nl: "Eerste versie. Het document bevat \(counts).", en: "First version. The document holds \(counts).")
    }

    /// `20 bronnen, 47 bevindingen, 8 effecten en 12 tekstdelen`; types without records are left out.
    static func counts(_ corpus: Corpus, _ language: Language) -> String {
        let counts = ["source", "claim", "effect", "condition", "section"].compactMap { name -> String? in
            guard let type = corpus.types[name] else { return nil }
            let count = corpus.records(of: name).count
            return count == 0 ? nil : ChangeWords.count(count, type).in(language)
        }
        return counts.isEmpty ? ReportWords.empty.in(language) : ReportWords.list(counts, language)
    }

    static let conclusions = Words(nl: "Wat er in de conclusies verandert", en: "What changes in the conclusions")
    static let newSources = Words(nl: "Nieuwe bronnen", en: "New sources")
    static let newClaims = Words(nl: "Nieuwe bevindingen", en: "New claims")
    static let gone = Words(nl: "Vervallen", en: "No longer there")
    static let other = Words(nl: "Verder gewijzigd", en: "Also changed")
    static let proposals = Words(nl: "Aanvaarde voorstellen", en: "Accepted proposals")
    static let noChanges = Words(
        nl: "Aan de inhoud van het document is niets veranderd.", en: "Nothing in the content of the document has changed.")

    static let isNew = Words(nl: "nieuw", en: "new")
    static let withdrawn = Words(nl: "ingetrokken", en: "withdrawn")

    static func changedFields(_ fields: String) -> Words {
        fields.isEmpty ? Words(nl: "gewijzigd", en: "changed") : Words(nl: "\(fields) gewijzigd", en: "\(fields) changed")
    }

    static func isNow(_ field: String, _ value: String) -> Words { Words(nl: "\(field) nu \(value)", en: "\(field) now \(value)") }

    static let isRetracted = Words(nl: "is teruggetrokken", en: "was retracted")

    static func isSuperseded(by successor: String?) -> Words {
        Words(nl: "is vervangen door \(successor ?? "een andere versie")", en: "was superseded by \(successor ?? "another version")")
    }

    static func restsOn(_ subjects: String) -> Words {
        Words(nl: "Hierop steunt wat het document zegt over \(subjects).", en: "What the document says on \(subjects) rests on it.")
    }

    static func besides(_ changes: String) -> Words { Words(nl: "Verder: \(changes).", en: "Also: \(changes).") }

    static func now(_ after: String) -> Words { Words(nl: "Nu \(after).", en: "Now \(after).") }

    static func firstAndNow(_ before: String, _ after: String) -> Words {
        Words(nl: "Eerst \(before); nu \(after).", en: "Before \(before); now \(after).")
    }
}
