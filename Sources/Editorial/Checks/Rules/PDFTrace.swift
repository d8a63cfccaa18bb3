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
            nl: "Zulke woorden worden niet gevonden bij zoeken en staan verkeerd in het document. Een verloren teken is een fout; de rest een waarschuwing.",
            en: "Such words are not found by a search and look wrong in the document. A lost character is an error; the rest is a warning."),
        example: "statement: De e\u{FFFD}ecten van coaching op de opleidings-\n  standaarden.",
        instead: "statement: De effecten van coaching op de\n  opleidingsstandaarden.")

    package init() {}

    package func check(_ record: Record, in context: RecordContext) -> [Finding] {
        let tree = record.tree
        let (marks, isClean) = tree.withMemory { _, text, decoded in
            let marks = PDFTraceScan.marks(in: text)
            return (marks, marks.isEmpty && PDFTraceScan.marks(in: decoded).isEmpty)
        }
        if isClean { return [] }
        var visit = PDFTraceVisit(record, marks, context.surroundings.lexicon)
        visit.visit(record.root, .root)
        return visit.findings
    }
}

/// Tells of the traces in the texts of one record.
private struct PDFTraceVisit {
    private let record: Record
    /// The traces in the file, in order; those before ``next`` were dealt with.
    private let marks: [PDFTraceMark]
    private var next = 0
    /// What becomes of the traces, by where they start.
    private let outcomes: [Int: (text: String?, repair: Repair)]
    private(set) var findings: [Finding] = []

    init(_ record: Record, _ marks: [PDFTraceMark], _ lexicon: (any Lexicon)?) {
        self.record = record
        self.marks = marks
        outcomes = record.tree.withMemory { _, bytes, _ in
            var mender = WordMender(bytes, marks, lexicon)
            var outcomes: [Int: (String?, Repair)] = [:]
            mender.forEach { outcome in
                for (mark, text) in outcome.marks { outcomes[mark.core.lowerBound] = (text, outcome.repair) }
            }
            return outcomes
        }
    }

    mutating func visit(_ value: Value, _ path: FieldPath) {
        switch value.kind {
        case .object: for entry in value.entries { visit(entry.value, path.appending(entry.key.text)) }
        case .array: for (index, item) in value.items.enumerated() { visit(item, path.appending(index)) }
        case .string: visit(text: value, path)
        default: break
        }
    }

    private mutating func visit(text value: Value, _ path: FieldPath) {
        while next < marks.count, marks[next].core.lowerBound < value.range.lowerBound { next += 1 }
        let start = next
        while next < marks.count, marks[next].core.lowerBound < value.range.upperBound {
            findings.append(finding(marks[next], path))
            next += 1
        }
        // Written as an escape: the place in the file is not known, only the value.
        guard next == start, value.node.isDecoded else { return }
        let text = Array(value.text.utf8)
        for mark in PDFTraceScan.marks(in: text) where mark.kind != .brokenWord {
            let (severity, message, note) = mark.kind.words(String(decoding: text[mark.range], as: UTF8.self))
            findings.append(finding(value.range, severity, path, message, note))
        }
    }

    private func finding(_ mark: PDFTraceMark, _ path: FieldPath) -> Finding {
        let outcome = outcomes[mark.core.lowerBound]
        let (severity, message, note) = mark.kind.words(record.tree.source.text(mark.range))
        let candidates = outcome?.repair.candidates ?? []
        let fix = outcome?.text.map { text in
            Fix(title: mark.kind.fixTitle(outcome?.repair.new ?? text), replacements: [.init(range: mark.core, text: text)])
        }
        return finding(mark.range, severity, path, message, Self.note(candidates) ?? (fix == nil ? note : nil), fix)
    }

    private func finding(_ range: Range<Int>, _ severity: Severity, _ path: FieldPath, _ message: Words, _ note: Words?, _ fix: Fix? = nil) -> Finding {
        Finding(
            rule: PDFTrace.id, severity: severity, place: record.tree.source.place(range), record: record.address.description,
            field: path.description, message: message, note: note, fix: fix)
    }

    /// What it may have been, when that is not certain.
    private static func note(_ candidates: [String]) -> Words? {
        guard !candidates.isEmpty else { return nil }
        let list = candidates.prefix(5).map { "‘\($0)’" }
        return Words(nl: "Er stond misschien \(FieldSubject.list(list, "of")).", en: "It may have been \(FieldSubject.list(list, "or")).")
    }
}

extension PDFTraceMark.Kind {
    /// - Parameter word: the whole word, mended.
    fileprivate func fixTitle(_ word: String) -> Words {
        switch self {
        case .ligature(let letters): Words(nl: "schrijf `\(letters)` als gewone letters", en: "write `\(letters)` as plain letters")
        case .softHyphen, .invisible: Words(nl: "haal het teken weg", en: "remove the character")
        case .brokenWord: Words(nl: "schrijf `\(word)` op één regel", en: "write `\(word)` on one line")
        default: Words(nl: "schrijf `\(word)`", en: "write `\(word)`")
        }
    }

    fileprivate func words(_ text: String) -> (Severity, Words, Words?) {
        let unbroken = text.filter { !$0.isWhitespace }
        switch self {
        case .lost:
            return (.error, Words(nl: "hier ging een teken verloren (�)", en: "a character was lost here (�)"), Words(
                nl: "Vul in wat er stond; bij tekst uit een PDF is dat vaak ff, fi, fl of ft.",
                en: "Fill in what was there; in text from a PDF that is often ff, fi, fl or ft."))
        case .ligature(let letters):
            return (.warning, Words(
                nl: "hier staan de letters \(letters) als één teken (\(text))", en: "the letters \(letters) stand here as one character (\(text))"), nil)
        case .softHyphen: return (.warning, Words(nl: "hier staat een zacht afbreekstreepje", en: "there is a soft hyphen here"), nil)
        case .invisible: return (.warning, Words(nl: "hier staat een onzichtbaar teken", en: "there is an invisible character here"), nil)
        case .control(let code):
            let name = "U+" + String(repeating: "0", count: code < 16 ? 3 : 2) + String(code, radix: 16, uppercase: true)
            return (.error, Words(
                nl: "hier staat een besturingsteken (\(name)), dat in tekst niet thuishoort", en: "there is a control character here (\(name)), which has no place in text"),
                Words(nl: "Haal het weg.", en: "Remove it."))
        case .brokenWord:
            return (.warning, Words(
                nl: "hier is een woord afgebroken aan het eind van de regel: in het document komt er een spatie in",
                en: "a word is broken off at the end of the line here: the document shows a space in it"), Words(
                    nl: "Schrijf `\(unbroken.replacing("-", with: ""))`, of `\(unbroken)` als het streepje erbij hoort, op één regel.",
                    en: "Write `\(unbroken.replacing("-", with: ""))`, or `\(unbroken)` if the hyphen belongs there, on one line."))
        case .gap:
            return (.warning, Words(
                nl: "in ‘\(text)’ lijken letters weggevallen", en: "letters seem to be lost in ‘\(text)’"), Words(
                    nl: "Bij tekst uit een PDF gaat het vaak om ff, fi, fl of ft.", en: "In text from a PDF it is often ff, fi, fl or ft."))
        }
    }
}
