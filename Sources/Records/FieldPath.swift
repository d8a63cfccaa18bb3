/// One step down in a tree: into a field of an object or an item of an array.
package enum PathStep: Sendable, Hashable {
    case key(String)
    /// Counts from 0.
    case index(Int)
}

extension [PathStep] {
    /// The path as people read it: `author[0].family`; a key that is no plain word stands as `["a b"]`; empty for the root.
    package var fieldPath: String {
        reduce(into: "") { text, step in
            switch step {
            case .index(let index): text += "[\(index)]"
            case .key(let key) where key.isPlainWord: text += text.isEmpty ? key : ".\(key)"
            case .key(let key): text += "[\"\(key)\"]"
            }
        }
    }
}

extension Value {
    /// The steps from this value down to the node `index`, a value or a key below it; empty for itself or when it is not below it.
    package func path(to index: Int) -> [PathStep] {
        var steps: [PathStep] = []
        var here = self
        while here.index < index, let (step, child) = here.child(holding: index) {
            steps.append(step)
            here = child
        }
        return steps
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

extension String {
    fileprivate var isPlainWord: Bool {
        !isEmpty && utf8.allSatisfy { byte in
            byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || [0x24, 0x2D, 0x5F].contains(byte)
        }
    }
}
