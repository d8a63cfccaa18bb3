package import Diagnostics
import Editorial

/// Release notes in words, for one audience.
package struct ReleaseNotesReport: Report {
    package let notes: ReleaseNotes
    package let audience: ReleaseAudience
    package let language: Language

    /// The heading that ``Changelog`` reads: the version first, its date last.
    package var title: String { "\(notes.number) — \(notes.date)" }

    package var blocks: [ReportBlock] {
        var blocks: [ReportBlock] = []
        if let prelude = notes.prelude, !prelude.allSatisfy(\.isWhitespace) { blocks.append(.markdown(prelude)) }
        guard let changes = notes.changes else {
            let counts = ReleaseWords.counts(notes.corpus, language)
            return blocks + [.paragraph([.text(ReleaseWords.firstVersion(counts).in(language))])] + accepted
        }
        let writer = ReleaseNotesBlocks(changes: changes, audience: audience, language: language)
        let content = writer.blocks
        if content.isEmpty { blocks.append(.paragraph([.text(ReleaseWords.noChanges.in(language))])) }
        return blocks + content + accepted
    }

    private var accepted: [ReportBlock] {
        guard !notes.proposals.isEmpty else { return [] }
        let items = notes.proposals.sorted { ($0.opened, $0.id) < ($1.opened, $1.id) }.map { proposal in
            ReportItem(audience == .editors ? [.text(proposal.title + " "), .code("proposal/\(proposal.id)")] : [.text(proposal.title)])
        }
        return [.section([.text(ReleaseWords.proposals.in(language))], [.list(items)])]
    }

    /// `$defs/notes` of `output.schema.json`.
    package var json: JSON {
        [
            "version": .string(notes.number.description),
            "date": .string(notes.date),
            "prelude": JSON(notes.prelude),
            "counts": .object(["source", "claim", "effect", "condition", "section"].map {
                .init($0, .integer(notes.corpus.records(of: $0).count))
            }),
            "changes": notes.changes.map {
                ChangeReport($0, ends: ChangeEnds(old: ReleaseWords.previous.in(language), new: notes.number.description), language: language).json
            } ?? .null,
            "proposals": .array(notes.proposals.map { ["id": .string($0.id), "title": .string($0.title)] }),
        ]
    }
}
