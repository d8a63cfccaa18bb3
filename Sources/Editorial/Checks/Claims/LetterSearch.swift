/// Looks for a row of letters in another in linear time (Knuth, Morris & Pratt 1977).
struct LetterSearch {
    enum Outcome {
        /// Where it ends.
        case found(end: Int)
        /// The longest beginning that is there, and where that ends.
        case missing(length: Int, end: Int)
    }

    let wanted: [UInt8]
    /// For each length that matches, the longest shorter one that then still does.
    private let shorter: [Int]

    init(_ wanted: [UInt8]) {
        self.wanted = wanted
        var shorter = [0, 0]
        var length = 0
        for index in wanted.indices.dropFirst() {
            while length > 0, wanted[length] != wanted[index] { length = shorter[length] }
            if wanted[length] == wanted[index] { length += 1 }
            shorter.append(length)
        }
        self.shorter = shorter
    }

    func first(in letters: [UInt8], from start: Int) -> Outcome {
        var length = 0
        var best = (length: 0, end: start)
        for index in letters.indices[start...] {
            while length > 0, wanted[length] != letters[index] { length = shorter[length] }
            if wanted[length] == letters[index] { length += 1 }
            if length == wanted.count { return .found(end: index + 1) }
            if length > best.length { best = (length, index + 1) }
        }
        return .missing(length: best.length, end: best.end)
    }
}
