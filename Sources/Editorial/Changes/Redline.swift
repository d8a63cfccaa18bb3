/// The difference between two texts, word by word.
package struct Redline: Sendable, Hashable {
    package enum Kind: String, Sendable {
        case same, deleted, inserted
    }

    package struct Run: Sendable, Hashable {
        package let kind: Kind
        package fileprivate(set) var text: String
    }

    package private(set) var runs: [Run] = []

    /// Compares by sentence first and then, within what changed, by word.
    ///
    /// The search for the smallest difference takes time and room in the square of the number of edits (Myers 1986), so
    /// stretches with more than ``limit`` words that are not alike count as replaced whole.
    package init(from old: String, to new: String) {
        let (before, after) = (Self.words(old), Self.words(new))
        guard before.count > Self.limit || after.count > Self.limit else {
            compareWords(before, after)
            return
        }
        let (left, right) = (Self.sentences(before), Self.sentences(after))
        for piece in Alignment(left, right, limit: 2 * Self.limit).pieces {
            switch piece {
            case .same(let range): append(.same, left[range].joined())
            case .differs(let deleted, let inserted):
                compareWords(left[deleted].flatMap(Self.words), right[inserted].flatMap(Self.words))
            }
        }
    }

    static let limit = 1500

    private mutating func compareWords(_ old: [String], _ new: [String]) {
        for piece in Alignment(old, new, limit: Self.limit).pieces {
            switch piece {
            case .same(let range): append(.same, old[range].joined())
            case .differs(let deleted, let inserted): replace(old[deleted].joined(), new[inserted].joined())
            }
        }
    }

    /// A stretch that was replaced. A last word that only gained a space because more follows it is the same word.
    private mutating func replace(_ old: String, _ new: String) {
        let bare = old.prefix { !$0.isWhitespace }
        let same = bare.count == old.count && new.hasPrefix(old) && new.dropFirst(bare.count).first?.isWhitespace == true
        let shorter = new.prefix { !$0.isWhitespace }
        if !old.isEmpty, same {
            append(.same, old)
            append(.inserted, String(new.dropFirst(old.count)))
        } else if !new.isEmpty, shorter.count == new.count, old.hasPrefix(new), old.dropFirst(shorter.count).first?.isWhitespace == true {
            append(.same, new)
            append(.deleted, String(old.dropFirst(new.count)))
        } else {
            append(.deleted, old)
            append(.inserted, new)
        }
    }

    private mutating func append(_ kind: Kind, _ text: String) {
        guard !text.isEmpty else { return }
        if let last = runs.last, last.kind == kind {
            runs[runs.count - 1].text += text
        } else {
            runs.append(Run(kind: kind, text: text))
        }
    }

    /// Words with the white space that follows them, so that joining them gives the text back.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var start = text.startIndex
        var isInSpace = false
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            let isSpace = scalar.isASCII ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
            // An accent upon a space belongs to it.
            if isInSpace, !isSpace, !scalar.isASCII, scalar.properties.isGraphemeExtend { continue }
            if isInSpace, !isSpace {
                words.append(String(text[start..<index]))
                start = index
            }
            isInSpace = isSpace
        }
        if start < text.endIndex { words.append(String(text[start...])) }
        return words
    }

    private static func hasEmptyLine(_ word: String) -> Bool {
        zip(word.utf8, word.utf8.dropFirst()).contains { $0 == 0x0A && $1 == 0x0A }
    }

    private static func sentences(_ words: [String]) -> [String] {
        var sentences: [String] = []
        var current = ""
        for word in words {
            current += word
            let bare = word.utf8.last { $0 > 0x20 }
            if bare == UInt8(ascii: ".") || bare == UInt8(ascii: "?") || bare == UInt8(ascii: "!") || hasEmptyLine(word) {
                sentences.append(current)
                current = ""
            }
        }
        if !current.isEmpty { sentences.append(current) }
        return sentences
    }
}
