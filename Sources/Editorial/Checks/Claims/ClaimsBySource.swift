import Records

/// The claims of each source, for the rules that hold claims of one source against each other. Withdrawn ones are among them: whoever
/// has something to say of a claim asks whether it is in force (``Record/isClaimInForce``), and that is seldom.
struct ClaimsBySource: Sendable {
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
        let references = context.references
        // By index: a reference that is taken out of the list is counted, and there are many.
        for index in references.indices where references[index].fieldPosition == field && positions.contains(references[index].from) {
            guard let source = references[index].target, !references[index].isLink else { continue }
            pairs.append((source, references[index].from))
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

extension Record {
    /// Of a claim: whether it was not withdrawn.
    var isClaimInForce: Bool { root["status"]?.hasText("withdrawn") != true }
}
