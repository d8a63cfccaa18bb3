import Diagnostics

/// The words that were spoilt on their way from a PDF: several rules tell of one, and that is the same mistake.
struct TracedWords {
    private var traces = PlacesByFile()
    /// Where references stand that lead nowhere: those findings always count, and tell of a sign that nobody sees as well.
    private var references = PlacesByFile()

    /// What these rules have to say of a spoilt word, the trace explains.
    private static let explained: Set = [Spelling.id, UnknownRule.id, WrongSerialNumber.id]

    /// - Parameter isOff: whether the document does not want to hear of a rule.
    init(_ findings: [Finding], apartFrom isOff: (String) -> Bool) {
        for finding in findings where !isOff(finding.rule) {
            switch finding.rule {
            case PDFTrace.id, LeftoverHyphen.id: traces.add(finding.place)
            case UnresolvedReference.id, DanglingLink.id: references.add(finding.place)
            default: break
            }
        }
        traces.sort()
        references.sort()
    }

    /// Takes out what is told twice.
    func removed(from findings: [Finding]) -> [Finding] {
        guard !traces.isEmpty else { return findings }
        return findings.filter { finding in
            if Self.explained.contains(finding.rule) { return !traces.touch(finding.place) }
            return finding.rule != PDFTrace.id || !references.touch(finding.place)
        }
    }
}

/// Places that do not overlap, found by where they are.
private struct PlacesByFile {
    private var places: [String: [Place]] = [:]

    var isEmpty: Bool { places.isEmpty }

    mutating func add(_ place: Place?) {
        guard let place, place.start != nil, place.end != nil else { return }
        places[place.path, default: []].append(place)
    }

    mutating func sort() {
        for path in places.keys { places[path]?.sort { Self.end($0) < Self.end($1) } }
    }

    func touch(_ place: Place?) -> Bool {
        guard let place, let start = place.start, let known = places[place.path] else { return false }
        let next = known.firstIndex(fromWhich: { Self.end($0) > start })
        return next < known.count && known[next].start ?? start < Self.end(place)
    }

    private static func end(_ place: Place) -> Position { place.end ?? Position(line: 1, column: 1) }
}
