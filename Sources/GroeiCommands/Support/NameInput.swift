import Bibliography
import Records

/// Names as people type them, as the fields of a CSL name.
enum NameInput {
    /// Names that a semicolon parts.
    static func list(_ text: String) -> [Plain] {
        if text.hasPrefix("{") { return [plain(text)] }
        return text.split(separator: ";").filter { !$0.allSatisfy(\.isWhitespace) }.map { plain(String($0)) }
    }

    static func plain(_ text: String) -> Plain {
        let name = Name(typed: text)
        let fields = [
            ("family", name.family), ("given", name.given), ("non-dropping-particle", name.particle), ("suffix", name.suffix),
            ("literal", name.literal),
        ]
        return .object(fields.filter { !$0.1.isEmpty }.map { Plain.Field(name: $0.0, value: .string($0.1)) })
    }
}
