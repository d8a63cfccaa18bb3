/// What checks depend on outside the document. Nothing in `Editorial` looks there itself: the layer above gives it.
package struct CheckSurroundings: Sendable {
    /// The day of the check where the user is, `2026-03-01`; nil where no rule may depend on it.
    package let today: String?
    /// The stored text of a source, by its id, in UTF-8; nil when there is none.
    package let storedText: @Sendable (String) -> [UInt8]?
    /// The dictionaries of the machine; nil where there are none, or where they are not to be asked.
    package var lexicon: (any Lexicon)?
    /// Whether words are held against ``lexicon``; without it the lexicon only helps to mend.
    package var checksSpelling: Bool
    /// The words of the document, for what ``lexicon`` mends; nil without one.
    var words: DocumentWords?

    package init(
        today: String? = nil, storedText: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }, lexicon: (any Lexicon)? = nil,
        checksSpelling: Bool = true
    ) {
        self.today = today
        self.storedText = storedText
        self.lexicon = lexicon
        self.checksSpelling = checksSpelling
    }

    /// The same for one document: words are checked only when there is something to hold them against, and it wants that.
    func checkingWords(of corpus: Corpus) -> CheckSurroundings {
        var surroundings = self
        surroundings.checksSpelling = checksSpelling && lexicon != nil && corpus.checksSpelling
        surroundings.words = lexicon == nil ? nil : DocumentWords { corpus }
        return surroundings
    }

    /// What of it decides whether there is something to say on a record by itself: while it stays the same, a record on which
    /// there was nothing to say need not be inspected again. A lexicon only helps to mend what is found without it.
    package var identity: String { today ?? "" }
}
