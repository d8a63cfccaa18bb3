package import Diagnostics
package import Editorial

/// All that changed between two snapshots, in the order in which a reviewer needs it: what becomes different in the
/// conclusions, then every record, then the passages of prose that may no longer be right.
package struct ChangeReport: Report {
    package let changes: ChangeSet
    package let ends: ChangeEnds
    package let language: Language

    package init(_ changes: ChangeSet, ends: ChangeEnds, language: Language) {
        self.changes = changes
        self.ends = ends
        self.language = language
    }

    var naming: RecordNaming { RecordNaming(old: changes.old, new: changes.new, language: language) }

    package var title: String { ChangeWords.title(ends).in(language) }

    package var blocks: [ReportBlock] {
        guard !changes.isEmpty else { return [.paragraph([.text(ChangeWords.nothing(ends).in(language))])] }
        return content + administration
    }

    /// Without the records that no approval stands on: what a review shows.
    var content: [ReportBlock] {
        guard !changes.reviewed.isEmpty else { return [] }
        return [summary, conclusions] + records + suspects
    }

    /// `Toegevoegd: 1 bron, 2 bevindingen. Verwijderd: 1 bevinding.`
    private var summary: ReportBlock {
        let sentences = ChangeWords.kinds.compactMap { kind -> String? in
            let types = Dictionary(grouping: shown.filter { $0.kind.name == kind }, by: \.type.name)
            guard !types.isEmpty else { return nil }
            let counts = types.sorted { (RecordNaming.rank($0.key), $0.key) < (RecordNaming.rank($1.key), $1.key) }
                .map { ChangeWords.count($1.count, $1[0].type).in(language) }
            return "\(ChangeWords.heading(kind).in(language)): \(ReportWords.list(counts, language))."
        }
        return .paragraph([.text(sentences.joined(separator: " "))])
    }

    private var conclusions: ReportBlock {
        let heading = ReportSpan.text(ChangeWords.conclusions.in(language))
        guard !changes.conclusions.isEmpty else {
            return .section([heading], [.paragraph([.text(ChangeWords.noConclusions.in(language))])])
        }
        let writer = ConclusionBlocks(changes: changes, naming: naming)
        return .section([heading], changes.conclusions.inOrderOfWeight().map(writer.block))
    }

    var records: [ReportBlock] {
        let rows = FieldRows(changes: changes, language: language)
        return ChangeWords.kinds.compactMap { kind in
            let chosen = shown.filter { $0.kind.name == kind }.inReadingOrder()
            guard !chosen.isEmpty else { return nil }
            let heading = "\(ChangeWords.heading(kind).in(language)) (\(chosen.count))"
            return .section([.text(heading)], chosen.map { block($0, rows) } + (kind == "renamed" ? followers : []))
        }
    }

    /// What changed in itself; not what only follows another record's new name.
    private var shown: [RecordChange] {
        changes.reviewed.filter { $0.kind != .changed || !$0.isOnlyRename }
    }

    private var followers: [ReportBlock] {
        let followers = changes.reviewed.filter { $0.kind == .changed && $0.isOnlyRename }
        guard !followers.isEmpty else { return [] }
        return [
            .paragraph([.text(ChangeWords.followed(followers.count).in(language))]),
            .list(followers.map { ReportItem([.text(ReportWords.short(naming.label($0.address)) + " "), .code($0.address.description)]) }),
        ]
    }

    private func block(_ change: RecordChange, _ rows: FieldRows) -> ReportBlock {
        var blocks: [ReportBlock] = [.paragraph([.code(change.address.description)])]
        switch change.kind {
        case .added, .removed: blocks.append(.fields(rows.all(change)))
        case .changed: blocks.append(.fields(rows.changed(change)))
        case .renamed(let old):
            blocks = [.paragraph([.code(old.description), " → ", .code(change.address.description)])]
            if !change.fields.isEmpty { blocks.append(.fields(rows.changed(change))) }
        }
        return .section([.text(naming.heading(change.address, of: change.type))], blocks)
    }

    private var suspects: [ReportBlock] {
        let passages = changes.suspects
        guard !passages.isEmpty else { return [] }
        let writer = SuspectBlocks(changes: changes, naming: naming)
        return [.section(
            [.text("\(ChangeWords.suspects.in(language)) (\(passages.count))")],
            [.paragraph([.text(ChangeWords.suspectsNote.in(language))]), .list(passages.map(writer.item))])]
    }

    /// Proposals and versions: what happened around the document.
    private var administration: [ReportBlock] {
        let others = changes.records.filter { !$0.type.isReviewed }
        guard !others.isEmpty else { return [] }
        let items = others.map { change in
            ReportItem([
                .text("\(change.type.label.in(language)) \(ReportWords.quoted(naming.label(change.address), language)) \(change.kind.words.in(language)) "),
                .code(change.address.description),
            ])
        }
        return [.section([.text(ChangeWords.administration.in(language))], [.list(items)])]
    }
}

extension [RecordChange] {
    /// Sources before what was made of them; within a type by address.
    func inReadingOrder() -> [RecordChange] {
        sorted {
            (RecordNaming.rank($0.type.name), $0.address) < (RecordNaming.rank($1.type.name), $1.address)
        }
    }
}
