import Diagnostics
import Records

/// Compares two records of one type field by field, list items by identity.
struct FieldComparison {
    let type: RecordType
    private(set) var changes: [FieldChange] = []

    init(_ old: Value, _ new: Value, type: RecordType) {
        self.type = type
        object(old, new, type.root, path: "", label: nil, level: .patch)
    }

    private mutating func object(_ old: Value, _ new: Value, _ field: Field, path: String, label: Words?, level: ChangeLevel) {
        var names = field.properties.map { type.fields[$0].name }
        let known = Set(names)
        for key in old.entries.map(\.key.text) + new.entries.map(\.key.text) where !known.contains(key) && !names.contains(key) {
            names.append(key)
        }
        for name in names {
            let (before, after) = (old[name], new[name])
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
        default: add(.changed, old, new, field, path, label, level)
        }
    }

    private mutating func array(_ old: Value, _ new: Value, _ field: Field, path: String, label: Words, level: ChangeLevel) {
        guard field.isSet || !field.key.isEmpty else { return add(.changed, old, new, field, path, label, level) }
        let item = type.items(of: field) ?? .unknown(field.name)
        let before = old.items.map { (identity($0, field), $0) }
        let after = new.items.map { (identity($0, field), $0) }
        let olds = Dictionary(before, uniquingKeysWith: { first, _ in first })
        let news = Dictionary(after, uniquingKeysWith: { first, _ in first })
        for (identity, value) in before where news[identity] == nil {
            add(.removed, value, nil, item, "\(path)[\(identity)]", label, item.change ?? level)
        }
        for (identity, value) in after {
            let here = "\(path)[\(identity)]"
            if let earlier = olds[identity] {
                self.value(earlier, value, item, path: here, label: label, level: item.change ?? level)
            } else {
                add(.added, nil, value, item, here, label, item.change ?? level)
            }
        }
        let kept = (before.map(\.0).filter { news[$0] != nil }, after.map(\.0).filter { olds[$0] != nil })
        if !field.isSet, kept.0 != kept.1 { add(.reordered, old, new, field, path, label, level) }
    }

    private func identity(_ value: Value, _ field: Field) -> String {
        field.key.isEmpty ? value.text : field.key.map { value[$0]?.text ?? "" }.joined(separator: " ")
    }

    private mutating func add(
        _ kind: FieldChange.Kind, _ old: Value?, _ new: Value?, _ field: Field, _ path: String, _ label: Words, _ level: ChangeLevel
    ) {
        changes.append(FieldChange(kind: kind, path: path, label: label, field: field, old: old, new: new, level: level))
    }
}

extension Field {
    /// A field that the schema does not know.
    static func unknown(_ name: String) -> Field {
        Field(
            name: name, label: nil, types: [], reference: [], key: [], isSet: false, text: nil, change: nil, isReviewed: true,
            choices: [], choiceLabels: [:], defaultValue: nil, isRequired: false, format: nil)
    }
}

extension Words {
    fileprivate func joined(_ inner: Words) -> Words {
        Words(nl: "\(nl) › \(inner.nl)", en: "\(en) › \(inner.en)")
    }
}
