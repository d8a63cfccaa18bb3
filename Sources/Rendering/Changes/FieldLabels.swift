import Diagnostics
import Editorial

/// What changed fields are called; inside an item of a list the label says which: `Indeling (Inleiding) › Genummerd`.
struct FieldLabels {
    let changes: ChangeSet
    let language: Language

    func label(_ change: FieldChange, _ type: RecordType) -> String {
        guard let steps = Self.steps(change.path) else { return change.label.in(language) }
        var parts: [String] = []
        var field: Field? = type.root
        for (index, step) in steps.enumerated() {
            guard let parent = field, let here = type.property(step.name, of: parent) else { return change.label.in(language) }
            var part = here.words.in(language)
            // The last item is the change itself: its value says which it is.
            if let identity = step.identity, index < steps.count - 1 { part += " (\(item(identity, here, type)))" }
            parts.append(part)
            field = step.identity == nil ? here : type.items(of: here)
        }
        return parts.joined(separator: " › ")
    }

    /// `outline[a].parts[b].numbered` as names with the identities behind them; nil when it cannot be taken apart.
    private static func steps(_ path: String) -> [(name: String, identity: String?)]? {
        var steps: [(String, String?)] = []
        var rest = Substring(path).utf8
        while !rest.isEmpty {
            let name = rest.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "[") }
            rest = rest[name.endIndex...]
            var identity: String?
            if rest.first == UInt8(ascii: "[") {
                guard let close = close(in: rest) else { return nil }
                identity = String(Substring(rest[..<close].dropFirst()))
                rest = rest[close...].dropFirst()
            }
            if rest.first == UInt8(ascii: ".") { rest.removeFirst() }
            steps.append((String(Substring(name)), identity))
        }
        return steps
    }

    /// The bracket behind an identity, which may have brackets of its own: one before a dot or at the end.
    private static func close(in path: Substring.UTF8View) -> Substring.Index? {
        var rest = path
        while let bracket = rest.firstIndex(of: UInt8(ascii: "]")) {
            rest = rest[rest.index(after: bracket)...]
            if rest.isEmpty || rest.first == UInt8(ascii: ".") { return bracket }
        }
        return nil
    }

    private func item(_ identity: String, _ list: Field, _ type: RecordType) -> String {
        guard list.key.count == 1, let item = type.items(of: list), let key = type.property(list.key[0], of: item),
            let target = Corpus.target(of: identity, among: key.reference)
        else { return identity }
        let corpus = changes.new[target] == nil ? changes.old : changes.new
        return corpus[target] == nil ? identity : corpus.label(of: target, in: language)
    }
}
