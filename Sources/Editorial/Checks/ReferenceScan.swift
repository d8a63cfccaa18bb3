import Records

/// What one record refers to.
package enum ReferenceScan {
    /// The references of the record at `position`, in the order of the file.
    package static func references(of position: Int, in corpus: Corpus) -> [Reference] {
        var mentions: [Mention] = []
        MentionScan(corpus.types).append(of: corpus.records[position], to: &mentions)
        return mentions.map { corpus.reference(from: position, $0) }
    }

    /// Whether a link means a record: it is no web address. What a page cannot link to is taken for a record that is not there, for its
    /// reader gets nowhere.
    package static func isAddress(_ destination: String) -> Bool { !isWeb(destination) }

    /// Whether a page may link to it: http, https or mailto, without white space and control characters.
    package static func isWeb(_ destination: String) -> Bool {
        guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")), destination.utf8.index(after: colon) < destination.endIndex,
            ["http", "https", "mailto"].contains(destination[..<colon].lowercased())
        else { return false }
        return destination.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) }
    }

    /// A record without the place in it; where all is a fragment, nothing is taken off.
    static func withoutFragment(_ destination: String) -> String {
        guard let sign = destination.utf8.firstIndex(of: UInt8(ascii: "#")), sign > destination.startIndex else { return destination }
        return String(destination[..<sign])
    }
}
