import Records

/// The overview of a document: per category its effects, per effect its claims, each with its source.
package struct Overview: Sendable {
    package struct Row: Sendable {
        package let claim: Record
        package let source: Record?
    }

    package struct Subject: Sendable {
        package let record: Record
        package let evidence: Evidence
        package let rows: [Row]
    }

    package struct Group: Sendable {
        /// The category; nil for effects whose category is missing.
        package let category: Record?
        package let subjects: [Subject]
    }

    /// The effects by category.
    package let groups: [Group]
    private let conditions: [Subject]

    /// All in the order of the document; the claims by year of the source, newest last.
    package init(_ corpus: Corpus) {
        let evidence = EvidenceMap(corpus)
        let rows = Self.rows(corpus)
        let effects = Dictionary(grouping: corpus.ordered("effect")) { $0.text("category") ?? "" }
        var groups = corpus.ordered("category").map { category in
            Group(category: category, subjects: (effects[category.id] ?? []).map { Self.subject($0, evidence, rows) })
        }
        let homeless = effects.filter { corpus[Address(type: "category", id: $0.key)] == nil }.values.joined()
        if !homeless.isEmpty {
            groups.append(Group(category: nil, subjects: homeless.map { Self.subject($0, evidence, rows) }))
        }
        self.groups = groups
        conditions = corpus.ordered("condition").map { Self.subject($0, evidence, rows) }
    }

    /// The conditions, those of one theme or all.
    package func conditions(theme: String?) -> [Subject] { theme == nil ? conditions : conditions.filter { $0.record.text("theme") == theme } }

    private static func subject(_ record: Record, _ evidence: EvidenceMap, _ rows: [Address: [Row]]) -> Subject {
        Subject(record: record, evidence: evidence[record.address], rows: rows[record.address] ?? [])
    }

    private static func rows(_ corpus: Corpus) -> [Address: [Row]] {
        var rows: [Address: [Row]] = [:]
        for claim in corpus.records(of: "claim") where claim.text("status") != "withdrawn" {
            let source = claim.text("source").flatMap { corpus[Address(type: "source", id: $0)] }
            for subject in claim.subjects { rows[subject, default: []].append(Row(claim: claim, source: source)) }
        }
        return rows.mapValues { rows in
            rows.sorted { ($0.source?.text("issued") ?? "", $0.claim.id) < ($1.source?.text("issued") ?? "", $1.claim.id) }
        }
    }
}

extension Corpus {
    /// The records of a type by their field `order`, then by id.
    package func ordered(_ type: String) -> [Record] {
        records(of: type).sorted { ($0["order"]?.integer ?? .max, $0.id) < ($1["order"]?.integer ?? .max, $1.id) }
    }
}
