import Diagnostics
import Editorial
import Records

/// Values as they were typed, as a record has to say them.
struct TypedFields {
    private let type: RecordType
    private let corpus: Corpus
    /// Which record somebody meant that was named in another way than by its id.
    private(set) var remarks: [Words] = []

    init(_ type: RecordType, _ corpus: Corpus) {
        self.type = type
        self.corpus = corpus
    }

    /// The value with letters and their accents as one; where the field refers to records, with the ids of those that were named otherwise.
    mutating func value(_ value: Plain, at path: FieldPath) -> Plain {
        switch value {
        case .string(let text): .string(reference(text.composed, at: path))
        case .array(let items): .array(items.indices.map { self.value(items[$0], at: path.appending(.index($0))) })
        case .object(let fields): .object(fields.map { Plain.Field(name: $0.name, value: self.value($0.value, at: path.appending(.key($0.name)))) })
        case .null, .bool, .number: value
        }
    }

    private mutating func reference(_ text: String, at path: FieldPath) -> String {
        guard let types = type.field(at: path)?.reference, !types.isEmpty, let id = corpus.reference(typed: text, to: types) else { return text }
        // That `bron/x` is `x` nobody needs to be told.
        if !text.hasSuffix("/" + (id.split(separator: "/").last ?? "")) { remarks.append(Words(nl: "‘\(text)’ is hier `\(id)`.", en: "‘\(text)’ is `\(id)` here.")) }
        return id
    }
}
