import Records

/// A place where two people changed the same thing differently.
package struct MergeConflict: Sendable, Hashable {
    package let address: Address
    /// The path of the field; nil when the whole record is in question (changed here, removed there).
    package let field: String?
    /// Whether both added a record of this id: two different ones, of which neither may go.
    package var isBothAdded = false
}

/// What to do where both sides changed the same.
package enum MergePreference: Sendable {
    case refuse, ours, theirs
}

/// Brings what changed from `base` to `theirs` into `ours`, field by field.
struct RecordMerge {
    let type: RecordType
    let address: Address
    let preference: MergePreference
    private(set) var edits: [TreeEdit] = []
    private(set) var conflicts: [MergeConflict] = []

    init(base: Value, ours: Value, theirs: Value, type: RecordType, address: Address, preference: MergePreference) {
        self.preference = preference
        self.type = type
        self.address = address
        object(base, ours, theirs, type.root, FieldPath([]))
    }

    private mutating func object(_ base: Value, _ ours: Value, _ theirs: Value, _ field: Field, _ path: FieldPath) {
        let names = (base.entries.map(\.key.text) + ours.entries.map(\.key.text) + theirs.entries.map(\.key.text)).uniqued()
        let (bases, mine, others) = (base.valuesByKey, ours.valuesByKey, theirs.valuesByKey)
        for name in names {
            value(
                bases[name], mine[name], others[name], type.property(name, of: field) ?? .unknown(name),
                path.appending(.key(name)))
        }
    }

    private mutating func value(_ base: Value?, _ ours: Value?, _ theirs: Value?, _ field: Field, _ path: FieldPath) {
        if Self.same(ours, theirs) || Self.same(base, theirs) { return }
        if Self.same(base, ours) {
            edits.append(theirs.map { .set(path, $0.plain) } ?? .remove(path))
            return
        }
        guard let ours, let theirs else { return conflict(path, theirs) }
        switch (base?.kind, ours.kind, theirs.kind) {
        case (.object, .object, .object): object(base!, ours, theirs, field, path)
        case (_, .array, .array) where field.isSet: set(base, ours, theirs, path)
        case (.array, .array, .array) where !field.key.isEmpty: keyed(base!, ours, theirs, field, path)
        case (nil, .array, .array) where !field.key.isEmpty: set(base, ours, theirs, path)
        case (.string, .string, .string) where field.text == .markdown:
            guard let merged = TextMerge.merge(base: base!.linedText, ours: ours.linedText, theirs: theirs.linedText) else { return conflict(path, theirs) }
            edits.append(.set(path, .string(merged)))
        default: conflict(path, theirs)
        }
    }

    /// Items that they added come in, items that they took out go.
    private mutating func set(_ base: Value?, _ ours: Value, _ theirs: Value, _ path: FieldPath) {
        let before = Set(base?.items.map(\.plain) ?? [])
        let (mine, wanted) = (ours.items.map(\.plain), theirs.items.map(\.plain))
        let (isMine, isWanted) = (Set(mine), Set(wanted))
        for (index, item) in mine.enumerated().reversed() where before.contains(item) && !isWanted.contains(item) {
            edits.append(.remove(path.appending(.index(index))))
        }
        for item in wanted where !before.contains(item) && !isMine.contains(item) { edits.append(.append(path, item)) }
    }

    private mutating func keyed(_ base: Value, _ ours: Value, _ theirs: Value, _ field: Field, _ path: FieldPath) {
        func identified(_ value: Value) -> [(String, Value)] {
            value.items.map { item in (field.key.map { item[$0]?.text ?? "" }.joined(separator: "\n"), item) }
        }
        let before = Dictionary(identified(base)) { first, _ in first }
        let wanted = Dictionary(identified(theirs)) { first, _ in first }
        let mine = identified(ours)
        let item = type.items(of: field) ?? .unknown(field.name)
        for (index, (key, value)) in mine.enumerated().reversed() {
            let here = path.appending(.index(index))
            switch (before[key], wanted[key]) {
            case (let old?, nil): if old.meansSame(as: value) { edits.append(.remove(here)) } else { conflict(here, nil) }
            case (let old, let new?): self.value(old, value, new, item, here)
            case (nil, nil): break
            }
        }
        let present = Set(mine.map(\.0))
        for (key, value) in identified(theirs) where !present.contains(key) {
            if let old = before[key] {
                if !old.meansSame(as: value) { conflict(path, theirs) }
            } else {
                edits.append(.append(path, value.plain))
            }
        }
    }

    private mutating func conflict(_ path: FieldPath, _ theirs: Value?) {
        switch preference {
        case .ours: return
        case .theirs: return edits.append(theirs.map { .set(path, $0.plain) } ?? .remove(path))
        case .refuse: break
        }
        conflicts.append(MergeConflict(address: address, field: path.description))
    }

    private static func same(_ left: Value?, _ right: Value?) -> Bool {
        switch (left, right) {
        case (nil, nil): true
        case (let left?, let right?): left.meansSame(as: right)
        default: false
        }
    }
}
