import Diagnostics

/// What libyaml's terse problems mean to somebody who writes a record, where no ``Slip`` is known.
enum YAMLProblem {
    static func words(_ problem: SyntaxProblem) -> (Words, Words?) {
        for (key, message, note) in table where problem.says(key) { return (message, note) }
        return (
            Words(nl: "dit is geen geldige YAML (\(problem.text))", en: "this is not valid YAML (\(problem.text))"),
            Words(nl: "Zet de waarde tussen aanhalingstekens als dit teken bij de tekst hoort.", en: "Put the value in quotes if this sign is part of the text.")
        )
    }

    private static let quoteIt = Words(
        nl: "Staat er een `:` gevolgd door een spatie in de tekst? Zet de hele waarde dan tussen aanhalingstekens.",
        en: "Is there a `:` followed by a space in the text? Then put the whole value in quotes.")
    private static let indent = Words(
        nl: "Zet de velden van één record recht onder elkaar en spring met twee spaties in.",
        en: "Align the fields of one record and indent by two spaces.")

    private static let table: [(String, Words, Words?)] = [
        ("mapping values are not allowed", Words(nl: "hier kan geen dubbele punt staan", en: "a colon cannot stand here"), quoteIt),
        ("mapping keys are not allowed", Words(nl: "hier kan geen `?` met een spatie staan", en: "a `?` with a space cannot stand here"),
            Words(nl: "Hoort het vraagteken bij de tekst? Zet dan de hele waarde tussen aanhalingstekens.", en: "Is the question mark part of the text? Then put the whole value in quotes.")),
        ("could not find expected ':'", Words(nl: "achter deze veldnaam ontbreekt een dubbele punt", en: "a colon is missing after this field name"), indent),
        ("did not find expected key", Words(nl: "hier werd een veldnaam verwacht", en: "a field name was expected here"), indent),
        ("did not find expected '-' indicator", Words(nl: "hier werd een `-` van de lijst verwacht", en: "a `-` of the list was expected here"), indent),
        ("block sequence entries are not allowed", Words(nl: "hier kan geen lijst beginnen", en: "a list cannot start here"), indent),
        ("did not find expected ',' or ']'", Words(nl: "in deze lijst tussen `[` en `]` ontbreekt een `,` of de `]`", en: "a `,` or the `]` is missing in this list"), brackets),
        ("did not find expected ',' or '}'", Words(nl: "tussen deze `{` en `}` ontbreekt een `,` of de `}`", en: "a `,` or the `}` is missing here"), brackets),
        ("found a tab character", tab.message, tab.note),
        ("character that cannot start any token", Words(nl: "met dit teken kan een waarde niet beginnen", en: "a value cannot start with this character"),
            Words(nl: "Zet de waarde tussen aanhalingstekens.", en: "Put the value in quotes.")),
        ("unknown escape character", escape.message, escape.note),
        ("did not find expected hexdecimal number", escape.message, escape.note),
        ("found invalid Unicode character escape code", escape.message, escape.note),
        ("control characters are not allowed", Words(nl: "hier staat een onzichtbaar besturingsteken, dat in tekst niet thuishoort", en: "there is an invisible control character here, which text has no use for"), delete),
        ("did not find expected <document start>", Words(nl: "na het record staat nog iets dat er niet bij hoort", en: "something follows the record that does not belong to it"), indent),
        ("did not find expected node content", Words(nl: "hier ontbreekt een waarde", en: "a value is missing here"),
            Words(nl: "Schrijf een waarde, of haal het teken ervoor weg.", en: "Write a value, or delete the sign before it.")),
    ]

    static let tab = (
        message: Words(nl: "hier staat een tab; YAML springt in met spaties", en: "there is a tab here; YAML indents with spaces"),
        note: Words?.some(Words(nl: "Vervang de tab door twee spaties.", en: "Replace the tab by two spaces."))
    )
    private static let escape = (
        message: Words(nl: "deze `\\`-code bestaat niet", en: "there is no such `\\` escape"),
        note: Words?.some(Words(nl: "Schrijf `\\\\` voor een gewone backslash, of gebruik enkele aanhalingstekens.", en: "Write `\\\\` for a backslash, or use single quotes."))
    )
    private static let delete = Words(nl: "Haal het weg.", en: "Delete it.")
    private static let brackets = Words(
        nl: "Zet een komma tussen de onderdelen. Hoort de haak bij de tekst? Zet dan de hele waarde tussen aanhalingstekens.",
        en: "Put a comma between the items. Is the bracket part of the text? Then put the whole value in quotes.")
}
