/// One step from a value to a value in it.
package enum PathStep: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// To the entry of an object.
    case key(String)
    /// To the item of an array, counted from 0.
    case index(Int)

    package init(stringLiteral value: String) { self = .key(value) }
    package init(integerLiteral value: Int) { self = .index(value) }
}

/// The way from a record to one of its values: `author[0].family`.
package struct FieldPath: Hashable, Sendable, ExpressibleByArrayLiteral, CustomStringConvertible {
    package var steps: [PathStep]

    package init(_ steps: some Sequence<PathStep>) {
        self.steps = Array(steps)
    }

    /// `["author", 0, "family"]`
    package init(arrayLiteral elements: PathStep...) {
        steps = elements
    }

    /// The path of the record itself.
    package static let root: FieldPath = []

    package var isRoot: Bool { steps.isEmpty }
    package var last: PathStep? { steps.last }

    /// The path of what holds this value; the root's is the root.
    package var parent: FieldPath { FieldPath(steps.dropLast()) }

    package func appending(_ step: PathStep) -> FieldPath {
        FieldPath(steps + CollectionOfOne(step))
    }

    package func appending(_ key: String) -> FieldPath { appending(.key(key)) }
    package func appending(_ index: Int) -> FieldPath { appending(.index(index)) }

    /// Whether this path is `other` or leads through it.
    package func starts(with other: FieldPath) -> Bool { steps.starts(with: other.steps) }

    /// `author[0].family`; a key that would not be read back so stands quoted between brackets: `["a.b"]`.
    package var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .index(let index): text += "[\(index)]"
            case .key(let key) where Self.isSimple(key): text += text.isEmpty ? key : "." + key
            case .key(let key):
                text += "[\"" + key.replacingScalar("\\", with: "\\\\").replacingScalar("\"", with: "\\\"") + "\"]"
            }
        }
        return text
    }

    private static func isSimple(_ key: String) -> Bool {
        !key.isEmpty && !key.unicodeScalars.contains { ".[]\"".unicodeScalars.contains($0) }
    }

    /// The path that ``description`` writes; nil for a text that is none.
    package init?(parsing text: String) {
        steps = []
        var rest = Substring(text).unicodeScalars
        while let first = rest.first {
            if first == "[" {
                guard let step = Self.bracketed(&rest) else { return nil }
                steps.append(step)
            } else {
                if first == ".", !steps.isEmpty { rest.removeFirst() }
                let key = rest.prefix { !".[]\"".unicodeScalars.contains($0) }
                guard !key.isEmpty, steps.isEmpty || first == "." else { return nil }
                steps.append(.key(String(key)))
                rest = rest[key.endIndex...]
            }
        }
    }

    /// Reads `[0]` or `["key"]` off the front.
    private static func bracketed(_ rest: inout Substring.UnicodeScalarView) -> PathStep? {
        rest.removeFirst()
        if rest.first != "\"" {
            let digits = rest.prefix { ("0"..."9").contains($0) }
            rest = rest[digits.endIndex...]
            guard let index = Int(String(digits)), rest.popFirst() == "]" else { return nil }
            return .index(index)
        }
        rest.removeFirst()
        var key = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar == "\"" { return rest.popFirst() == "]" ? .key(String(key)) : nil }
            guard let kept = scalar == "\\" ? rest.popFirst() : scalar else { return nil }
            key.append(kept)
        }
        return nil
    }
}

extension Value {
    /// The value at the end of a path, if the path leads somewhere.
    package subscript(path path: FieldPath) -> Value? {
        path.steps.reduce(self) { value, step in
            switch step {
            case .key(let key): value?[key]
            case .index(let index): index < 0 ? nil : value?.items.dropFirst(index).first { _ in true }
            }
        }
    }
}
