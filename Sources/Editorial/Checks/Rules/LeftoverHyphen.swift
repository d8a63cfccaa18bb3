package import Diagnostics
import Records

/// A hyphen within a word that was broken off at the end of a line where the text was copied from.
package struct LeftoverHyphen: GleaningRule {
    package static let id = "leftover-hyphen"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "In een woord staat een afbreekstreepje dat is achtergebleven van het einde van een regel, met een spatie erachter (‘effec- ten’) of zonder.",
            en: "A word has a hyphen in it that was left over from the end of a line, with a space behind it (‘effec- ten’) or without."),
        why: Words(
            nl: "Bij het kopiëren uit een PDF verdwijnt het regeleinde en blijft het streepje. Zonder spatie wordt alleen gemeld wat elders in het document geen streepje heeft, of wat geen woord kan zijn (‘opleidings-’). Met een spatie kan het ook een gedachtestreepje zijn: dan is het ter informatie. Een streepje voor ‘en’, ‘of’, ‘tot’ en dergelijke hoort zo (‘in- en uitstroom’), en een titel of samenvatting van een bron staat zoals zij is gepubliceerd, hoe een andere bron het woord ook spelt. `groei mend` herstelt wat zeker is en vraagt naar de rest.",
            en: "Copying from a PDF drops the line break and keeps the hyphen. Without a space, only words are reported that stand elsewhere in the document without the hyphen, or whose first part can be no word. With a space it may be a dash as well: then it is for information. A hyphen before ‘and’, ‘or’, ‘to’ and the like is right (‘pre- and post-test’), and a title or abstract of a source stands as it was published, however another source spells the word. `groei mend` repairs what is certain and asks about the rest."),
        example: "statement: Wie de opleidings-standaarden verlaagt, onderschat het vak.",
        instead: "statement: Wie de opleidingsstandaarden verlaagt, onderschat het vak.")

    package init() {}

    static func gleaner(_ types: RecordTypes, _ surroundings: CheckSurroundings) -> (any Gleaner)? { HyphenGleaner(types) }

    package func check(_ context: CheckContext) -> [Finding] {
        let parts = context.gleanings(of: Self.self)
        var hyphenated: [UInt64: Int] = [:]
        for part in parts {
            part.forEach { _, numbers in
                for number in HyphenGleaner.Gleaned(numbers).hyphenated { hyphenated[HyphenGleaner.Gleaned.key(number), default: 0] += 1 }
            }
        }
        guard !hyphenated.isEmpty else { return [] }
        let texts = TextScan(context.corpus.types)
        let joined = joined(hyphenated.keys, parts, context.corpus, texts)
        // Whoever always writes it with a hyphen means it.
        func isLeftover(_ number: UInt64) -> Bool {
            let key = HyphenGleaner.Gleaned.key(number)
            guard let count = joined[key] else { return number != key }
            return number != key || count >= hyphenated[key] ?? 0
        }
        var findings: [Finding] = []
        for part in parts {
            part.forEach { position, numbers in
                guard HyphenGleaner.Gleaned(numbers).hyphenated.contains(where: isLeftover) else { return }
                texts.forEachText(of: context.corpus.records[position]) { passage in
                    let isOfSource = PublishedText.has(passage)
                    let words = HyphenatedWord.all(in: passage).filter { word in
                        isLeftover(HyphenGleaner.Gleaned.number(word)) && (!isOfSource || word.isBroken || word.isSpaced || texts.has(word, in: passage.record))
                    }
                    guard !words.isEmpty else { return }
                    let mask = passage.withBytes { TextMask($0, isMarkdown: passage.isMarkdown) }
                    let spaced = words.contains(where: \.isSpaced) ? SpacedWords(in: passage, context.surroundings) : nil
                    findings += words.filter { !mask.contains($0.part.lowerBound) }.map { word in
                        let key = HyphenGleaner.Gleaned.key(of: word)
                        if word.isSpaced { return spaced?.finding(word, isElsewhere: (joined[key] ?? 0) >= hyphenated[key] ?? 0) }
                        return finding(word, isElsewhere: joined[key] != nil)
                    }.compactMap { $0 }
                }
            }
        }
        return findings
    }

    /// How often each word stands in the corpus without its hyphen; only those that do.
    private func joined(_ hyphenated: some Sequence<UInt64>, _ parts: [Gleanings], _ corpus: Corpus, _ texts: TextScan) -> [UInt64: Int] {
        let keys = HashSet(hyphenated)
        let halves = HashSet(hyphenated.lazy.map(HyphenGleaner.Gleaned.half))
        var counts: [UInt64: Int] = [:]
        for part in parts {
            part.forEach { position, numbers in
                guard HyphenGleaner.Gleaned(numbers).mayHave(halves) else { return }
                texts.forEachText(of: corpus.records[position]) { passage in
                    passage.withBytes { bytes in
                        // Addresses leave out hyphens as a rule, and code is no prose.
                        lazy var mask = TextMask(bytes, isMarkdown: passage.isMarkdown)
                        WordHashes.forEach(in: bytes, from: HyphenGleaner.shortest) { hash, start in
                            let key = HyphenGleaner.Gleaned.key(hash)
                            if keys.contains(key), !mask.contains(start) { counts[key, default: 0] += 1 }
                        }
                    }
                }
            }
        }
        return counts
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
