/// The pages of a source as CSL has them: numbers and ranges with a hyphen, without words around them.
enum PageForm: Equatable {
    /// Not as it should be; what it certainly is.
    case untidy(String)
    /// `153-67`: the last page is shortened; with it in full.
    case shortened(String)
    /// `167-153`: ends before it begins.
    case backwards
    /// `153 p.`: how many pages there are.
    case count

    init?(_ text: String) {
        if Self.isCount(text) {
            self = .count
            return
        }
        if let tidied = Self.tidied(text) {
            if case .shortened(let full)? = PageForm(tidied) { self = .untidy(full) } else { self = .untidy(tidied) }
            return
        }
        guard let (from, to) = Self.ends(text), to < from else { return nil }
        let digits = (String(from).count, String(to).count)
        // `12-3` may be page 3 of chapter 12; three digits before it make that unlikely.
        guard digits.1 < digits.0 else {
            self = .backwards
            return
        }
        guard digits.0 > 2, let full = Int(String(from).dropLast(digits.1) + String(to)), full > from else { return nil }
        self = .shortened("\(from)-\(full)")
    }

    /// As it should be; nil when it is so already, or holds no number.
    private static func tidied(_ text: String) -> String? {
        // What most pages are: `153`, `153-167`.
        if text.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 == hyphen }), text.utf8.count(where: { $0 == hyphen }) < 2 { return nil }
        var bare = withoutLabel(text)
        if bare.last == ".", bare.dropLast().last?.isNumber == true { bare.removeLast() }
        let parts = bare.split(separator: ",", omittingEmptySubsequences: false)
        let tidied = parts.map { range(String($0)) }
        let isTidy = bare == text && zip(parts, tidied).allSatisfy { $0.trimmed == $1 }
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
        let small = text.lowercased()
        for label in labels where small.hasPrefix(label) {
            let rest = text.dropFirst(label.count).trimmed
            // `p12` may be the name of a page; `p. 12` is not.
            guard let first = rest.first, first.isNumber, label != "p" || text.dropFirst().first == " " else { return text }
            return String(rest)
        }
        return text
    }

    /// One hyphen between two numbers, whatever dash and blanks are there.
    private static func range(_ text: String) -> String {
        let text = text.replacing(" t/m ", with: "-").trimmed
        let parts = text.split(omittingEmptySubsequences: true) { dashes.contains($0) }
        let hasDash = text.contains { dashes.contains($0) }
        guard hasDash, parts.count == 2, parts.allSatisfy({ !$0.trimmed.isEmpty && !$0.trimmed.contains(" ") }) else { return String(text) }
        return "\(parts[0].trimmed)-\(parts[1].trimmed)"
    }

    private static let dashes: Set<Character> = ["-", "–", "—", "‐", "‑", "−"]

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
