import Crypto
import Records

/// SHA-256 over what records say, not over how they are written: the canonical content without the fields and types
/// that the schema marks `x-groei-review: false`.
package enum ContentDigest {
    /// What an approval stands on: per changed record its address and content before and after the change. What was approved in the place of one
    /// text was not in the place of another, which somebody accepted since.
    ///
    /// - Parameter files: what changes outside `corpus/`, such as schemas: a line for each, with the id of its content.
    package static func of(_ changes: ChangeSet, files: [String] = []) -> String {
        var hash = SHA256()
        for change in changes.reviewed {
            for record in [change.old, change.new] {
                update(&hash, record?.address ?? change.address, record.map { bytes($0.root, change.type) })
            }
        }
        for file in files { hash.update(data: Array("file \(file)\n".utf8)) }
        return hex(hash)
    }

    /// The content of a whole document: what a version record states and `release verify` recomputes.
    package static func of(_ corpus: Corpus) -> String {
        var hash = SHA256()
        for record in corpus.records where corpus.type(of: record).isReviewed {
            update(&hash, record.address, bytes(record.root, corpus.type(of: record)))
        }
        return hex(hash)
    }

    private static func update(_ hash: inout SHA256, _ address: Address, _ content: [UInt8]?) {
        let head = "\(address) \(content.map { String($0.count) } ?? "absent")\n"
        hash.update(data: Array(head.utf8))
        hash.update(data: content ?? [])
    }

    private static func bytes(_ root: Value, _ type: RecordType) -> [UInt8] {
        CanonicalForm.digestBytes(reviewed(root, type.root, type))
    }

    private static func reviewed(_ value: Value, _ field: Field, _ type: RecordType) -> Plain {
        switch value.kind {
        case .object:
            .object(value.entries.compactMap { entry in
                let name = entry.key.text
                let inner = type.property(name, of: field) ?? .unknown(name)
                return inner.isReviewed ? Plain.Field(name: name, value: reviewed(entry.value, inner, type)) : nil
            })
        case .array:
            .array(value.items.map { reviewed($0, type.items(of: field) ?? .unknown(field.name), type) })
        default: value.plain
        }
    }

    private static func hex(_ hash: SHA256) -> String {
        hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
