import Diagnostics

/// What a message says, read without trusting that it says it.
extension JSON {
    var string: String? { if case .string(let text) = self { text } else { nil } }
    var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
    var items: [JSON] { if case .array(let items) = self { items } else { [] } }

    /// A whole number, also where it is written as `1.0`.
    var integer: Int? {
        switch self {
        case .integer(let number): number
        case .number(let number): Int(exactly: number)
        default: nil
        }
    }

    /// `self["a"]["b"]`: null where there is nothing.
    subscript(path path: String...) -> JSON {
        path.reduce(self) { $0[$1] ?? .null }
    }

    /// An object of the members that are there.
    static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { name, value in value.map { Member(name, $0) } })
    }
}
