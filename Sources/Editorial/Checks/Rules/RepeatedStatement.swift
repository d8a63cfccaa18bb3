package import Diagnostics
import Records

/// Two claims of one source that say the same.
package struct RepeatedStatement: CorpusRule {
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

    package func check(_ context: CheckContext) -> [Finding] {
        let all = ClaimsBySource(context)
        return all.groups.flatMap { group in
            group.claims.count > 1 ? repeats(among: all.claims[group.claims], context.corpus) : []
        }
    }

    private func repeats(among claims: ArraySlice<Int>, _ corpus: Corpus) -> [Finding] {
        var earlier = Earlier()
        return Self.similarlyLong(claims, corpus).compactMap { position in
            let claim = corpus.records[position]
            guard let statement = claim["statement"] else { return nil }
            let words = claim.tree.withText(of: statement.index) { StatementWords($0) }
            guard let (other, isSame) = earlier.find(words, at: position) else { return nil }
            let id = corpus.records[other].id
            return claim.finding(
                Self.id, Self.severity, at: statement, field: "statement",
                Words(
                    nl: "deze bevinding zegt \(isSame ? "hetzelfde" : "bijna hetzelfde") als `\(id)`, uit dezelfde bron",
                    en: "this claim says \(isSame ? "the same" : "nearly the same") as `\(id)`, from the same source"),
                note: Words(
                    nl: "Zo telt zij tweemaal mee. Voeg ze samen, met alle effecten in `about`.", en: "So it counts twice. Make them one, with all effects in `about`."))
        }
    }

    /// The claims whose statement is about as long as that of another: only those can say the same. In the order of the records.
    private static func similarlyLong(_ claims: ArraySlice<Int>, _ corpus: Corpus) -> [Int] {
        let sized = claims.compactMap { position -> (length: Int, position: Int)? in
            guard let statement = corpus.records[position]["statement"], statement.kind == .string else { return nil }
            return (Int(statement.node.textLength), position)
        }.sorted { ($0.length, $0.position) < ($1.length, $1.position) }
        return sized.indices.filter { index in
            let length = sized[index].length
            return (index > 0 && length * 4 <= sized[index - 1].length * 5)
                || (index + 1 < sized.count && sized[index + 1].length * 4 <= length * 5)
        }.map { sized[$0].position }.sorted()
    }

    /// The statements that were seen, found by what they begin with.
    private struct Earlier {
        private var statements: [(position: Int, words: StatementWords)] = []
        private var byWhole: [UInt64: Int] = [:]
        private var byPair: [UInt64: [Int]] = [:]

        /// The earlier claim that says the same; this one is remembered when there is none.
        mutating func find(_ words: StatementWords, at position: Int) -> (position: Int, isSame: Bool)? {
            if let same = byWhole[words.whole] { return (same, true) }
            for pair in words.beginning {
                for index in byPair[pair] ?? [] where statements[index].words.isAlike(words) { return (statements[index].position, false) }
            }
            byWhole[words.whole] = position
            // Four of a kind will do: what is alike to the fifth is nearly always alike to one of them, and all stays linear.
            for pair in words.beginning where byPair[pair, default: []].count < 4 { byPair[pair, default: []].append(statements.count) }
            statements.append((position, words))
            return nil
        }
    }
}
