import Records

/// Ids for new sources: family name of the first author and the year.
package enum SourceID {
    /// `Müller-Özdemir (2024)` gives `muller-ozdemir-2024`; without an author the first words of the title.
    package static func propose(author: Name?, title: String?, year: String?) -> String {
        let start = author.map(\.short).flatMap { $0.isEmpty ? nil : $0 }
            ?? title.map { $0.split(separator: " ", maxSplits: 3).prefix(3).joined(separator: " ") } ?? "bron"
        let parts = [slug(start), year.map { slug($0) } ?? ""].filter { !$0.isEmpty }
        return parts.isEmpty ? "bron" : parts.joined(separator: "-")
    }

    /// Lower-case ASCII words joined by hyphens: accents are dropped (Unicode NFD), `ß`, `æ`, `ø` spelt out; as many words as there is room for.
    package static func slug(_ text: String, maximum: Int = 60) -> String {
        var slug: [UInt8] = []
        var isGap = false
        // Of a text without Latin letters nothing comes, however long it is.
        for character in text.prefix(20 * maximum) where slug.count <= maximum {
            for scalar in plain(character) {
                if scalar == "'" || scalar == "’" || !scalar.isASCII && scalar.properties.generalCategory == .nonspacingMark { continue }
                guard ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) else {
                    isGap = true
                    continue
                }
                if isGap, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
                isGap = false
                slug.append(UInt8(ascii: scalar))
            }
        }
        if slug.count > maximum { slug = Array(slug[..<(slug[...maximum].lastIndex(of: UInt8(ascii: "-")) ?? maximum)]) }
        return String(decoding: slug, as: UTF8.self)
    }

    private static let spelt: [Unicode.Scalar: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "þ": "th", "ð": "d"]

    /// In lower case and taken apart; most are what they are.
    private static func plain(_ character: Character) -> [Unicode.Scalar] {
        if let ascii = character.asciiValue { return [Unicode.Scalar((0x41...0x5A).contains(ascii) ? ascii | 0x20 : ascii)] }
        let own = character.unicodeScalars
        if own.count == 1, let scalar = own.first, !scalar.properties.isAlphabetic { return [scalar] }
        let scalars = String(character).lowercased().unicodeScalars.flatMap { spelt[$0].map { Array($0.unicodeScalars) } ?? [$0] }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view).decomposed
    }
}
