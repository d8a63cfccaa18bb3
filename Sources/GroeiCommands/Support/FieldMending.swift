import Editorial
import Records
import Workspace

/// Mends the texts of a record: every field that its schema calls a text.
struct FieldMending {
    let type: RecordType
    let lexicon: (any Lexicon)?
    let questions: MendingQuestions
    /// Whether line breaks are what a page left, as in text that was pasted on the command line.
    var joinsLines = false
    /// What was done, by field.
    private(set) var results: [(path: FieldPath, text: String, mended: Mended)] = []

    init(_ type: RecordType, _ lexicon: (any Lexicon)?, _ questions: MendingQuestions) {
        self.type = type
        self.lexicon = lexicon
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
            guard let kind = type.field(at: path)?.text else { return value }
            let mender = Mender(lexicon: lexicon, extent: kind == .markdown ? .words : .passage, joinsLines: joinsLines && kind == .plain)
            let mended = try mender.mend(text) { try questions.answer($0, in: text) }
            if !mended.repairs.isEmpty || !mended.open.isEmpty { results.append((path, text, mended)) }
            return .string(mended.text)
        default: return value
        }
    }

    /// The edits that mend a record.
    mutating func edits(of record: Record) throws -> [TreeEdit] {
        results = []
        _ = try mend(record.root.plain)
        return results.filter { !$0.mended.repairs.isEmpty }.map { .set($0.path, .string($0.mended.text)) }
    }
}
