import Diagnostics
import Editorial
import Records

/// What a completion offers.
extension Question {
    func fields(of object: Field, at path: FieldPath, besides present: [String], _ slot: CompletionSlot) -> (items: [JSON], isIncomplete: Bool) {
        let present = Set(present)
        let missing = object.properties.map { type.fields[$0] }.filter { !present.contains($0.name) && !(type.isMarkdown && $0.name == RecordReader.bodyField) }
        // Whoever mends a name has its colon already.
        let hasColon = document.text.bytes[slot.replaced.upperBound...].first == UInt8(ascii: ":")
        let items = missing.enumerated().map { number, field in
            var help = Markup(isMarkdown: world.client.readsMarkdown)
            self.help(field).add(to: &help)
            let (text, isSnippet) = hasColon ? (slot.key(field.name), false) : slot.entry(field, items: type.items(of: field), fillsSnippets: world.client.fillsSnippets)
            return JSON.members([
                "label": .string(field.name), "kind": 5, "detail": .string(field.words.in(language)), "documentation": help.json,
                "sortText": .string((field.isRequired ? "0" : "1") + CompletionSlot.rank(number)), "filterText": .string(field.name),
                "insertTextFormat": isSnippet ? 2 : 1, "insertTextMode": 1,
                "textEdit": ["range": json(slot.replaced), "newText": .string(slot.lead + text)],
            ])
        }
        guard type.namesRules(at: path) else { return (items, false) }
        return (items + rules(besides: present, slot) { slot.key($0) + (hasColon ? "" : ": ") }, false)
    }

    func values(of field: Field, at path: FieldPath, _ slot: CompletionSlot) -> (items: [JSON], isIncomplete: Bool) {
        if !field.reference.isEmpty { return records(field.reference, slot, slot.scalar) }
        if type.isRule(at: path) { return (rules(besides: [], slot, slot.scalar), false) }
        let choices = field.choices.isEmpty && field.types.contains("boolean") ? ["true", "false"] : field.choices
        let items = choices.enumerated().map { number, choice in
            item(choice, detail: field.words(for: choice).in(language), kind: 20, number, field.choices.isEmpty ? choice : slot.scalar(choice), slot)
        }
        return (items, false)
    }

    private func rules(besides present: Set<String>, _ slot: CompletionSlot, _ written: (String) -> String) -> [JSON] {
        Rules.loose.filter { !present.contains($0.id) }.enumerated().map { number, rule in
            item(rule.id, detail: rule.page.what.in(language), kind: 20, number, written(rule.id), slot)
        }
    }

    func records(_ types: [String], _ slot: CompletionSlot, _ written: (String) -> String) -> (items: [JSON], isIncomplete: Bool) {
        let limit = 200
        let typed = document.text.bytes[slot.typed]
        let positions = types.flatMap { Array(corpus.positions(of: $0)) }
        let found = RecordSearch(corpus, language).find(String(decoding: typed, as: UTF8.self), in: positions, limit: limit)
        let items = found.enumerated().map { number, match in
            let address = corpus.records[match.position].address
            let text = types.count == 1 ? address.id : address.description
            // Whoever types the address where an id will do goes on with it.
            let name = typed.contains(UInt8(ascii: "/")) ? address.description : text
            return item(text, detail: match.label, kind: 18, number, written(text), filter: "\(name) \(match.label)", slot)
        }
        return (items, positions.count > limit)
    }

    func item(_ label: String, detail: String, kind: Int, _ number: Int, _ text: String, filter: String? = nil, _ slot: CompletionSlot) -> JSON {
        [
            "label": .string(label), "kind": .integer(kind), "detail": .string(detail), "sortText": .string(CompletionSlot.rank(number)),
            "filterText": .string(filter ?? "\(label) \(detail)"), "insertTextFormat": 1, "insertTextMode": 1,
            "textEdit": ["range": json(slot.replaced), "newText": .string(slot.lead + text)],
        ]
    }
}
