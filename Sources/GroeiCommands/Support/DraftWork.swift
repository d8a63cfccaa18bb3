import ArgumentParser
import Diagnostics
import Editorial
import Glibc
import Records
import Workspace

/// What every command that makes a record takes.
struct DraftOptions: ParsableArguments {
    @Option(help: ArgumentHelp(spoken("Het id van het record; anders stelt groei er een voor.", "The id of the record; otherwise groei proposes one."), valueName: "id"))
    var id: String?

    @Option(name: .customLong("set"), help: ArgumentHelp(spoken("Nog een veld: veld=waarde. Herhaal voor meer velden en voor lijsten.", "One more field: field=value. Repeat for more fields and for lists."), valueName: spoken("veld=waarde", "field=value")))
    var set: [String] = []

    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(spoken("Laat het record zien, maar schrijf niets.", "Show the record, but write nothing.")))
    var isDryRun = false

    @Flag(name: .customLong("no-input"), help: ArgumentHelp(spoken("Stel geen vragen.", "Ask no questions.")))
    var noInput = false

    @Flag(name: .customLong("mend"), help: ArgumentHelp(spoken("Herstel teksten die uit een PDF geplakt zijn; zie groei help mend.", "Repair texts that were pasted from a PDF; see groei help mend.")))
    var mends = false

    func fields(_ type: RecordType) throws -> [Plain.Field] {
        try FieldInput.fields(set.map { text throws(Failure) in try FieldInput(text) }, of: type)
    }

    /// Whether to ask: on a terminal, and only when something is missing.
    func asks(_ isComplete: Bool, _ context: Context) -> Bool {
        !isComplete && !noInput && context.format == .text && isatty(0) == 1
    }
}

/// Making one record: the document around it, and what is said when it is done.
struct DraftWork {
    let context: Context
    let workspace: Workspace
    let snapshot: Snapshot
    let type: RecordType
    let language: Language

    init(_ type: String, _ context: Context) throws {
        self.context = context
        workspace = try context.workspace()
        snapshot = try Snapshot.workingCopy(of: workspace)
        self.type = try snapshot.corpus.findType(type)
        language = context.language(of: snapshot.corpus)
    }

    /// The id, or with a suffix the first that is free.
    func freeID(_ id: String) -> String {
        func isFree(_ id: String) -> Bool {
            let address = Address(type: type.name, id: id)
            return snapshot.corpus[address] == nil && !snapshot.corpus.unreadable.contains(address)
        }
        if isFree(id) { return id }
        let letters = "bcdefghijklmnopqrstuvwxyz".map { "\(id)\($0)" }.filter { id.last?.isNumber == true && Address.isID($0) }
        return letters.first(where: isFree) ?? (2...).lazy.map { "\(id)-\($0)" }.first(where: isFree) ?? id
    }

    /// The fields as they are typed, or with their texts mended when that is asked for.
    func mended(_ fields: [Plain.Field], _ draft: DraftOptions) throws -> [Plain.Field] {
        guard draft.mends else { return fields }
        var mending = FieldMending(type, Dictionaries(context.surroundings), MendingQuestions(context, language, asks: !draft.noInput))
        mending.joinsLines = true
        let mended = try mending.mend(.object(fields)).fields
        let words = MendingWords(context: context, language: language)
        for result in mending.results { words.list(result.mended, of: result.text, name: result.path.description) }
        return mended
    }

    /// Writes the record and says so.
    ///
    /// - Parameter replaced: records that go when this one is there.
    func finish(
        _ fields: [Plain.Field], id: String, _ draft: DraftOptions, replacing replaced: [Record] = [],
        done: (Address) -> Words = { Words(nl: "Toegevoegd: \($0).", en: "Added: \($0).") }, next: (Address) -> Words
    ) throws -> Int32 {
        guard !id.isEmpty else {
            throw Failure(
                .usage, Words(nl: "uit deze woorden volgt geen id", en: "no id follows from these words"),
                hint: Words(nl: "Geef er een: --id kort-en-herkenbaar", en: "Give one: --id short-and-telling"))
        }
        let fields = try mended(fields, draft)
        let written = try workspace.add(type, id: id, fields: .object(fields), to: snapshot, isDryRun: draft.isDryRun)
        if !draft.isDryRun { try workspace.remove(replaced, for: written) }
        let address = written.record.address
        if context.format == .json {
            context.console.out(JSON.dictionary([
                "address": .string(address.description), "path": .string(written.record.path), "written": .bool(!draft.isDryRun),
            ]).text())
        } else {
            context.console.out("# \(written.record.path)\n" + written.text)
        }
        context.warn(written.findings, language)
        if draft.isDryRun {
            context.console.error(Words(nl: "Er is niets geschreven (--dry-run).", en: "Nothing was written (--dry-run).").in(language))
        } else {
            context.say(done(address), language)
            for record in replaced { context.say(Words(nl: "Vervallen: \(record.address).", en: "Gone: \(record.address)."), language) }
            context.say(next(address), language)
        }
        return 0
    }
}
