import Records

/// The claims of each source, for the rules that hold claims of one source against each other. Withdrawn ones are among them: whoever
/// has something to say of a claim asks whether it is in force (``CheckContext/isClaimInForce(_:)``), and that is seldom.
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
        // Counted out over the sources: there may be very many claims, and their sources are numbered already.
        var ends = [Int](repeating: 0, count: corpus.records.count + 1)
        Self.forEach(in: context, positions, field) { source, _ in ends[source + 1] += 1 }
        for source in corpus.records.indices { ends[source + 1] += ends[source] }
        var claims = [Int](repeating: 0, count: ends[corpus.records.count])
        Self.forEach(in: context, positions, field) { source, claim in
            claims[ends[source]] = claim
            ends[source] += 1
        }
        self.claims = claims
        var start = 0
        groups = corpus.positions(of: SourceRecords.source).compactMap { source in
            defer { start = ends[source] }
            return ends[source] > start ? (source, start..<ends[source]) : nil
        }
    }

    /// Calls `body` with the source and the position of every claim, in the order of the records.
    private static func forEach(in context: CheckContext, _ claims: Range<Int>, _ field: Int, _ body: (_ source: Int, _ claim: Int) -> Void) {
        let sources = context.corpus.positions(of: SourceRecords.source)
        let places = context.references(from: claims)
        context.references.withUnsafeBufferPointer { references in
            for index in places where references[index].fieldPosition == field && !references[index].isLink {
                if let source = references[index].target, sources.contains(source) { body(source, references[index].from) }
            }
        }
    }
}

extension CheckContext {
    /// Whether a claim was not withdrawn, and nothing in it may have been meant to say so.
    func isClaimInForce(_ position: Int) -> Bool { corpus.records[position].isClaimInForce && isSound(position, ["status"]) }
}

extension Record {
    /// Of a claim: whether it was not withdrawn.
    var isClaimInForce: Bool { root["status"]?.hasText("withdrawn") != true }
}
