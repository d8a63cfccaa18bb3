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
        guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else {
            if text.isEmpty { return nil }
            self.init(type: text, id: text)
            return
        }
        let (type, id) = (text[..<slash], text[text.utf8.index(after: slash)...])
        guard !type.isEmpty, !id.isEmpty, !id.utf8.contains(UInt8(ascii: "/")) else { return nil }
        self.init(type: String(type), id: String(id))
    }

    package var description: String { "\(type)/\(id)" }

    package static func < (left: Address, right: Address) -> Bool {
        (left.type, left.id) < (right.type, right.id)
    }

    /// Whether a text may be a record's id: words of lower-case ASCII letters and digits, joined by `-`, or by `.` in a version.
    package static func isID(_ text: String) -> Bool {
        var text = text
        return text.withUTF8(isID)
    }

    static func isID(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count <= 100, !text.isEmpty else { return false }
        var afterWord = false
        for byte in text {
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
