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
        for entry in entries where index < entry.value.index + Int(entry.value.node.extent) {
            return (.key(entry.key.text), entry.value)
        }
        for (position, item) in items.enumerated() where index < item.index + Int(item.node.extent) {
            return (.index(position), item)
        }
        return nil
    }
}
