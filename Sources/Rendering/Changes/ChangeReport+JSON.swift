package import Diagnostics
import Editorial
import Records

extension ChangeReport {
    /// `$defs/changes` of `output.schema.json`.
    package var json: JSON {
        [
            "ends": ["old": .string(ends.old), "new": .string(ends.new)],
            "conclusions": .array(changes.conclusions.inOrderOfWeight().map(json)),
            "records": .array(changes.records.inReadingOrder().map(json)),
            "suspects": .array(changes.suspects.map(json)),
        ]
    }

    private func json(_ change: ConclusionChange) -> JSON {
        [
            "subject": .string(change.subject.description),
            "label": .string(naming.label(change.subject)),
            "kind": .string(change.kind.rawValue),
            "level": .string(change.level.rawValue),
            "before": json(change.before),
            "after": json(change.after),
            "sentence": .string(ConclusionSentence.sentence(change, naming.label(change.subject)).in(language)),
            "claims": JSON(change.claims.map(\.description)),
        ]
    }

    private func json(_ evidence: Evidence) -> JSON {
        var members = Evidence.Direction.allCases.map { JSON.Member($0.rawValue, .integer(evidence.count($0))) }
        members.append(.init("conclusion", .string(evidence.conclusion.rawValue)))
        members.append(.init("sources", .integer(evidence.sources.count)))
        return .object(members)
    }

    private func json(_ change: RecordChange) -> JSON {
        var from: String?
        if case .renamed(let old) = change.kind { from = old.description }
        return [
            "address": .string(change.address.description),
            "type": .string(change.type.name),
            "label": .string(naming.label(change.address)),
            "kind": .string(change.kind.name),
            "from": JSON(from),
            "level": .string(change.level.rawValue),
            "path": JSON((change.new ?? change.old)?.path),
            "fields": .array(change.fields.map(json)),
            "old": change.kind == .removed ? change.old.map { JSON($0.root.plain) } ?? .null : .null,
            "new": change.kind == .added ? change.new.map { JSON($0.root.plain) } ?? .null : .null,
        ]
    }

    private func json(_ change: FieldChange) -> JSON {
        [
            "path": .string(change.path),
            "label": .string(change.label.in(language)),
            "kind": .string(change.kind.rawValue),
            "level": .string(change.level.rawValue),
            "followsRename": .bool(change.isFollowUp),
            "old": change.old.map { JSON($0.plain) } ?? .null,
            "new": change.new.map { JSON($0.plain) } ?? .null,
            "redline": change.redline.map { redline in
                .array(redline.runs.map { ["kind": .string($0.kind.rawValue), "text": .string($0.text)] })
            } ?? .null,
        ]
    }

    private func json(_ passage: SuspectPassage) -> JSON {
        let writer = SuspectBlocks(changes: changes, naming: naming)
        return [
            "section": .string(passage.section.description),
            "path": JSON(naming.record(passage.section)?.path),
            "line": .integer(passage.line),
            "excerpt": .string(passage.excerpt),
            "target": .string(passage.target.description),
            "why": .string(writer.why(passage)),
        ]
    }
}
