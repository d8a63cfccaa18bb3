/// The pages of a source as CSL has them: numbers and ranges with a hyphen, without words around them.
package enum PageForm: Sendable, Hashable {
    /// Not as it should be; what it certainly is.
    case untidy(String)
    /// `153-67`: the last page is shortened; with it in full.
    case shortened(String)
    /// `12-9`: shortened as PubMed does (CSL's page-range-format `minimal`), or page 9 of chapter 12; what it is in full if shortened.
    case perhapsShortened(String)
    /// `167-153`: ends before it begins.
    case backwards
    /// `153 p.`: how many pages there are.
    case count
    /// `153 e.v.`, `153ff`, `153-`: only where it begins.
    case open

    /// What is longer is no page, and nothing is certain of it.
    private static let longest = 500

    /// Nil for pages as they should be.
    package init?(_ text: String) {
        guard text.utf8.count <= Self.longest else { return nil }
        if !Self.isPlain(text) {
            if Self.isCount(text) {
                self = .count
                return
            }
            if let tidied = Self.tidied(text), tidied != text {
                switch PageForm(tidied) {
                case .shortened(let full), .perhapsShortened(let full): self = .untidy(full)
                default: self = .untidy(tidied)
                }
                return
            }
        }
        if Self.isOpen(text) {
            self = .open
            return
        }
        guard let (from, to) = Self.ends(text), to < from else { return nil }
        let digits = (String(from).count, String(to).count)
        guard digits.1 < digits.0, let full = Int(String(from).dropLast(digits.1) + String(to)) else {
            self = .backwards
            return
        }
        if full > from { self = digits.0 > 2 ? .shortened("\(from)-\(full)") : .perhapsShortened("\(from)-\(full)") } else {
            // `12-1` can only be page 1 of chapter 12.
            if digits.0 == 2 { return nil }
            self = .backwards
        }
    }

    /// Pages as they should be, as far as that is certain.
    package static func tidy(_ text: String) -> String {
        switch PageForm(text) {
        case .untidy(let pages), .shortened(let pages): pages
        default: text
        }
    }

    /// Whether a text says how many pages a work has, as catalogues do: `212 p.`, `xii, 212 p. : ill. ; 24 cm`.
    static func isExtent(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        let words = text.split { $0.isWhitespace || ",;:()[]".contains($0) }
        return zip(words, words.dropFirst()).contains { $0.allSatisfy(\.isNumber) && (labels.contains($1.lowercased()) || $1 == "S.") }
    }

    /// What most pages are: `153`, `153-167`.
    private static func isPlain(_ text: String) -> Bool {
        isOfNumbers(text) && text.utf8.count(where: { $0 == hyphen }) < 2
    }

    private static func isOfNumbers(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == hyphen }
    }

    /// `153--167`, as BibTeX has it, with one hyphen.
    private static func singleHyphen(_ text: String) -> String? {
        guard isOfNumbers(text) else { return nil }
        let ends = text.utf8.split(separator: hyphen).compactMap(Substring.init)
        return ends.count == 2 ? "\(ends[0])-\(ends[1])" : nil
    }

    /// As it should be; nil when it is so already, or holds no number.
    private static func tidied(_ text: String) -> String? {
        if let range = singleHyphen(text) { return range }
        var bare = withoutLabel(text)
        if bare.last == ".", bare.dropLast().last?.isNumber == true { bare.removeLast() }
        let parts = bare.split(separator: ",", omittingEmptySubsequences: false)
        // A comma may close the list.
        let said = parts.filter { !$0.trimmed.isEmpty }
        let tidied = said.map { range(String($0)) }
        let isTidy = bare == text && said.count == parts.count && zip(said, tidied).allSatisfy { $0.trimmed == $1 }
        return isTidy || !bare.contains(where: \.isNumber) ? nil : tidied.joined(separator: ", ")
    }

    private static func isCount(_ text: String) -> Bool {
        guard text.utf8.contains(0x20) else { return false }
        let parts = text.split(whereSeparator: \.isWhitespace)
        return parts.count == 2 && parts[0].allSatisfy(\.isNumber) && labels.contains(parts[1].lowercased())
    }

    private static let labels = [
        "pagina's", "pagina’s", "pagina", "pages", "page", "pag.", "pag", "pgs.", "pp.", "pp", "bladzijden", "bladzijde", "blz.", "blz", "p.", "p",
    ]

    private static let hyphen = UInt8(ascii: "-")

    /// Without `pp.`, `p.`, `blz.`, `pag.` and the like.
    private static func withoutLabel(_ text: String) -> String {
        let text = String(text.trimmed)
        // All of them begin with a p or a b.
        guard let first = text.utf8.first, [UInt8(ascii: "p"), UInt8(ascii: "b")].contains(first | 0x20) else { return text }
        let small = text.lowercased()
        for label in labels where small.hasPrefix(label) {
            let rest = text.dropFirst(label.count).trimmed
            // `p12` may be the name of a page; `p. 12` and `p12-19` are not.
            guard let first = rest.first, first.isNumber, label != "p" || text.dropFirst().first == " " || ends(range(String(rest))) != nil else { return text }
            return String(rest)
        }
        return text
    }

    /// One hyphen between two numbers, whatever dash, words and blanks are there.
    private static func range(_ text: String) -> String {
        var text = String(text.trimmed)
        let mayHaveWord = text.utf8.contains { $0 == UInt8(ascii: "t") || $0 == UInt8(ascii: "b") }
        for word in until where mayHaveWord && text.contains(word) {
            let ends = text.split(separator: word).map(\.trimmed)
            if ends.count == 2, ends.allSatisfy({ $0.first?.isNumber == true && !$0.contains(" ") }) { text = ends.joined(separator: "-") }
        }
        guard text.unicodeScalars.contains(where: isDash) else { return text }
        let parts = text.unicodeScalars.split(whereSeparator: isDash).map(Substring.init)
        guard parts.count == 2, parts.allSatisfy({ !$0.trimmed.isEmpty && !$0.trimmed.contains(" ") }) else { return text }
        return "\(parts[0].trimmed)-\(parts[1].trimmed)"
    }

    private static let until = ["tot en met", "t/m", " tot ", " to ", " bis "]

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "–", "—", "‐", "‑", "−": true
        default: false
        }
    }

    /// A page, and behind it a word or a dash that says that it goes on.
    private static func isOpen(_ text: String) -> Bool {
        guard let last = text.utf8.last, last &- 0x30 > 9 else { return false }
        let digits = text.prefix(while: \.isNumber)
        let rest = text.dropFirst(digits.count)
        return !digits.isEmpty && (rest.unicodeScalars.allSatisfy(isDash) || following.contains(rest.lowercased().filter { $0 != " " && $0 != "." }))
    }

    private static let following: Set<String> = ["ev", "evv", "vv", "ff", "f", "sqq", "sq", "enverder", "envolgende"]

    private static func ends(_ text: String) -> (Int, Int)? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...9).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && $0.first != "0" }),
            let from = Int(parts[0]), let to = Int(parts[1])
        else { return nil }
        return (from, to)
    }
}

extension StringProtocol {
    fileprivate var trimmed: SubSequence {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return self[endIndex...] }
        return self[first...last]
    }
}
