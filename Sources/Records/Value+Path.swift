extension Value {
    /// The steps from this value down to the node `index`, a value or a key below it; empty for itself or when it is not below it.
    package func path(to index: Int) -> FieldPath {
        var steps: [PathStep] = []
        var here = self
        while here.index < index, let (step, child) = here.child(holding: index) {
            steps.append(step)
            here = child
        }
        return FieldPath(steps)
    }

    private func child(holding index: Int) -> (PathStep, Value)? {
        guard count > 0, index < self.index + Int(node.extent) else { return nil }
        let isObject = kind == .object
        let (position, start) = place(of: index, isObject)
        return isObject
            ? (.key(Value(tree: tree, index: start).text), Value(tree: tree, index: start + 1)) : (.index(position), Value(tree: tree, index: start))
    }

    /// Which child holds a node, and where it or its key begins.
    private func place(of index: Int, _ isObject: Bool) -> (position: Int, start: Int) {
        let width = isObject ? 2 : 1
        let first = self.index + 1
        // Of many scalars each stands where its number says.
        if Int(node.extent) == 1 + width * count {
            let position = (index - first) / width
            return (position, first + position * width)
        }
        return tree.withMemory { nodes, _, _ in
            var (position, start) = (0, first)
            while true {
                let next = start + width - 1 + Int(nodes[start + width - 1].extent)
                if index < next { return (position, start) }
                (position, start) = (position + 1, next)
            }
        }
    }
}
