import Diagnostics
import Editorial
import Records

/// What readers are told of a record that is new or changed: whether a source still stands first, then which fields.
struct ChangeSentence {
    let changes: ChangeSet
    let naming: RecordNaming
    private var language: Language { naming.language }

    /// `Bron ‘Jansen (2020)’ is teruggetrokken. Hierop steunt wat het document zegt over ‘Rust’.`
    func text(_ change: RecordChange) -> String {
        let name = "\(change.type.label.in(language)) \(ReportWords.quoted(ReportWords.short(naming.label(change.address)), language))"
        if change.kind == .added { return "\(name): \(ReleaseWords.isNew.in(language))." }
        let fields = change.fields.filter { !$0.isFollowUp }
        guard let standing = standing(change) else { return "\(name): \(words(fields))." }
        let others = fields.filter { !Self.standingFields.contains($0.field.name) }
        let more = others.isEmpty ? nil : ReleaseWords.besides(words(others)).in(language)
        return ["\(name) \(standing.in(language)).", restsOn(change.address), more].compactMap(\.self).joined(separator: " ")
    }

    private static let standingFields: Set = ["status", "status-date", "status-reason", "superseded-by"]

    /// Nil where nothing changed in whether it stands, and for one that stands again.
    private func standing(_ change: RecordChange) -> Words? {
        guard change.type.name == "source", let source = change.new,
            change.fields.contains(where: { ["status", "superseded-by"].contains($0.path) && !$0.isFollowUp })
        else { return nil }
        switch changes.new.standing(of: source) {
        case .current: return nil
        case .retracted: return ReleaseWords.isRetracted
        case .superseded(let by): return ReleaseWords.isSuperseded(by: by.map { ReportWords.quoted(naming.label($0.address), language) })
        }
    }

    /// The effects and conditions of which the claims in force of a source speak.
    private func restsOn(_ source: Address) -> String? {
        let claims = changes.new.records(of: "claim").filter { $0["source"]?.hasText(source.id) == true && $0.text("status") != "withdrawn" }
        let subjects = claims.flatMap(\.subjects).uniqued().sorted().map { ReportWords.quoted(naming.label($0), language) }
        return subjects.isEmpty ? nil : ReleaseWords.restsOn(ReportWords.list(subjects, language)).in(language)
    }

    /// `titel, uitgever gewijzigd`; of a choice what it is now: `status nu ‘geldig’`.
    private func words(_ fields: [FieldChange]) -> String {
        let choices = fields.compactMap { change -> String? in
            choice(change).map { ReleaseWords.isNow(topLabel(change), ReportWords.quoted($0, language)).in(language) }
        }
        let others = fields.filter { choice($0) == nil }.map(topLabel).uniqued().joined(separator: ", ")
        let changed = others.isEmpty && !choices.isEmpty ? [] : [ReleaseWords.changedFields(others).in(language)]
        return (choices + changed).joined(separator: "; ")
    }

    /// What was chosen; nil for a field with no choices, and for one inside another.
    private func choice(_ change: FieldChange) -> String? {
        guard !change.field.choices.isEmpty, change.path == change.field.name else { return nil }
        return (change.new?.text ?? change.field.defaultValue).map { change.field.words(for: $0).in(language) }
    }

    /// Readers need not know which part of the outline it was.
    private func topLabel(_ change: FieldChange) -> String {
        let label = change.label.in(language).lowercased()
        return label.firstRange(of: " › ").map { String(label[..<$0.lowerBound]) } ?? label
    }
}
