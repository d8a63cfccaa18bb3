import Diagnostics

/// Why a file is not read: each with its rule id and its words.
enum Refusal {
    case tooLarge(Int, maximum: Int), utf16, nul, invalidUTF8, endlessMarks
    case syntax(Slip)
    case severalDocuments, directive, alias, anchor, tag, mergeKey, keyIsNoScalar, tooDeep
    /// What libyaml lets pass; see ``StricterYAML``.
    case unspacedComment, noValueInBrackets, unevenIndentation, lineSeparator
    case duplicateKey(String, line: Int)
    case frontMatterMissing, frontMatterOpen
    case conflict, bodyField

    func finding(at place: Place) -> Finding {
        let (rule, message, note) = words
        return Finding(rule: rule, severity: .error, place: place, message: message, note: note)
    }

    private static func size(_ bytes: Int) -> String { bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes >> 10) KiB" }

    var words: (String, Words, Words?) {
        switch self {
        case .tooLarge(let count, let maximum):
            ("file-too-large",
                Words(nl: "dit bestand is \(Self.size(count)) groot, en mag hooguit \(Self.size(maximum)) zijn",
                    en: "this file is \(Self.size(count)), and may be at most \(Self.size(maximum))"),
                Words(nl: "Hoort dit bestand hier wel? Bewaar bijlagen buiten `corpus/`.", en: "Does this file belong here? Keep attachments outside `corpus/`."))
        case .utf16:
            ("encoding", Words(nl: "dit bestand staat in UTF-16; groei leest UTF-8", en: "this file is in UTF-16; groei reads UTF-8"),
                Words(nl: "Bewaar het in je tekstprogramma opnieuw als UTF-8.", en: "Save it again as UTF-8 in your editor."))
        case .nul:
            ("encoding", Words(nl: "hier staat een NUL-teken, dat in tekst niet thuishoort", en: "there is a NUL character here, which text has no use for"),
                Words(nl: "Haal het weg.", en: "Delete it."))
        case .invalidUTF8:
            ("encoding", Words(nl: "deze bytes zijn geen geldig UTF-8", en: "these bytes are not valid UTF-8"),
                Words(nl: "Bewaar het bestand in je tekstprogramma opnieuw als UTF-8.", en: "Save the file again as UTF-8 in your editor."))
        case .endlessMarks:
            ("encoding", Words(nl: "hier staan meer dan honderd accenten op één letter; dat kan in geen enkel schrift", en: "there are more than a hundred accents on one letter here; no script has that"),
                Words(nl: "Haal ze weg, en schrijf de letter opnieuw.", en: "Delete them, and write the letter again."))
        case .syntax(let slip): (slip.rule, slip.message, slip.note)
        case .severalDocuments:
            ("yaml-documents", Words(nl: "hier begint een tweede YAML-document; een bestand is één record", en: "a second YAML document starts here; a file is one record"),
                Words(nl: "Zet elk record in een eigen bestand, of haal deze regel weg.", en: "Put each record in a file of its own, or delete this line."))
        case .directive:
            ("yaml-directive", Words(nl: "een regel met `%` heeft in een record geen betekenis", en: "a line with `%` has no place in a record"),
                Words(nl: "Laat hem weg.", en: "Leave it out."))
        case .unspacedComment:
            ("yaml-syntax", Words(nl: "voor een `#` die een opmerking begint, hoort een spatie", en: "a `#` that starts a comment needs a space before it"),
                Words(nl: "Hoort de `#` bij de tekst? Zet de hele waarde dan tussen aanhalingstekens.", en: "Does the `#` belong to the text? Then put the whole value in quotes."))
        case .noValueInBrackets:
            ("yaml-syntax", Words(nl: "met dit teken kan een waarde tussen haken niet beginnen", en: "a value in brackets cannot start with this character"),
                Words(nl: "Zet de waarde tussen aanhalingstekens.", en: "Put the value in quotes."))
        case .lineSeparator:
            ("yaml-syntax", Words(nl: "hier staat een onzichtbaar scheidingsteken, dat elk programma anders leest", en: "there is an invisible separator here, which every program reads in its own way"),
                Words(nl: "Haal het weg en zet er een spatie of een gewone nieuwe regel voor in de plaats.", en: "Delete it, and put a space or an ordinary line break in its place."))
        case .unevenIndentation:
            ("yaml-syntax", Words(nl: "de regels van deze tekst springen niet even ver in", en: "the lines of this text are not indented alike"),
                Words(nl: "Begin elke regel van de tekst even ver naar rechts; een lege regel erboven mag niet verder inspringen.",
                    en: "Indent every line of the text alike; an empty line above it must not be indented more."))
        case .alias:
            ("yaml-alias", Words(nl: "een verwijzing met `*` kan in een record niet", en: "an alias (`*`) has no place in a record"),
                Words(nl: "Schrijf de waarde uit, of zet haar tussen aanhalingstekens als de `*` bij de tekst hoort.", en: "Write the value out, or put it in quotes if the `*` belongs to the text."))
        case .anchor:
            ("yaml-alias", Words(nl: "een anker met `&` kan in een record niet", en: "an anchor (`&`) has no place in a record"),
                Words(nl: "Zet de waarde tussen aanhalingstekens als de `&` bij de tekst hoort.", en: "Put the value in quotes if the `&` belongs to the text."))
        case .tag:
            ("yaml-tag", Words(nl: "een label met `!` kan in een record niet", en: "a tag (`!`) has no place in a record"),
                Words(nl: "Zet de waarde tussen aanhalingstekens als de `!` bij de tekst hoort.", en: "Put the value in quotes if the `!` belongs to the text."))
        case .mergeKey:
            ("yaml-merge-key", Words(nl: "samenvoegen met `<<` kan in een record niet", en: "a merge key (`<<`) has no place in a record"),
                Words(nl: "Schrijf de velden uit.", en: "Write the fields out."))
        case .keyIsNoScalar:
            ("yaml-key", Words(nl: "een veldnaam moet een gewoon woord zijn", en: "a field name must be a plain word"),
                Words(nl: "Schrijf `naam: waarde`. Hoort een `?` of haak bij de tekst? Zet die dan tussen aanhalingstekens.", en: "Write `name: value`. Is a `?` or bracket part of the text? Then put that in quotes."))
        case .tooDeep:
            ("yaml-depth", Words(nl: "dit is dieper genest dan \(YAMLReader.maximumDepth) lagen", en: "this is nested deeper than \(YAMLReader.maximumDepth) levels"),
                Words(nl: "Geen veld van een record is zo diep. Staan er haken die bij een tekst horen? Zet die tekst dan tussen aanhalingstekens.", en: "No field of a record is that deep. Are there brackets that belong to a text? Then put that text in quotes."))
        case .duplicateKey(let key, let line):
            ("yaml-duplicate-key", Words(nl: "het veld `\(key)` staat er al, op regel \(line)", en: "the field `\(key)` is already there, on line \(line)"),
                Words(nl: "Laat één van de twee staan.", en: "Keep one of the two."))
        case .bodyField:
            ("front-matter", Words(nl: "een tekstdeel heeft geen veld `\(RecordReader.bodyField)`: dat is de tekst onder het blok met velden", en: "a section has no field `\(RecordReader.bodyField)`: that is the text below the block of fields"),
                Words(nl: "Zet de tekst onder de tweede regel `---`, en haal dit veld weg.", en: "Put the text below the second line `---`, and take this field away."))
        case .conflict:
            ("merge-conflict", Words(nl: "hier staan twee gedeelten die git niet kon samenvoegen", en: "here are two parts that git could not merge"),
                Words(nl: "Laat staan wat blijft, en haal de regels met `<<<<<<<`, `=======` en `>>>>>>>` weg.",
                    en: "Keep what stays, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`."))
        case .frontMatterMissing:
            ("front-matter", Words(nl: "een tekstdeel begint met een regel `---`, de velden, en weer `---`", en: "a section starts with a line `---`, the fields, and `---` again"),
                Words(nl: "Zet op de allereerste regel drie streepjes en niets anders, en onder de velden nog eens.", en: "Put three hyphens and nothing else on the very first line, and once more below the fields."))
        case .frontMatterOpen:
            ("front-matter", Words(nl: "het blok met velden begint met `---` maar eindigt niet", en: "the block of fields starts with `---` but does not end"),
                Words(nl: "Zet een regel `---` tussen de velden en de tekst.", en: "Put a line `---` between the fields and the text."))
        }
    }
}
