import Diagnostics
package import Records

/// A proposal and the reviews on it, as its record says.
package struct Proposal: Sendable {
    package enum Status: String, Sendable {
        case open, accepted, rejected, withdrawn
    }

    package let id: String
    package let title: String
    package let description: String?
    /// The id of the person who proposed it.
    package let proposer: String
    package let opened: String
    package let status: Status
    package let reviews: [Review]
    package let decision: Decision?

    package init?(_ record: Record) {
        guard record.address.type == "proposal", let status = record.text("status").flatMap(Status.init) else { return nil }
        id = record.id
        title = record.text("title") ?? record.id
        description = record.text("description")
        proposer = record.text("proposer") ?? ""
        opened = record.text("opened") ?? ""
        self.status = status
        reviews = record["reviews"]?.items.compactMap(Review.init) ?? []
        decision = record["decision"].map(Decision.init)
    }

    private init(_ other: Proposal, proposer: String, reviews: [Review]) {
        (id, title, description, opened) = (other.id, other.title, other.description, other.opened)
        (status, decision) = (other.status, other.decision)
        self.proposer = proposer
        self.reviews = reviews
    }

    /// The same, with the ids that people have now.
    package func naming(_ people: People) -> Proposal {
        func current(_ id: String) -> String { people[id]?.id ?? id }
        return Proposal(self, proposer: current(proposer), reviews: reviews.map { $0.by(current($0.reviewer)) })
    }

    package static func address(_ id: String) -> Address { Address(type: "proposal", id: id) }
}

/// One reviewer's verdict on one aspect of one content.
package struct Review: Sendable, Hashable {
    package enum Verdict: String, Sendable {
        case approve, `return`
    }

    package let reviewer: String
    package let role: Role
    package let aspect: String
    package let verdict: Verdict
    package let reason: String?
    /// RFC 3339, in UTC.
    package let date: String
    /// The content that was judged: 64 hexadecimal digits.
    package let digest: String

    package init(
        reviewer: String, role: Role, aspect: String, verdict: Verdict, reason: String?, date: String, digest: String
    ) {
        self.reviewer = reviewer
        self.role = role
        self.aspect = aspect
        self.verdict = verdict
        self.reason = reason
        self.date = date
        self.digest = digest
    }

    init?(_ value: Value) {
        guard let role = value["role"].flatMap({ Role(rawValue: $0.text) }),
            let verdict = value["verdict"].flatMap({ Verdict(rawValue: $0.text) }), let reviewer = value["reviewer"]?.text
        else { return nil }
        self.init(
            reviewer: reviewer, role: role, aspect: value["aspect"]?.text ?? "", verdict: verdict, reason: value["reason"]?.text,
            date: value["date"]?.text ?? "", digest: value["digest"]?.text ?? "")
    }

    fileprivate func by(_ reviewer: String) -> Review {
        Review(reviewer: reviewer, role: role, aspect: aspect, verdict: verdict, reason: reason, date: date, digest: digest)
    }

    /// As an item of the field `reviews`.
    package var plain: Plain {
        var fields: [Plain.Field] = [
            .init(name: "reviewer", value: .string(reviewer)), .init(name: "role", value: .string(role.rawValue)),
            .init(name: "aspect", value: .string(aspect)), .init(name: "verdict", value: .string(verdict.rawValue)),
        ]
        if let reason { fields.append(.init(name: "reason", value: .string(reason))) }
        return .object(fields + [.init(name: "date", value: .string(date)), .init(name: "digest", value: .string(digest))])
    }
}

/// Who decided on a proposal, when and why.
package struct Decision: Sendable, Hashable {
    package let by: String
    package let date: String
    package let reason: String?

    init(_ value: Value) {
        by = value["by"]?.text ?? ""
        date = value["date"]?.text ?? ""
        reason = value["reason"]?.text
    }
}
