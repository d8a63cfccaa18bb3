import Records

/// What one record refers to.
package enum ReferenceScan {
    /// The references of the record at `position`, in the order of the file.
    package static func references(of position: Int, in corpus: Corpus) -> [Reference] {
        var mentions: [Mention] = []
        MentionScan(corpus.types).append(of: corpus.records[position], to: &mentions)
        return mentions.map { corpus.reference(from: position, $0) }
    }

    /// Whether a link means a record: no `https:` and the like, no place on this page, no path from the top of a site.
    package static func isAddress(_ destination: String) -> Bool {
        switch destination.utf8.first {
        case UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "?"): false
        default: !destination.utf8.contains(UInt8(ascii: ":"))
        }
    }

    static func withoutFragment(_ destination: String) -> String {
        destination.utf8.firstIndex(of: UInt8(ascii: "#")).map { String(destination[..<$0]) } ?? destination
    }
}
