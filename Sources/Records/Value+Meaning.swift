extension Value {
    /// The values of an object by their keys, for whoever asks for all of them: looking one up takes as long as there are keys.
    package var valuesByKey: [String: Value] {
        Dictionary(entries.map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether two values say the same, however they are written: the order of fields does not count, numbers by value.
    package func meansSame(as other: Value) -> Bool {
        switch (kind, other.kind) {
        case (.null, .null): return true
        case (.bool, .bool): return bool == other.bool
        case (.integer, .integer), (.float, .float), (.integer, .float), (.float, .integer):
            return text == other.text || NumberForm.normal(text) == NumberForm.normal(other.text)
        case (.string, .string): return text == other.text || (node.style == .body && linedText == other.linedText)
        case (.array, .array):
            return count == other.count && zip(items, other.items).allSatisfy { $0.meansSame(as: $1) }
        case (.object, .object):
            guard count == other.count else { return false }
            let others = other.valuesByKey
            return entries.allSatisfy { entry in others[entry.key.text].map { $0.meansSame(as: entry.value) } ?? false }
        default: return false
        }
    }
}
