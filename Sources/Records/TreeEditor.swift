/// Changes a record's file and nothing else in it: comments, order, quoting and blank lines of the rest stay byte for byte.
///
/// Every edit is read back and compared with what was asked for; a tree that means anything else is never returned.
package enum TreeEditor {
    /// The tree after all edits, in their order. `order` gives the property names of the object at a path in the order of
    /// its schema: that is where a new field goes.
    package static func apply(
        _ edits: [TreeEdit], to tree: Tree, order: @escaping (FieldPath) -> [String] = { _ in [] }
    ) throws(EditError) -> Tree {
        var tree = tree
        for edit in edits {
            guard let edit = try tree.isMarkdown ? MarkdownBody.normal(edit, in: tree) : edit else { continue }
            let before = tree.root.plain
            let expected = try before.applying(edit)
            for step in try steps(edit, from: before) { tree = try perform(step, on: tree, order: order) }
            guard tree.root.plain.isExactly(expected) else { throw EditError(.wouldNotReadBack, edit.path) }
        }
        return tree
    }

    /// The smallest edits that make up an edit, so that what stays the same inside a collection stays as written.
    private static func steps(_ edit: TreeEdit, from before: Plain) throws(EditError) -> [TreeEdit] {
        switch edit {
        case .remove: return [edit]
        case .set(let path, let value): return minimal(path, from: before[path: path], to: value, root: before)
        case .append(let path, let value):
            guard let old = before[path: path], case .array(let items) = old else {
                return minimal(path, from: before[path: path], to: try before.applying(edit)[path: path] ?? value, root: before)
            }
            return [.insert(path.appending(items.count), value)]
        case .insert(let path, let value):
            if case .array = before[path: path.parent] { return [edit] }
            return minimal(path, from: nil, to: value, root: before)
        }
    }

    private static func minimal(_ path: FieldPath, from old: Plain?, to new: Plain, root: Plain) -> [TreeEdit] {
        guard let old else {
            // The nearest collection that exists takes the rest in one piece; a text in the way is found out later.
            switch root[path: path.parent] {
            case .array where path.last != nil: return [.insert(path, new)]
            case nil, .null: return minimal(path.parent, from: root[path: path.parent], to: wrapped(new, path.last), root: root)
            default: return [.set(path, new)]
            }
        }
        if old.isExactly(new) { return [] }
        switch (old, new) {
        case (.object(let before), .object(let after)) where !before.isEmpty && !after.isEmpty:
            let changes = after.flatMap { minimal(path.appending($0.name), from: old[$0.name], to: $0.value, root: root) }
            return changes + before.filter { new[$0.name] == nil }.map { .remove(path.appending($0.name)) }
        case (.array(let before), .array(let after)) where !before.isEmpty && !after.isEmpty:
            return items(path, from: before, to: after, root: root)
        default: return [.set(path, new)]
        }
    }

    /// Items at the start and end that are the same stay; those between are changed in pairs, then added or removed.
    private static func items(_ path: FieldPath, from old: [Plain], to new: [Plain], root: Plain) -> [TreeEdit] {
        let head = zip(old, new).prefix { $0.isExactly($1) }.count
        let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0.isExactly($1) }.count
        let (oldEnd, newEnd) = (old.count - tail, new.count - tail)
        let common = min(oldEnd, newEnd)
        var edits: [TreeEdit] = []
        for index in head..<common { edits += minimal(path.appending(index), from: old[index], to: new[index], root: root) }
        if common < newEnd { edits += (common..<newEnd).map { .insert(path.appending($0), new[$0]) } }
        if common < oldEnd { edits += (common..<oldEnd).reversed().map { .remove(path.appending($0)) } }
        return edits
    }

    private static func wrapped(_ value: Plain, _ step: PathStep?) -> Plain {
        switch step {
        case .key(let name): .object([Plain.Field(name: name, value: value)])
        case .index: .array([value])
        case nil: value
        }
    }

    /// Makes one small edit: as people would write it, or else with plainer means.
    private static func perform(_ edit: TreeEdit, on tree: Tree, order: @escaping (FieldPath) -> [String]) throws(EditError) -> Tree {
        let expected = try tree.root.plain.applying(edit)
        for allowsBlock in [true, false] {
            let pen = EditPen(tree: tree, order: order, allowsBlock: allowsBlock)
            guard let replacements = pen.replacements(for: edit) else { continue }
            let source = SourceFile(path: tree.source.path, bytes: tree.source.bytes.replacing(replacements))
            if case .success(let after) = RecordReader.read(source), after.root.plain.isExactly(expected) { return after }
        }
        throw EditError(.wouldNotReadBack, edit.path)
    }
}

/// A stretch of bytes and what comes in its place.
struct ByteReplacement: Equatable {
    var range: Range<Int>
    var text: String
}

extension [UInt8] {
    /// The bytes after replacements that do not overlap; of two at one place the first comes first.
    func replacing(_ replacements: [ByteReplacement]) -> [UInt8] {
        var bytes: [UInt8] = []
        var position = 0
        let sorted = replacements.enumerated().sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
        for (_, replacement) in sorted where replacement.range.lowerBound >= position {
            bytes += self[position..<replacement.range.lowerBound]
            bytes += replacement.text.utf8
            position = replacement.range.upperBound
        }
        return bytes + self[position...]
    }
}

extension Tree {
    /// Whether the file is Markdown with front matter.
    var isMarkdown: Bool { source.path.hasSuffix(".md") }
}
