import Bibliography
import Diagnostics
import Records
import Schemas

/// Texts that do not have the form that their field asks for.
extension SchemaWords {
    func wrongFormat(_ format: String, _ value: Value, _ subject: FieldSubject) -> SchemaMessage {
        let words = FormatWords(format)
        if let (message, note) = FormatWords.nearly(format, value.text) {
            return SchemaMessage(
                "wrong-format", nl: "\(subject.words.nl) kan niet ‘\(Self.short(value.text))’ zijn: \(message.nl)",
                en: "\(subject.words.en) cannot be ‘\(Self.short(value.text))’: \(message.en)", note: note)
        }
        if let written = FormatWords.tidied(format, value.text), let fix = Fix.writing(written, for: value) {
            return SchemaMessage(
                "wrong-format", nl: "\(subject.words.nl) is niet geschreven als \(words.what.nl): `\(written)`",
                en: "\(subject.words.en) is not written as \(words.what.en): `\(written)`", fix: fix)
        }
        return SchemaMessage(
            "wrong-format", nl: "\(subject.words.nl) moet \(words.what.nl) zijn; ‘\(Self.short(value.text))’ is dat niet",
            en: "\(subject.words.en) must be \(words.what.en); ‘\(Self.short(value.text))’ is none",
            note: FormatWords.strangeSign(format, value.text) ?? FormatWords.undated(format, value.text) ?? words.how)
    }

    func wrongPattern(_ pattern: String, _ violation: Violation, _ subject: FieldSubject) -> SchemaMessage {
        let text = violation.value.text
        // Spaces alone are nothing: the standard schemas ask for a sign that can be seen.
        if pattern == #"\S"# { return empty(subject) }
        let name = if case .key(let name) = subject.path.last { name } else { "" }
        if name == "DOI", let doi = DOI.bare(text) {
            return SchemaMessage(
                "wrong-format", nl: "\(subject.words.nl) is alleen de code, zonder webadres, ‘doi:’ of spaties: `\(doi)`",
                en: "\(subject.words.en) is the code alone, without web address, ‘doi:’ or blanks: `\(doi)`",
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
