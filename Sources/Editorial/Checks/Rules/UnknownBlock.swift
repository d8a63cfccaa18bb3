package import Diagnostics
import Records

/// A `groei` block in a section that asks for something that groei does not make.
package struct UnknownBlock: GleaningRule {
    package static let id = "unknown-block"
    package static let severity = Severity.error
    package static let page = RulePage(
        what: Words(
            nl: "Een blok `groei` in een tekstdeel vraagt om een onderdeel dat groei niet kent of dat er al in staat, of om voorwaarden van een thema dat er niet is.",
            en: "A `groei` block in a section asks for a part that groei does not know or that is in it already, or for conditions of a theme that is not there."),
        why: Words(
            nl: "Op de bladzijde staat dan geen overzicht maar de melding dat het er niet is.", en: "The page then has no overview but a notice that there is none."),
        example: "```groei\noverviw\n```", instead: "```groei\noverview\n```")

    package init() {}

    static func gleaner(_ types: RecordTypes, _ surroundings: CheckSurroundings) -> (any Gleaner)? {
        MarkGleaner(types, of: "section") { section in
            guard let body = section[RecordReader.bodyField], body.kind == .string else { return false }
            return section.tree.withText(of: body.index, BlockScan.hasBlock)
        }
    }

    package func check(_ context: CheckContext) -> [Finding] {
        let marked = context.marked(by: Self.self)
        guard !marked.isEmpty else { return [] }
        let themes = context.isComplete("condition", "theme") ? Set(context.corpus.records(of: "condition").compactMap { $0.text("theme") }) : nil
        return marked.flatMap { position -> [Finding] in
            let section = context.corpus.records[position]
            guard let body = section[RecordReader.bodyField], !section.tree.withText(of: body.index, { BlockScan.isSound($0, themes) }) else { return [] }
            let text = Array(body.text.utf8)
            var seen: [GeneratedBlock: Int] = [:]
            return Prose(parsing: body.text).allBlocks.flatMap { block -> [Finding] in
                guard case .code(let info?, let content) = block.content else { return [] }
                guard let asked = GeneratedBlock.read(info: info, text: content) else { return slip(info, block, body, section).map { [$0] } ?? [] }
                let found = asked.compactMap { asked in
                    seen[asked, default: 0] += 1
                    return finding(asked, block, body, section, themes) ?? (seen[asked] == 2 ? again(asked, block, body, section) : nil)
                }
                return found.isEmpty || block.isClosed(in: text) ? found : [open(block, body, section)]
            }
        }
    }

    static let isOpen = Words(
        nl: "dit blok wordt niet gesloten, en neemt alle tekst eronder mee", en: "nothing closes this block, and it takes all of the text below it along")

    /// A block that has all of the text below it in it.
    private func open(_ block: Prose.Block, _ body: Value, _ section: Record) -> Finding {
        at(
            "", block, body, section, Self.isOpen,
            nil,
            Words(
                nl: "Zet onder het laatste onderdeel van het blok een regel met dezelfde drie tekens.",
                en: "Put a line with the same three signs below the last part of the block."))
    }

    /// A block that asks for what another has asked for; told of the second and not of all that follow.
    private func again(_ asked: GeneratedBlock, _ block: Prose.Block, _ body: Value, _ section: Record) -> Finding {
        at(
            asked.command, block, body, section,
            Words(nl: "het onderdeel `\(asked.command)` staat al in dit tekstdeel, en komt maar één keer op de bladzijde", en: "the part `\(asked.command)` is in this section already, and the page shows it only once"),
            nil, Words(nl: "Haal dit blok weg.", en: "Remove this block."))
    }

    private func slip(_ info: String, _ block: Prose.Block, _ body: Value, _ section: Record) -> Finding? {
        guard let word = info.split(whereSeparator: \.isWhitespace).first.map(String.init), GeneratedBlock.isFence(word) else { return nil }
        return at(
            word, block, body, section,
            Words(nl: "op de bladzijde staat dit blok zoals het hier staat: `\(word)` is niet `\(GeneratedBlock.fence)`", en: "the page shows this block as it stands here: `\(word)` is not `\(GeneratedBlock.fence)`"),
            GeneratedBlock.fence, .didYouMean(GeneratedBlock.fence))
    }

    private func finding(_ asked: GeneratedBlock, _ block: Prose.Block, _ body: Value, _ section: Record, _ themes: Set<String>?) -> Finding? {
        switch asked {
        case .unknown(let name):
            let meant = Suggestion(for: name, among: GeneratedBlock.names) { GeneratedBlock.labels[$0] }
            let isEmpty = name == GeneratedBlock.fence
            return at(
                name, block, body, section,
                isEmpty
                    ? Words(nl: "dit blok zegt niet welk onderdeel hier moet komen", en: "this block does not say which part belongs here")
                    : Words(nl: "groei kent geen onderdeel `\(name)`", en: "groei knows no part `\(name)`"),
                meant?.name,
                meant.map { .didYouMean($0.name) }
                    ?? Words(
                        nl: "Kies uit \(FieldSubject.list(GeneratedBlock.names.map { "`\($0)`" }, "of")); achter `conditions` mag een thema.",
                        en: "Choose from \(FieldSubject.list(GeneratedBlock.names.map { "`\($0)`" }, "or")); a theme may follow `conditions`."))
        case .conditions(let theme?):
            guard let themes, !themes.contains(theme) else { return nil }
            let meant = Likeness.closest(to: theme, among: themes.sorted())
            return at(
                theme, block, body, section,
                Words(nl: "er is geen voorwaarde met het thema `\(theme)`", en: "there is no condition with the theme `\(theme)`"),
                meant,
                meant.map { .didYouMean($0) }
                    ?? Words(nl: "Schrijf `conditions` alleen: dan staan alle voorwaarden er.", en: "Write `conditions` alone: then all conditions are there."))
        default: return nil
        }
    }

    /// At the words of a block, or at its first line where they are not literally there.
    private func at(
        _ words: String, _ block: Prose.Block, _ body: Value, _ section: Record, _ message: Words, _ meant: String?, _ note: Words
    ) -> Finding {
        let start = Int(body.node.textStart)
        let source = section.tree.source
        let whole = start + block.range.lowerBound..<min(start + block.range.upperBound, source.bytes.count)
        let line = whole.lowerBound..<(source.bytes[whole].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? whole.upperBound)
        let part = words.isEmpty ? nil : Self.place(of: words, in: source.bytes, whole)
        return Finding(
            rule: Self.id, severity: Self.severity, place: source.place(part ?? line), record: section.address.description, field: RecordReader.bodyField,
            message: message, note: note, suggestions: part.flatMap { part in meant.map { Fix(writing: $0, at: part, in: body) } }.map { [$0] } ?? [])
    }

    /// Where words stand that are no part of others: `con` is not that of `conditions`.
    private static func place(of words: String, in bytes: [UInt8], _ whole: Range<Int>) -> Range<Int>? {
        func isLetter(_ index: Int) -> Bool { whole.contains(index) && (bytes[index] >= 0x80 || (bytes[index] | 0x20) &- 0x61 < 26) }
        return bytes[whole].ranges(of: Array(words.utf8)).first { !isLetter($0.lowerBound - 1) && !isLetter($0.upperBound) }
    }
}
