import Diagnostics
import Editorial
import Records
import Workspace

/// What was typed, on its way to a record.
extension DraftWork {
    /// The fields as they are meant: letters and their accents as one, and references by a title, a name or an e-mail address as ids, which is told.
    func typed(_ fields: [Plain.Field], of type: RecordType? = nil) -> [Plain.Field] {
        var typed = TypedFields(type ?? self.type, snapshot.corpus)
        let fields = fields.map { Plain.Field(name: $0.name, value: typed.value($0.value, at: [.key($0.name)])) }
        for words in typed.remarks { context.console.error(words.in(language)) }
        return fields
    }

    /// Fields on their way to a record, and what was mended in them.
    struct MendedFields {
        var fields: [Plain.Field]
        var results: [FieldMending.Result] = []
    }

    /// The fields as they are typed, or mended when that is asked for.
    func mended(_ fields: [Plain.Field], _ draft: DraftOptions, of type: RecordType? = nil) throws -> MendedFields {
        draft.mends ? try mended(fields, draft, as: type ?? self.type) : MendedFields(fields: fields)
    }

    /// The fields of a form: a text that was pasted in several lines is mended in any case, so that a word that was broken off is whole.
    ///
    /// - Parameter given: what was known before anything was asked.
    func mended(answers fields: [Plain.Field], besides given: [Plain.Field] = [], _ draft: DraftOptions) throws -> [Plain.Field] {
        if draft.mends { return try mended(fields, draft, as: type).fields }
        return try fields.flatMap { field in
            let isPasted = field.value.string?.contains("\n") == true && !given.contains { $0.name == field.name }
            return isPasted ? try mended([field], draft, as: type).fields : [field]
        }
    }

    private func mended(_ fields: [Plain.Field], _ draft: DraftOptions, as type: RecordType) throws -> MendedFields {
        let corpus = snapshot.corpus
        var mending = FieldMending(type, Dictionaries(context.surroundings), in: DocumentWords { corpus }, MendingQuestions(context, language, asks: !draft.noInput))
        mending.joinsLines = true
        let mended = try mending.mend(.object(fields)).fields
        MendingWords(context: context, language: language).list(mending.results)
        return MendedFields(fields: mended, results: mending.results)
    }
}
