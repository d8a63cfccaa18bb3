import Records

/// Brings what changed from `base` to `theirs` into `ours`, field by field.
struct RecordMerge {
    let type: RecordType
    let address: Address
    let rules: MergeRules
    private(set) var edits: [TreeEdit] = []
    private(set) var conflicts: [MergeConflict] = []
    /// What the preference decided.
    private(set) var settled: [MergeConflict] = []

    init(base: Value, ours: Value, theirs: Value, type: RecordType, address: Address, rules: MergeRules) {
        self.rules = rules
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
        case (.array, .array, .array) where !field.key.isEmpty, (nil, .array, .array) where !field.key.isEmpty:
            keyed(base, ours, theirs, field, path)
        case (.string, .string, .string) where field.text == .markdown: text(base!, ours, theirs, path)
        default: conflict(path, theirs)
        }
    }

    private mutating func text(_ base: Value, _ ours: Value, _ theirs: Value, _ path: FieldPath) {
        let merge = TextMerge(base: base.linedText, ours: ours.linedText, theirs: theirs.linedText, preferring: rules.preference)
        guard let merge else { return conflict(path, theirs) }
        if merge.isSettled { settled.append(MergeConflict(address: address, field: path.description)) }
        if merge.text != ours.linedText { edits.append(.set(path, .string(merge.text))) }
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

    private mutating func keyed(_ base: Value?, _ ours: Value, _ theirs: Value, _ field: Field, _ path: FieldPath) {
        let (before, mine, others) = (KeyedItems(base, field), KeyedItems(ours, field), KeyedItems(theirs, field))
        let order = ListOrder(base: before.keys, ours: mine.keys, theirs: others.keys, leading: rules.leading)
        if order.moving == nil { record(MergeConflict(address: address, field: path.description)) }
        let side = order.moving ?? (rules.preference == .theirs ? .theirs : .ours)
        let keys = order.keys(as: side).filter { stays(before[$0], mine[$0], others[$0], path) }
        for piece in Alignment(mine.keys, keys, limit: 4000).changes.reversed() {
            edits += piece.old.reversed().map { .remove(path.appending(.index($0))) }
            edits += piece.new.reversed().map { .insert(path.appending(.index(piece.old.lowerBound)), (mine[keys[$0]] ?? others[keys[$0]])!.plain) }
        }
        let item = type.items(of: field) ?? .unknown(field.name)
        for (index, key) in keys.enumerated() {
            if let own = mine[key], let other = others[key] { value(before[key], own, other, item, path.appending(.index(index))) }
        }
    }

    /// Whether an item is in the list from now on; where one side changed it and the other took it out, as is preferred.
    private mutating func stays(_ base: Value?, _ ours: Value?, _ theirs: Value?, _ path: FieldPath) -> Bool {
        guard let base, let item = ours ?? theirs, ours == nil || theirs == nil else { return true }
        if base.meansSame(as: item) { return false }
        record(MergeConflict(address: address, field: path.description))
        return rules.preference == .theirs ? theirs != nil : ours != nil
    }

    private mutating func conflict(_ path: FieldPath, _ theirs: Value?) {
        record(MergeConflict(address: address, field: path.description))
        if rules.preference == .theirs { edits.append(theirs.map { .set(path, $0.plain) } ?? .remove(path)) }
    }

    private mutating func record(_ conflict: MergeConflict) {
        if rules.preference == .refuse { conflicts.append(conflict) } else { settled.append(conflict) }
    }

    private static func same(_ left: Value?, _ right: Value?) -> Bool {
        switch (left, right) {
        case (nil, nil): true
        case (let left?, let right?): left.meansSame(as: right)
        default: false
        }
    }
}

/// The items of a list by what makes two of them the same; several that are the same count apart.
private struct KeyedItems {
    private(set) var keys: [String] = []
    private var items: [String: Value] = [:]

    init(_ list: Value?, _ field: Field) {
        var seen: [String: Int] = [:]
        guard let list else { return }
        for item in list.items {
            let name = field.key.map { item[$0]?.text ?? "" }.joined(separator: "\n")
            let key = "\(name)\n\(seen[name, default: 0])"
            seen[name, default: 0] += 1
            keys.append(key)
            items[key] = item
        }
    }

    subscript(key: String) -> Value? { items[key] }
}
