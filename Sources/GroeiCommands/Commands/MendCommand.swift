import ArgumentParser
import Diagnostics
import Editorial
import FoundationEssentials
import Records
import Workspace

struct MendCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "mend",
        abstract: spoken("Herstel tekst die uit een PDF komt.", "Repair text that comes from a PDF."),
        discussion: spoken(
            """
            Vult verloren letters in (e�ecten), schrijft ligaturen als gewone letters, haalt zachte afbreekstreepjes, kopregels, paginanummers en dubbele spaties weg, en maakt woorden heel die aan het eind van een regel zijn afgebroken.

            Van een bestand, of van de invoer, komt de herstelde tekst op de uitvoer; van records worden de velden in de werkkopie bijgewerkt. Elk herstel wordt genoemd. Wat niet zeker is, vraagt groei op een terminal; anders blijft het staan, en is de uitkomst 1.

            Start je het in een groeidocument, dan telt mee hoe een woord daar geschreven wordt; `corpus/terms.yaml` gaat voor. De woordenlijsten zijn die van hunspell (apt install hunspell-nl hunspell-en-us). GROEI_DICTIONARIES noemt een andere map; leeg betekent: zonder.

            Voorbeelden:
              groei mend geplakt.txt > heel.txt
              groei mend claim/rug-2018-lerareneffectiviteit --dry-run
            """,
            """
            Fills in lost letters (e�ects), writes ligatures as plain letters, removes soft hyphens, running heads, page numbers and double spaces, and makes words whole that were broken off at the end of a line.

            For a file, or standard input, the repaired text goes to standard output; for records, the fields in the working copy are updated. Every repair is listed. What is not certain is asked on a terminal; otherwise it is left as it is, and the exit code is 1.

            When you run it in a document, it counts how a word is written there; `corpus/terms.yaml` comes first. The dictionaries are those of hunspell (apt install hunspell-nl hunspell-en-us). GROEI_DICTIONARIES names another folder; empty means: without.

            Examples:
              groei mend pasted.txt > whole.txt
              groei mend claim/rug-2018-lerareneffectiviteit --dry-run
            """))

    @OptionGroup var options: GlobalOptions

    @Flag(name: .customLong("all"), help: ArgumentHelp(spoken("Alle records van het document.", "All records of the document.")))
    var isAll = false
    @Flag(name: .customLong("join"), help: ArgumentHelp(spoken("Maak van de regels van een alinea één regel.", "Make one line of the lines of a paragraph.")))
    var joinsLines = false
    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(spoken("Noem wat er te herstellen is, maar schrijf niets.", "List what there is to repair, but write nothing.")))
    var isDryRun = false
    @Flag(name: .customLong("no-input"), help: ArgumentHelp(spoken("Stel geen vragen.", "Ask no questions.")))
    var noInput = false
    @Argument(help: ArgumentHelp(spoken("Een bestand, - voor de invoer, of adressen van records.", "A file, - for standard input, or addresses of records."), valueName: spoken("wat", "what")), completion: .file())
    var what: [String] = []

    func run(in context: Context) throws -> Int32 {
        if let name = what.first(where: isMissing(context)) { throw Failure.noSuchFile(name, near: context.surroundings.path(name), Self.otherwise) }
        if isAll || what.count > 1 { return try mendRecords(context) }
        guard let name = what.first, name != "-" else { return try mendText(nil, context) }
        var isFolder = false
        guard FileManager.default.fileExists(atPath: context.surroundings.path(name), isDirectory: &isFolder), !isFolder else { return try mendRecords(context) }
        return try mendText(name, context)
    }

    private static let otherwise = Words(nl: "Een record geef je met zijn adres: soort/id.", en: "A record is given by its address: type/id.")

    /// Whether something is called as only a file can be, and there is no such file.
    private func isMissing(_ context: Context) -> (String) -> Bool {
        { name in
            // Versions have points in their ids too, and no letters behind them.
            let hasExtension = name.split(separator: ".").dropFirst().last?.first?.isLetter ?? false
            return (hasExtension || name != "-" && Address(name) == nil) && !FileManager.default.fileExists(atPath: context.surroundings.path(name))
        }
    }

    /// A text of whole pages: the result goes to standard output.
    private func mendText(_ name: String?, _ context: Context) throws -> Int32 {
        let language = context.language ?? .nl
        let pasted = try PastedText.read(name, context, otherwise: Self.otherwise)
        let text = pasted.text
        if pasted.isLegacy {
            context.console.error(Words(
                nl: "De tekst is geen UTF-8; wat dat niet is, is gelezen als Windows-1252 (Latin-1).",
                en: "The text is not UTF-8; what is not was read as Windows-1252 (Latin-1).").in(language))
        }
        let questions = MendingQuestions(context, language, asks: !noInput && name != nil)
        let mender = Mender(lexicon: Dictionaries(context.surroundings), in: documentAround(context), extent: .pages, joinsLines: joinsLines)
        let mended = try mender.mend(text) { try questions.answer($0, in: text) }
        if context.format == .json {
            context.console.out(JSON.object([.init("text", .string(mended.text))] + MendingWords.json(mended, of: text)).text())
        } else {
            let words = MendingWords(context: context, language: language)
            if !isDryRun, !mended.text.isEmpty { context.console.out(mended.text) }
            words.list(mended, of: text)
            words.total(mended.repairs.count, open: mended.open.count, isPartial: mended.isPartial, isDryRun: isDryRun)
            warnWithoutDictionaries(mended.open.count, context, language)
        }
        return mended.open.isEmpty && !mended.isPartial ? 0 : 1
    }

    /// The words of the document that the command was started in; nil outside of any.
    private func documentAround(_ context: Context) -> DocumentWords? {
        let surroundings = context.surroundings
        return DocumentWords {
            do throws(Failure) {
                return try Snapshot.workingCopy(of: Workspace.locateFiles(surroundings)).corpus
            } catch {
                // A text can be mended anywhere; a document is only one more witness.
                return nil
            }
        }
    }

    /// Fields of records: what is certain is written, each record by itself.
    private func mendRecords(_ context: Context) throws -> Int32 {
        let workspace = try context.workspace()
        let snapshot = try Snapshot.workingCopy(of: workspace)
        let corpus = snapshot.corpus
        let language = context.language(of: corpus)
        let records = isAll ? corpus.records.filter { corpus.type(of: $0).isReviewed } : try corpus.changeable(what)
        let (questions, document) = (MendingQuestions(context, language, asks: !noInput), DocumentWords { corpus })
        let (lexicon, words) = (Dictionaries(context.surroundings), MendingWords(context: context, language: language))
        var (repairs, open, isPartial, outcomes) = (0, 0, false, [JSON]())
        // What was answered is written before the next question; without questions all of it is, or nothing.
        for part in questions.asks ? records.map({ [$0] }) : [records] {
            let found = try part.map { record in
                var mending = FieldMending(corpus.type(of: record), lexicon, in: document, questions)
                return (record: record, edits: try mending.edits(of: record), mending: mending)
            }.filter { !$0.mending.results.isEmpty }
            try write(found, workspace, corpus, questions, words)
            let mended = found.flatMap { $0.mending.results.map(\.mended) }
            repairs += mended.reduce(0) { $0 + $1.repairs.count }
            open += mended.reduce(0) { $0 + $1.open.count }
            isPartial = isPartial || mended.contains(where: \.isPartial)
            if context.format == .json { outcomes += found.map { outcome($0.record, $0.mending, isWritten: !isDryRun && !$0.edits.isEmpty) } }
        }
        if context.format == .json { context.console.out(JSON.array(outcomes).text()) }
        words.total(repairs, open: open, isPartial: isPartial, isDryRun: isDryRun)
        if isDryRun { context.console.error(Words(nl: "Er is niets geschreven (--dry-run).", en: "Nothing was written (--dry-run).").in(language)) }
        warnWithoutDictionaries(open, context, language)
        return open == 0 && !isPartial ? 0 : 1
    }

    private func write(
        _ found: [(record: Record, edits: [TreeEdit], mending: FieldMending)], _ workspace: Workspace, _ corpus: Corpus, _ questions: MendingQuestions, _ words: MendingWords
    ) throws {
        // What is written is told, also to somebody who stops it here.
        try Uninterrupted.run {
            for (record, edits, mending) in found {
                if !isDryRun, !edits.isEmpty {
                    try workspace.replace(record, with: try workspace.edited(record, edits, corpus))
                    questions.haveWritten()
                }
                guard words.context.format == .text else { continue }
                for result in mending.results { words.list(result.mended, of: result.text, name: "\(record.address) \(result.path)") }
            }
        }
    }

    private func outcome(_ record: Record, _ mending: FieldMending, isWritten: Bool) -> JSON {
        JSON.dictionary([
            "address": .string(record.address.description), "path": .string(record.path), "written": .bool(isWritten),
            "fields": .array(mending.results.map(\.json)),
        ])
    }

    private func warnWithoutDictionaries(_ open: Int, _ context: Context, _ language: Language) {
        guard open > 0, Dictionaries.areMissing(context.surroundings) else { return }
        context.console.error(Words(
            nl: "Met de woordenlijsten weet groei er meer: apt install hunspell-nl hunspell-en-us",
            en: "With the dictionaries groei knows more of them: apt install hunspell-nl hunspell-en-us").in(language))
    }
}
