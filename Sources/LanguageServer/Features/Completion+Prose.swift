import Diagnostics
import Editorial

/// What a completion offers in Markdown.
extension Question {
    /// The records that a link may lead to, or what a block may ask for; nil where there is nothing to name.
    func items(for prose: ProseCursor) -> (items: [JSON], isIncomplete: Bool)? {
        switch prose.wish {
        case nil: return nil
        case .record:
            let types = corpus.types.all.filter { !$0.isSingle && $0.isReviewed }.map(\.name)
            return records(types, slot(prose, to: WordEnd.name(in: document.text, from: offset))) { $0 }
        case .part:
            return (words(GeneratedBlock.names, prose) { GeneratedBlock.labels[$0] }, false)
        case .theme:
            // Behind `conditions` there is place for one word.
            let themes = Set(corpus.records(of: "condition").compactMap { $0.text("theme") }.filter { !$0.contains(where: \.isWhitespace) })
            return (words(themes.sorted(), prose) { _ in Words(nl: "thema", en: "theme") }, false)
        }
    }

    private func words(_ words: [String], _ prose: ProseCursor, _ detail: (String) -> Words?) -> [JSON] {
        let slot = slot(prose, to: WordEnd.word(in: document.text, from: offset))
        return words.enumerated().map { number, word in
            item(word, detail: detail(word)?.in(language) ?? word, kind: 20, number, word, slot)
        }
    }

    private func slot(_ prose: ProseCursor, to end: Int) -> CompletionSlot {
        CompletionSlot(typed: prose.typed, replaced: prose.typed.lowerBound..<end)
    }
}
