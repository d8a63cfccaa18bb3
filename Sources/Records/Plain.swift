/// What a value says, apart from how it is written: the JSON data model with ordered objects.
package indirect enum Plain: Hashable, Sendable {
    case null
    case bool(Bool)
    /// The text of a number, as written: `2019`, `0x1F`, `1.50`. ``meansSame(as:)`` compares by value.
    case number(String)
    case string(String)
    case array([Plain])
    case object([Field])

    /// One entry of an object.
    package struct Field: Hashable, Sendable {
        package var name: String
        package var value: Plain

        package init(name: String, value: Plain) {
            self.name = name
            self.value = value
        }
    }
}

extension Plain {
    package var isNull: Bool { self == .null }
    package var string: String? { if case .string(let text) = self { text } else { nil } }
    package var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
    package var integer: Int? { if case .number(let text) = self { ScalarResolution.integer(text) } else { nil } }
    package var number: Double? { if case .number(let text) = self { ScalarResolution.double(text) } else { nil } }

    /// A number in the notation of JSON, exactly; nil for what JSON cannot say.
    package var jsonNumber: String? { if case .number(let text) = self { NumberForm.json(text.lowercased()) } else { nil } }

    /// The items of an array; nothing for any other kind.
    package var items: [Plain] { if case .array(let items) = self { items } else { [] } }

    /// The entries of an object; nothing for any other kind.
    package var fields: [Field] { if case .object(let fields) = self { fields } else { [] } }

    /// An array or an object.
    package var isCollection: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }

    package subscript(key: String) -> Plain? {
        fields.first { $0.name.hasSameBytes(as: key) }?.value
    }

    package subscript(path path: FieldPath) -> Plain? {
        path.steps.reduce(self) { value, step in
            switch step {
            case .key(let key): value?[key]
            case .index(let index): value.flatMap { $0.items.indices.contains(index) ? $0.items[index] : nil }
            }
        }
    }

    /// Whether both say the same: the order of entries, the notation of numbers and the composition of accents
    /// (Unicode's canonical equivalence) carry no meaning. Equal to having the same ``CanonicalForm/digestBytes(_:)``.
    package func meansSame(as other: Plain) -> Bool {
        switch (self, other) {
        case (.number(let left), .number(let right)): NumberForm.normal(left) == NumberForm.normal(right)
        case (.array(let left), .array(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.meansSame(as: $1) }
        case (.object(let left), .object(let right)):
            left.count == right.count && zip(left.byName, right.byName).allSatisfy {
                $0.name == $1.name && $0.value.meansSame(as: $1.value)
            }
        default: self == other
        }
    }

    /// Whether both are the same to the byte, but for the order of entries: what an edit is checked against.
    func isExactly(_ other: Plain) -> Bool {
        switch (self, other) {
        case (.string(let left), .string(let right)), (.number(let left), .number(let right)): left.hasSameBytes(as: right)
        case (.array(let left), .array(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isExactly($1) }
        case (.object(let left), .object(let right)):
            left.count == right.count && zip(left.byName, right.byName).allSatisfy {
                $0.name.hasSameBytes(as: $1.name) && $0.value.isExactly($1.value)
            }
        default: self == other
        }
    }
}

extension [Plain.Field] {
    /// Sorted by name: first as Swift compares, so by canonical equivalence, then by bytes.
    var byName: [Plain.Field] {
        sorted { $0.name == $1.name ? $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) : $0.name < $1.name }
    }
}

extension String {
    /// Equality of the text as stored; `==` takes `é` and `e` + accent for the same.
    func hasSameBytes(as other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }

    /// Replaces a character wherever it stands; `replacing` passes over one that a combining accent follows.
    package func replacingScalar(_ old: Unicode.Scalar, with new: String) -> String {
        guard unicodeScalars.contains(old) else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == old { result.append(contentsOf: new.unicodeScalars) } else { result.append(scalar) }
        }
        return String(result)
    }

    /// With every line ending as LF.
    var withUnixLineEndings: String {
        utf8.contains(0x0D) ? String(decoding: Array(utf8).withUnixLineEndings, as: UTF8.self) : self
    }
}

extension [UInt8] {
    /// With every line end as LF: CRLF, and CR alone, which ends a line to CommonMark (section 2.1).
    var withUnixLineEndings: [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(count)
        for (index, byte) in enumerated() {
            if byte == 0x0D, index + 1 < count, self[index + 1] == 0x0A { continue }
            kept.append(byte == 0x0D ? 0x0A : byte)
        }
        return kept
    }
}

extension Value {
    /// The text of a scalar; of the text below a front matter with LF, however its file ends its lines.
    package var linedText: String { node.style == .body ? text.withUnixLineEndings : text }

    /// What this value says. The text below a front matter counts with LF, however its file ends its lines.
    package var plain: Plain {
        switch kind {
        case .null: .null
        case .bool: .bool(bool ?? false)
        case .integer, .float: .number(text)
        case .string: .string(linedText)
        case .array: .array(items.map(\.plain))
        case .object: .object(entries.map { Plain.Field(name: $0.key.text, value: $0.value.plain) })
        }
    }
}

extension Plain: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(nilLiteral: ()) { self = .null }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int) { self = .number(String(value)) }
    package init(stringLiteral value: String) { self = .string(value) }
    package init(arrayLiteral elements: Plain...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, Plain)...) {
        self = .object(elements.map { Field(name: $0.0, value: $0.1) })
    }
}
