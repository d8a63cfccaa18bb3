import Records

/// The claims in force of each source, for the rules that hold claims of one source against each other.
struct ClaimsBySource {
    /// Positions of claims, those of one source together, in the order of the records.
    let claims: [Int]
    /// For each source that has claims its position and where its claims are in ``claims``.
    let groups: [(source: Int, claims: Range<Int>)]

    init(_ context: CheckContext) {
        let corpus = context.corpus
        let positions = corpus.positions(of: "claim")
        guard let type = corpus.types["claim"], let field = type.root.properties.first(where: { type.fields[$0].name == "source" }) else {
            (claims, groups) = ([], [])
            return
        }
        var pairs: [(source: Int, claim: Int)] = []
        for reference in context.references where positions.contains(reference.from) && reference.fieldPosition == field && !reference.isLink {
            guard let source = reference.target, corpus.records[reference.from]["status"]?.hasText("withdrawn") != true else { continue }
            pairs.append((source, reference.from))
        }
        pairs.sort { ($0.source, $0.claim) < ($1.source, $1.claim) }
        var groups: [(Int, Range<Int>)] = []
        var start = 0
        for index in pairs.indices where index + 1 == pairs.count || pairs[index + 1].source != pairs[index].source {
            groups.append((pairs[index].source, start..<index + 1))
            start = index + 1
        }
        claims = pairs.map(\.claim)
        self.groups = groups
    }
}
