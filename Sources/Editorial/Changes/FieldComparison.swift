import Diagnostics
import Records

/// Compares two records of one type field by field, list items by identity.
struct FieldComparison {
    let type: RecordType
    /// Records that got another name, old to new: a reference that follows one says nothing new.
    let renames: [Address: Address]
    private(set) var changes: [FieldChange] = []

    init(_ old: Value, _ new: Value, type: RecordType, renames: [Address: Address] = [:]) {
        self.type = type
        self.renames = renames
        object(old, new, type.root, path: "", label: nil, level: .patch)
    }

    private mutating func object(_ old: Value, _ new: Value, _ field: Field, path: String, label: Words?, level: ChangeLevel) {
        var names = field.properties.map { type.fields[$0].name }
        var known = Set(names)
        for key in old.entries.map(\.key.text) + new.entries.map(\.key.text) where known.insert(key).inserted { names.append(key) }
        let (olds, news) = (old.valuesByKey, new.valuesByKey)
        for name in names {
            let (before, after) = (olds[name], news[name])
            guard before != nil || after != nil else { continue }
            let inner = type.property(name, of: field) ?? .unknown(name)
            value(
                before, after, inner, path: path.isEmpty ? name : "\(path).\(name)", label: label.map { $0.joined(inner.words) } ?? inner.words,
                level: inner.change ?? level)
        }
    }

    private mutating func value(_ old: Value?, _ new: Value?, _ field: Field, path: String, label: Words, level: ChangeLevel) {
        guard let old, let new else { return add(old == nil ? .added : .removed, old, new, field, path, label, level) }
        if old.meansSame(as: new) { return }
        switch (old.kind, new.kind) {
        case (.object, .object): object(old, new, field, path: path, label: label, level: level)
        case (.array, .array): array(old, new, field, path: path, label: label, level: level)
        default:
            let follows = follows(old, new, field)
            add(.changed, old, new, field, path, label, follows ? .patch : level, isFollowUp: follows)
        }
    }

    private mutating func array(_ old: Value, _ new: Value, _ field: Field, path: String, label: Words, level: ChangeLevel) {
        guard field.isSet || !field.key.isEmpty else { return add(.changed, old, new, field, path, label, level) }
        let item = type.items(of: field) ?? .unknown(field.name)
        let before = old.items.map { (identity($0, field, item, isOld: true), $0) }
        let after = new.items.map { (identity: identity($0, field, item, isOld: false), value: $0) }
        let olds = Dictionary(before, uniquingKeysWith: { first, _ in first })
        let news = Dictionary(after, uniquingKeysWith: { first, _ in first })
        for (identity, value) in before where news[identity] == nil {
            add(.removed, value, nil, item, "\(path)[\(identity)]", label, item.change ?? level)
        }
        for (number, (identity, value)) in after.enumerated() {
            let here = "\(path)[\(identity)]"
            if let earlier = olds[identity] {
                self.value(earlier, value, item, path: here, label: label, level: item.change ?? level)
            } else {
                add(.added, nil, value, item, here, label, item.change ?? level)
                changes[changes.count - 1].spot = spot(number, in: after, field, item)
            }
        }
        let kept = (before.map(\.0).filter { news[$0] != nil }, after.map(\.0).filter { olds[$0] != nil })
        if !field.isSet, kept.0 != kept.1 { add(.reordered, old, new, field, path, label, level) }
    }

    /// Where an item of a list in order stands; nil when it is the only one.
    private func spot(_ number: Int, in items: [(identity: String, value: Value)], _ list: Field, _ item: Field) -> FieldChange.Spot? {
        guard !list.isSet, items.count > 1, let name = list.key.first, let key = type.property(name, of: item) else { return nil }
        return number == 0 ? .first : items[number - 1].value[name].map { .behind($0, key) }
    }

    private func identity(_ value: Value, _ field: Field, _ item: Field, isOld: Bool) -> String {
        guard !field.key.isEmpty else { return isOld ? renamed(value.text, item) : value.text }
        return field.key.map { key in
            guard let text = value[key]?.text else { return "" }
            return isOld ? type.property(key, of: item).map { renamed(text, $0) } ?? text : text
        }.joined(separator: " ")
    }

    private func follows(_ old: Value, _ new: Value, _ field: Field) -> Bool {
        guard old.kind == new.kind else { return false }
        return field.text == .markdown ? !renames.isEmpty && RenamedLinks.follows(old, new, renames) : renamed(old.text, field) == new.text
    }

    /// How a reference is written after the renames; other text as it is.
    private func renamed(_ text: String, _ field: Field) -> String {
        guard !renames.isEmpty, !field.reference.isEmpty, let target = Corpus.target(of: text, among: field.reference),
            let now = renames[target]
        else { return text }
        return text.contains("/") ? now.description : now.id
    }

    private mutating func add(
        _ kind: FieldChange.Kind, _ old: Value?, _ new: Value?, _ field: Field, _ path: String, _ label: Words, _ level: ChangeLevel,
        isFollowUp: Bool = false
    ) {
        changes.append(FieldChange(
            kind: kind, path: path, label: label, field: field, old: old, new: new, level: level, isFollowUp: isFollowUp))
    }
}

extension Field {
    /// A field that the schema does not know.
    static func unknown(_ name: String) -> Field {
        Field(
            name: name, label: nil, help: nil, types: [], scalars: [], reference: [], key: [], isSet: false, text: nil, change: nil, isReviewed: true,
            choices: [], choiceLabels: [:], defaultValue: nil, isRequired: false, format: nil)
    }
}

extension Words {
    fileprivate func joined(_ inner: Words) -> Words {
        Words(nl: "\(nl) › \(inner.nl)", en: "\(en) › \(inner.en)")
    }
}
