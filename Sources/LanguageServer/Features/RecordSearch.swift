import Diagnostics
import Editorial
import Records

/// Finds records by part of their id or label, the best first.
struct RecordSearch {
    struct Match {
        /// Position in ``Corpus/records``.
        let position: Int
        let label: String
    }

    private let corpus: Corpus
    private let language: Language

    init(_ corpus: Corpus, _ language: Language) {
        self.corpus = corpus
        self.language = language
    }

    /// What is in the id comes before what is only in the label; accents and capitals do not count.
    ///
    /// - Parameter query: words, each of which must be found; or part of an address.
    func find(_ query: String, in positions: some Sequence<Int>, limit: Int) -> [Match] {
        let words = Self.folded(query).split(separator: " ").map(String.init)
        let plain = words.count == 1 ? words[0] : ""
        var (starting, holding, labelled): ([Match], [Match], [Match]) = ([], [], [])
        for position in positions {
            let record = corpus.records[position]
            if words.isEmpty || record.id.hasPrefix(plain) && !plain.isEmpty || record.address.description.hasPrefix(plain) && !plain.isEmpty {
                starting.append(match(position))
                if starting.count == limit { break }
            } else if holding.count < limit, !plain.isEmpty, record.id.contains(plain) {
                holding.append(match(position))
            } else if labelled.count < limit {
                // Looking up labels takes longest, so that it is done last and no longer than needed.
                let label = corpus.label(of: record, in: language)
                let folded = Self.folded(label + " " + record.address.description)
                if words.allSatisfy({ folded.contains($0) }) { labelled.append(Match(position: position, label: label)) }
            }
        }
        return Array((starting + holding + labelled).prefix(limit))
    }

    private func match(_ position: Int) -> Match {
        Match(position: position, label: corpus.label(of: corpus.records[position], in: language))
    }

    private static func folded(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text.lowercased().decomposed.lazy.filter { $0.properties.generalCategory != .nonspacingMark })
        return String(scalars)
    }
}
