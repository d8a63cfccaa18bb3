import Diagnostics
import Editorial
import Records

/// What is said of repairs: a line for each, on standard error, or as JSON.
struct MendingWords {
    let context: Context
    let language: Language

    /// Lines that a text gets at most: nobody reads more, and of a text that was made to be slow there would be a quarter of a million.
    private static let mostLines = 10_000

    /// One line for each repair and each open question of a text.
    ///
    /// - Parameter name: the field that the text is in; nil for a text by itself.
    func list(_ mended: Mended, of text: String, name: String? = nil) {
        let source = SourceFile(path: "", text: text)
        let prefix = name.map { "\($0) " } ?? ""
        let repairs = mended.repairs.prefix(Self.mostLines)
        let open = mended.open.prefix(Self.mostLines - repairs.count)
        var lines = repairs.map { "\(prefix)\(Self.place($0, source))  \(Self.line($0).in(language))" }
            + open.map { "\(prefix)\(Self.place($0, source))  \(Self.question($0).in(language))" }
        let rest = mended.repairs.count + mended.open.count - lines.count
        if rest > 0 {
            lines.append(prefix + Words(
                nl: "… en nog \(rest); alles staat in de uitvoer van --format json", en: "… and \(rest) more; all of them are in the output of --format json").in(language))
        }
        if mended.isPartial {
            lines.append(prefix + Words(
                nl: "Er zijn te veel beschadigde woorden om ze alle op te zoeken: geef de tekst in delen.",
                en: "There are too many spoiled words to look all of them up: give the text in parts.").in(language))
        }
        // In one go: there may be many, and each would be written by itself.
        if !lines.isEmpty { context.console.error(lines.joined(separator: "\n")) }
    }

    /// What was done in the fields of a record; programs read it elsewhere.
    func list(_ results: [FieldMending.Result]) {
        guard context.format == .text else { return }
        for result in results { list(result.mended, of: result.text, name: result.path.description) }
    }

    /// `12 plekken hersteld, 1 blijft open.`
    ///
    /// - Parameter isPartial: not everything was looked up, so that there may be more than was found.
    func total(_ repairs: Int, open: Int, isPartial: Bool, isDryRun: Bool) {
        let verb = isDryRun ? Words(nl: "te herstellen", en: "to repair") : Words(nl: "hersteld", en: "repaired")
        var nl = repairs == 0 ? "Er was niets te herstellen" : "\(repairs) \(repairs == 1 ? "plek" : "plekken") \(verb.nl)"
        var en = repairs == 0 ? "There was nothing to repair" : "\(repairs) \(repairs == 1 ? "place" : "places") \(verb.en)"
        if repairs == 0, open > 0 || isPartial { (nl, en) = ("Niets hersteld", "Nothing repaired") }
        if open > 0 {
            nl += open == 1 ? "; 1 plek blijft open" : "; \(open) plekken blijven open"
            en += open == 1 ? "; 1 place is left open" : "; \(open) places are left open"
        }
        context.console.error(Words(nl: nl + ".", en: en + ".").in(language))
    }

    static func json(_ mended: Mended, of text: String) -> [JSON.Member] {
        let source = SourceFile(path: "", text: text)
        func item(_ repair: Repair, _ last: JSON.Member) -> JSON {
            let position = source.position(of: repair.range.lowerBound)
            return .object([
                .init("kind", .string(repair.kind.rawValue)), .init("line", .integer(position.line)), .init("column", .integer(position.column)),
                .init("old", .string(repair.old)), last,
            ])
        }
        return [
            .init("repairs", .array(mended.repairs.map { item($0, .init("new", JSON($0.new))) })),
            .init("open", .array(mended.open.map { item($0, .init("candidates", JSON($0.candidates))) })),
        ] + (mended.isPartial ? [.init("partial", .bool(true))] : [])
    }

    private static func place(_ repair: Repair, _ source: SourceFile) -> String {
        let position = source.position(of: repair.range.lowerBound)
        return "\(position.line):\(position.column)"
    }

    private static func line(_ repair: Repair) -> Words {
        let (old, new) = (shown(repair.old), shown(repair.new ?? ""))
        return switch repair.kind {
        case .lostLetters, .ligature, .hyphenation: Words(same: "\(old) → \(new)")
        case .accent: Words(nl: "\(new) (letter en accent als één teken)", en: "\(new) (letter and accent as one character)")
        case .softHyphen: Words(nl: "\(new) (zacht afbreekstreepje weg)", en: "\(new) (soft hyphen removed)")
        case .invisible where new.isEmpty: Words(nl: "\(old) weg", en: "\(old) removed")
        case .invisible where new == " ": Words(nl: "\(old) → spatie", en: "\(old) → space")
        case .invisible: Words(nl: "\(new) (onzichtbaar teken weg)", en: "\(new) (invisible character removed)")
        case .lineBreak where repair.new == "\n\n": Words(nl: "nieuwe alinea", en: "new paragraph")
        case .lineBreak: Words(nl: "regels samengevoegd", en: "lines joined")
        case .runningHead: Words(nl: "kopregel weg: \(old)", en: "running head removed: \(old)")
        case .pageNumber: Words(nl: "paginanummer weg: \(old)", en: "page number removed: \(old)")
        case .pageBreak: Words(nl: "paginascheiding weg", en: "page break removed")
        case .space where new.isEmpty: Words(nl: "spatie weg die daar niet hoort", en: "space removed that does not belong there")
        case .space: Words(nl: "dubbele spatie", en: "double space")
        }
    }

    static func question(_ repair: Repair) -> Words {
        let old = shown(repair.old)
        switch repair.kind {
        case .runningHead: return Words(nl: "kopregel? \(old)", en: "running head? \(old)")
        case .pageNumber where repair.candidates.count < 2: return Words(nl: "paginanummer? \(old)", en: "page number? \(old)")
        case .invisible where repair.candidates.contains(" "):
            return Words(nl: "\(old): hier begon een nieuwe regel; komt er een spatie?", en: "\(old): a new line began here; is it to be a space?")
        case .invisible where repair.candidates.count > 1: break
        case .invisible: return Words(nl: "\(old): een teken dat in tekst niet thuishoort; mag het weg?", en: "\(old): a character that has no place in text; may it go?")
        default: break
        }
        guard !repair.candidates.isEmpty else { return Words(nl: "\(old): wat stond hier?", en: "\(old): what was here?") }
        let list = repair.candidates.prefix(8).map(shown)
        return Words(nl: "\(old): \(list.joined(separator: " of "))?", en: "\(old): \(list.joined(separator: " or "))?")
    }

    /// A piece of text on one line: line breaks as a space, nothing that a terminal obeys.
    static func shown(_ text: String) -> String {
        TerminalText.safe(text.unicodeScalars.map { $0 == "\r" ? "" : $0 == "\n" ? "⏎" : String($0) }.joined())
    }
}
