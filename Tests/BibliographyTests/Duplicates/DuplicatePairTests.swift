import Records
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

    /// What agrees in title, author and year, and is something else all the same; and what only seems to be.
    @Test(arguments: [
        ("article-journal", "Redactioneel", ["volume": 40, "issue": 1, "page": "3-4"], ["volume": 40, "issue": 2, "page": "3-4"], false),
        ("article-journal", "Redactioneel", ["volume": 40, "issue": 1, "page": "3-4"], ["volume": 40, "issue": 1, "page": "3-4"], true),
        ("report", "Kamerbrief over lerarenbeleid", ["number": "27923-421"], ["number": "27923-430"], false),
        ("report", "Kamerbrief over lerarenbeleid", ["number": "27 923, nr. 421"], ["number": 421], true),
        ("report", "Kamerbrief over lerarenbeleid", ["number": 12], ["number": 2], false),
        ("report", "Kamerbrief over lerarenbeleid", ["number": 2], ["number": 2], true),
        ("report", "Kamerbrief over lerarenbeleid", ["issued": "2021-05-11"], ["issued": "2021-11-30"], false),
        ("report", "Kamerbrief over lerarenbeleid", ["issued": "2021-05-11"], ["issued": "2021-05-12"], true),
        ("report", "Kamerbrief over lerarenbeleid", ["issued": "2021-05-11"], ["issued": 2021], true),
        // One article, with and without its subtitle or a translation of its title.
        ("article-journal", "Samen leren in de school", ["title": "Samen leren in de school: bevindingen uit een studie onder 1.000 leraren", "volume": 58, "page": "153-67"], ["volume": 58, "page": "153-167"], true),
        ("article-journal", "Samen leren in de school", ["title": "Samen leren in de school [Learning together at school]"], [:], true),
        ("article-journal", "Samen leren in de school", ["title": "Samen leren in de school (deel 2)"], [:], false),
        ("report", "Samen leren in de school", ["title": "Samen leren in de school: een studie in 3 landen"], [:], true),
        ("report", "Samen leren in de school", ["title": "Samen leren in de school: tweede studie"], [:], false),
        // One web page; and two under one title.
        ("webpage", "Samen leren", ["title": "Heel iets anders", "URL": "https://a.nl/b"], ["URL": "https://a.nl/b"], true),
        ("webpage", "Kamerbrief over lerarenbeleid", ["URL": "https://a.nl/1", "issued": "2021-05-11"], ["URL": "https://a.nl/2", "issued": "2021-06-30"], false),
        ("webpage", "Kamerbrief over lerarenbeleid", ["URL": "https://a.nl/1", "issued": "2021-05-11"], ["URL": "https://a.nl/2", "issued": "2021-05-12"], true),
        // The year of publication is no other number; the year that the report is about may be.
        ("report", "De Staat van het Onderwijs", ["title": "De Staat van het Onderwijs 2021"], [:], true),
        ("report", "De Staat van het Onderwijs", ["title": "De Staat van het Onderwijs 2021"], ["issued": 2022], false),
        ("report", "De Staat van het Onderwijs", ["title": "De Staat van het Onderwijs 2020"], [:], false),
    ] as [(String, String, [String: Plain], [String: Plain], Bool)])
    func numbersAndDatesTellApart(type: String, title: String, mine: [String: Plain], theirs: [String: Plain], isSame: Bool) throws {
        func source(_ more: [String: Plain]) throws -> Value {
            let fields: [String: Plain] = ["type": .string(type), "title": .string(title), "author": [["literal": "Ministerie van OCW"]], "container-title": "VELON", "issued": 2021]
            let record = Plain.object(fields.merging(more) { $1 }.map { .init(name: $0.key, value: $0.value) })
            return try YAMLReader.read(SourceFile(path: "a.yaml", text: CanonicalForm.yaml(record))).get().root
        }
        let (mine, theirs) = try (source(mine), source(theirs))
        #expect((SourceComparison.likeness(SourceFingerprint(mine), SourceFingerprint(theirs)) != nil) == isSame)
        var keys = SourceKeyReader()
        #expect(keys.keys(of: mine).mayBeSame(as: keys.keys(of: theirs)) || !isSame)
    }

    private static func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
}
