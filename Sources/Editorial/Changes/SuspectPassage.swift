import Diagnostics
import Records

/// A passage of prose that links to something that changed, while the passage itself did not.
package struct SuspectPassage: Sendable {
    package let section: Address
    /// What it links to.
    package let target: Address
    /// The line in the section's file.
    package let line: Int
    package let excerpt: String

    static func all(_ old: Corpus, _ new: Corpus, _ records: [RecordChange]) -> [SuspectPassage] {
        var changed: Set<Address> = []
        var rewritten: Set<Address> = []
        for change in records {
            if change.type.isMarkdown { rewritten.insert(change.address) }
            guard change.kind != .added, change.type.isReviewed, !change.type.isMarkdown,
                change.kind != .changed || !change.isOnlyRename
            else { continue }
            changed.insert(change.old?.address ?? change.address)
        }
        guard !changed.isEmpty else { return [] }
        return new.records.filter { new.type(of: $0).isMarkdown && !rewritten.contains($0.address) }.flatMap { section in
            passages(section, changed)
        }
    }

    private static func passages(_ section: Record, _ changed: Set<Address>) -> [SuspectPassage] {
        // To read a text as CommonMark takes twenty times as long as to see that it links to nothing that changed.
        guard let body = section[RecordReader.bodyField],
            MentionScan.links(in: body).contains(where: { target(of: $0.destination, changed) != nil })
        else { return [] }
        return Prose(parsing: body.text).links.compactMap { link in
            guard let target = target(of: link.destination, changed) else { return nil }
            let before = section.tree.source.position(of: body.range.lowerBound).line - 1
            return SuspectPassage(
                section: section.address, target: target, line: before + link.lines.lowerBound, excerpt: link.text)
        }
    }

    /// What a link leads to, when that changed.
    private static func target(of destination: String, _ changed: Set<Address>) -> Address? {
        Address(ReferenceScan.withoutFragment(destination)).flatMap { changed.contains($0) ? $0 : nil }
    }
}
