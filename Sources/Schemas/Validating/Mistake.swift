import Records

/// A violation while it is being found: by node numbers, without its path.
struct Mistake: Hashable {
    let keyword: Keyword
    let node: Int
    var key: Int?
    let detail: Violation.Detail
    let schema: Int
    /// The values because of which an `if` did not hold and its `else` was asked for.
    var reasons: [Int] = []

    /// The texts of the values that would be right.
    var choices: [String] { if case .values(let texts) = detail { texts } else { [] } }

    /// The same mistake, whichever subschema found it.
    static func == (left: Mistake, right: Mistake) -> Bool {
        left.node == right.node && left.keyword == right.keyword && left.detail == right.detail
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(node)
        hasher.combine(keyword)
    }
}

extension Run {
    /// The mistakes found, each once, in the order of the file, and that they are not all.
    func violations(below root: Value) -> [Violation] {
        var seen = Set<Mistake>()
        // Which `else` or `then` was meant cannot be told from a value that is wrong itself.
        let wrong = Set(mistakes.lazy.filter(\.reasons.isEmpty).map(\.node))
        let own = mistakes.filter { $0.reasons.allSatisfy { !wrong.contains($0) } }
        let distinct = own.prefix(Self.maximumMistakes).filter { seen.insert($0).inserted }
        let inOrder = distinct.enumerated().sorted { ($0.element.key ?? $0.element.node, $0.offset) < ($1.element.key ?? $1.element.node, $1.offset) }
        var finder = PathFinder(root: root)
        return (inOrder.map(\.element) + unfinished(root)).map { mistake in
            Violation(
                keyword: mistake.keyword, value: buffers.value(mistake.node), key: mistake.key.map(buffers.value),
                path: finder.path(to: mistake.node), detail: mistake.detail, schema: mistake.schema)
        }
    }

    private func unfinished(_ root: Value) -> [Mistake] {
        if let givenUp {
            return [Mistake(keyword: .unfinished, node: givenUp.node, detail: .tooMuchWork, schema: givenUp.subschema)]
        }
        guard mistakes.count > Self.maximumMistakes else { return [] }
        return [Mistake(keyword: .unfinished, node: root.index, detail: .more(than: Self.maximumMistakes), schema: schema.root)]
    }
}
