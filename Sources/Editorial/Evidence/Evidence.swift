package import Diagnostics
import Records

/// What the claims together say about one effect or condition.
package struct Evidence: Sendable, Hashable {
    package enum Direction: String, Sendable, CaseIterable {
        case supports, contradicts, mixed, none
    }

    /// The claims in force, by direction; withdrawn ones do not count.
    package private(set) var claims: [Direction: [Address]] = [:]
    package private(set) var sources: Set<String> = []
    package private(set) var withdrawn: [Address] = []
    /// The claims in force that rest on a retracted source, and those sources: they count until somebody withdraws them.
    package private(set) var unfounded: [Address] = []
    package private(set) var retractedSources: Set<String> = []

    package init() {}

    package func count(_ direction: Direction) -> Int { claims[direction]?.count ?? 0 }
    package var total: Int { claims.values.reduce(0) { $0 + $1.count } }

    /// - Parameter isRetracted: whether the claim's source was.
    mutating func add(_ claim: Record, isRetracted: Bool = false) {
        if claim.text("status") == "withdrawn" {
            withdrawn.append(claim.address)
            return
        }
        guard let direction = claim.text("direction").flatMap(Direction.init) else { return }
        claims[direction, default: []].append(claim.address)
        guard let source = claim.text("source") else { return }
        sources.insert(source)
        guard isRetracted else { return }
        unfounded.append(claim.address)
        retractedSources.insert(source)
    }

    /// What a reader concludes from the counts.
    package enum Conclusion: String, Sendable {
        /// No claim in force.
        case nothing
        case supported
        case contradicted
        /// Claims for and against, or mixed ones as many as those that support.
        case disputed
        case noEffect
    }

    package var conclusion: Conclusion {
        let (supports, contradicts, mixed) = (count(.supports), count(.contradicts), count(.mixed))
        if total == 0 { return .nothing }
        if supports > contradicts + mixed { return contradicts == 0 || supports > 2 * contradicts ? .supported : .disputed }
        if contradicts > supports + mixed { return supports == 0 || contradicts > 2 * supports ? .contradicted : .disputed }
        return supports + contradicts + mixed == 0 ? .noEffect : .disputed
    }

    /// `3 ondersteunend, 1 tegensprekend (uit 2 bronnen)`.
    package var words: Words {
        let counts = Direction.allCases.filter { count($0) > 0 }
        guard !counts.isEmpty else { return Words(nl: "geen bevindingen", en: "no claims") }
        let nl = counts.map { "\(count($0)) \($0.words.nl)" }.joined(separator: ", ")
        let en = counts.map { "\(count($0)) \($0.words.en)" }.joined(separator: ", ")
        return Words(
            nl: "\(nl) (uit \(sources.count) \(sources.count == 1 ? "bron" : "bronnen"))\(caution.nl)",
            en: "\(en) (from \(sources.count) \(sources.count == 1 ? "source" : "sources"))\(caution.en)")
    }

    /// `, waarvan 1 uit een teruggetrokken bron`; empty when all sources stand.
    package var caution: Words {
        guard !unfounded.isEmpty else { return Words(same: "") }
        let isOne = retractedSources.count == 1
        return Words(
            nl: ", waarvan \(unfounded.count) uit \(isOne ? "een teruggetrokken bron" : "teruggetrokken bronnen")",
            en: ", of which \(unfounded.count) from \(isOne ? "a retracted source" : "retracted sources")")
    }
}

extension Evidence.Direction {
    package var words: Words {
        switch self {
        case .supports: Words(nl: "ondersteunend", en: "supporting")
        case .contradicts: Words(nl: "tegensprekend", en: "contradicting")
        case .mixed: Words(nl: "wisselend", en: "mixed")
        case .none: Words(nl: "zonder effect", en: "without effect")
        }
    }
}

extension Evidence.Conclusion {
    package var words: Words {
        switch self {
        case .nothing: Words(nl: "geen onderbouwing", en: "no evidence")
        case .supported: Words(nl: "ondersteund", en: "supported")
        case .contradicted: Words(nl: "tegengesproken", en: "contradicted")
        case .disputed: Words(nl: "niet eenduidig", en: "disputed")
        case .noEffect: Words(nl: "geen effect gevonden", en: "no effect found")
        }
    }
}
