import Bibliography
import Diagnostics
import Editorial
import Foundation
import Records
import Workspace

/// `groei source add FILE`: every source of a bibliographic file as a record, with one report.
///
/// Each entry stands by itself: one that cannot become a record is reported with its line, and the others are added.
struct SourceImport {
    let work: DraftWork
    let draft: DraftOptions
    private let answers: DuplicateAnswers
    /// Fields that every entry gets, besides those of --set.
    private let common: [Plain.Field]
    private var watch: DuplicateGuard
    private var used: Set<String> = []
    private var outcomes: [JSON] = []
    private var failed = 0
    private var skipped = 0
    private var skippedOutcomes: [JSON] = []

    init(_ work: DraftWork, _ draft: DraftOptions, _ answers: DuplicateAnswers, common: [Plain.Field] = []) throws(Failure) {
        self.work = work
        self.draft = draft
        self.answers = answers
        self.common = common
        watch = try DuplicateGuard(work.snapshot.corpus, answers, isForMany: true)
    }

    private var context: Context { work.context }
    private var language: Language { work.language }

    /// - Returns: 1 when something could not be added.
    mutating func run(_ file: String, as format: BibliographyFormat?) throws -> Int32 {
        let result = BibliographyReader.read(SourceFile(path: file, bytes: try Self.bytes(of: file, context)), as: format)
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
        let extra = try draft.fields(work.type) + common
        for entry in result.entries { try add(entry, extra) }
        if !result.findings.isEmpty { context.console.error(FindingRenderer.text(result.findings, in: language, style: .plain)) }
        report(result)
        return failed > 0 || result.findings.contains { $0.severity == .error } ? 1 : 0
    }

    private mutating func add(_ entry: ImportedEntry, _ extra: [Plain.Field]) throws {
        let fields = try work.mended(entry.record.fields.filter { field in !extra.contains { $0.name == field.name } } + extra, draft)
        let verdict = watch.judge(fields)
        if let match = verdict.objections.first { return skip(entry, match) }
        let id = freeID(entry.id)
        do throws(Failure) {
            let written = try work.workspace.add(work.type, id: id, fields: .object(verdict.fields), to: work.snapshot, isDryRun: draft.isDryRun)
            if !draft.isDryRun { try work.workspace.remove(verdict.lapsing, for: written) }
            used.insert(id)
            watch.add(written.record)
            show(written, entry)
            context.warn(written.findings, language)
        } catch {
            guard error.kind == .findings else { throw error }
            failed += 1
            _ = context.console.report(error, in: language)
            context.console.error(Words(nl: "Deze bron staat op regel \(entry.lines.lowerBound) van \(entry.place.path).", en: "This source is on line \(entry.lines.lowerBound) of \(entry.place.path).").in(language))
        }
    }

    /// An entry that is there already: it is told, and is no mistake, so that the same file can be added again.
    private mutating func skip(_ entry: ImportedEntry, _ match: SourceMatch) {
        skipped += 1
        let words = DuplicateWords.skipped(match)
        context.console.error(Words(
            nl: "Overgeslagen, regel \(entry.lines.lowerBound) van \(entry.place.path): \(words.nl).", en: "Skipped, line \(entry.lines.lowerBound) of \(entry.place.path): \(words.en).").in(language))
        guard context.format == .json else { return }
        skippedOutcomes.append(JSON.dictionary([
            "record": .string(match.record.address.description), "line": .integer(entry.lines.lowerBound), "key": JSON(entry.key), "reason": .string(match.likeness.words.in(language)),
            "written": .bool(false),
        ]))
    }

    private mutating func show(_ written: WrittenRecord, _ entry: ImportedEntry) {
        let remarks = entry.remarks.map { $0.in(language) }
        guard context.format == .text else {
            outcomes.append(JSON.dictionary([
                "address": .string(written.record.address.description), "path": .string(written.record.path), "line": .integer(entry.lines.lowerBound),
                "key": JSON(entry.key), "remarks": JSON(remarks), "written": .bool(!draft.isDryRun),
            ]))
            return
        }
        outcomes.append(.null)
        context.console.out("# \(written.record.path)\n" + written.text + remarks.map { "# \($0)\n" }.joined())
    }

    /// An id that neither the document nor an earlier entry has.
    private func freeID(_ proposed: String) -> String {
        if let id = draft.id { return id }
        let start = work.freeID(proposed)
        guard used.contains(start) else { return start }
        let letters = "bcdefghijklmnopqrstuvwxyz".map { "\(proposed)\($0)" }.filter { proposed.last?.isNumber == true && Address.isID($0) }
        func isFree(_ id: String) -> Bool { !used.contains(id) && work.freeID(id) == id }
        return letters.first(where: isFree) ?? (2...).lazy.map { "\(proposed)-\($0)" }.first(where: isFree) ?? start
    }

    private func report(_ result: ImportResult) {
        let (added, broken) = (outcomes.count, failed + result.findings.count(of: .error))
        if context.format == .json { context.console.out(JSON.array(outcomes + skippedOutcomes).text()) }
        var problems = broken == 0 ? Words(same: "") : Words(nl: ", met \(broken) niet", en: ", \(broken) not")
        if skipped > 0 { problems = Words(nl: problems.nl + ", \(skipped) overgeslagen", en: problems.en + ", \(skipped) skipped") }
        let isLeftOut = work.type.name == SourceRecords.exclusion
        let done = isLeftOut ? Words(nl: "weggelaten", en: "left out") : Words(nl: "toegevoegd", en: "added")
        let verb = draft.isDryRun ? Words(nl: "zouden worden \(done.nl)", en: "would be \(done.en)") : done
        context.console.error(Words(nl: "Bronnen \(verb.nl): \(added)\(problems.nl).", en: "Sources \(verb.en): \(added)\(problems.en).").in(language))
        if draft.isDryRun { context.console.error(Words(nl: "Er is niets geschreven (--dry-run).", en: "Nothing was written (--dry-run).").in(language)) }
    }

    private static func bytes(of file: String, _ context: Context) throws(Failure) -> [UInt8] {
        if file == "-" { return [UInt8]((try? FileHandle.standardInput.readToEnd()) ?? Data()) }
        let path = file.hasPrefix("/") ? file : "\(context.surroundings.directory)/\(file)"
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(
                .environment, Words(nl: "het bestand \(file) is niet te lezen", en: "the file \(file) cannot be read"),
                hint: Words(nl: "Bestaat het, en mag je het lezen?", en: "Does it exist, and may you read it?"))
        }
        return [UInt8](data)
    }
}
