import Bibliography
import Diagnostics
import Editorial
import Records
import Workspace

/// From the entries of a file to records that were checked.
extension SourceImport {
    /// The entries that are not there yet, with their ids, checked together.
    mutating func checked(_ entries: [ImportedEntry]) throws -> [Item] {
        let extra = work.typed(try draft.fields(work.type)) + common
        var ids = FreeIDs(work.snapshot.corpus)
        var admitted: [(entry: ImportedEntry, source: NewSource, mended: DraftWork.MendedFields, verdict: DuplicateGuard.Verdict, id: String)] = []
        // Sources first, because claims name them.
        let sources = entries.filter { $0.type == SourceRecords.source }
        let mended = try sources.map { try self.mended($0, extra) }
        for ((entry, mended), source) in zip(zip(sources, mended), Self.made(of: mended.map(\.fields), work.type)) {
            let verdict = try watch.judge(source, called: entry.id)
            if let match = verdict.objections.first {
                watch.leave(entry.id, for: match, isSame: match.isCertain(for: source.fields, called: entry.id))
                skip(entry, verdict.objections, having: source.fields)
                continue
            }
            let id = draft.id ?? ids.take(entry.id, work.type.name)
            let address = Address(type: work.type.name, id: id)
            watch.settle(entry.id, as: address)
            lines[address] = entry.lines.lowerBound
            admitted.append((entry, source, mended, verdict, id))
            if let record = source.tree.flatMap({ work.draft(source.fields, id: id).record($0, of: work.snapshot.corpus) }) { watch.add(record, source) }
        }
        UntilExit.keep(mended)
        // What is left out takes no claims along.
        let claims = entries.filter { $0.type != SourceRecords.source && work.type.name == SourceRecords.source }
        let typed = Set(extra.map(\.name))
        return judged(admitted.map { draft($0.source, $0.mended, $0.verdict, $0.id, $0.entry, typed) } + (try claims.compactMap { try claim($0, &ids) }))
    }

    /// The fields of an entry with those that all get; a title is mended as its lines stand in the file.
    private func mended(_ entry: ImportedEntry, _ extra: [Plain.Field]) throws -> DraftWork.MendedFields {
        let own = entry.record.fields.filter { field in !extra.contains { $0.name == field.name } }
        guard draft.mends, !entry.broken.isEmpty else { return try work.mended(own + extra, draft) }
        var mended = try work.mended(own.map { field in entry.broken.first { $0.name == field.name } ?? field } + extra, draft)
        // What nobody could mend stands on one line all the same.
        for index in mended.fields.indices where entry.broken.contains(where: { $0.name == mended.fields[index].name }) {
            if let text = mended.fields[index].value.string { mended.fields[index].value = .string(text.split(whereSeparator: \.isNewline).joined(separator: " ")) }
        }
        return mended
    }

    /// An entry that is to become a record, and what is to be said of it.
    private typealias Kept = (entry: ImportedEntry, draft: RecordDraft, mended: DraftWork.MendedFields, remarks: [Words])

    /// The source as it names others in the document, once it is known what all of the file are called there.
    private func draft(
        _ source: NewSource, _ mended: DraftWork.MendedFields, _ verdict: DuplicateGuard.Verdict, _ id: String, _ entry: ImportedEntry, _ typed: Set<String>
    ) -> Kept {
        let (own, remarks) = watch.names.translated(verdict.own, besides: typed, in: work.snapshot.corpus)
        let fields = verdict.fields(saying: own)
        // Its text is made once, unless it changed meanwhile.
        let text = fields == source.fields ? source.text : nil
        return (entry, work.draft(fields, id: id, text: text, replacing: verdict.lapsing), mended, entry.remarks + remarks + verdict.taken.remarks)
    }

    private func judged(_ kept: [Kept]) -> [Item] {
        // What is the same as another was settled above, and that what comes in has no claims yet is no news.
        let settled: Set = [DuplicateSource.id, SourceWithoutClaims.id]
        let outcomes = RecordBatch(kept.map(\.draft), work.snapshot, without: settled).outcomes
        UntilExit.keep(watch)
        UntilExit.keep(kept)
        return zip(kept, outcomes).map { kept, outcome in
            let left = kept.entry.type == SourceRecords.source ? nil : kept.entry.record["source"]?.string.flatMap(watch.names.reasonToLeave)
            return Item(entry: kept.entry, draft: kept.draft, mended: kept.mended, outcome: left.map { .failure(.ofLeftSource(kept.draft.address, $0)) } ?? outcome, remarks: kept.remarks)
        }
    }

    /// The sources one by one, while the next are being made on other threads.
    private static func made(of fields: [[Plain.Field]], _ type: RecordType) -> some Sequence<NewSource> {
        let size = 500
        let parts = stride(from: 0, to: fields.count, by: size).map { start in
            Later { fields[start..<min(start + size, fields.count)].map { NewSource($0, as: type) } }
        }
        return parts.lazy.flatMap { $0.get() }
    }

    /// Nil for a claim that is there already, to the letter.
    private mutating func claim(_ entry: ImportedEntry, _ ids: inout FreeIDs) throws -> Kept? {
        let type = try work.snapshot.corpus.findType(entry.type)
        let mended = try work.mended(entry.record.fields, draft, of: type)
        var fields = mended.fields
        if let index = fields.firstIndex(where: { $0.name == "source" }), let name = fields[index].value.string {
            fields[index].value = .string(watch.names[Address(type: SourceRecords.source, id: name)].id)
        }
        let address = Address(type: type.name, id: entry.id)
        if let record = work.snapshot.corpus[address], record.root.plain.meansSame(as: .object(fields)) {
            skip(entry, record, Words(nl: "stond er al als \(address)", en: "was there already as \(address)"), because: Words(nl: "precies hetzelfde", en: "exactly the same"))
            return nil
        }
        return (entry, work.draft(fields, id: ids.take(entry.id.isEmpty ? TypedClaimID.of(fields) : entry.id, type.name), type: type), mended, entry.remarks)
    }
}
