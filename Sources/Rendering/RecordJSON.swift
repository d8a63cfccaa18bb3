package import Diagnostics
package import Records

extension JSON {
    /// What a record says; a number is a number, whatever its size and however it was written.
    package init(_ plain: Plain) {
        switch plain {
        case .null: self = .null
        case .bool(let bool): self = .bool(bool)
        case .number(let text): self = plain.jsonNumber.map { exact in Int(exact).map(JSON.integer) ?? .exact(exact) } ?? .string(text)
        case .string(let text): self = .string(text)
        case .array(let items): self = .array(items.map { JSON($0) })
        case .object(let fields): self = .object(fields.map { JSON.Member($0.name, JSON($0.value)) })
        }
    }
}
