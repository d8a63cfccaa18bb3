package import Diagnostics
import Records
import Schemas

/// The schemas of a workspace: the record types that they make, ready to validate, and what is wrong with them.
package struct SchemaSet: Sendable {
    package let types: RecordTypes
    /// What is wrong with the schemas themselves; their places are in the schema files.
    package let findings: [Finding]
    /// Some schema gave no record type: its records are no records for now, and that is one mistake, not many.
    package let hasUnusable: Bool
    /// By position in ``RecordTypes/all``; nil for a schema with mistakes, against which nothing is held.
    private let words: [SchemaWords?]
    /// The same, ready to validate without touching the words, which all threads share.
    private let compiled: [CompiledSchema?]
    /// For the types whose schema does not know `x-allow`: what it looks like.
    private let allowances: [SchemaWords?]

    /// The name of the meta-schema; it may be among the files.
    package static let metaName = "groei.meta.json"

    /// From the files under `schemas/`: each `<type>.schema.json` is a type of record, other `.json` files are there to be
    /// referred to.
    ///
    /// - Parameter isSound: for a file of which it is known that it fits the meta-schema, such as a standard schema.
    package init(files: [LoadedFile], isSound: (LoadedFile) -> Bool = { _ in false }) {
        var reader = SchemaSetReader(files, isSound: isSound)
        reader.read()
        types = RecordTypes(reader.types)
        findings = reader.findings.inOrder()
        hasUnusable = reader.hasUnusable
        words = types.all.map { type in
            reader.compiled[type.name].map { SchemaWords(type: type, schema: $0) }
        }
        compiled = words.map { $0?.schema }
        allowances = types.all.map { type in
            type.field(named: Allowance.field) == nil ? AllowanceSchema.compiled.map { SchemaWords(type: type, schema: $0) } : nil
        }
    }

    /// What in a record does not fit the schema of its type; free when there is nothing.
    func mistakes(in record: Record) -> [SchemaMistake] {
        var mistakes: [SchemaMistake] = []
        if let schema = compiled[record.typePosition], !schema.isValid(record.root) {
            mistakes = words[record.typePosition]?.mistakes(in: record) ?? []
            if mistakes.count > 2, let type = otherType(of: record) { return [SchemaMistake(finding: record.inWrongFolder(type), paths: [.root])] }
        }
        guard allowances[record.typePosition] != nil, record[Allowance.field] != nil else { return mistakes }
        // A schema that is closed to other fields has nothing against this one.
        mistakes.removeAll { $0.finding.rule == "unknown-field" && $0.paths.first == [.key(Allowance.field)] }
        return mistakes + (allowances[record.typePosition]?.mistakes(in: record) ?? [])
    }

    /// Those of some records that do not fit the schema of their type.
    package func breaking(_ records: some Sequence<Record>) -> [Address] { records.filter { !mistakes(in: $0).isEmpty }.map(\.address) }

    /// The one other type whose schema has nothing against a record, and knows all of its fields.
    private func otherType(of record: Record) -> RecordType? {
        let own = types.all[record.typePosition]
        let fitting = types.all.indices.filter { position in
            let type = types.all[position]
            guard type.name != own.name, !type.isSingle, type.fileExtension == own.fileExtension, let schema = compiled[position] else { return false }
            return record.root.entries.allSatisfy { type.root.propertyNames.contains($0.key.text) } && schema.isValid(record.root)
        }
        return fitting.count == 1 ? types.all[fitting[0]] : nil
    }
}
