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
        if before.count <= Self.limit, after.count <= Self.limit {
            compare(before, after) { left, right in
                append(.deleted, left)
                append(.inserted, right)
            }
        } else {
            compare(Self.sentences(before), Self.sentences(after)) { left, right in
                let (left, right) = (left.flatMap(Self.words), right.flatMap(Self.words))
                guard left.count <= Self.limit, right.count <= Self.limit else {
                    append(.deleted, left)
                    append(.inserted, right)
                    return
                }
                compare(left, right) { deleted, inserted in
                    append(.deleted, deleted)
                    append(.inserted, inserted)
                }
            }
        }
    }

    static let limit = 1500

    /// Walks both lists; equal elements are appended as they are, each stretch that differs goes to `differing`.
    private mutating func compare(_ old: [String], _ new: [String], differing: (_ deleted: [String], _ inserted: [String]) -> Void) {
        let difference = Alignment(old, new, limit: 2 * Self.limit)
        for piece in difference.pieces {
            switch piece {
            case .same(let range): append(.same, Array(old[range]))
            case .differs(let left, let right): differing(Array(old[left]), Array(new[right]))
            }
        }
    }

    private mutating func append(_ kind: Kind, _ words: [String]) {
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
