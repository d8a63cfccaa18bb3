import Bibliography
import Diagnostics
import Editorial
import Foundation
import Records
import Workspace

/// `groei source add FILE`: every source (and claim) of a file as a record, with one report.
///
/// Each entry stands by itself: one that cannot become a record is reported with its line, and the others are added. All are
/// checked at once, and nothing is written before they are.
struct SourceImport {
    /// An entry on its way to a record.
    struct Item {
        let entry: ImportedEntry
        let draft: RecordDraft
        /// What was mended in it.
        let mended: DraftWork.MendedFields
        let outcome: Result<WrittenRecord, Failure>
        /// What to say of it besides.
        let remarks: [Words]
    }

    let work: DraftWork
    let draft: DraftOptions
    private let answers: DuplicateAnswers
    /// Fields that every source gets, besides those of --set.
    private let common: [Plain.Field]
    var watch: DuplicateGuard
    var failed = 0
    var skipped = 0
    var skippedOutcomes: [JSON] = []
    /// Ways on for what was skipped, each said once.
    var waysOn: [Words] = []
    /// On which line of the file a source stands that is to be added.
    var lines: [Address: Int] = [:]

    init(_ work: DraftWork, _ draft: DraftOptions, _ answers: DuplicateAnswers, common: [Plain.Field] = []) throws(Failure) {
        self.work = work
        self.draft = draft
        self.answers = answers
        self.common = common
        watch = try DuplicateGuard(work.snapshot.corpus, answers, isForMany: true)
    }

    var context: Context { work.context }
    var language: Language { work.language }

    /// - Returns: 1 when something could not be added.
    mutating func run(_ file: String, as format: BibliographyFormat?) throws -> Int32 {
        let result = BibliographyReader.read(SourceFile(path: file, bytes: try Self.bytes(of: file, context)), as: format, together: OnAllCores())
        if draft.id != nil, result.entries.count > 1 {
            throw Failure(
                .usage, Words(nl: "--id kan alleen bij één bron; hier staan er \(result.entries.count)", en: "--id is for one source only; there are \(result.entries.count) here"),
                hint: Words(nl: "Laat --id weg; groei stelt voor elke bron een id voor.", en: "Leave --id out; groei proposes an id for every source."))
        }
        if !answers.distinctFrom.isEmpty, result.entries.count > 1 {
            throw Failure(
                .usage, Words(nl: "--distinct-from kan alleen bij één bron; hier staan er \(result.entries.count)", en: "--distinct-from is for one source only; there are \(result.entries.count) here"),
                hint: Words(nl: "Voeg het bestand eerst zonder toe; wat er al staat, wordt overgeslagen en genoemd.", en: "Add the file without it first; what is there already is skipped and named."))
        }
        let items = try checked(result.entries)
        UntilExit.keep(items)
        UntilExit.keep(result)
        for item in items { reportFailure(item) }
        if !result.findings.isEmpty { context.console.error(FindingRenderer.text(result.findings, in: language, style: .plain)) }
        let asks = draft.mayAsk(context) && !draft.isDryRun && file != "-"
        let wanted = try asks ? SourceChoice(work, file).choose(items) : items
        let added = try write(wanted, isBrief: asks)
        report(added, result)
        if asks, added.count == 1, added[0].draft.type.name == SourceRecords.source { return try ClaimDialogue.offer(for: added[0].draft.id, context, .asking) }
        return failed > 0 || result.findings.contains { $0.severity == .error } ? 1 : 0
    }

    /// The entries that are not there yet, with their ids, checked together.
    private mutating func checked(_ entries: [ImportedEntry]) throws -> [Item] {
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
                skip(entry, match, having: source.fields)
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

    private func write(_ items: [Item], isBrief: Bool) throws -> [Item] {
        try Uninterrupted.run { try writeAll(items, isBrief) }
    }

    private func writeAll(_ items: [Item], _ isBrief: Bool) throws -> [Item] {
        var added: [Item] = []
        var findings: [Finding] = []
        for item in items {
            guard case .success(let written) = item.outcome else { continue }
            if !draft.isDryRun { try work.workspace.write(written) }
            added.append(item)
            guard context.format == .text else { continue }
            if isBrief { context.console.out(Words.added(written.record.address).in(language)) } else {
                context.console.out("# \(written.record.path)\n" + written.text + item.remarks.map { "# \($0.in(language))\n" }.joined())
            }
            findings += written.findings
        }
        // Together, so that they are counted once.
        context.warn(findings, language)
        return added
    }

    private static func bytes(of file: String, _ context: Context) throws(Failure) -> [UInt8] {
        if file == "-" { return try StandardInput.read() }
        return try InputFile.read(file, context, otherwise: Words(nl: "Een DOI, ISBN of webadres kan ook.", en: "A DOI, ISBN or web address will do as well."))
    }
}
