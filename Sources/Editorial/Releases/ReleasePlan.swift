import Diagnostics

/// What the next version would be.
package struct ReleasePlan: Sendable {
    package let previous: Version?
    package let number: VersionNumber
    /// Nil for the first version.
    package let derivation: LevelDerivation?
    package let changes: ChangeSet?
    /// Accepted since the previous version.
    package let proposals: [Proposal]

    /// `released` is the document as it was at the previous version; nil when there is none. `level` overrides the derived one.
    package init(released: Corpus?, current: Corpus, level: ChangeLevel? = nil) {
        previous = current.versions.last
        let before = Set(released?.records(of: "proposal").compactMap(Proposal.init).filter { $0.status == .accepted }.map(\.id) ?? [])
        proposals = current.records(of: "proposal").compactMap(Proposal.init)
            .filter { $0.status == .accepted && !before.contains($0.id) }
        guard let previous, let released else {
            (number, derivation, changes) = (.first, nil, nil)
            return
        }
        let changes = ChangeSet(from: released, to: current)
        let derivation = LevelDerivation(changes)
        (self.changes, self.derivation) = (changes, derivation)
        number = previous.number.next(level ?? derivation.level ?? .patch)
    }

    /// Whether there is anything to release.
    package var isNeeded: Bool { previous == nil || derivation?.level != nil }
}
