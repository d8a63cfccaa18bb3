package import Diagnostics

/// The words of one or more languages, for spelling and for mending: what a dictionary of the machine gives, or a list in a test.
package protocol Lexicon: Sendable {
    /// Whether a word is spelled right in one of its languages.
    func contains(_ word: String) -> Bool

    /// Whether a word is spelled right in one of them; what is not known of a language holds for all.
    func contains(_ word: String, in language: Language) -> Bool

    /// What may have been meant by a word that is not in it, most likely first; nil when that is not known and so much was looked for already
    /// that it has to wait for another time.
    func suggestions(for word: String, in language: Language) -> [String]?

    /// The hashes (``ByteHash``) of words that are known to be in it, to be asked from several threads; not all it contains.
    var known: HashSet { get }

    /// Words that turned out to be in it since ``known`` was made.
    var learnt: [String] { get }

    /// Words that turned out not to be in it, now or an earlier time.
    var absent: [String] { get }

    /// Tells these dictionaries from others: what was in them still is, as long as it stays the same. 0 where it cannot be told.
    var identity: UInt64 { get }
}

extension Lexicon {
    package func contains(_ word: String, in language: Language) -> Bool { contains(word) }
    package var known: HashSet { HashSet() }
    package var learnt: [String] { [] }
    package var absent: [String] { [] }
    package var identity: UInt64 { 0 }
}
