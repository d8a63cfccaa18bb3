package import Diagnostics
import Records

/// A hyphen within a word that was broken off at the end of a line where the text was copied from.
package struct LeftoverHyphen: CorpusRule {
    package static let id = "leftover-hyphen"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "In een woord staat een afbreekstreepje dat is achtergebleven van het einde van een regel.",
            en: "A word has a hyphen in it that was left over from the end of a line."),
        why: Words(
            nl: "Bij het kopiëren uit een PDF verdwijnt het regeleinde en blijft het streepje. Gemeld wordt alleen wat zonder streepje elders in het document staat, of wat geen woord kan zijn (‘opleidings-’).",
            en: "Copying from a PDF drops the line break and keeps the hyphen. Only words are reported that stand elsewhere in the document without it, or whose first part can be no word."),
        example: "statement: Wie de opleidings-standaarden verlaagt, onderschat het vak.",
        instead: "statement: Wie de opleidingsstandaarden verlaagt, onderschat het vak.")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        let texts = TextScan(context.corpus.types)
        var words: [HyphenatedWord] = []
        for record in context.corpus.records {
            texts.forEachText(of: record) { words += HyphenatedWord.all(in: $0) }
        }
        guard !words.isEmpty else { return [] }
        var joined = WordCount(of: words)
        for record in context.corpus.records {
            texts.forEachText(of: record) { $0.withBytes { joined.add($0) } }
        }
        let hyphenated = words.reduce(into: [UInt64: Int]()) { $0[$1.key, default: 0] += 1 }
        // The words of one text stand together, and reading what is code in it takes as long as the text is.
        var masked: (text: Value, mask: TextMask)?
        return words.compactMap { word in
            let count = joined.counts[word.key] ?? 0
            // Whoever always writes it with a hyphen means it.
            guard word.isBroken || count > 0 && count >= hyphenated[word.key] ?? 0 else { return nil }
            let passage = word.passage
            let mask = masked.flatMap { $0.text.tree === passage.value.tree && $0.text.index == passage.value.index ? $0.mask : nil } ?? passage.withBytes { TextMask($0, isMarkdown: passage.isMarkdown) }
            masked = (passage.value, mask)
            return mask.contains(word.part.lowerBound) ? nil : finding(word, isElsewhere: count > 0)
        }
    }

    private func finding(_ word: HyphenatedWord, isElsewhere: Bool) -> Finding {
        let passage = word.passage
        let range = passage.range.lowerBound + word.part.lowerBound..<passage.range.lowerBound + word.part.upperBound
        let isCertain = word.isBroken && isElsewhere && passage.field != "quote"
        return passage.finding(
            Self.id, Self.severity, at: word.part,
            Words(
                nl: "in ‘\(word.text)’ lijkt een afbreekstreepje te zijn achtergebleven", en: "‘\(word.text)’ seems to have a hyphen left over from a line break"),
            note: isElsewhere
                ? Words(nl: "Elders in het document staat `\(word.joined)`.", en: "Elsewhere the document has `\(word.joined)`.")
                : Words(nl: "Waarschijnlijk is het `\(word.joined)`.", en: "It is probably `\(word.joined)`."),
            fix: isCertain
                ? Fix(
                    title: Words(nl: "schrijf `\(word.joined)`", en: "write `\(word.joined)`"), replacements: [.init(range: range, text: word.joined)]) : nil)
    }
}
