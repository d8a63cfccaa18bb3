import Diagnostics

/// Where a proposal stands: which approvals hold for its content as it is now, and what is still missing.
package struct ReviewState: Sendable {
    package struct Aspect: Sendable, Hashable {
        package let name: String
        package let needed: Int
        package let approvedBy: [String]

        package var isMet: Bool { approvedBy.count >= needed }
    }

    package let digest: String
    package let aspects: [Aspect]
    /// The newest verdicts that give the content back as it is now.
    package let returned: [Review]
    /// Approvals of a content that the proposal no longer has.
    package let stale: [Review]

    /// - Parameter contributors: the ids of those who wrote something of the proposal; like the proposer they cannot approve it.
    package init(_ proposal: Proposal, digest: String, policy: ReviewPolicy, people: People, contributors: Set<String> = []) {
        self.digest = digest
        let newest = Self.newest(proposal.reviews)
        let valid = newest.filter { $0.digest == digest && $0.reviewer != proposal.proposer && !contributors.contains($0.reviewer) }
        aspects = policy.approvals.map { needed in
            let approving = valid.filter { review in
                review.aspect == needed.aspect && review.verdict == .approve
                    && !(people[review.reviewer]?.roles ?? []).isDisjoint(with: needed.roles)
            }
            return Aspect(name: needed.aspect, needed: needed.count, approvedBy: approving.map(\.reviewer).sorted())
        }
        returned = valid.filter { $0.verdict == .return }
        stale = newest.filter { $0.verdict == .approve && $0.digest != digest }
    }

    /// The ids of those whose approval counts.
    package var approvers: [String] { aspects.flatMap(\.approvedBy).uniqued() }

    package var isApproved: Bool { returned.isEmpty && aspects.allSatisfy(\.isMet) }

    /// Of each reviewer and aspect the last verdict counts.
    private static func newest(_ reviews: [Review]) -> [Review] {
        var last: [String: Review] = [:]
        for review in reviews {
            let key = review.reviewer + "\n" + review.aspect
            if review.date >= last[key]?.date ?? "" { last[key] = review }
        }
        return last.values.sorted { ($0.date, $0.reviewer, $0.aspect) < ($1.date, $1.reviewer, $1.aspect) }
    }
}
