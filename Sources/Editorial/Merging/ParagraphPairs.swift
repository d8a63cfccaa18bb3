/// Which paragraphs of a stretch that changed are the same ones in other words, so that each is a change by itself.
struct ParagraphPairs {
    private(set) var pieces: [(old: Range<Int>, new: Range<Int>)] = []

    /// More comparisons are not worth it.
    private static let limit = 10_000

    init(_ old: ArraySlice<String>, _ new: ArraySlice<String>) {
        var (i, j) = (old.startIndex, new.startIndex)
        if !old.isEmpty, !new.isEmpty, old.count * new.count <= Self.limit {
            let words = (old.map(Self.words), new.map(Self.words))
            for here in old.indices {
                let found = (j..<new.endIndex).first { Self.areAlike(words.0[here - old.startIndex], words.1[$0 - new.startIndex]) }
                guard let there = found else { continue }
                add(i..<here, j..<there)
                add(here..<here + 1, there..<there + 1)
                (i, j) = (here + 1, there + 1)
            }
        }
        add(i..<old.endIndex, j..<new.endIndex)
    }

    /// Of as many that are like no others, each is taken to be written anew.
    private mutating func add(_ old: Range<Int>, _ new: Range<Int>) {
        if old.count == new.count {
            pieces += zip(old, new).map { ($0..<$0 + 1, $1..<$1 + 1) }
        } else {
            pieces.append((old, new))
        }
    }

    private static func words(_ paragraph: String) -> Set<Substring> { Set(paragraph.split(whereSeparator: \.isWhitespace)) }

    /// Whether most words are in both.
    private static func areAlike(_ left: Set<Substring>, _ right: Set<Substring>) -> Bool {
        4 * left.intersection(right).count > left.count + right.count
    }
}
