import Records

/// What stands with a name and is no part of it: academic titles, and the years of a life that catalogues of libraries add.
enum NameAdditions {
    /// The name without them, and they as they stood; nil for nearly every name.
    static func removed(from name: Plain) -> (name: Plain, additions: [String])? {
        guard name.fields.contains(where: { $0.name == "suffix" || $0.name != "family" && mayHaveTitle($0.value.string) }), name["literal"] == nil else { return nil }
        var additions: [String] = []
        let fields = name.fields.compactMap { field -> Plain.Field? in
            guard field.name != "family", let text = field.value.string else { return field }
            if field.name == "suffix" {
                if areYears(text) { additions.append(text) }
                return areYears(text) ? nil : field
            }
            guard mayHaveTitle(text) else { return field }
            let words = text.split(separator: " ")
            let kept = words.filter { !isTitle($0) }
            guard kept.count < words.count else { return field }
            additions.append(words.filter { isTitle($0) }.joined(separator: " "))
            return kept.isEmpty ? nil : Plain.Field(name: field.name, value: .string(kept.joined(separator: " ")))
        }
        return additions.isEmpty ? nil : (.object(fields), additions)
    }

    /// `1951-`, `1898-1980.`
    private static func areYears(_ text: String) -> Bool { text.utf8.count < 16 && text.wholeMatch(of: /\d{4}\s?[-–]\s?(\d{4})?\.?/) != nil }

    /// Whether two letters stand before a point, as in no initials but `Th.` and the like.
    private static func mayHaveTitle(_ text: String?) -> Bool {
        var letters = 0
        return text?.utf8.contains { byte in
            if byte == UInt8(ascii: "."), letters > 1 { return true }
            letters = byte == UInt8(ascii: ".") || byte == 0x20 ? 0 : letters + 1
            return false
        } ?? false
    }

    static func isTitle(_ word: some StringProtocol) -> Bool { word.hasSuffix(".") && titles.contains(word.lowercased()) }

    private static let titles: Set<String> = ["prof.", "dr.", "drs.", "ir.", "ing.", "mr.", "ds.", "em."]
}
