import Diagnostics
import Editorial

extension WorstCase {
    static let texts = [
        redline("redline-other-words", numbered(limit: half) { "woord\($0) " }, numbered(limit: half) { "term\($0) " }),
        redline("redline-other-sentences", numbered(limit: half) { "Zin \($0). " }, numbered(limit: half) { "Regel \($0). " }),
        redline("redline-half-changed", numbered(limit: half) { "Zin \($0) is goed. " }, numbered(limit: half) { "Zin \($0) is \($0 % 2 == 0 ? "goed" : "beter"). " }),
        redline("redline-same", flood("", "een twee. ", limit: half), flood("", "een twee. ", limit: half - 9)),
        redline("redline-reversed", numbered(limit: half) { "Zin \($0). " }, numbered(limit: half) { "Zin \(100_000 - $0). " }),
        redline("redline-one-word", flood("", "x", limit: half), flood("", "y", limit: half)),
        redline("redline-blank", flood("", "\n", limit: half), flood("", " ", limit: half)),
        redline("redline-letters", flood("", "a b ", limit: half), flood("", "b a a ", limit: half)),
        redline("redline-accents", flood("", "e\u{301}\u{302} ", limit: half), flood("", "e\u{301} ", limit: half)),
        excerpt("excerpt-line", flood("", "x")),
        excerpt("excerpt-accents", flood("", "é")),
        excerpt("excerpt-tabs", flood("", "\t")),
        excerpt("excerpt-wide", flood("", "👩‍🎓")),
    ]

    private static let half = limit / 2

    private static func redline(_ name: String, _ old: @autoclosure @escaping @Sendable () -> String, _ new: @autoclosure @escaping @Sendable () -> String) -> WorstCase {
        WorstCase(name: name) {
            let (old, new) = (old(), new())
            return { "\(Redline(from: old, to: new).runs.count) runs" }
        }
    }

    private static func excerpt(_ name: String, _ line: @autoclosure @escaping @Sendable () -> String) -> WorstCase {
        WorstCase(name: name) {
            let words = Words(nl: "x", en: "x")
            let place = Place(path: "a.yaml", start: Position(line: 1, column: 1000), end: Position(line: 1, column: 1_000_000), excerpt: line())
            let findings = [Finding(rule: "x", severity: .error, place: place, message: words)]
            let renderer = FindingRenderer(language: .nl)
            return { "\(FindingFormat.allCases.map { renderer.render(findings, as: $0).utf8.count }) bytes" }
        }
    }
}
