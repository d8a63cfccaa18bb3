/// The difference between two texts, word by word.
package struct Redline: Sendable, Hashable {
    package enum Kind: String, Sendable {
        case same, deleted, inserted
    }

    package struct Run: Sendable, Hashable {
        package let kind: Kind
        package let text: String
    }

    package private(set) var runs: [Run] = []

    /// Compares by sentence first and then, within what changed, by word.
    ///
    /// The search for the smallest difference takes time and room in the square of the number of edits (Myers 1986), so
    /// stretches with more than ``limit`` words that are not alike count as replaced whole.
    package init(from old: String, to new: String) {
        let (before, after) = (Self.words(old), Self.words(new))
        guard before.count > Self.limit || after.count > Self.limit else {
            compare(before, after)
            return
        }
        let (left, right) = (Self.sentences(before), Self.sentences(after))
        for piece in Alignment(left, right, limit: 2 * Self.limit).pieces {
            switch piece {
            case .same(let range): append(.same, left[range])
            case .differs(let deleted, let inserted):
                let (deleted, inserted) = (left[deleted].flatMap(Self.words), right[inserted].flatMap(Self.words))
                if deleted.count <= Self.limit, inserted.count <= Self.limit {
                    compare(deleted, inserted)
                } else {
                    append(.deleted, deleted[...])
                    append(.inserted, inserted[...])
                }
            }
        }
    }

    static let limit = 1500

    private mutating func compare(_ old: [String], _ new: [String]) {
        for piece in Alignment(old, new, limit: Self.limit).pieces {
            switch piece {
            case .same(let range): append(.same, old[range])
            case .differs(let deleted, let inserted):
                append(.deleted, old[deleted])
                append(.inserted, new[inserted])
            }
        }
    }

    private mutating func append(_ kind: Kind, _ words: ArraySlice<String>) {
        guard !words.isEmpty else { return }
        let text = words.joined()
        if let last = runs.last, last.kind == kind {
            runs[runs.count - 1] = Run(kind: kind, text: last.text + text)
        } else {
            runs.append(Run(kind: kind, text: text))
        }
    }

    /// Words with the white space that follows them, so that joining them gives the text back.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var current = ""
        var isInSpace = false
        for character in text {
            if isInSpace, !character.isWhitespace {
                words.append(current)
                current = ""
            }
            isInSpace = character.isWhitespace
            current.append(character)
        }
        if !current.isEmpty { words.append(current) }
        return words
    }

    private static func sentences(_ words: [String]) -> [String] {
        var sentences: [String] = []
        var current = ""
        for word in words {
            current += word
            let bare = word.last { !$0.isWhitespace }
            if bare == "." || bare == "?" || bare == "!" || word.contains("\n\n") {
                sentences.append(current)
                current = ""
            }
        }
        if !current.isEmpty { sentences.append(current) }
        return sentences
    }
}
