package import Diagnostics
import Records

/// What copying from a PDF leaves behind in a text.
package struct PDFTrace: RecordRule {
    package static let id = "pdf-trace"
    package static let severity = Severity.error
    package static let page = RulePage(
        what: Words(
            nl: "In een tekst staan sporen van het kopiëren uit een PDF: verloren tekens (�), ligaturen, zachte of achtergebleven afbreekstreepjes, onzichtbare tekens.",
            en: "A text has traces of copying from a PDF: lost characters (�), ligatures, soft or left-over hyphens, invisible characters."),
        why: Words(
            nl: "Zulke woorden worden niet gevonden bij zoeken en staan verkeerd in het document. Een verloren teken is een fout; de rest een waarschuwing. `groei mend` en `groei check --fix` herstellen wat zeker is; naar de rest vraagt `groei mend`.",
            en: "Such words are not found by a search and look wrong in the document. A lost character is an error; the rest is a warning. `groei mend` and `groei check --fix` repair what is certain; `groei mend` asks about the rest."),
        example: "statement: De e\u{FFFD}ecten van coaching op de opleidings-\n  standaarden.",
        instead: "statement: De effecten van coaching op de\n  opleidingsstandaarden.")

    package init() {}

    package func check(_ record: Record, in context: RecordContext) -> [Finding] {
        let tree = record.tree
        let (marks, isClean) = tree.withMemory { _, text, decoded in
            // Whether anything is amiss with a suspended hyphen only a dictionary tells: that is asked when somebody mends the text.
            let marks = PDFTraceScan.marks(in: text).filter { $0.kind != .suspended }
            return (marks, marks.isEmpty && PDFTraceScan.marks(in: decoded).isEmpty)
        }
        if isClean { return [] }
        return PDFTraceVisit(record, marks, context.types.all[record.typePosition]).findings(context.surroundings)
    }
}

extension PDFTraceMark.Kind {
    /// - Parameter word: the whole word, mended.
    func fixTitle(_ word: String) -> Words {
        switch self {
        case .ligature(let letters): Words(nl: "schrijf `\(letters)` als gewone letters", en: "write `\(letters)` as plain letters")
        case .accent(let letter), .looseAccent(let letter): Words(nl: "schrijf `\(letter)` als één teken", en: "write `\(letter)` as one character")
        case .softHyphen, .invisible, .zeroWidthSpace: Words(nl: "haal het teken weg", en: "remove the character")
        case .brokenWord, .brokenNumber, .brokenBeforeNumber, .suspended: Words(nl: "schrijf `\(word)` op één regel", en: "write `\(word)` on one line")
        default: Words(nl: "schrijf `\(word)`", en: "write `\(word)`")
        }
    }

    private static func isHyphen(_ sign: Unicode.Scalar) -> Bool { ["-", "\u{2010}", "\u{2011}", "\u{2}", "\u{FFFE}"].contains(sign) }

    /// The broken word on one line.
    private static func unbroken(_ text: String) -> String {
        String(text.unicodeScalars.filter { !$0.properties.isWhitespace }.map { isHyphen($0) ? "-" : Character($0) })
    }

    private static func choice(_ text: String) -> Words {
        let unbroken = unbroken(text)
        return Words(
            nl: "Schrijf `\(unbroken.replacing("-", with: ""))`, of `\(unbroken)` als het streepje erbij hoort, op één regel.",
            en: "Write `\(unbroken.replacing("-", with: ""))`, or `\(unbroken)` if the hyphen belongs there, on one line.")
    }

    func words(_ text: String) -> (Severity, Words, Words?) {
        switch self {
        case .lost:
            return (.error, Words(nl: "hier ging een teken verloren (\(text))", en: "a character was lost here (\(text))"), Words(
                nl: "Vul in wat er stond; bij tekst uit een PDF is dat vaak ff, fi, fl of ft.",
                en: "Fill in what was there; in text from a PDF that is often ff, fi, fl or ft."))
        case .ligature(let letters):
            return (.warning, Words(
                nl: "hier staan de letters \(letters) als één teken (\(text))", en: "the letters \(letters) stand here as one character (\(text))"), nil)
        case .accent(let letter), .looseAccent(let letter):
            return (.warning, Words(
                nl: "hier staan een letter en het accent erop als twee tekens (\(letter))", en: "a letter and its accent stand here as two characters (\(letter))"), nil)
        case .softHyphen: return (.warning, Words(nl: "hier staat een zacht afbreekstreepje", en: "there is a soft hyphen here"), nil)
        case .invisible, .zeroWidthSpace: return (.warning, Words(nl: "hier staat een onzichtbaar teken", en: "there is an invisible character here"), nil)
        case .control(let code):
            let digits = String(code, radix: 16, uppercase: true)
            let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            // Those that end a line in some programs stand between two words.
            let isBreak = [0x85, 0x2028, 0x2029].contains(code)
            return (.error, Words(
                nl: "hier staat een besturingsteken (\(name)), dat in tekst niet thuishoort", en: "there is a control character here (\(name)), which has no place in text"),
                isBreak
                    ? Words(nl: "Zet er een spatie of een nieuwe regel voor in de plaats.", en: "Put a blank or a new line in its place.")
                    : Words(nl: "Haal het weg.", en: "Remove it."))
        case .brokenWord, .suspended, .spaced:
            return (.warning, Words(
                nl: "hier is een woord afgebroken aan het eind van de regel: in het document komt er een spatie in",
                en: "a word is broken off at the end of the line here: the document shows a space in it"), Self.choice(text))
        case .brokenBeforeNumber:
            return (.warning, Words(
                nl: "na het streepje begint hier een nieuwe regel met een getal: misschien het nummer van een voetnoot of bladzijde",
                en: "after the hyphen a new line begins with a number here: it may be that of a footnote or page"), Words(
                    nl: "Staat de rest van het woord verderop, zet het dan heel neer; hoort het getal erbij, schrijf `\(Self.unbroken(text))` op één regel.",
                    en: "If the rest of the word stands further on, write it whole; if the number belongs to it, write `\(Self.unbroken(text))` on one line."))
        case .brokenNumber:
            return (.warning, Words(
                nl: "na het streepje begint hier een nieuwe regel: in het document komt er een spatie in",
                en: "a new line begins after the hyphen here: the document shows a space in it"), Words(
                    nl: "Schrijf `\(Self.unbroken(text))` op één regel.", en: "Write `\(Self.unbroken(text))` on one line."))
        case .hyphenSign:
            return (.error, Words(
                nl: "hier staat een besturingsteken waar een afbreekstreepje stond", en: "there is a control character here where a hyphen stood"), Self.choice(text))
        case .gap, .split:
            return (.warning, Words(
                nl: "in ‘\(text)’ lijken letters weggevallen", en: "letters seem to be lost in ‘\(text)’"), Words(
                    nl: "Bij tekst uit een PDF gaat het vaak om ff, fi, fl of ft.", en: "In text from a PDF it is often ff, fi, fl or ft."))
        }
    }
}
