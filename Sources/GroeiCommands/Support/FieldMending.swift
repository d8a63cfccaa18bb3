import Diagnostics
import Editorial
import Records
import Workspace

/// Mends the words of a record: in every text, and in every other field that holds words of people.
struct FieldMending {
    /// What was done in one field.
    struct Result {
        let path: FieldPath
        let text: String
        let mended: Mended
        /// The text is that of the lines in the file (``Value/unfolded``).
        var isUnfolded = false

        var json: JSON { .object([.init("field", .string(path.description))] + MendingWords.json(mended, of: text)) }
    }

    let type: RecordType
    let lexicon: (any Lexicon)?
    /// Those of the document that the record belongs to, or will.
    let words: DocumentWords
    let questions: MendingQuestions
    /// Whether line breaks are what a page left, as in text that was pasted on the command line.
    var joinsLines = false
    /// What was done, by field.
    private(set) var results: [Result] = []

    init(_ type: RecordType, _ lexicon: (any Lexicon)?, in words: DocumentWords, _ questions: MendingQuestions) {
        self.type = type
        self.lexicon = lexicon
        self.words = words
        self.questions = questions
    }

    /// The value with its texts mended.
    mutating func mend(_ value: Plain, at path: FieldPath = .root) throws -> Plain {
        switch value {
        case .object(let fields):
            return .object(try fields.map { Plain.Field(name: $0.name, value: try mend($0.value, at: path.appending($0.name))) })
        case .array(let items):
            return .array(try items.enumerated().map { try mend($1, at: path.appending($0)) })
        case .string(let text):
            guard let mender = mender(at: path) else { return value }
            let mended = try mender.mend(text) { try questions.answer($0, in: text) }
            if !mended.repairs.isEmpty || !mended.open.isEmpty || mended.isPartial { results.append(Result(path: path, text: text, mended: mended)) }
            return .string(mended.text)
        default: return value
        }
    }

    /// Nil for what is no words: a reference, a choice, a date or an address.
    private func mender(at path: FieldPath) -> Mender? {
        guard let field = type.field(at: path), field.reference.isEmpty, field.choices.isEmpty, field.format == nil else { return nil }
        let extent: Mender.Extent = field.text == nil ? .words : .passage
        return Mender(lexicon: type.isPersonName(at: path) ? nil : lexicon, in: words, extent: extent, joinsLines: joinsLines && field.text != .markdown)
    }

    /// The edits that mend a record. A word may be broken off where the file has a line break and the text a blank.
    mutating func edits(of record: Record) throws -> [TreeEdit] {
        results = []
        try mend(record.root, at: .root)
        return results.filter { !$0.mended.repairs.isEmpty }.map { result in
            .set(result.path, .string(result.isUnfolded ? Value.folded(result.mended.text) : result.mended.text))
        }
    }

    private mutating func mend(_ value: Value, at path: FieldPath) throws {
        for entry in value.entries { try mend(entry.value, at: path.appending(entry.key.text)) }
        for (index, item) in value.items.enumerated() { try mend(item, at: path.appending(index)) }
        guard value.kind == .string, mender(at: path) != nil else { return }
        let (count, unfolded) = (results.count, value.unfolded)
        _ = try mend(.string(unfolded ?? value.text), at: path)
        if unfolded != nil, results.count > count { results[count].isUnfolded = true }
    }
}

extension [FieldMending.Result] {
    /// What is said of them to programs that asked for something else; nothing when nothing was mended.
    var json: [JSON.Member] { isEmpty ? [] : [.init("fields", .array(map(\.json)))] }
}
