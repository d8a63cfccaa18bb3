import Records

/// Says of a word whether it may stand in the document.
struct SpellingJudge {
    let lexicon: any Lexicon
    /// Words of names in the document, as they are written there.
    let names: HashSet
    /// The document's own words.
    let terms: Set<String>

    /// The words of `corpus/terms.yaml`; of a term of several words each.
    static func terms(of corpus: Corpus) -> Set<String> {
        var terms: Set<String> = []
        for record in corpus.records(of: "terms") {
            for term in record.texts("terms") {
                var term = term
                term.withUTF8 { bytes in
                    WordScan(bytes, isMarkdown: false).forEach { range in
                        terms.insert(String(decoding: bytes[range], as: UTF8.self))
                        return true
                    }
                }
            }
        }
        return terms
    }

    func isRight(_ word: String) -> Bool {
        if isOwn(word) || lexicon.contains(word) { return true }
        // At the start of a sentence `één` is written `Eén`, which the dictionary does not know.
        if word.hasPrefix("Eé"), lexicon.contains("éé" + word.dropFirst(2)) { return true }
        if let stem = withoutGenitive(word), isOwn(stem) || lexicon.contains(stem) { return true }
        let parts = word.split { $0 == "-" || $0 == "\u{2010}" || $0 == "\u{2011}" }
        // A name of two people or places, a compound with a hyphen: right when its parts are.
        return parts.count > 1 && parts.allSatisfy { $0.utf8.count < 3 || isOwn(String($0)) || lexicon.contains(String($0)) }
    }

    /// At the start of a sentence a term has a capital that it does not have in the list.
    private func isOwn(_ word: String) -> Bool {
        if names.contains(ByteHash.of(word)) || terms.contains(word) { return true }
        guard let first = word.first, first.isUppercase else { return false }
        return terms.contains(first.lowercased() + word.dropFirst())
    }

    private func withoutGenitive(_ word: String) -> String? {
        for ending in ["’s", "'s", "s"] where word.hasSuffix(ending) {
            let stem = String(word.dropLast(ending.count))
            // `Roelofs`: without an apostrophe only of names.
            if ending.count > 1 || names.contains(ByteHash.of(stem)) { return stem }
        }
        return nil
    }
}
