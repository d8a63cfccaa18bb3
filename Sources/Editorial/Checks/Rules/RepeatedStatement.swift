package import Diagnostics
import Records

/// Two claims of one source that say the same.
package struct RepeatedStatement: GleaningRule {
    package static let id = "repeated-statement"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "Twee geldige bevindingen uit dezelfde bron zeggen met dezelfde of bijna dezelfde woorden hetzelfde.",
            en: "Two claims in force of the same source say the same in the same or nearly the same words."),
        why: Words(
            nl: "Eén bevinding telt dan tweemaal als onderbouwing. Gaat zij over meer effecten of voorwaarden, dan horen die samen in `about`.",
            en: "One claim then counts twice as evidence. If it is about several effects or conditions, they belong in `about` together."),
        example: "# claims/rug-2018-behoud.yaml\nstatement: Begeleide starters blijven vaker.\n# claims/rug-2018-behoud-2.yaml\nstatement: begeleide starters blijven vaker",
        instead: "about:\n  - effect/behoud\n  - effect/tevredenheid\nstatement: Begeleide starters blijven vaker.")

    package init() {}

    static func gleaner(_ types: RecordTypes, _ surroundings: CheckSurroundings) -> (any Gleaner)? { StatementGleaner(types) }

    package func check(_ context: CheckContext) -> [Finding] {
        let all = ClaimsBySource(context)
        let parts = context.gleanings(of: Self.self)
        var findings: [Finding] = []
        var numbers: [(number: UInt64, claim: Int)] = []
        for group in all.groups where group.claims.count > 1 {
            numbers.removeAll(keepingCapacity: true)
            for claim in all.claims[group.claims] { parts.forEach(at: claim) { numbers.append(($0, claim)) } }
            // Most sources have no two claims that are worth comparing: only then it is asked which are in force.
            guard !Self.pairs(&numbers).isEmpty else { continue }
            numbers.removeAll { !context.isClaimInForce($0.claim) }
            findings += repeats(Self.pairs(&numbers), context.corpus)
        }
        return findings
    }

    /// Two claims that have a number in common, the later first.
    private struct Pair: Hashable, Comparable {
        let later: Int
        let earlier: Int

        static func < (left: Pair, right: Pair) -> Bool { (left.later, left.earlier) < (right.later, right.earlier) }
    }

    /// The claims that are worth comparing, in the order of the records.
    private static func pairs(_ numbers: inout [(number: UInt64, claim: Int)]) -> [Pair] {
        numbers.sort { ($0.number, $0.claim) < ($1.number, $1.claim) }
        var pairs: Set<Pair> = []
        var start = 0
        for index in numbers.indices.dropFirst() {
            guard numbers[index].number == numbers[start].number else {
                start = index
                continue
            }
            // Four of a kind will do: what is alike to the fifth is nearly always alike to one of them, and all stays linear.
            for earlier in numbers[start..<min(index, start + 4)] where earlier.claim != numbers[index].claim {
                pairs.insert(Pair(later: numbers[index].claim, earlier: earlier.claim))
            }
        }
        return pairs.sorted()
    }

    private func repeats(_ pairs: [Pair], _ corpus: Corpus) -> [Finding] {
        var known: [Int: StatementWords] = [:]
        func words(_ position: Int) -> StatementWords? {
            if let words = known[position] { return words }
            guard let statement = corpus.records[position]["statement"] else { return nil }
            let words = statement.tree.withText(of: statement.index) { StatementWords($0) }
            known[position] = words
            return words
        }
        // By claim the earlier one that it repeats; what repeats another is itself no reason to report a third.
        var found: [Int: (other: Int, isSame: Bool)] = [:]
        for pair in pairs where found[pair.later]?.isSame != true && found[pair.earlier] == nil {
            guard let mine = words(pair.later), let theirs = words(pair.earlier) else { continue }
            if mine.whole == theirs.whole {
                // That a source speaks against itself is another mistake.
                if !Self.areOpposed(corpus.records[pair.later], corpus.records[pair.earlier]) { found[pair.later] = (pair.earlier, true) }
            } else if found[pair.later] == nil, theirs.isAlike(mine), !Self.differ(corpus.records[pair.later], corpus.records[pair.earlier]) {
                found[pair.later] = (pair.earlier, false)
            }
        }
        return found.keys.sorted().compactMap { claim in found[claim].map { finding(corpus.records[claim], corpus.records[$0.other], isSame: $0.isSame) } }
    }

    /// Whether the one is for and the other against, or they speak of others: then they say with nearly the same words something else.
    private static func differ(_ claim: Record, _ other: Record) -> Bool {
        ["direction", "population"].contains { field in
            guard let here = claim.text(field), let there = other.text(field) else { return false }
            return here != there
        }
    }

    private static func areOpposed(_ claim: Record, _ other: Record) -> Bool {
        Set([claim, other].compactMap { $0.text("direction") }) == ["supports", "contradicts"]
    }

    private func finding(_ claim: Record, _ other: Record, isSame: Bool) -> Finding {
        claim.finding(
            Self.id, Self.severity, at: claim["statement"], field: "statement",
            Words(
                nl: "deze bevinding zegt \(isSame ? "hetzelfde" : "bijna hetzelfde") als `\(other.id)`, uit dezelfde bron",
                en: "this claim says \(isSame ? "the same" : "nearly the same") as `\(other.id)`, from the same source"),
            note: Words(
                nl: "Zo telt zij tweemaal mee. Voeg ze samen, met alle effecten in `about`.", en: "So it counts twice. Make them one, with all effects in `about`."))
    }
}
