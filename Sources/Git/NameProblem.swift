/// Why a name or text is outside our allow-list.
package enum NameProblem: Hashable, Sendable {
    case empty
    case tooLong(maximum: Int)
    case tooDeep(maximum: Int)
    /// A character that is not on the list: a control character, a backslash, a space in a record's name.
    case character(Unicode.Scalar)
    /// `.`, `..`, an empty component, or a leading or trailing slash.
    case component
    /// A leading `-`, which a program could take for an option.
    case leadingDash
    /// A leading dot that is not one of the known dot files.
    case dotFile
    /// A trailing dot, or `.lock` at the end of a reference.
    case ending
    /// `.git` in one of its spellings.
    case gitFolder
    /// A name that Windows keeps for a device, or git for itself, such as `aux` or `HEAD`.
    case reserved
}

extension NameProblem: CustomStringConvertible {
    /// The rule that was broken, in English.
    package var description: String {
        switch self {
        case .empty: "it is empty"
        case .tooLong(let maximum): "it is longer than \(maximum) bytes"
        case .tooDeep(let maximum): "it is more than \(maximum) folders deep"
        case .character(let scalar): "it contains U+" + Self.hex(scalar)
        case .component: "it has an empty component, '.' or '..'"
        case .leadingDash: "a component begins with '-'"
        case .dotFile: "a component begins with '.'"
        case .ending: "a component ends with '.' or '.lock'"
        case .gitFolder: "a component is a spelling of '.git'"
        case .reserved: "it is a reserved name"
        }
    }

    private static func hex(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
