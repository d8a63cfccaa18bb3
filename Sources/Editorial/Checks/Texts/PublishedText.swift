import Records

/// Texts that were published as they are: another source that spells a word in another way says nothing of them.
enum PublishedText {
    static func has(_ passage: Passage) -> Bool {
        [SourceRecords.source, SourceRecords.exclusion].contains(passage.record.address.type) && fields.contains(passage.field)
    }

    private static let fields: Set<String> = ["title", "title-short", "container-title", "collection-title", "publisher", "event-title", "abstract"]
}

extension TextScan {
    /// Whether a word with a hyphen stands without it in a record too.
    func has(_ word: HyphenatedWord, in record: Record) -> Bool {
        var isThere = false
        forEachText(of: record) { passage in
            passage.withBytes { bytes in
                WordHashes.forEach(in: bytes, from: HyphenGleaner.shortest) { hash, _ in
                    if HyphenGleaner.Gleaned.key(hash) == HyphenGleaner.Gleaned.key(of: word) { isThere = true }
                }
            }
        }
        return isThere
    }
}
