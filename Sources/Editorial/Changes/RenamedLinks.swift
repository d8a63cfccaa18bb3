import Records

/// Links of a text to records that got another name.
enum RenamedLinks {
    /// Whether a text differs from what it was in nothing but that its links go by the new names.
    static func follows(_ old: Value, _ new: Value, _ renames: [Address: Address]) -> Bool {
        var bytes = Array(old.text.utf8)
        var seen: Set<Int> = []
        let links = MentionScan.links(in: old).compactMap { destination, range -> (Range<Int>, Address)? in
            guard let range, let now = Address(ReferenceScan.withoutFragment(destination)).flatMap({ renames[$0] }) else { return nil }
            // Several links may have their destination in one place: a definition below the text.
            return seen.insert(range.lowerBound).inserted ? (range, now) : nil
        }
        guard !links.isEmpty else { return false }
        for (range, now) in links.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
            let end = bytes[range].firstIndex(of: UInt8(ascii: "#")) ?? range.upperBound
            bytes.replaceSubrange(range.lowerBound..<end, with: now.description.utf8)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return text == new.text || (new.node.style == .body && text.replacing("\r\n", with: "\n") == new.linedText)
    }
}
