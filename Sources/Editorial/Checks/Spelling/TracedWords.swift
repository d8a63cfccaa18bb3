import Diagnostics

/// The words that were spoilt on their way from a PDF, as other rules tell: no dictionary knows them, and that is the same mistake.
struct TracedWords {
    /// By file, in order.
    private var places: [String: [Place]] = [:]

    /// - Parameter isOff: whether the document does not want to hear of a rule.
    init(_ findings: [Finding], apartFrom isOff: (String) -> Bool) {
        for finding in findings where finding.rule == PDFTrace.id || finding.rule == LeftoverHyphen.id {
            guard let place = finding.place, place.start != nil, place.end != nil, !isOff(finding.rule) else { continue }
            places[place.path, default: []].append(place)
        }
        for path in places.keys { places[path]?.sort { Self.end($0) < Self.end($1) } }
    }

    /// Takes out what ``Spelling`` has to say of them.
    func removed(from findings: [Finding]) -> [Finding] {
        guard !places.isEmpty else { return findings }
        return findings.filter { finding in
            guard finding.rule == Spelling.id, let word = finding.place, let start = word.start, let traced = places[word.path] else { return true }
            let next = traced.firstIndex(fromWhich: { Self.end($0) > start })
            return next == traced.count || traced[next].start ?? start >= Self.end(word)
        }
    }

    private static func end(_ place: Place) -> Position { place.end ?? Position(line: 1, column: 1) }
}
