import Diagnostics

/// What libyaml's terse problems mean to somebody who writes a record.
enum YAMLProblem {
    static func words(_ problem: String) -> (Words, Words?) {
        for (key, message, note) in table where has(problem, key) { return (message, note) }
        return (Words(nl: "dit is geen geldige YAML (\(problem))", en: "this is not valid YAML (\(problem))"), nil)
    }

    /// Whether a text has this part; by bytes, since a list of broken records asks for it a hundred thousand times.
    static func has(_ text: String, _ part: String) -> Bool {
        var rest = text.utf8[...]
        while rest.count >= part.utf8.count {
            if rest.starts(with: part.utf8) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    private static let quoteIt = Words(
        nl: "Staat er een `:` gevolgd door een spatie in de tekst? Zet de hele waarde dan tussen aanhalingstekens.",
        en: "Is there a `:` followed by a space in the text? Then put the whole value in quotes.")
    private static let indent = Words(
        nl: "Zet de velden van één record recht onder elkaar en spring met twee spaties in.",
        en: "Align the fields of one record and indent by two spaces.")

    private static let table: [(String, Words, Words?)] = [
        ("mapping values are not allowed", Words(nl: "hier kan geen dubbele punt staan", en: "a colon cannot stand here"), quoteIt),
        ("could not find expected ':'", Words(nl: "achter deze veldnaam ontbreekt een dubbele punt", en: "a colon is missing after this field name"), indent),
        ("did not find expected key", Words(nl: "hier werd een veldnaam verwacht", en: "a field name was expected here"), indent),
        ("did not find expected '-' indicator", Words(nl: "hier werd een `-` van de lijst verwacht", en: "a `-` of the list was expected here"), indent),
        ("block sequence entries are not allowed", Words(nl: "hier kan geen lijst beginnen", en: "a list cannot start here"), indent),
        ("did not find expected ',' or ']'", Words(nl: "in deze lijst tussen `[` en `]` ontbreekt een `,` of de `]`", en: "a `,` or the `]` is missing in this list"), nil),
        ("did not find expected ',' or '}'", Words(nl: "tussen deze `{` en `}` ontbreekt een `,` of de `}`", en: "a `,` or the `}` is missing here"), nil),
        ("found unexpected end of stream", Words(nl: "het bestand houdt op binnen een tekst tussen aanhalingstekens", en: "the file ends inside a quoted text"),
            Words(nl: "Sluit de tekst met hetzelfde aanhalingsteken.", en: "Close the text with the same quote.")),
        ("found a tab character", tab.0, tab.1),
        ("character that cannot start any token", Words(nl: "met dit teken kan een waarde niet beginnen", en: "a value cannot start with this character"),
            Words(nl: "Zet de waarde tussen aanhalingstekens; spring in met spaties, niet met tabs.", en: "Put the value in quotes; indent with spaces, not with tabs.")),
        ("unknown escape character", Words(nl: "deze `\\`-code bestaat niet", en: "there is no such `\\` escape"),
            Words(nl: "Schrijf `\\\\` voor een gewone backslash, of gebruik enkele aanhalingstekens.", en: "Write `\\\\` for a backslash, or use single quotes.")),
        ("control characters are not allowed", Words(nl: "hier staat een besturingsteken, dat in tekst niet thuishoort", en: "there is a control character here"), nil),
        ("did not find expected <document start>", Words(nl: "na het record staat nog iets dat er niet bij hoort", en: "something follows the record that does not belong to it"), indent),
        ("did not find expected node content", Words(nl: "hier ontbreekt een waarde", en: "a value is missing here"), nil),
        ("found undefined tag handle", Words(nl: "een label met `!` kan in een record niet", en: "a tag (`!`) has no place in a record"), nil),
    ]

    private static let tab = (
        Words(nl: "hier staat een tab; YAML springt in met spaties", en: "there is a tab here; YAML indents with spaces"),
        Words?.some(Words(nl: "Vervang de tab door twee spaties.", en: "Replace the tab by two spaces."))
    )
}
