/// One change to a record.
package enum TreeEdit: Hashable, Sendable {
    /// Gives the value at a path, which need not be there yet: missing objects and arrays on the way are made.
    case set(FieldPath, Plain)
    /// Takes the entry or item away.
    case remove(FieldPath)
    /// Adds an item behind the last one of an array; a missing or null array is made.
    case append(FieldPath, Plain)
    /// Adds an item to an array; the path ends in the index that it gets.
    case insert(FieldPath, Plain)

    package var path: FieldPath {
        switch self {
        case .set(let path, _), .remove(let path), .append(let path, _), .insert(let path, _): path
        }
    }
}

extension Plain {
    /// This value after an edit; the meaning that ``TreeEditor`` gives to the bytes.
    package func applying(_ edit: TreeEdit) throws(EditError) -> Plain {
        switch edit {
        case .set(let path, let value):
            try changed(path.steps[...], path) { _ in value }
        case .append(let path, let value):
            try changed(path.steps[...], path) { old throws(EditError) in
                switch old {
                case nil, .null: return .array([value])
                case .array(let items): return .array(items + [value])
                default: throw EditError(.notAnArray, path)
                }
            }
        case .insert(let path, let value):
            try changed(path.parent.steps[...], path) { old throws(EditError) in
                guard case .array(var items) = old ?? .array([]), case .index(let index) = path.last else { throw EditError(.notAnArray, path) }
                guard (0...items.count).contains(index) else { throw EditError(.missing, path) }
                items.insert(value, at: index)
                return .array(items)
            }
        case .remove(let path):
            try changed(path.parent.steps[...], path) { old throws(EditError) in
                guard let last = path.last, let removed = old?.without(last) else { throw EditError(.missing, path) }
                return removed
            }
        }
    }

    private func without(_ step: PathStep) -> Plain? {
        switch (self, step) {
        case (.array(var items), .index(let index)) where items.indices.contains(index):
            items.remove(at: index)
            return .array(items)
        case (.object(var fields), .key(let key)):
            guard let index = fields.firstIndex(where: { $0.name.hasSameBytes(as: key) }) else { return nil }
            fields.remove(at: index)
            return .object(fields)
        default: return nil
        }
    }

    private func changed(
        _ steps: ArraySlice<PathStep>, _ path: FieldPath, _ change: (Plain?) throws(EditError) -> Plain
    ) throws(EditError) -> Plain {
        guard let step = steps.first else { return try change(self) }
        let rest = steps.dropFirst()
        func inner(_ old: Plain?) throws(EditError) -> Plain {
            if old == nil, rest.isEmpty { return try change(nil) }
            return try (old ?? .null).changed(rest, path, change)
        }
        switch (self, step) {
        case (.object(var fields), .key(let key)):
            if let index = fields.firstIndex(where: { $0.name.hasSameBytes(as: key) }) {
                fields[index].value = try inner(fields[index].value)
            } else {
                fields.append(Field(name: key, value: try inner(nil)))
            }
            return .object(fields)
        case (.array(var items), .index(let index)) where (0...items.count).contains(index):
            if index == items.count { items.append(try inner(nil)) } else { items[index] = try inner(items[index]) }
            return .array(items)
        case (.null, .key(let key)): return .object([Field(name: key, value: try inner(nil))])
        case (.null, .index(0)): return .array([try inner(nil)])
        case (.array, .index), (.null, .index): throw EditError(.missing, path)
        default: throw EditError(.notACollection, path)
        }
    }
}
