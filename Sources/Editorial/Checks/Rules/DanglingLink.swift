package import Diagnostics
import Records

/// A link in prose that leads to no record.
package struct DanglingLink: CorpusRule {
    package static let id = "dangling-link"
    package static let severity = Severity.error
    package static let isFixed = true
    package static let page = RulePage(
        what: Words(
            nl: "Een link in de tekst wijst naar een record dat niet bestaat, of dat geen plaats heeft op de bladzijde.",
            en: "A link in the prose points to a record that does not exist, or that has no place on the page."),
        why: Words(
            nl: "De lezer die erop klikt komt nergens uit, en wie de bron wijzigt ziet niet dat deze passage daarop steunt.",
            en: "A reader who follows it gets nowhere, and whoever changes the source does not see that this passage rests on it."),
        example: "Dat blijkt uit [onderzoek](source/rug-2081).", instead: "Dat blijkt uit [onderzoek](source/rug-2018).")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        PagePlaces(context.corpus).findings(context.references) + dangling(context)
    }

    private func dangling(_ context: CheckContext) -> [Finding] {
        context.unresolved.compactMap { index in
            let reference = context.references[index]
            guard let link = reference.link else { return nil }
            let (corpus, text) = (context.corpus, context.corpus.text(of: reference))
            let address = Address(text)
            if let address, context.isTold(address) { return nil }
            let guess = context.guesses[index]
            let isCertain = guess?.isCertain == true
            let record = corpus.records[reference.from]
            let writing = writing(guess, text, link.range, record.tree.source)
            return Finding(
                rule: Self.id, severity: Self.severity, place: record.tree.source.place(link.range), record: record.address.description,
                field: corpus.path(of: reference).description, message: message(text, guess),
                note: guess?.question ?? note(text, corpus), fix: isCertain ? writing : nil, suggestions: isCertain ? [] : [writing].compactMap(\.self))
        }
    }

    private func message(_ text: String, _ guess: ReferenceGuess?) -> Words {
        if text.isEmpty { return Words(nl: "deze link heeft geen doel", en: "this link has no target") }
        if let guess, guess.reason == .renamed {
            return Words(nl: "`\(text)` heet nu `\(guess.text)`", en: "`\(text)` is now called `\(guess.text)`")
        }
        if guess?.reason == .otherForm, text.hasInvisibleSigns { return .invisibleSign(in: text) }
        if let sign = text.utf8.first, sign == UInt8(ascii: "#") || sign == UInt8(ascii: "/") || text.utf8.contains(UInt8(ascii: ":")) {
            return Words(nl: "`\(text)` is geen webadres en geen adres van een record", en: "`\(text)` is no web address and no address of a record")
        }
        return Words(nl: "deze link wijst naar `\(text)`, en dat is er niet", en: "this link points to `\(text)`, which is not there")
    }

    private func note(_ text: String, _ corpus: Corpus) -> Words? {
        if let type = Address(text)?.type, corpus.types[type] != nil { return nil }
        return Words(
            nl: "Een link is een adres van een record (`source/rug-2018`) of een webadres (`https://…`, `mailto:…`).",
            en: "A link is the address of a record (`source/rug-2018`) or a web address (`https://…`, `mailto:…`).")
    }

    /// Only where the file says the destination literally.
    private func writing(_ guess: ReferenceGuess?, _ text: String, _ range: Range<Int>, _ source: SourceFile) -> Fix? {
        guard let guess, !text.isEmpty else { return nil }
        let start = range.lowerBound..<min(range.lowerBound + text.utf8.count, range.upperBound)
        guard source.text(start) == text else { return nil }
        return Fix(
            title: Words(nl: "schrijf `\(guess.text)`", en: "write `\(guess.text)`"), replacements: [.init(range: start, text: guess.text)])
    }
}
