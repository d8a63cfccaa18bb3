import Testing

@testable import Editorial

@Suite struct ReviewStateTests {
    private let now = String(repeating: "a", count: 64)
    private let earlier = String(repeating: "b", count: 64)

    @Test func anApprovalOfTheContentAsItIs() {
        let state = state([review("bea", now)])
        #expect(state.isApproved && state.aspects[0].approvedBy == ["bea"])
    }

    @Test func withoutReviewsNothingIsApproved() {
        let state = state([])
        #expect(!state.isApproved && state.aspects == [.init(name: "inhoud", needed: 1, approvedBy: [])])
    }

    @Test func anApprovalOfOtherContentIsVoid() {
        let state = state([review("bea", earlier)])
        #expect(!state.isApproved && state.stale.map(\.reviewer) == ["bea"])
    }

    @Test func nobodyApprovesTheirOwn() {
        #expect(!state([review("bea", now)], proposer: "bea").isApproved)
    }

    @Test func rolesCount() {
        #expect(!state([review("ed", now)]).isApproved)
        #expect(!state([review("onbekend", now)]).isApproved)
        #expect(state([review("max", now)]).isApproved)
    }

    @Test func whoReturnsStopsIt() {
        let state = state([review("max", now), review("bea", now, .return)])
        #expect(!state.isApproved && state.returned.map(\.reviewer) == ["bea"] && state.aspects[0].isMet)
    }

    @Test func aReturnOfOtherContentNoLongerStops() {
        #expect(state([review("bea", earlier, .return), review("max", now)]).isApproved)
    }

    @Test func theLastVerdictCounts() {
        let first = review("bea", now, date: "2026-03-01T10:00:00Z")
        let second = review("bea", now, .return, date: "2026-03-02T10:00:00Z")
        #expect(!state([first, second]).isApproved && !state([second, first]).isApproved)
        let again = review("bea", now, date: "2026-03-03T10:00:00Z")
        #expect(state([first, second, again]).isApproved)
    }

    @Test func everyAspectNeedsItsOwn() {
        let policy = "review:\n  approvals:\n  - {aspect: inhoud, count: 2, roles: [reviewer, maintainer]}\n  - {aspect: taal, count: 1, roles: [editor]}\n"
        #expect(!state([review("bea", now), review("max", now)], policy: policy).isApproved)
        #expect(!state([review("bea", now), review("bea", now), review("ed", now, aspect: "taal")], policy: policy).isApproved)
        #expect(state([review("bea", now), review("max", now), review("ed", now, aspect: "taal")], proposer: "ander", policy: policy).isApproved)
    }

    /// What was decided names people as they were called then.
    @Test func whoIsCalledOtherwiseNowIsTheSame() {
        #expect(state([review("trix", now)]).aspects[0].approvedBy == ["bea"])
        #expect(!state([review("trix", now)], proposer: "bea").isApproved)
        let first = review("trix", now, date: "2026-03-01T10:00:00Z")
        let second = review("bea", now, .return, date: "2026-03-02T10:00:00Z")
        #expect(!state([first, second]).isApproved)
    }

    private func review(
        _ reviewer: String, _ digest: String, _ verdict: Review.Verdict = .approve, aspect: String = "inhoud", date: String = "2026-03-01T10:00:00Z"
    ) -> Review {
        Review(reviewer: reviewer, role: .reviewer, aspect: aspect, verdict: verdict, reason: nil, date: date, digest: digest)
    }

    private func state(_ reviews: [Review], proposer: String = "ed", policy: String = "") -> ReviewState {
        let items = reviews.map { "- {reviewer: \($0.reviewer), role: reviewer, aspect: \($0.aspect), verdict: \($0.verdict.rawValue), date: '\($0.date)', digest: '\($0.digest)'}\n" }
        let corpus = Sample.corpus([
            "document.yaml": "title: T\nlanguage: nl\noutline: []\n" + policy,
            "people/bea.yaml": "name: Bea\nroles: [reviewer]\nemail: [bea@x.example]\naliases: [trix]\n",
            "people/max.yaml": "name: Max\nroles: [maintainer]\nemail: [max@x.example]\n",
            "people/ed.yaml": "name: Ed\nroles: [editor]\nemail: [ed@x.example]\n",
            "proposals/p.yaml": "title: P\nproposer: \(proposer)\nopened: '2026-02-01T00:00:00Z'\nstatus: open\n"
                + (items.isEmpty ? "" : "reviews:\n" + items.joined()),
        ])
        let proposal = corpus[Address(type: "proposal", id: "p")].flatMap(Proposal.init)!
        let people = People(corpus)
        return ReviewState(proposal.naming(people), digest: now, policy: ReviewPolicy(corpus.document), people: people)
    }
}
