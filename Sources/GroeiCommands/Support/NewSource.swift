import Bibliography
import Editorial
import Records

/// A source that is to be added, as it will be written and read back. Made by itself: many may be made at once.
struct NewSource: Sendable {
    let fields: [Plain.Field]
    let text: String
    /// Nil when it cannot be read back.
    let tree: Tree?
    let fingerprint: SourceFingerprint?

    /// The items of what was said of its likeness to others.
    var distinctions: [Plain] { fields.first { $0.name == SourceRecords.distinctFrom }?.value.items ?? [] }

    /// - Parameter type: the type of record that it will be.
    init(_ fields: [Plain.Field], as type: RecordType) {
        self.fields = fields
        text = CanonicalForm.yaml(.object(fields), order: type.order)
        tree = try? RecordReader.read(SourceFile(path: "corpus/sources/new.yaml", text: text)).get()
        fingerprint = tree.map { SourceFingerprint($0.root) }
    }
}
