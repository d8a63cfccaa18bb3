import Bibliography
import Diagnostics
import Records
import Schemas

/// Texts that do not have the form that their field asks for.
extension SchemaWords {
    func wrongFormat(_ format: String, _ value: Value, _ subject: FieldSubject) -> SchemaMessage {
        let words = FormatWords(format)
        return SchemaMessage(
            "wrong-format", nl: "\(subject.words.nl) moet \(words.what.nl) zijn; ‘\(Self.short(value.text))’ is dat niet",
            en: "\(subject.words.en) must be \(words.what.en); ‘\(Self.short(value.text))’ is none", note: words.how)
    }

    func wrongPattern(_ pattern: String, _ violation: Violation, _ subject: FieldSubject) -> SchemaMessage {
        let text = violation.value.text
        // Spaces alone are nothing: the standard schemas ask for a sign that can be seen.
        if pattern == #"\S"# { return empty(subject) }
        let name = if case .key(let name) = subject.path.last { name } else { "" }
        if name == "DOI", let doi = DOI.normalised(text) {
            return SchemaMessage(
                "wrong-format", nl: "\(subject.words.nl) staat er zonder webadres: `\(doi)`", en: "\(subject.words.en) stands without a web address: `\(doi)`",
                fix: Fix(
                    title: Words(nl: "schrijf `\(doi)`", en: "write `\(doi)`"),
                    replacements: [.init(range: violation.value.range, text: "'\(doi.replacing("'", with: "''"))'")]))
        }
        if let format = Self.patterns[name] { return wrongFormat(format, violation.value, subject) }
        let examples = schema.annotation("examples", at: violation.schema)?.items.map { "`\($0.text)`" } ?? []
        return SchemaMessage(
            "wrong-format", nl: "\(subject.words.nl) heeft niet de goede vorm: ‘\(Self.short(text))’",
            en: "\(subject.words.en) does not have the right form: ‘\(Self.short(text))’",
            note: examples.isEmpty
                ? Words(nl: "De vorm is `\(pattern)`.", en: "The form is `\(pattern)`.")
                : Words(
                    nl: "Bijvoorbeeld \(examples.joined(separator: ", ")).", en: "For example \(examples.joined(separator: ", "))."))
    }

    /// Fields of the standard schemas whose form is given by a pattern.
    private static let patterns = ["DOI": "doi", "ORCID": "orcid", "ISBN": "isbn", "ISSN": "issn", "URL": "uri", "version": "version", "digest": "digest"]

    /// A long text cut, so that the sentence stays one.
    static func short(_ text: String) -> String {
        text.count > 60 ? text.prefix(60) + "…" : text
    }
}

/// A format in words: what it is, and how to write it.
struct FormatWords {
    let what: Words
    let how: Words?

    init(_ format: String) {
        let found = Self.table[format]
        what = found?.0 ?? Words(nl: "van de vorm `\(format)`", en: "of the form `\(format)`")
        how = found?.1
    }

    private static func example(_ text: String) -> Words {
        Words(nl: "Schrijf bijvoorbeeld `\(text)`.", en: "Write, for example, `\(text)`.")
    }

    private static let uri = Words(
        nl: "Schrijf het hele adres, met `https://` ervoor en zonder spaties.", en: "Write the whole address, with `https://` before it and without spaces.")

    private static let table: [String: (Words, Words?)] = [
        "date": (Words(nl: "een datum", en: "a date"), Words(
            nl: "Schrijf jaar, maand en dag: `2025-03-31`.", en: "Write year, month and day: `2025-03-31`.")),
        "date-time": (Words(nl: "een datum met tijd", en: "a date with a time"), example("2025-03-31T14:05:00Z")),
        "time": (Words(nl: "een tijd", en: "a time"), example("14:05:00Z")),
        "edtf": (Words(nl: "een jaartal of een datum", en: "a year or a date"), Words(
            nl: "Schrijf een jaar (`2019`), een maand (`2019-05`) of een dag (`2019-05-31`); `2019~` als het ongeveer is.",
            en: "Write a year (`2019`), a month (`2019-05`) or a day (`2019-05-31`); `2019~` if it is about.")),
        "email": (Words(nl: "een e-mailadres", en: "an e-mail address"), example("naam@organisatie.nl")),
        "uri": (Words(nl: "een webadres", en: "a web address"), uri),
        "iri": (Words(nl: "een webadres", en: "a web address"), uri),
        "doi": (Words(nl: "een DOI", en: "a DOI"), example("10.1080/02619768.2019.1633302")),
        "isbn": (Words(nl: "een ISBN", en: "an ISBN"), Words(
            nl: "Een ISBN heeft 10 of 13 cijfers; het laatste is een controlecijfer.", en: "An ISBN has 10 or 13 digits; the last one is a check digit.")),
        "issn": (Words(nl: "een ISSN", en: "an ISSN"), example("0261-9768")),
        "orcid": (Words(nl: "een ORCID", en: "an ORCID"), example("0000-0002-1825-0097")),
        "version": (Words(nl: "een versienummer", en: "a version number"), example("1.2.0")),
        "digest": (Words(nl: "een vingerafdruk van 64 tekens", en: "a digest of 64 characters"), Words(
            nl: "Groei schrijft dit veld zelf; verander het niet met de hand.", en: "Groei writes this field; do not change it by hand.")),
    ]
}
