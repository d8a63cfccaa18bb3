import Diagnostics
import Editorial
import Records

extension Question {
    /// `textDocument/completion`: the fields that an object lacks, the values that a field may have, the records that it may name.
    func completion() -> JSON? {
        let cursor = cursor
        if let passage = MarkdownPassage(in: document.text, type, at: offset, cursor), let prose = ProseCursor(in: passage, at: offset) {
            return items(for: prose).map(list)
        }
        guard let cursor, let field = type.field(at: cursor.path), let slot = slot(at: cursor, isName: field.isObject) else { return nil }
        return list(items(at: cursor, field, slot))
    }

    /// What fits where the cursor is.
    private func items(at cursor: YAMLCursor, _ field: Field, _ slot: CompletionSlot) -> (items: [JSON], isIncomplete: Bool) {
        var (field, slot, path) = (field, slot, cursor.path)
        let isEntry = cursor.kind == .entry
        if let items = type.items(of: field), !cursor.isFlow, !(isEntry && cursor.hasDash) {
            field = items
            path = path.appending(0)
            if isEntry {
                slot.lead += "- "
                slot.column += 2
            } else {
                slot.startLine(with: "- ")
            }
        } else if field.isObject, !cursor.isFlow, !isEntry {
            slot.startLine(with: "")
        }
        return field.isObject ? fields(of: field, at: path, besides: isEntry ? cursor.present : [], slot) : values(of: field, at: path, slot)
    }

    /// Nil within a text, and behind a quote that is closed.
    private func slot(at cursor: YAMLCursor, isName: Bool) -> CompletionSlot? {
        let (text, typed) = (document.text, cursor.typed)
        guard cursor.kind != .text else { return nil }
        let quote = typed.lowerBound > 0 ? text.bytes[typed.lowerBound - 1] : 0
        let isQuoted = "\"'".utf8.contains(quote)
        if isQuoted, text.bytes[typed].contains(quote) { return nil }
        let plain = isName && cursor.kind == .entry ? WordEnd.name(in: text, from: offset) : WordEnd.scalar(in: text, from: offset, isFlow: cursor.isFlow)
        let end = isQuoted ? WordEnd.quoted(in: text, from: offset, by: quote) ?? plain : plain
        return CompletionSlot(
            typed: typed, replaced: typed.lowerBound..<end, quote: isQuoted ? quote : nil, lead: cursor.needsBlank ? " " : "", column: cursor.column,
            isFlow: cursor.isFlow)
    }

    private func list(_ items: (items: [JSON], isIncomplete: Bool)) -> JSON {
        ["isIncomplete": .bool(items.isIncomplete), "items": .array(items.items)]
    }

    /// Where in the fields the cursor is; nil in prose and in comments.
    private var cursor: YAMLCursor? {
        let fields = YAMLCursor.fields(of: document.text, isMarkdown: type.isMarkdown)
        guard fields.lowerBound <= offset, offset <= fields.upperBound, !type.isMarkdown || fields.lowerBound > 0 else { return nil }
        return YAMLCursor.find(in: document.text, region: fields, at: offset)
    }
}
