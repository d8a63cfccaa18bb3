package import Diagnostics
package import Editorial

/// For whom release notes are.
package enum ReleaseAudience: String, Sendable, CaseIterable {
    /// What changed in what the document says.
    case readers
    /// Every record as well.
    case editors
}

/// What a version brings: made from two snapshots and what a person wrote, so that it can be made again.
package struct ReleaseNotes: Sendable {
    package let number: VersionNumber
    /// `2026-03-01`.
    package let date: String
    /// Markdown, as a person wrote it.
    package let prelude: String?
    /// From the version before; nil for the first version.
    package let changes: ChangeSet?
    package let corpus: Corpus
    /// Accepted since the version before.
    package let proposals: [Proposal]

    package init(_ plan: ReleasePlan, date: String, prelude: String?, corpus: Corpus) {
        self.init(plan.number, date: date, prelude: prelude, changes: plan.changes, corpus: corpus, proposals: plan.proposals)
    }

    package init(
        _ number: VersionNumber, date: String, prelude: String?, changes: ChangeSet?, corpus: Corpus, proposals: [Proposal]
    ) {
        self.number = number
        self.date = date
        self.prelude = prelude
        self.changes = changes
        self.corpus = corpus
        self.proposals = proposals
    }

    /// The section of CHANGELOG.md; the same every time for the same version.
    package func changelogSection(in language: Language) -> String {
        report(in: language).markdown(level: 2)
    }

    package func markdown(for audience: ReleaseAudience, in language: Language) -> String {
        report(for: audience, in: language).markdown(level: 2)
    }

    package func json(in language: Language) -> JSON { report(in: language).json }

    package func report(for audience: ReleaseAudience = .readers, in language: Language) -> ReleaseNotesReport {
        ReleaseNotesReport(notes: self, audience: audience, language: language)
    }
}
