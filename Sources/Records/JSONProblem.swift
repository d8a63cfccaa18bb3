package import Diagnostics

/// Why a text is no JSON (RFC 8259), in words for whoever writes a schema.
package struct JSONProblem: Sendable {
    enum Kind {
        case empty, open(at: Int), noComma, extraComma, noName, noColon, comment, noValue(String), openText, control, escape(UInt8), more
    }

    let kind: Kind
    /// Byte offset in the file.
    let offset: Int

    /// Where a file is no JSON; nil when it is.
    package static func first(in source: SourceFile) -> Finding? {
        let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return SimpleJSON.problem(of: source, range: start..<source.bytes.count)?.finding(in: source)
    }

    func finding(in source: SourceFile) -> Finding {
        let (message, note) = words(source)
        let start = min(offset, source.bytes.count)
        return Finding(
            rule: "schema-syntax", severity: .error, place: source.place(start..<min(start + 1, source.bytes.count)), message: message, note: note)
    }

    private static let quotes = Words(
        nl: "In JSON staan namen en teksten tussen dubbele aanhalingstekens: `\"type\": \"string\"`.",
        en: "In JSON, names and texts stand in double quotes: `\"type\": \"string\"`.")

    private func words(_ source: SourceFile) -> (Words, Words?) {
        switch kind {
        case .empty: (Words(nl: "dit bestand is leeg", en: "this file is empty"), Words(nl: "Een schema begint met `{` en eindigt met `}`.", en: "A schema begins with `{` and ends with `}`."))
        case .open(let start):
            (Words(
                nl: "het bestand houdt op, terwijl de `\(sign(start, source))` van regel \(source.position(of: start).line) nog open is",
                en: "the file ends while the `\(sign(start, source))` of line \(source.position(of: start).line) is still open"),
                Words(nl: "Zet aan het eind van dat deel een `\(closing(start, source))`.", en: "Put a `\(closing(start, source))` at the end of that part."))
        case .noComma: (Words(nl: "hierachter ontbreekt een komma", en: "a comma is missing after this"), Words(nl: "Tussen twee delen staat een komma; achter het laatste niet.", en: "Between two parts stands a comma; behind the last there is none."))
        case .extraComma: (Words(nl: "hier staat een komma te veel", en: "there is one comma too many here"), Words(nl: "Tussen twee delen staat één komma, en achter het laatste geen.", en: "Between two parts stands one comma, and behind the last there is none."))
        case .noName: (Words(nl: "hier hoort een naam tussen dubbele aanhalingstekens", en: "a name in double quotes belongs here"), Self.quotes)
        case .noColon: (Words(nl: "achter deze naam ontbreekt een dubbele punt", en: "a colon is missing after this name"), nil)
        case .comment:
            (Words(nl: "in JSON kan geen opmerking staan", en: "JSON has no comments"), Words(nl: "Zet de opmerking in `\"$comment\": \"…\"`, of haal haar weg.", en: "Put the comment into `\"$comment\": \"…\"`, or delete it."))
        case .noValue(let word): noValue(word)
        case .openText:
            (Words(nl: "deze tekst wordt op dezelfde regel niet gesloten", en: "this text is not closed on the same line"),
                Words(nl: "Zet er een `\"` achter; een nieuwe regel in een tekst schrijf je als `\\n`.", en: "Put a `\"` behind it; a new line in a text is written `\\n`."))
        case .control:
            (Words(nl: "in een tekst kan dit teken niet staan", en: "this character cannot stand in a text"),
                Words(nl: "Schrijf een tab als `\\t`; haal een ander onzichtbaar teken weg.", en: "Write a tab as `\\t`; delete any other invisible character."))
        case .escape(let sign):
            (Words(nl: "`\\\(UnicodeScalar(sign))` kan zo in een tekst niet", en: "`\\\(UnicodeScalar(sign))` cannot stand in a text like this"),
                sign == UInt8(ascii: "u")
                    ? Words(nl: "Achter `\\u` staan vier cijfers of letters van `a` tot `f`, zoals `\\u00e9`.", en: "Behind `\\u` come four digits or letters from `a` to `f`, such as `\\u00e9`.")
                    : Words(nl: "Hoort de `\\` bij de tekst, zoals in een patroon? Schrijf hem dan dubbel: `\\\\`.", en: "Does the `\\` belong to the text, as in a pattern? Then write it twice: `\\\\`."))
        case .more: (Words(nl: "na het schema staat nog iets", en: "something follows the schema"), Words(nl: "Haal het weg, of kijk of er een `}` te veel staat.", en: "Delete it, or see whether there is one `}` too many."))
        }
    }

    private func noValue(_ word: String) -> (Words, Words?) {
        let meant = ["true", "false", "null"].first { $0 == word.lowercased() } ?? (word == "None" ? "null" : nil)
        if let meant { return (Words(nl: "`\(word)` kent JSON niet", en: "JSON does not know `\(word)`"), Words(nl: "Schrijf `\(meant)`.", en: "Write `\(meant)`.")) }
        if let first = word.utf8.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-") || first == UInt8(ascii: ".") || (0x30...0x39).contains(first) {
            return (Words(nl: "`\(word)` is geen getal zoals JSON het schrijft", en: "`\(word)` is no number as JSON writes it"),
                Words(nl: "Een getal begint met een cijfer (niet met een nul voor een ander cijfer) of een min; voor en achter de punt staat een cijfer.", en: "A number begins with a digit (not with a zero before another digit) or a minus; there is a digit before and behind the point."))
        }
        return (Words(nl: "hier hoort een waarde", en: "a value belongs here"),
            Words(
                nl: "Een waarde is een tekst tussen dubbele aanhalingstekens, een getal, `true`, `false`, `null`, of iets tussen `{ }` of `[ ]`.",
                en: "A value is a text in double quotes, a number, `true`, `false`, `null`, or something in `{ }` or `[ ]`."))
    }

    private func sign(_ offset: Int, _ source: SourceFile) -> UnicodeScalar { UnicodeScalar(source.bytes[offset]) }
    private func closing(_ offset: Int, _ source: SourceFile) -> String { source.bytes[offset] == UInt8(ascii: "{") ? "}" : "]" }
}
