import Diagnostics

/// Slips in how fields and lists stand below one another.
extension Slip {
    /// `title:A`, or the line before the one where libyaml noticed it.
    static func missingBlank(_ text: SlipText) -> Slip? {
        let problem = text.problem
        guard problem.says("mapping values are not allowed") || problem.says("could not find expected ':'") else { return nil }
        let here = text.line(at: problem.offset)
        let above = here.range.lowerBound > text.limits.lowerBound ? text.line(at: here.range.lowerBound - 1) : nil
        for line in [problem.start.map(text.line(at:)), above, here].compactMap({ $0 }) {
            guard let name = line.gluedName else { continue }
            let shown = text.string(name)
            if text.isHardBlank(at: name.upperBound + 1) { return hardBlank(text.sign(at: name.upperBound + 1)) }
            return Slip(
                range: name.lowerBound..<name.upperBound + 1,
                message: Words(nl: "achter `\(shown):` hoort een spatie", en: "`\(shown):` needs a space behind it"),
                note: Words(nl: "Schrijf `\(shown): …`.", en: "Write `\(shown): …`."))
        }
        return nil
    }

    /// A line that should be a field and has no colon.
    static func noField(_ text: SlipText) -> Slip? {
        guard text.problem.says("could not find expected ':'"), let start = text.problem.start else { return nil }
        let line = text.line(at: start)
        guard line.colon == nil, !line.text.isEmpty else { return nil }
        if text.isHardBlank(at: line.text.lowerBound) { return hardBlank(text.sign(at: line.text.lowerBound)) }
        return noField(line, text, Words(
            nl: "Hoort hij bij de tekst erboven? Laat hem dan verder inspringen dan de naam van dat veld. Is het een nieuw veld? Schrijf dan `naam: waarde`.",
            en: "Is it part of the text above? Then indent it more than the name of that field. Is it a new field? Then write `name: value`."))
    }

    static func noField(_ line: TypedLine, _ text: SlipText, _ note: Words) -> Slip {
        if let colon = text.bytes[line.text].firstRange(of: Array("\u{FF1A}".utf8)) {
            return Slip(
                range: colon, message: Words(nl: "hier staat een brede dubbele punt (：), die YAML niet kent", en: "here is a wide colon (：), which YAML does not know"),
                note: Words(nl: "Typ een gewone dubbele punt en een spatie.", en: "Type an ordinary colon and a blank."))
        }
        return Slip(
            range: line.text, message: Words(nl: "deze regel is geen veld: er staat geen naam met een dubbele punt", en: "this line is no field: it has no name with a colon"),
            note: note)
    }

    /// A line above that is indented with hard spaces, and so became part of the text before it.
    static func hardIndentation(_ text: SlipText) -> Slip? {
        var line = text.line(at: text.problem.offset)
        for _ in 0..<20 {
            if text.isHardBlank(at: line.text.lowerBound) { return hardBlank(text.sign(at: line.text.lowerBound)) }
            guard line.range.lowerBound > text.limits.lowerBound else { break }
            line = text.line(at: line.range.lowerBound - 1)
        }
        return nil
    }

    /// The blank of a web page or a word processor, which looks like any other.
    static func hardBlank(_ range: Range<Int>) -> Slip {
        Slip(
            range: range, message: Words(nl: "hier staat een harde spatie; YAML wil een gewone", en: "here is a no-break space; YAML wants an ordinary one"),
            note: Words(nl: "Haal het teken weg en typ een gewone spatie.", en: "Delete the sign and type an ordinary space."))
    }

    /// A field that stands further to the right than the one above it.
    static func deeperField(_ text: SlipText) -> Slip? {
        guard text.problem.says("mapping values are not allowed") else { return nil }
        let line = text.line(at: text.problem.offset)
        guard let name = line.name, name.upperBound == text.problem.offset, name.lowerBound > line.range.lowerBound else { return nil }
        let shown = text.string(name)
        return Slip(
            range: name, message: Words(nl: "`\(shown)` staat verder naar rechts dan het veld erboven", en: "`\(shown)` is indented more than the field above it"),
            note: Words(
                nl: "Is het een veld van hetzelfde record? Zet het er recht onder. Hoort het bij de tekst erboven? Zet dan die hele tekst tussen aanhalingstekens.",
                en: "Is it a field of the same record? Then align the two. Is it part of the text above? Then put all of that text in quotes."))
    }

    /// `title: Samen opleiden: een begin`
    static func colonInText(_ text: SlipText) -> Slip? {
        guard text.problem.says("mapping values are not allowed") else { return nil }
        let line = text.line(at: text.problem.offset)
        guard let name = line.name, line.value.contains(text.problem.offset) else { return nil }
        let example = "\(text.string(name)): \(text.quoted(line.value))"
        return Slip(
            range: text.sign(at: text.problem.offset),
            message: Words(nl: "in een tekst zonder aanhalingstekens kan geen dubbele punt met een spatie staan", en: "a text without quotes cannot have a colon with a space in it"),
            note: Words(nl: "Zet de hele waarde tussen aanhalingstekens: `\(example)`.", en: "Put the whole value in quotes: `\(example)`."))
    }

    /// `about: - effect/behoud`
    static func listBehindName(_ text: SlipText) -> Slip? {
        guard text.problem.says("block sequence entries are not allowed") else { return nil }
        let line = text.line(at: text.problem.offset)
        guard let name = line.name, line.value.lowerBound == text.problem.offset else { return nil }
        return Slip(
            range: text.sign(at: text.problem.offset), message: Words(nl: "achter een veldnaam kan geen lijst beginnen", en: "a list cannot start behind a field name"),
            note: Words(
                nl: "Zet elk onderdeel op een eigen regel onder `\(text.string(name)):`, met `- ` ervoor. Hoort het streepje bij de tekst? Zet de waarde dan tussen aanhalingstekens.",
                en: "Put each item on a line of its own below `\(text.string(name)):`, with `- ` before it. Is the dash part of the text? Then put the value in quotes."))
    }
}
