import Diagnostics
import Editorial
import Records

/// The fields of a record or of its change, as named rows.
struct FieldRows {
    let changes: ChangeSet
    let language: Language
    private var labels: FieldLabels { FieldLabels(changes: changes, language: language) }

    init(changes: ChangeSet, language: Language) {
        self.changes = changes
        self.language = language
    }

    /// Everything a record says, for one that is new or gone; former ids are no part of that.
    func all(_ change: RecordChange) -> [ReportField] {
        guard let record = change.new ?? change.old else { return [] }
        let words = ValueWords(corpus: change.new == nil ? changes.old : changes.new, type: change.type, language: language)
        let known = change.type.root.properties.map { change.type.fields[$0] }
        let rows = known.compactMap { field -> ReportField? in
            guard field.name != "aliases", let value = record[field.name] else { return nil }
            return ReportField(field.words.in(language), [.text(words.text(value, field))])
        }
        let unknown = record.root.entries.filter { entry in !known.contains { $0.name == entry.key.text } }
        return rows + unknown.map { ReportField($0.key.text, [.text($0.value.text)]) }
    }

    func changed(_ change: RecordChange) -> [ReportField] {
        change.fields.map { ReportField(labels.label($0, change.type), value($0, change.type)) }
    }

    private func value(_ change: FieldChange, _ type: RecordType) -> [ReportSpan] {
        let before = ValueWords(corpus: changes.old, type: type, language: language)
        let after = ValueWords(corpus: changes.new, type: type, language: language)
        let (field, arrow) = (change.field, ReportSpan.text(" → "))
        if change.isFollowUp, field.text == nil, let new = change.new {
            return [.text(after.text(new, field) + " — "), .muted(ChangeWords.newName.in(language) + " "), .code(new.text)]
        }
        switch (change.old, change.new) {
        case (let old?, let new?) where change.kind == .reordered:
            return [.muted(ChangeWords.reordered.in(language) + " "), .init(.was, before.order(old, field)), arrow, .init(.becomes, after.order(new, field))]
        case (let old?, let new?):
            if let redline = change.redline { return RedlineSpans.spans(redline) }
            return [.init(.was, before.text(old, field)), arrow, .init(.becomes, after.text(new, field))]
        case (nil, let new?):
            return [.muted(ChangeWords.added.in(language) + " "), .init(.becomes, after.text(new, field))] + spot(change.spot, after)
        case (let old?, nil): return [.muted(ChangeWords.removed.in(language) + " "), .init(.was, before.text(old, field))]
        default: return []
        }
    }

    /// ` (na ‘Voorwaarden’)`.
    private func spot(_ spot: FieldChange.Spot?, _ words: ValueWords) -> [ReportSpan] {
        switch spot {
        case nil: []
        case .first: [.muted(" (\(ChangeWords.first.in(language)))")]
        case .behind(let key, let field):
            [.muted(" (\(ChangeWords.behind(ReportWords.quoted(ReportWords.short(words.text(key, field)), language)).in(language)))")]
        }
    }
}
