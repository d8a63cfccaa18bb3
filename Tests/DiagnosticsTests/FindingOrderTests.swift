import Testing

@testable import Diagnostics

@Suite struct FindingOrderTests {
    /// A generator with a known beginning, so that a failure can be had again.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 16 | state << 48
        }
    }

    /// Findings that differ in one thing each, with some the same but for it.
    static let findings: [Finding] = {
        var all: [Finding] = []
        for path in ["a.yaml", "b.yaml", nil] {
            for (line, end) in [(1, 2), (1, 5), (3, 4)] {
                for severity in Severity.allCases {
                    for (field, message) in [("x", "m"), ("y", "m"), (nil, "m"), ("x", "n")] {
                        all.append(Finding(
                            rule: line == 3 ? "r" : "q", severity: severity,
                            place: path.map { Place(path: $0, start: Position(line: line, column: 1), end: Position(line: line, column: end)) },
                            field: field, message: Words(same: message)))
                    }
                }
            }
        }
        return all
    }()

    @Test func isTheSameHoweverTheyCame() {
        let expected = Self.findings.inOrder()
        var random = Numbers(state: 3)
        for _ in 0..<50 { #expect(Self.findings.shuffled(using: &random).inOrder() == expected) }
        let silenced = Self.findings.map { CheckResult.Silenced($0, reason: "z") } + [CheckResult.Silenced(Self.findings[0], reason: "a")]
        let result = CheckResult(Self.findings.shuffled(using: &random), silenced: silenced.shuffled(using: &random)).inOrder()
        #expect(result == CheckResult(Self.findings, silenced: silenced).inOrder())
        #expect(expected.compactMap(\.place?.path).first == "a.yaml" && expected.first?.place == nil)
    }
}

@Suite struct FixPlanTests {
    private func finding(_ ranges: [(Range<Int>, String)], _ path: String = "a.yaml") -> Finding {
        Finding(
            rule: "r", severity: .error, place: Place(path: path), message: Words(same: "m"),
            fix: Fix(title: Words(same: "t"), replacements: ranges.map { .init(range: $0.0, text: $0.1) }))
    }

    @Test func takesWhatIsNotInTheWay() {
        let plan = FixPlan([
            finding([(0..<2, "AB")]), finding([(1..<3, "x")]), finding([(2..<2, "y")]), finding([(6..<7, ""), (4..<5, "long")]),
            finding([(0..<2, "Z")], "b.yaml"), Finding(rule: "r", severity: .error, place: Place(path: "a.yaml"), message: Words(same: "no fix")),
        ])
        #expect(plan.findings.count == 3)
        #expect(plan.paths == ["a.yaml", "b.yaml"])
        #expect(String(decoding: plan.applied(to: Array("abcdefgh".utf8), of: "a.yaml"), as: UTF8.self) == "ABcdlongfh")
        #expect(String(decoding: plan.applied(to: Array("ab".utf8), of: "b.yaml"), as: UTF8.self) == "Z")
        #expect(plan.applied(to: Array("ab".utf8), of: "a.yaml") == Array("ab".utf8))
        #expect(plan.half.findings.count == 1 && FixPlan([finding([(0..<1, "")])]).half.findings.isEmpty)
    }

    /// What is in the way is found without a look at all that was taken, in whatever order the findings come.
    @Test(.timeLimit(.minutes(2)), arguments: [1, -1]) func takesMany(step: Int) {
        let starts = Array(stride(from: 0, to: 300_000, by: 3))
        let plan = FixPlan((step > 0 ? starts : starts.reversed()).flatMap { [finding([($0..<$0 + 2, "x")]), finding([($0 + 1..<$0 + 2, "y")])] })
        #expect(plan.findings.count == starts.count)
        #expect(plan.applied(to: Array(repeating: 0x61, count: 300_000), of: "a.yaml").count == 200_000)
    }
}
