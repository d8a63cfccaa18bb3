import Bibliography
import Diagnostics
import Editorial
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
    let common: [Plain.Field]
    var watch: DuplicateGuard
    var failed = 0
    var skipped = 0
    var skippedOutcomes: [JSON] = []
    /// Ways on for what was skipped, each said once.
    var waysOn: [Words] = []
    /// On which line of the file a source stands that is to be added.
    var lines: [Address: Int] = [:]

    private init(_ work: DraftWork, _ draft: DraftOptions, _ answers: DuplicateAnswers, common: [Plain.Field]) throws(Failure) {
        self.work = work
        self.draft = draft
        self.answers = answers
        self.common = common
        watch = try DuplicateGuard(work.snapshot.corpus, answers, isForMany: true)
    }

    var context: Context { work.context }
    var language: Language { work.language }

    /// Adds all that is in a file.
    ///
    /// - Parameter type: the type of record that the sources become.
    /// - Returns: 1 when something could not be added.
    static func add(
        _ file: String, as format: BibliographyFormat?, _ type: String, _ context: Context, _ draft: DraftOptions,
        _ answers: DuplicateAnswers = DuplicateAnswers(), common: [Plain.Field] = []
    ) throws -> Int32 {
        let result = BibliographyReader.read(SourceFile(path: file, bytes: try bytes(of: file, context)), as: format, together: OnAllCores())
        let asks = draft.mayAsk(context) && !draft.isDryRun && file != "-"
        // Nobody waits for somebody who is thinking.
        if !asks, !draft.isDryRun { try context.workspace().takeTurnToAdd() }
        var sources = try SourceImport(DraftWork(type, context), draft, answers, common: common)
        return try sources.run(result, of: file, asks: asks)
    }

    private mutating func run(_ result: ImportResult, of file: String, asks: Bool) throws -> Int32 {
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
        let wanted = try asks ? SourceChoice(work, file).choose(items) : items
        let added = try write(wanted, isBrief: asks)
        report(added, result)
        let code: Int32 = failed > 0 || result.findings.contains { $0.severity == .error } ? 1 : 0
        guard asks, added.count == 1, added[0].draft.type.name == SourceRecords.source else { return code }
        return max(code, try ClaimDialogue.offer(for: added[0].draft.id, context, .asking))
    }

    private func write(_ items: [Item], isBrief: Bool) throws -> [Item] {
        try Uninterrupted.run { try writeAll(items, isBrief) }
    }

    private func writeAll(_ items: [Item], _ isBrief: Bool) throws -> [Item] {
        var added: [Item] = []
        var findings: [Finding] = []
        for item in items {
            guard case .success(let written) = item.outcome else { continue }
            if !draft.isDryRun {
                try work.workspace.write(written)
                context.console.did(.added(written.record.address))
                for words in written.consequences { context.console.error(words.in(language)) }
            }
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
