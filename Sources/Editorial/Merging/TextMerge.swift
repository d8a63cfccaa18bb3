/// Three-way merge of prose by paragraph (Khanna, Kunal & Pierce 2007, "A formal investigation of diff3").
struct TextMerge {
    private(set) var text = ""
    /// Whether the preference decided about a paragraph.
    private(set) var isSettled = false

    /// The text with both changes in it. Where both touch the same paragraph the preference decides, about that one only.
    ///
    /// Lines end with LF: to a string `\r\n` is one sign, and no `\n`.
    ///
    /// - Returns: nil when both touch the same paragraph, and no side is preferred.
    init?(base: String, ours: String, theirs: String, preferring preference: MergePreference = .refuse) {
        let sides = (base: Ended(base), ours: Ended(ours), theirs: Ended(theirs))
        let base = sides.base.paragraphs
        var position = 0
        for place in Self.places(Self.changes(base, sides.ours.paragraphs), Self.changes(base, sides.theirs.paragraphs)) {
            var changes = place.ours.isEmpty ? place.theirs : place.ours
            if !place.ours.isEmpty, !place.theirs.isEmpty, place.ours != place.theirs {
                guard preference != .refuse else { return nil }
                if preference == .theirs { changes = place.theirs }
                isSettled = true
            }
            for change in changes {
                text += base[position..<change.range.lowerBound].joined() + change.paragraphs.joined()
                position = change.range.upperBound
            }
            text += base[position..<place.range.upperBound].joined()
            position = place.range.upperBound
        }
        text += base[position...].joined()
        text = String(Ended(text).content + Self.end(sides.base.end, sides.ours.end, sides.theirs.end))
    }

    /// A text and the white space at its end, without which its last paragraph would change when another follows.
    private struct Ended {
        let content: Substring
        let end: Substring

        init(_ text: String) {
            let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.startIndex
            (content, self.end) = (text[..<end], text[end...])
        }

        var paragraphs: [String] { content.isEmpty ? [] : TextMerge.paragraphs(content + "\n\n") }
    }

    private static func end(_ base: Substring, _ ours: Substring, _ theirs: Substring) -> Substring {
        theirs == base ? ours : ours == base ? theirs : max(ours, theirs)
    }

    private struct Change: Equatable {
        let range: Range<Int>
        let paragraphs: [String]
    }

    private static func changes(_ base: [String], _ other: [String]) -> [Change] {
        Alignment(base, other, limit: 4000).changes.flatMap { piece in
            ParagraphPairs(base[piece.old], other[piece.new]).pieces.map { Change(range: $0.old, paragraphs: Array(other[$0.new])) }
        }
    }

    /// Paragraphs of the base that were changed together, by one side or by both.
    private struct Place {
        var range: Range<Int>
        var ours: [Change] = []
        var theirs: [Change] = []

        /// Side by side is not together; two additions at one spot are, for nothing says which comes first.
        func holds(_ range: Range<Int>) -> Bool { range.lowerBound < self.range.upperBound || range == self.range }
    }

    private static func places(_ ours: [Change], _ theirs: [Change]) -> [Place] {
        var places: [Place] = []
        var (i, j) = (0, 0)
        while i < ours.count || j < theirs.count {
            let isMine = j == theirs.count || (i < ours.count && precedes(ours[i].range, theirs[j].range))
            let range = isMine ? ours[i].range : theirs[j].range
            if places.last?.holds(range) != true { places.append(Place(range: range)) }
            let last = places.count - 1
            places[last].range = places[last].range.lowerBound..<max(places[last].range.upperBound, range.upperBound)
            if isMine {
                places[last].ours.append(ours[i])
                i += 1
            } else {
                places[last].theirs.append(theirs[j])
                j += 1
            }
        }
        return places
    }

    private static func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
    }

    /// Paragraphs with the blank lines behind them, so that joining them gives the text back.
    static func paragraphs(_ text: some StringProtocol) -> [String] {
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
