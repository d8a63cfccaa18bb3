package import Diagnostics
import Records

/// A `groei` block in a section that asks for something that groei does not make.
package struct UnknownBlock: GleaningRule {
    package static let id = "unknown-block"
    package static let severity = Severity.error
    package static let page = RulePage(
        what: Words(
            nl: "Een blok `groei` in een tekstdeel vraagt om een onderdeel dat groei niet kent, of om voorwaarden van een thema dat er niet is.",
            en: "A `groei` block in a section asks for a part that groei does not know, or for conditions of a theme that is not there."),
        why: Words(
            nl: "Op de bladzijde staat dan geen overzicht maar de melding dat het er niet is.", en: "The page then has no overview but a notice that there is none."),
        example: "```groei\noverviw\n```", instead: "```groei\noverview\n```")

    package init() {}

    static func gleaner(_ types: RecordTypes, _ surroundings: CheckSurroundings) -> (any Gleaner)? {
        MarkGleaner(types, of: "section") { section in
            guard let body = section[RecordReader.bodyField], body.kind == .string else { return false }
            return section.tree.withText(of: body.index, Self.hasBlock)
        }
    }

    /// Whether `groei` stands behind the three signs of a fence.
    private static func hasBlock(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while let start = fence(in: text, from: index) {
            let run = text[start...].prefix { $0 == text[start] }
            let info = text[run.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }
            if run.count >= 3, info.starts(with: GeneratedBlock.fence.utf8) { return true }
            index = run.endIndex
        }
        return false
    }

    /// Where the next backquote or tilde is.
    private static func fence(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let index = text.firstPlace(
            from: start, { text.block(at: $0).marks(of: 0x60) .| text.block(at: $0).marks(of: 0x7E) }, { text[$0] == 0x60 || text[$0] == 0x7E })
        return index < text.count ? index : nil
    }

    /// Whether all that looks like code is in plain fenced blocks, and they ask for what there is: nearly always, and then nobody needs to read
    /// all of CommonMark.
    private static func isSound(_ text: UnsafeBufferPointer<UInt8>, _ themes: Set<String>?) -> Bool {
        var index = 0
        while let start = fence(in: text, from: index) {
            guard let end = SimpleLinks.endOfBlock(text, at: start), let line = text[start..<end].firstIndex(of: 0x0A) else { return false }
            let content = text[line..<end].prefix { $0 != 0x60 }
            let asked = GeneratedBlock.read(
                info: String(decoding: text[(start + 3)..<line], as: UTF8.self), text: String(decoding: content, as: UTF8.self)) ?? []
            guard asked.allSatisfy({ $0.isKnown(themes) }) else { return false }
            index = end
        }
        return true
    }

    package func check(_ context: CheckContext) -> [Finding] {
        let marked = context.marked(by: Self.self)
        guard !marked.isEmpty else { return [] }
        let themes = context.isComplete("condition", "theme") ? Set(context.corpus.records(of: "condition").compactMap { $0.text("theme") }) : nil
        return marked.flatMap { position -> [Finding] in
            let section = context.corpus.records[position]
            guard let body = section[RecordReader.bodyField], !section.tree.withText(of: body.index, { Self.isSound($0, themes) }) else { return [] }
            return Prose(parsing: body.text).allBlocks.flatMap { block -> [Finding] in
                guard case .code(let info, let text) = block.content, let asked = GeneratedBlock.read(info: info, text: text) else { return [] }
                return asked.compactMap { finding($0, block, body, section, themes) }
            }
        }
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
                meant.map { .didYouMean($0) }
                    ?? Words(nl: "Schrijf `conditions` alleen: dan staan alle voorwaarden er.", en: "Write `conditions` alone: then all conditions are there."))
        default: return nil
        }
    }

    /// At the words of a block, or at all of it where they are not literally there.
    private func at(_ words: String, _ block: Prose.Block, _ body: Value, _ section: Record, _ message: Words, _ note: Words) -> Finding {
        let start = Int(body.node.textStart)
        let source = section.tree.source
        let whole = start + block.range.lowerBound..<min(start + block.range.upperBound, source.bytes.count)
        let part = source.bytes[whole].firstRange(of: Array(words.utf8)) ?? whole
        return Finding(
            rule: Self.id, severity: Self.severity, place: source.place(part), record: section.address.description, field: RecordReader.bodyField,
            message: message, note: note)
    }
}

extension GeneratedBlock {
    /// Whether there is what it asks for; nil for themes that nobody knows at the moment.
    fileprivate func isKnown(_ themes: Set<String>?) -> Bool {
        switch self {
        case .unknown: false
        case .conditions(let theme?): themes?.contains(theme) ?? true
        default: true
        }
    }
}
