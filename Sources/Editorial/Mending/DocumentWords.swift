import Records
import Synchronization

/// How the words of a document are written there: evidence of what a broken word was, before any dictionary.
///
/// Its words are gathered when the first is asked for, which nearly no text that is mended or checked does.
package final class DocumentWords: Sendable {
    private struct Words {
        /// Those of `corpus/terms.yaml`, in lower case.
        let terms: Set<String>
        let hashes: HashSet
    }

    private let corpus: @Sendable () -> Corpus?
    private let words = Mutex<Words?>(nil)

    /// - Parameter corpus: gives the document, once; nil when there is none.
    package init(_ corpus: @escaping @Sendable () -> Corpus?) {
        self.corpus = corpus
    }

    /// Whether somebody put a word on the list of the document.
    func isTerm(_ word: String) -> Bool { all.terms.contains(word.lowercased()) }

    /// Whether a word stands in the document, capitals apart.
    func contains(_ word: String) -> Bool { all.hashes.contains(WordHashes.hash(of: word)) }

    private var all: Words {
        words.withLock { words in
            if let words { return words }
            let gathered = Self.gather(corpus())
            words = gathered
            return gathered
        }
    }

    private static func gather(_ corpus: Corpus?) -> Words {
        guard let corpus else { return Words(terms: [], hashes: HashSet()) }
        var hashes = HashSet()
        let scan = SpellingScan(corpus.types)
        for record in corpus.records { scan.forEachWord(of: record) { word, _ in hashes.insert(WordHashes.hash(of: word)) } }
        return Words(terms: Set(SpellingJudge.terms(of: corpus).map { $0.lowercased() }), hashes: hashes)
    }
}
