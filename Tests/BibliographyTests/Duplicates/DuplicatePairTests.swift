import Testing

@testable import Bibliography

/// How well duplicates are told: precision (of what is called the same, how much is) and recall (of what is the same, how much
/// is found).
@Suite struct DuplicatePairTests {
    struct Score {
        var found = 0
        var missed: [String] = []
        var blamed: [String] = []
        var count = 0

        var precision: Double { Double(found) / Double(max(1, found + blamed.count)) }
        var recall: Double { Double(found) / Double(max(1, found + missed.count)) }

        mutating func add(_ pair: PairTable.Pair, isFound: Bool) {
            count += 1
            switch (pair.isSame, isFound) {
            case (true, true): found += 1
            case (true, false): missed.append(pair.name)
            case (false, true): blamed.append(pair.name)
            case (false, false): break
            }
        }
    }

    @Test func tellsPairsApart() throws {
        let table = try PairTable()
        var (seen, heldOut) = (Score(), Score())
        for pair in table.pairs {
            let isFound = try pair.left.likeness(to: pair.right) != nil
            if pair.isHeldOut { heldOut.add(pair, isFound: isFound) } else { seen.add(pair, isFound: isFound) }
        }
        for (name, score) in [("pairs", seen), ("held out", heldOut)] {
            let figures = "precision \(Self.percent(score.precision)), recall \(Self.percent(score.recall))"
            print("duplicates, \(score.count) \(name): \(figures); missed \(score.missed); blamed \(score.blamed)")
            #expect(score.precision >= 0.98 && score.recall >= 0.95, "\(name): \(figures)")
        }
        #expect(table.pairs.count >= 300)
    }

    private static func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
}
