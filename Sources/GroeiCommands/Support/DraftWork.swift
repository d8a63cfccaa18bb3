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

    /// Whether there is somebody to ask.
    func mayAsk(_ context: Context) -> Bool {
        !noInput && context.format == .text && isatty(0) == 1
    }

    /// What a form starts with that follows on another.
    static var asking: DraftOptions {
        var options = DraftOptions()
        (options.id, options.set, options.isDryRun, options.noInput, options.mends) = (nil, [], false, false, false)
        return options
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
        var ids = FreeIDs(snapshot.corpus)
        return ids.take(id, type.name)
    }

    /// The new record that these fields make: everything that is added passes here, however it came.
    ///
    /// - Parameters:
    ///   - text: that of its file, where it was made already.
    ///   - replaced: records in whose place it comes.
    func draft(_ fields: [Plain.Field], id: String, type: RecordType? = nil, text: String? = nil, replacing replaced: [Record] = []) -> RecordDraft {
        RecordDraft(type ?? self.type, id: id, .object(fields), text: text, replacing: replaced)
    }

    /// Fields on their way to a record, and what was mended in them.
    struct MendedFields {
        var fields: [Plain.Field]
        var results: [FieldMending.Result] = []
    }

    /// The fields as they are typed, or mended when that is asked for.
    func mended(_ fields: [Plain.Field], _ draft: DraftOptions, of type: RecordType? = nil) throws -> MendedFields {
        draft.mends ? try mended(fields, draft, as: type ?? self.type) : MendedFields(fields: fields)
    }

    /// The fields of a form: a text that was pasted in several lines is mended in any case, so that a word that was broken off is whole.
    ///
    /// - Parameter given: what was known before anything was asked.
    func mended(answers fields: [Plain.Field], besides given: [Plain.Field] = [], _ draft: DraftOptions) throws -> [Plain.Field] {
        if draft.mends { return try mended(fields, draft, as: type).fields }
        return try fields.flatMap { field in
            let isPasted = field.value.string?.contains("\n") == true && !given.contains { $0.name == field.name }
            return isPasted ? try mended([field], draft, as: type).fields : [field]
        }
    }

    private func mended(_ fields: [Plain.Field], _ draft: DraftOptions, as type: RecordType) throws -> MendedFields {
        let corpus = snapshot.corpus
        var mending = FieldMending(type, Dictionaries(context.surroundings), in: DocumentWords { corpus }, MendingQuestions(context, language, asks: !draft.noInput))
        mending.joinsLines = true
        let mended = try mending.mend(.object(fields)).fields
        MendingWords(context: context, language: language).list(mending.results)
        return MendedFields(fields: mended, results: mending.results)
    }

    /// Writes the record and says so.
    ///
    /// - Parameters:
    ///   - remarks: what to say of the record besides.
    ///   - replaced: records that go when this one is there.
    func finish(
        _ mended: MendedFields, id: String, _ draft: DraftOptions, remarks: [Words] = [], replacing replaced: [Record] = [],
        done: (Address) -> Words = Words.added, next: (Address) -> Words?
    ) throws -> Int32 {
        guard !id.isEmpty else {
            throw Failure(
                .usage, Words(nl: "uit deze woorden volgt geen id", en: "no id follows from these words"),
                hint: Words(nl: "Geef er een: --id kort-en-herkenbaar", en: "Give one: --id short-and-telling"))
        }
        let written = try workspace.add(self.draft(mended.fields, id: id, replacing: replaced), to: snapshot, isDryRun: draft.isDryRun)
        let address = written.record.address
        if context.format == .json {
            context.console.out(JSON.object([
                .init("address", .string(address.description)), .init("path", .string(written.record.path)), .init("remarks", JSON(remarks.map { $0.in(language) })),
                .init("written", .bool(!draft.isDryRun)),
            ] + mended.results.json).text())
        } else {
            context.console.out("# \(written.record.path)\n" + written.text + remarks.map { "# \($0.in(language))\n" }.joined())
        }
        context.warn(written.findings, language)
        if draft.isDryRun { return sayDryRun() }
        context.say(done(address), language)
        for record in replaced { context.say(Words(nl: "Vervallen: \(record.address).", en: "Gone: \(record.address)."), language) }
        for other in written.changed { context.say(Words(nl: "Bijgewerkt: \(other) noemt nu \(address).", en: "Updated: \(other) now names \(address)."), language) }
        if let next = next(address) { context.say(next, language) }
        return 0
    }

    func sayDryRun() -> Int32 {
        context.console.error(Words(nl: "Er is niets geschreven (--dry-run).", en: "Nothing was written (--dry-run).").in(language))
        return 0
    }
}

/// Hands out ids that neither the document nor an earlier record of the same command has.
struct FreeIDs {
    private let corpus: Corpus
    private var taken: Set<Address> = []
    /// Where to go on counting, so that many of one name are not counted from the start each time.
    private var counted: [Address: Int] = [:]

    init(_ corpus: Corpus) { self.corpus = corpus }

    /// The id, with a letter behind a year (`bos-2001b`), or with a number.
    mutating func take(_ id: String, _ type: String) -> String {
        let wanted = Address(type: type, id: id)
        var number = counted[wanted] ?? 0
        while true {
            let candidate = Address(type: type, id: Self.suffixed(id, number))
            number += 1
            guard corpus[candidate] == nil, !corpus.unreadable.addresses.contains(candidate), taken.insert(candidate).inserted else { continue }
            counted[wanted] = number
            return candidate.id
        }
    }

    private static func suffixed(_ id: String, _ number: Int) -> String {
        guard number > 0 else { return id }
        let letters = id.last?.isNumber == true && Address.isID(id + "b") ? 25 : 0
        return number <= letters ? id + String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number))) : "\(id)-\(number - letters + 1)"
    }
}
