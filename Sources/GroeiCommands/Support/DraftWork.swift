import Diagnostics
import Editorial
import Records
import Workspace

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

    /// The id, or with a suffix the first that is free, also of what others added since the document was read.
    func freeID(_ wanted: String) -> String {
        var ids = FreeIDs(snapshot.corpus)
        while true {
            let id = ids.take(wanted, type.name)
            if workspace.bytes(of: type.path(of: id)) == nil { return id }
        }
    }

    /// The new record that these fields make: everything that is added passes here, however it came.
    ///
    /// - Parameters:
    ///   - text: that of its file, where it was made already.
    ///   - replaced: records in whose place it comes.
    func draft(_ fields: [Plain.Field], id: String, type: RecordType? = nil, text: String? = nil, replacing replaced: [Record] = []) -> RecordDraft {
        RecordDraft(type ?? self.type, id: id, .object(fields), text: text, replacing: replaced)
    }

    /// Writes the record and says so.
    ///
    /// - Parameters:
    ///   - name: the id that it gets when it is free and nobody chose another.
    ///   - remarks: what to say of the record besides.
    ///   - replaced: records that go when this one is there.
    @discardableResult
    func finish(
        _ mended: MendedFields, called name: String, _ draft: DraftOptions, remarks: [Words] = [], replacing replaced: [Record] = [],
        done: (Address) -> Words = Words.added, next: (Address) -> Words?
    ) throws -> Address {
        guard !(draft.id ?? name).isEmpty else {
            throw Failure(
                .usage, Words(nl: "uit deze woorden volgt geen id", en: "no id follows from these words"),
                hint: Words(nl: "Geef er een: --id kort-en-herkenbaar", en: "Give one: --id short-and-telling"))
        }
        let written = try add(mended.fields, called: name, draft, replacing: replaced)
        let address = written.record.address
        if !draft.isDryRun { context.console.did(done(address)) }
        if context.format == .json {
            context.console.out(JSON.object([
                .init("address", .string(address.description)), .init("path", .string(written.record.path)), .init("remarks", JSON(remarks.map { $0.in(language) })),
                .init("written", .bool(!draft.isDryRun)),
            ] + mended.results.json).text())
        } else {
            context.console.out("# \(written.record.path)\n" + written.text + remarks.map { "# \($0.in(language))\n" }.joined())
        }
        context.warn(written.findings, language)
        if draft.isDryRun {
            _ = sayDryRun()
            return address
        }
        context.say(done(address), language)
        for words in written.consequences { context.say(words, language) }
        if let next = next(address) { context.say(next, language) }
        return address
    }

    /// An id that nobody chose is no reason to stop when somebody else was faster: the next one will do.
    private func add(_ fields: [Plain.Field], called name: String, _ draft: DraftOptions, replacing replaced: [Record]) throws -> WrittenRecord {
        while true {
            let id = draft.id ?? freeID(name)
            do {
                return try workspace.add(self.draft(fields, id: id, replacing: replaced), to: snapshot, isDryRun: draft.isDryRun)
            } catch {
                guard draft.id == nil, freeID(name) != id else { throw error }
            }
        }
    }

    func sayDryRun() -> Int32 {
        context.console.error(Words(nl: "Er is niets geschreven (--dry-run).", en: "Nothing was written (--dry-run).").in(language))
        return 0
    }
}

extension WrittenRecord {
    /// What went and what changed when it was written.
    var consequences: [Words] {
        gone.map { Words(nl: "Vervallen: \($0).", en: "Gone: \($0).") }
            + changed.map { Words(nl: "Bijgewerkt: \($0) noemt nu \(record.address).", en: "Updated: \($0) now names \(record.address).") }
    }
}
