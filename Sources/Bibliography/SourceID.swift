import Foundation

/// Ids for new sources: family name of the first author and the year.
package enum SourceID {
    /// `Müller-Özdemir (2024)` gives `muller-ozdemir-2024`; without an author the first words of the title.
    package static func propose(author: Name?, title: String?, year: String?) -> String {
        let start = author.map(\.short).flatMap { $0.isEmpty ? nil : $0 }
            ?? title.map { $0.split(separator: " ").prefix(3).joined(separator: " ") } ?? "bron"
        let parts = [slug(start), year.map { slug($0) } ?? ""].filter { !$0.isEmpty }
        return parts.isEmpty ? "bron" : parts.joined(separator: "-")
    }

    /// Lower-case ASCII words joined by hyphens: accents are dropped (Unicode NFD), `ß`, `æ`, `ø` spelt out.
    package static func slug(_ text: String, maximum: Int = 60) -> String {
        let spelt = ["ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "þ": "th", "ð": "d"]
            .reduce(text.lowercased()) { $0.replacing($1.key, with: $1.value) }
        var result = ""
        for scalar in spelt.decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark || scalar == "'" || scalar == "’" { continue }
            let isWord = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
            if isWord { result.unicodeScalars.append(scalar) } else if !result.isEmpty, result.last != "-" { result += "-" }
        }
        while result.utf8.count > maximum, let cut = result.lastIndex(of: "-") { result = String(result[..<cut]) }
        result = String(result.prefix(maximum))
        while result.last == "-" { result.removeLast() }
        return result
    }
}
