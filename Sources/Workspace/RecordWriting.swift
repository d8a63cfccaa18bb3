package import Diagnostics
package import Editorial
package import Records

/// A record that was written to the working copy.
package struct WrittenRecord: Sendable {
    package let record: Record
    package let text: String
    /// Warnings and information about this record.
    package let findings: [Finding]
    /// What goes or changes with it; nil for a record that comes in nobody's place.
    var replacement: Replacement?

    /// Records in whose place it comes.
    package var gone: [Address] { replacement?.gone.map(\.address) ?? [] }

    /// Other records that change when it is written, because they named what goes.
    package var changed: [Address] { replacement?.edited.map(\.record.address) ?? [] }
}

extension Workspace {
    /// Writes a new record, after checking it in its place among the others.
    ///
    /// - Parameter isDryRun: check it and give its text, but write nothing.
    /// - Throws: when the record has errors, or there is a file of that name; nothing is written then.
    package func add(_ draft: RecordDraft, to snapshot: Snapshot, isDryRun: Bool = false) throws(Failure) -> WrittenRecord {
        let written = try RecordBatch([draft], snapshot).outcomes[0].get()
        if !isDryRun { try write(written) }
        return written
    }

    /// Changes some fields of a record and leaves every other byte of its file as it is.
    package func edit(_ record: Record, _ edits: [TreeEdit], in snapshot: Snapshot, isDryRun: Bool = false) throws(Failure) -> WrittenRecord {
        let bytes = try edited(record, edits, snapshot.corpus)
        let written = try checked(bytes, at: record.path, record.address, in: snapshot)
        if !isDryRun { try replace(record, with: bytes) }
        return WrittenRecord(record: written.record, text: String(decoding: bytes, as: UTF8.self), findings: written.findings)
    }

    /// Replaces the file of a record, if it still has the content that was read.
    package func replace(_ record: Record, with bytes: [UInt8]) throws(Failure) {
        try replace(record.path, record.tree.source.bytes, with: bytes)
    }

    /// Replaces a file, if it still has the content that it is thought to have.
    func replace(_ path: String, _ old: [UInt8], with new: [UInt8]) throws(Failure) {
        let file = try file(path)
        guard case .bytes(let now) = Files.read(file, maximum: YAMLReader.maximumBytes), now == old else {
            throw .changedMeanwhile(path)
        }
        try Files.write(new, to: file)
    }

    private func checked(_ bytes: [UInt8], at path: String, _ address: Address, in snapshot: Snapshot) throws(Failure) -> (record: Record, findings: [Finding]) {
        switch RecordReader.read(SourceFile(path: path, bytes: bytes)) {
        case .failure(let refusals): throw .wouldHaveErrors(address, refusals.findings)
        case .success(let tree):
            let (record, findings) = snapshot.checking(tree, as: address)
            let errors = findings.filter { $0.severity == .error }
            guard errors.isEmpty, let record else { throw .wouldHaveErrors(address, errors) }
            return (record, findings)
        }
    }
}

extension Snapshot {
    /// The findings about one record, were its file to read like this.
    package func checking(_ tree: Tree, as address: Address) -> (record: Record?, findings: [Finding]) {
        let changed = corpus.replacing(address, with: tree)
        guard let position = changed.position(of: address) else { return (nil, []) }
        return (changed.records[position], findings(of: changed).filter { $0.record == address.description })
    }

    /// What the checks say of the document were its records these.
    func findings(of changed: Corpus, without: Set<String> = []) -> [Finding] {
        Checker(corpus: changed, schemas: schemas, changelog: changelog, surroundings: surroundings, without: without)
            .resultInParallel(recalling: memory(of: changed, nil)).findings
    }
}

extension Failure {
    static func notAnID(_ id: String) -> Failure {
        Failure(
            .usage, Words(nl: "`\(id)` kan geen id zijn", en: "`\(id)` cannot be an id"),
            hint: Words(nl: "Gebruik kleine letters zonder accenten, cijfers en streepjes: de-vries-2024", en: "Use lower-case letters without accents, digits and hyphens: de-vries-2024"))
    }

    static func changedMeanwhile(_ path: String) -> Failure {
        Failure(
            .environment, Words(nl: "`\(path)` is intussen door iets anders gewijzigd", en: "`\(path)` was changed by something else meanwhile"),
            hint: Words(nl: "Er is niets overschreven; probeer het opnieuw.", en: "Nothing was overwritten; try again."))
    }

    static func exists(_ address: Address) -> Failure {
        Failure(
            .environment, Words(nl: "er is al een record \(address)", en: "there is a record \(address) already"),
            hint: Words(nl: "Bekijk het met `groei show \(address)`, of geef het nieuwe een ander id met --id.", en: "See it with `groei show \(address)`, or give the new one another id with --id."))
    }

    static func wouldHaveErrors(_ address: Address, _ findings: [Finding]) -> Failure {
        // Every command that writes a record can mend what was pasted.
        let isPasted = findings.contains { $0.rule == PDFTrace.id && $0.severity == .error }
        return Failure(
            .findings, Words(nl: "\(address) klopt zo nog niet; er is niets geschreven", en: "\(address) is not right yet; nothing was written"),
            hint: isPasted
                ? Words(nl: "Met --mend erbij herstelt groei wat uit een PDF komt, of vraagt ernaar.", en: "With --mend groei repairs what comes from a PDF, or asks about it.")
                : Words(nl: "Verbeter wat hierboven staat en probeer het opnieuw.", en: "Mend what stands above and try again."), findings: findings)
    }
}
