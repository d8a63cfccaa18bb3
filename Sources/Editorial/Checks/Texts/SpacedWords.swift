import Diagnostics

/// What is to be said of the words of a passage with a space behind their hyphen (``SpacedHyphen``).
struct SpacedWords {
    /// What mending makes of them, by where they begin; nothing of those that may well be two words.
    private var repairs: [Int: Repair] = [:]

    init(in passage: Passage, _ surroundings: CheckSurroundings) {
        repairs = passage.withBytes { bytes in
            let marks = PDFTraceScan.marks(in: bytes, findsDoubtful: true).filter { $0.kind == .spaced }
            var mender = WordMender(bytes, marks, mask: TextMask(bytes, isMarkdown: passage.isMarkdown), surroundings.lexicon, in: surroundings.words)
            var repairs: [Int: Repair] = [:]
            mender.forEach { repairs[$0.repair.range.lowerBound] = $0.repair }
            return repairs
        }
    }

    /// - Parameter isElsewhere: whether the document has the word in one piece.
    func finding(_ word: HyphenatedWord, isElsewhere: Bool) -> Finding {
        let (passage, repair) = (word.passage, repairs[word.part.lowerBound])
        let new = repair?.new ?? (isElsewhere ? word.joined : nil)
        let start = passage.range.lowerBound
        // A quote says what its source says, slips included.
        let fix = new.flatMap { new in
            passage.field == "quote" ? nil : Fix(
                title: Words(nl: "schrijf `\(new)`", en: "write `\(new)`"),
                replacements: [.init(range: start + word.part.lowerBound..<start + word.part.upperBound, text: new)])
        }
        return passage.finding(
            LeftoverHyphen.id, isElsewhere || word.isBroken ? LeftoverHyphen.severity : .information, at: word.part,
            Words(
                nl: "‘\(word.text)’ lijkt een afgebroken woord: er staat een spatie achter het streepje",
                en: "‘\(word.text)’ looks like a word that was broken off: there is a space behind its hyphen"),
            note: Self.note(word, repair, isElsewhere: isElsewhere), fix: fix)
    }

    private static func note(_ word: HyphenatedWord, _ repair: Repair?, isElsewhere: Bool) -> Words {
        if isElsewhere { return Words(nl: "Elders in het document staat `\(word.joined)`.", en: "Elsewhere the document has `\(word.joined)`.") }
        if let new = repair?.new { return Words(nl: "Waarschijnlijk is het `\(new)`.", en: "It is probably `\(new)`.") }
        let candidates = repair?.candidates ?? [word.joined, word.text.replacing(" ", with: "")]
        let (nl, en) = (FieldSubject.list(candidates.map { "`\($0)`" }, "of"), FieldSubject.list(candidates.map { "`\($0)`" }, "or"))
        return Words(
            nl: "Is het één woord, schrijf dan \(nl). Is het een gedachtestreepje, zet er dan ook een spatie voor.",
            en: "If it is one word, write \(en). If it is a dash, put a space before it as well.")
    }
}
