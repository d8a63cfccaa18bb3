/// Three-way merge of prose by paragraph (Khanna, Kunal & Pierce 2007, "A formal investigation of diff3").
enum TextMerge {
    /// The text with both changes in it; nil when both touch the same paragraph.
    static func merge(base: String, ours: String, theirs: String) -> String? {
        let (base, ours, theirs) = (paragraphs(base), paragraphs(ours), paragraphs(theirs))
        let (mine, yours) = (changes(base, ours), changes(base, theirs))
        var result: [String] = []
        var position = 0
        var (i, j) = (0, 0)
        while i < mine.count || j < yours.count {
            let takesMine = j == yours.count || (i < mine.count && mine[i].range.lowerBound <= yours[j].range.lowerBound)
            let change = takesMine ? mine[i] : yours[j]
            let other = takesMine ? (j < yours.count ? yours[j] : nil) : (i < mine.count ? mine[i] : nil)
            if let other, other.range.lowerBound <= change.range.upperBound, other != change { return nil }
            result += base[position..<change.range.lowerBound] + change.paragraphs
            position = change.range.upperBound
            if other == change {
                i += 1
                j += 1
            } else if takesMine {
                i += 1
            } else {
                j += 1
            }
        }
        return (result + base[position...]).joined()
    }

    private struct Change: Equatable {
        let range: Range<Int>
        let paragraphs: [String]
    }

    private static func changes(_ base: [String], _ other: [String]) -> [Change] {
        Alignment(base, other, limit: 4000).pieces.compactMap { piece in
            guard case .differs(let old, let new) = piece else { return nil }
            return Change(range: old, paragraphs: Array(other[new]))
        }
    }

    /// Paragraphs with the blank lines behind them, so that joining them gives the text back.
    static func paragraphs(_ text: String) -> [String] {
        var paragraphs: [String] = []
        var current = ""
        var isBlank = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let lineIsBlank = line.allSatisfy(\.isWhitespace)
            if isBlank, !lineIsBlank, !current.isEmpty {
                paragraphs.append(current)
                current = ""
            }
            current += line + "\n"
            isBlank = lineIsBlank
        }
        current.removeLast()
        return current.isEmpty ? paragraphs : paragraphs + [current]
    }
}
