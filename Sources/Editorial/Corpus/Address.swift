/// The address of a record: `type/id`.
package struct Address: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let type: String
    package let id: String

    package init(type: String, id: String) {
        self.type = type
        self.id = id
    }

    /// Reads `type/id`; a lone word is the single record of that type: `document`.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        switch parts.count {
        case 1 where !parts[0].isEmpty: self.init(type: text, id: text)
        case 2 where !parts[0].isEmpty && !parts[1].isEmpty: self.init(type: String(parts[0]), id: String(parts[1]))
        default: return nil
        }
    }

    package var description: String { "\(type)/\(id)" }

    package static func < (left: Address, right: Address) -> Bool {
        (left.type, left.id) < (right.type, right.id)
    }

    /// Whether a text may be a record's id: words of lower-case ASCII letters and digits, joined by `-`, or by `.` in a version.
    package static func isID(_ text: String) -> Bool {
        guard text.utf8.count <= 100, !text.isEmpty else { return false }
        var afterWord = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): afterWord = true
            case UInt8(ascii: "-"), UInt8(ascii: "."):
                if !afterWord { return false }
                afterWord = false
            default: return false
            }
        }
        return afterWord
    }
}
