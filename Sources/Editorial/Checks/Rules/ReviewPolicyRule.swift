package import Diagnostics
import Records

/// A review policy that nobody can meet.
package struct ReviewPolicyRule: CorpusRule {
    package static let id = "review-policy"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "`document.yaml` vraagt goedkeuringen of rollen waarvoor niet genoeg personen zijn.",
            en: "`document.yaml` asks for approvals or roles for which there are not enough people."),
        why: Words(
            nl: "Een voorstel kan dan nooit aanvaard worden, of een versie nooit uitgebracht.",
            en: "A proposal can then never be accepted, or a version never be cut."),
        example: "review:\n  accept:\n    - maintainer   # en niemand is beheerder", instead: "# corpus/people/beheer.yaml\nroles:\n  - maintainer")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        let corpus = context.corpus
        guard let document = corpus.document, let position = corpus.position(of: document.address), context.isComplete("person", "roles")
        else { return [] }
        let people = People(corpus).all
        var findings: [Finding] = []
        let approvals: [Value] = document["review"]?["approvals"].map { Array($0.items) } ?? []
        for (index, approval) in approvals.enumerated() {
            let path: FieldPath = ["review", "approvals", .index(index)]
            guard context.isSound(position, path) else { continue }
            let (count, roles) = (approval["count"]?.integer ?? 1, Self.roles(approval["roles"]) ?? [.reviewer, .maintainer])
            let found = people.count { !$0.roles.isDisjoint(with: roles) }
            guard found < count else { continue }
            findings.append(finding(document, approval["count"] ?? approval, path, Words(
                nl: "voor ‘\(approval["aspect"]?.text ?? "")’ \(count == 1 ? "is 1 goedkeuring" : "zijn \(count) goedkeuringen") nodig van een \(Self.list(roles, .nl)), maar \(Self.people(found, .nl))",
                en: "‘\(approval["aspect"]?.text ?? "")’ needs \(count) approval\(count == 1 ? "" : "s") by a \(Self.list(roles, .en)), but \(Self.people(found, .en))")))
        }
        for (path, deed) in Self.deeds {
            guard let value = document.root[path: path], context.isSound(position, path), let roles = Self.roles(value),
                !people.contains(where: { !$0.roles.isDisjoint(with: roles) })
            else { continue }
            findings.append(finding(document, value.items.first { _ in true } ?? value, path, Words(
                nl: "alleen een \(Self.list(roles, .nl)) mag \(deed.nl), maar niemand heeft die rol",
                en: "only a \(Self.list(roles, .en)) may \(deed.en), but nobody has that role")))
        }
        return findings
    }

    private static let deeds: [(FieldPath, Words)] = [
        (["review", "accept"], Words(nl: "een voorstel aanvaarden", en: "accept a proposal")),
        (["release", "roles"], Words(nl: "een versie uitbrengen", en: "cut a version")),
    ]

    private static func roles(_ value: Value?) -> Set<Role>? {
        value.map { Set($0.items.compactMap { Role(rawValue: $0.text) }) }
    }

    private static func list(_ roles: Set<Role>, _ language: Language) -> String {
        FieldSubject.list(Role.allCases.filter(roles.contains).map { $0.words.in(language) }, language == .nl ? "of" : "or")
    }

    private static func people(_ count: Int, _ language: Language) -> String {
        switch (count, language) {
        case (0, .nl): "niemand heeft die rol"
        case (0, .en): "nobody has that role"
        case (1, .nl): "er is maar 1 persoon met die rol"
        case (1, .en): "there is only 1 person with that role"
        case (_, .nl): "er zijn maar \(count) personen met die rol"
        case (_, .en): "there are only \(count) people with that role"
        }
    }

    private func finding(_ document: Record, _ value: Value, _ path: FieldPath, _ message: Words) -> Finding {
        Finding(
            rule: Self.id, severity: Self.severity, place: value.firstLine, record: document.address.description, field: path.description,
            message: message, note: Words(
                nl: "Geef iemand in `corpus/people/` de rol, of vraag hier minder.", en: "Give somebody in `corpus/people/` the role, or ask for less here."))
    }
}
