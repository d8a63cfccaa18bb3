import ArgumentParser
import Diagnostics
import Editorial
import FoundationEssentials
import Records
import Workspace

struct EditCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: spoken("Bewerk een record.", "Edit a record."),
        discussion: spoken(
            "Opent het bestand in je tekstprogramma ($VISUAL of $EDITOR) en controleert het daarna; of verandert met --set alleen die velden.\n\nVoorbeeld: groei edit claim/rug-2018-lerareneffectiviteit --set certainty=moderate",
            "Opens the file in your editor ($VISUAL or $EDITOR) and checks it afterwards; or changes just some fields with --set.\n\nExample: groei edit claim/rug-2018-lerareneffectiviteit --set certainty=moderate"))

    @OptionGroup var options: GlobalOptions

    @Argument(help: ArgumentHelp(spoken("Het adres.", "The address."), valueName: spoken("adres", "address")), completion: .addresses)
    var address: String
    @Option(name: .customLong("set"), help: ArgumentHelp(spoken("Geef een veld deze waarde; bij een lijst komt ze erbij.", "Give a field this value; to a list it is added."), valueName: spoken("veld=waarde", "field=value")))
    var set: [String] = []
    @Option(name: .customLong("unset"), help: ArgumentHelp(spoken("Haal een veld of een item van een lijst weg: note, about[1].", "Take a field or an item of a list away: note, about[1]."), valueName: spoken("veld", "field")))
    var unset: [String] = []
    @Flag(name: .customLong("mend"), help: ArgumentHelp(spoken("Herstel teksten van --set die uit een PDF geplakt zijn; zie groei help mend.", "Repair texts of --set that were pasted from a PDF; see groei help mend.")))
    var mends = false
    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(spoken("Laat het resultaat zien, maar schrijf niets.", "Show the result, but write nothing.")))
    var isDryRun = false

    func run(in context: Context) throws -> Int32 {
        let workspace = try context.workspace()
        let snapshot = try Snapshot.workingCopy(of: workspace)
        let language = context.language(of: snapshot.corpus)
        let record = try find(snapshot)
        if snapshot.corpus.types[record.address.type]?.isKeptByGroei == true { throw Failure.keptByGroei }
        guard !set.isEmpty || !unset.isEmpty else { return try openEditor(record.path, record.address, workspace, context, language) }
        guard let loaded = record.record else {
            throw Failure.notReadable(record.address, snapshot.corpus)
        }
        let type = snapshot.corpus.type(of: loaded)
        var edits = typed(try set.map { text throws(Failure) in try FieldInput(text).edit(of: loaded, in: type) }, type, snapshot.corpus, context)
        let mended = try mends ? mended(edits, type, snapshot.corpus, context, language) : (edits: edits, results: [])
        edits = mended.edits
        for text in unset {
            guard let path = FieldPath(parsing: text), loaded.root[path: path] != nil else {
                throw Failure(.usage, Words(nl: "\(loaded.address) heeft geen `\(text)`", en: "\(loaded.address) has no `\(text)`"))
            }
            edits.append(.remove(path))
        }
        let written = try workspace.edit(loaded, edits, in: snapshot, isDryRun: isDryRun)
        let done = Words(nl: "Gewijzigd: \(loaded.address).", en: "Changed: \(loaded.address).")
        if !isDryRun { context.console.did(done) }
        if context.format == .json {
            context.console.out(JSON.object([
                .init("address", .string(loaded.address.description)), .init("path", .string(loaded.path)), .init("written", .bool(!isDryRun)),
            ] + mended.results.json).text())
        } else {
            context.console.out("# \(loaded.path)\n" + written.text)
        }
        context.warn(written.findings, language)
        if !isDryRun { context.say(Words(nl: "\(done.nl) Dien het in met: groei propose --title '…'", en: "\(done.en) Propose it with: groei propose --title '…'"), language) }
        return 0
    }

    private func typed(_ edits: [TreeEdit], _ type: RecordType, _ corpus: Corpus, _ context: Context) -> [TreeEdit] {
        var typed = TypedFields(type, corpus)
        let edits = edits.map { edit -> TreeEdit in
            switch edit {
            case .set(let path, let value): .set(path, typed.value(value, at: path))
            case .append(let path, let value): .append(path, typed.value(value, at: path.appending(0)))
            default: edit
            }
        }
        for words in typed.remarks { context.console.error(words.in(context.language(of: corpus))) }
        return edits
    }

    private func mended(
        _ edits: [TreeEdit], _ type: RecordType, _ corpus: Corpus, _ context: Context, _ language: Language
    ) throws -> (edits: [TreeEdit], results: [FieldMending.Result]) {
        var mending = FieldMending(type, Dictionaries(context.surroundings), in: DocumentWords { corpus }, MendingQuestions(context, language, asks: true))
        mending.joinsLines = true
        let mended = try edits.map { edit in
            guard case .set(let path, let value) = edit else { return edit }
            return .set(path, try mending.mend(value, at: path))
        }
        MendingWords(context: context, language: language).list(mending.results)
        return (mended, mending.results)
    }

    /// A record that cannot be read may still be opened: that is how it gets mended.
    private func find(_ snapshot: Snapshot) throws(Failure) -> (address: Address, path: String, record: Record?) {
        if let wanted = snapshot.corpus.unreadable(address), let type = snapshot.corpus.types[wanted.type] {
            return (wanted, type.path(of: wanted.id), nil)
        }
        let record = try snapshot.corpus.find(address)
        return (record.address, record.path, record)
    }

    private func openEditor(_ path: String, _ address: Address, _ workspace: Workspace, _ context: Context, _ language: Language) throws -> Int32 {
        let environment = context.surroundings.environment
        guard let editor = environment["VISUAL"] ?? environment["EDITOR"], !editor.isEmpty else {
            throw Failure(
                .environment, Words(nl: "groei weet niet met welk programma je bewerkt", en: "groei does not know which editor you use"),
                hint: Words(nl: "Zet bijvoorbeeld EDITOR=nano, of open zelf `\(path)`.", en: "Set EDITOR=nano, for example, or open `\(path)` yourself."))
        }
        let code = try Editor.run(editor, on: workspace.file(path), environment)
        guard code == 0 else {
            throw Failure(.environment, Words(nl: "`\(editor)` eindigde met een fout (\(code))", en: "`\(editor)` ended with an error (\(code))"))
        }
        guard FileManager.default.fileExists(atPath: try workspace.file(path)) else {
            throw Failure(
                .environment, Words(nl: "`\(path)` is er niet meer: `\(editor)` heeft het weggehaald", en: "`\(path)` is gone: `\(editor)` took it away"),
                hint: Words(
                    nl: "Terughalen wat is vastgelegd: git restore \(path). Hoort het weg, kijk dan met `groei check` of er niets meer naar verwijst.",
                    en: "To get back what was committed: git restore \(path). If it should go, see with `groei check` that nothing refers to it."))
        }
        let findings = try Snapshot.workingCopy(of: workspace).check().filter { $0.record == address.description }
        context.console.out(FindingRenderer.text(findings, in: language, style: context.style))
        return findings.contains { $0.severity == .error } ? 1 : 0
    }
}
