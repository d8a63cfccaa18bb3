/// Writes a scalar so that it reads back as exactly this value, in the plainest way that does.
///
/// Plain where that is safe, else in single quotes, in double quotes only where escapes are needed; text with line breaks
/// literal (`|`), text with lines too long for that folded (`>-`).
package struct ScalarWriter: Sendable {
    /// The column up to which lines are filled.
    package static let width = 100

    /// The column at which the scalar starts, counted from 0.
    package var column = 0
    /// The column of the lines of a folded or literal text.
    package var indent = 2
    /// Within `[…]` or `{…}`, where a scalar has to stay on its line.
    package var inFlow = false
    /// A field name.
    package var isKey = false
    /// Whether a folded or literal text may stand here.
    package var allowsBlock = true

    /// A scalar as written: what stands in its place, and the lines below it, indentation included.
    package struct Written: Hashable, Sendable {
        package var head: String
        package var lines: [String] = []

        package var isBlock: Bool { !lines.isEmpty }
    }

    package init(column: Int = 0, indent: Int = 2, inFlow: Bool = false, isKey: Bool = false, allowsBlock: Bool = true) {
        self.column = column
        self.indent = indent
        self.inFlow = inFlow
        self.isKey = isKey
        self.allowsBlock = allowsBlock
    }

    /// The text of a scalar; an array or object is not one and gives nil.
    package func write(_ value: Plain, like style: Node.Style? = nil) -> Written? {
        switch value {
        case .null: Written(head: "null")
        case .bool(let bool): Written(head: bool ? "true" : "false")
        case .number(let text): Written(head: text)
        case .string(let text): write(text, like: style)
        case .array, .object: nil
        }
    }

    /// The text of a string, in the style of an existing scalar where the string allows that.
    package func write(_ text: String, like style: Node.Style? = nil) -> Written {
        let isPrintable = ScalarSafety.isPrintableLine(text)
        let isBlockAllowed = allowsBlock && !inFlow && !isKey
        if isBlockAllowed {
            if style == .folded, let folded = folded(text) { return folded }
            if style == .literal, let literal = literal(text) { return literal }
        }
        let inline = inline(text, isPrintable: isPrintable, like: style)
        guard isBlockAllowed else { return inline }
        // Characters are counted only where bytes do not settle it.
        if isPrintable, column + inline.head.utf8.count <= Self.width || column + inline.head.count <= Self.width { return inline }
        let fits = text.split(separator: "\n").allSatisfy { indent + $0.count <= Self.width }
        if fits, text.utf8.contains(0x0A) { return literal(text) ?? inline }
        if let folded = folded(text), folded.lines.count > 1 || folded.lines.allSatisfy({ $0.count <= Self.width }) { return folded }
        return text.utf8.contains(0x0A) ? literal(text) ?? inline : inline
    }

    private func inline(_ text: String, isPrintable: Bool, like style: Node.Style?) -> Written {
        if !isPrintable { return Written(head: Self.doubleQuoted(text)) }
        switch style {
        case .doubleQuoted: return Written(head: Self.doubleQuoted(text))
        case .singleQuoted: return Written(head: Self.singleQuoted(text))
        default: break
        }
        let isPlain = ScalarSafety.isPlain(text, inFlow: inFlow, isKey: isKey)
        return Written(head: isPlain ? text : Self.singleQuoted(text))
    }

    static func singleQuoted(_ text: String) -> String {
        "'" + text.replacingScalar("'", with: "''") + "'"
    }

    static func doubleQuoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _ where ScalarSafety.isPrintable(scalar): quoted.unicodeScalars.append(scalar)
            default: quoted += escape(scalar.value)
            }
        }
        return quoted + "\""
    }

    private static func escape(_ value: UInt32) -> String {
        let hex = String(value, radix: 16, uppercase: true)
        let (letter, digits) = value <= 0xFF ? ("x", 2) : value <= 0xFFFF ? ("u", 4) : ("U", 8)
        return "\\" + letter + String(repeating: "0", count: digits - hex.count) + hex
    }
}
