import Dispatch
import Foundation
import Records
import Testing

@testable import Schemas

/// How long validation takes; printed, not asserted: `GROEI_SPEED=1 swift test -c release --filter SpeedTests`.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["GROEI_SPEED"] != nil, "GROEI_SPEED is not set"))
struct SpeedTests {
    private static let claim = """
        source: roelofs-2003
        about: [effect/werkplezier, condition/begeleiding]
        statement: Studenten die in de school worden opgeleid, voelen zich beter voorbereid op het beroep.
        direction: supports
        basis: empirical
        certainty: moderate
        locator: p. 12-14
        assessed: 2024-02-29
        review-by: 2027-01-01
        status: active
        """
    private static let source = """
        type: article-journal
        title: Naar een competentiegerichte lerarenopleiding
        author:
          - {family: Roelofs, given: E.}
          - {family: Sanders, given: P., non-dropping-particle: van}
        issued: 2003-05
        container-title: Pedagogiek
        volume: 23
        issue: 4
        page: 277-292
        DOI: 10.1000/182.x
        URL: https://example.org/roelofs
        """

    @Test(arguments: [("claim", claim), ("source", source)])
    func record(type: String, text: String) throws {
        let schema = try SchemaStore(try projectSchemas()).compile("\(type).schema.json")
        let value = try tree(text).root
        #expect(schema.validate(value).map(\.path.description) == [])
        var found = 0
        let count = 100_000
        let time = ContinuousClock().measure { for _ in 0..<count { found += schema.validate(value).count } }
        print("\(type), \(value.tree.nodes.count) nodes: \(Int(time / .nanoseconds(count))) ns a record, \(found) violations")
    }

    /// Two threads with one schema must not get in each other's way.
    @Test(arguments: [("claim", claim), ("source", source)])
    func inParallel(type: String, text: String) throws {
        let schema = try SchemaStore(try projectSchemas()).compile("\(type).schema.json")
        let values = try [tree(text).root, tree(text).root]
        let count = 100_000
        let time = ContinuousClock().measure {
            DispatchQueue.concurrentPerform(iterations: 2) { thread in
                for _ in 0..<count where !schema.validate(values[thread]).isEmpty { fatalError() }
            }
        }
        print("\(type), two threads: \(Int(time / .nanoseconds(count))) ns a record on each")
    }
}
