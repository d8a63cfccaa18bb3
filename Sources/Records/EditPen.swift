/// Says which bytes change for one edit: in block collections as people write them, in flow collections on their line.
struct EditPen {
    let tree: Tree
    let layout: SourceLayout
    let order: (FieldPath) -> [String]
    /// Whether long and multi-line text may be written as a folded or literal block.
    let allowsBlock: Bool
    let newline: String

    init(tree: Tree, order: @escaping (FieldPath) -> [String], allowsBlock: Bool) {
        self.tree = tree
        layout = SourceLayout(tree)
        self.order = order
        self.allowsBlock = allowsBlock
        newline = layout.newline
    }

    /// The collection that holds a value, and the value's place in it.
    struct Home {
        let collection: Value
        let isFlow: Bool
        let elements: [SourceLayout.Element]
        /// Where the value is, or would be added.
        let index: Int
        var element: SourceLayout.Element? { elements.indices.contains(index) ? elements[index] : nil }
    }

    func replacements(for edit: TreeEdit) -> [ByteReplacement]? {
        if let body = MarkdownBody.replacements(for: edit, in: tree, newline: newline) { return body }
        switch edit {
        case .set(let path, let value):
            guard !path.isRoot else { return replaceRoot(with: value) }
            guard let home = home(of: path) else { return nil }
            if home.element == nil || tree.root[path: path] == nil { return add(value, at: path, in: home) }
            return replace(at: path, in: home, with: value)
        case .insert(let path, let value):
            guard let home = home(of: path) else { return nil }
            return add(value, at: path, in: home)
        case .remove(let path):
            guard let home = home(of: path), let element = home.element else { return nil }
            if home.elements.count == 1, !home.isFlow {
                return replacements(for: .set(path.parent, home.collection.kind == .array ? .array([]) : .object([])))
            }
            return home.isFlow ? removeFromFlow(element, home) : removeFromBlock(element, home)
        case .append: return nil
        }
    }

    /// Where a value is; for a field that is not there yet, the place that the schema's order gives it.
    private func home(of path: FieldPath) -> Home? {
        guard let last = path.last, let collection = tree.root[path: path.parent] else { return nil }
        let isFlow = (0..<path.steps.count).contains { tree.root[path: FieldPath(path.steps.prefix($0))]?.node.style == .flow }
        let elements = layout.elements(of: collection)
        switch last {
        case .index(let index): return Home(collection: collection, isFlow: isFlow, elements: elements, index: index)
        case .key(let name):
            let found = elements.firstIndex { $0.key?.hasText(name) == true }
            return Home(collection: collection, isFlow: isFlow, elements: elements, index: found ?? place(of: name, among: elements, at: path.parent))
        }
    }

    /// Behind the nearest field that comes before it in the schema, else before the first that comes after it, else last.
    private func place(of name: String, among elements: [SourceLayout.Element], at path: FieldPath) -> Int {
        let order = FieldOrder(order(path))
        let rank = order.rank(name)
        let ranks = elements.map { order.rank($0.key?.text ?? "") }
        guard rank < .max else { return elements.count }
        if let best = ranks.filter({ $0 < rank }).max(), let index = ranks.lastIndex(of: best) { return index + 1 }
        return ranks.firstIndex { $0 > rank } ?? elements.count
    }

    private func add(_ value: Plain, at path: FieldPath, in home: Home) -> [ByteReplacement]? {
        guard let last = path.last else { return nil }
        let isKey = if case .key = last { true } else { false }
        guard (home.collection.kind == .object) == isKey, home.collection.count > 0 || home.collection.node.style == .flow else { return nil }
        if isBareFlow(home), !isWithinFlow(path) {
            return replacements(for: .set(path.parent, wrapped(value, last)))
        }
        return home.isFlow ? addToFlow(value, at: path, in: home) : addToBlock(value, at: path, in: home)
    }

    /// `[]` or `{}` with nothing in it, which becomes a block when it gets its first item.
    private func isBareFlow(_ home: Home) -> Bool {
        let range = home.collection.range
        return home.isFlow && home.elements.isEmpty && layout.isBlank(range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1))
    }

    private func isWithinFlow(_ path: FieldPath) -> Bool {
        (0..<max(0, path.steps.count - 1)).contains { tree.root[path: FieldPath(path.steps.prefix($0))]?.node.style == .flow }
    }

    func wrapped(_ value: Plain, _ step: PathStep) -> Plain {
        switch step {
        case .key(let name): .object([Plain.Field(name: name, value: value)])
        case .index: .array([value])
        }
    }

    /// The lines of a collection at a column.
    func lines(_ value: Plain, at path: FieldPath, column: Int) -> [String] {
        let outline = Outline(value, at: path, order: order)
        return OutlineWriter.lines(of: outline, column: column, step: layout.step, dashes: layout.dashes, allowsBlock: allowsBlock)
    }
}
