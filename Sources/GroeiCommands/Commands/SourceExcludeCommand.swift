import ArgumentParser
import Bibliography
import Diagnostics
import Editorial
import Glibc
import Records
import Workspace

struct SourceExcludeCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "exclude",
        abstract: spoken("Laat een bron weg die overwogen is, met de reden.", "Leave out a source that was considered, with the reason."),
        discussion: spoken(
            """
            De bron blijft bewaard in corpus/exclusions/, buiten het document. Voegt iemand haar later toe, dan zegt groei wanneer en \
            waarom zij is weggelaten. Een bron die al in het document staat, noem je bij haar id; nieuwe geef je op zoals bij \
            groei source add. Bekijk ze met: groei list exclusion

            Voorbeeld:
              groei source exclude roelofs-2003 --reason 'Gaat niet over Samen Opleiden.'
              groei source exclude zoekresultaten.ris --reason 'Titel en samenvatting gelezen: geen onderzoek.'
            """,
            """
            The source is kept in corpus/exclusions/, outside the document. When somebody adds it later, groei says when and why it \
            was left out. Name a source that is in the document by its id; give new ones as you do for groei source add. \
            See them with: groei list exclusion

            Example:
              groei source exclude roelofs-2003 --reason 'Not about school-based teacher education.'
              groei source exclude results.ris --reason 'Read title and abstract: no research.'
            """))

    @OptionGroup var options: GlobalOptions
    @OptionGroup var source: SourceFieldOptions
    @OptionGroup var draft: DraftOptions

    @Argument(help: ArgumentHelp(spoken("Het id van een bron in het document, een DOI, ISBN of webadres, een bestand met bronnen, of - voor de invoer.", "The id of a source in the document, a DOI, ISBN or web address, a file with sources, or - for standard input."), valueName: spoken("id of bestand", "id or file")), completion: .file())
    var what: [String] = []
    @Option(help: ArgumentHelp(spoken("Vorm van het bestand: bibtex, ris, csl-json, endnote, csv of json-ld; anders blijkt die uit naam en inhoud.", "Form of the file: bibtex, ris, csl-json, endnote, csv or json-ld; otherwise name and content tell."), valueName: spoken("vorm", "form")))
    var from: ImportFormat?
    @Option(help: ArgumentHelp(spoken("Waarom de bron niet meedoet.", "Why the source takes no part."), valueName: spoken("tekst", "text")))
    var reason: String

    func run(in context: Context) throws -> Int32 {
        let work = try DraftWork(SourceRecords.exclusion, context)
        guard !reason.allSatisfy(\.isWhitespace) else {
            throw Failure(
                .usage, Words(nl: "waarom doet de bron niet mee?", en: "why does the source take no part?"),
                hint: Words(nl: "Zeg het met --reason '…'; wie de bron later toevoegt, krijgt het te zien.", en: "Say it with --reason '…'; whoever adds the source later is told."))
        }
        let decision: [Plain.Field] = [
            .init(name: "reason", value: .string(reason)), .init(name: "date", value: .string(context.surroundings.today)),
        ]
        guard !what.isEmpty || !source.isEmpty || !draft.set.isEmpty else {
            throw Failure(
                .usage, Words(nl: "welke bron?", en: "which source?"),
                hint: Words(nl: "Noem haar: groei source exclude ID --reason '…' (of een DOI, ISBN, webadres of bestand)", en: "Name it: groei source exclude ID --reason '…' (or a DOI, ISBN, web address or file)"))
        }
        guard !what.isEmpty else { return try exclude(source.fields(of: work.type), decision, work) }
        guard source.isEmpty else {
            throw Failure(
                .usage, Words(nl: "een id of bestand en velden van één bron gaan niet samen", en: "an id or file and the fields of one source do not go together"),
                hint: Words(nl: "Geef het een of het ander.", en: "Give one or the other."))
        }
        // What is in the document comes first: an id may look like an ISBN.
        let name = what.joined(separator: " ")
        let address = name.hasPrefix("\(SourceRecords.source)/") ? name : "\(SourceRecords.source)/\(name)"
        if let record = Address(address).flatMap({ work.snapshot.corpus[$0] }) { return try move(record, decision, work) }
        if what.count > 1, what.allSatisfy({ work.snapshot.corpus[Address(type: SourceRecords.source, id: $0)] != nil }) {
            throw Failure(
                .usage, Words(nl: "laat één bron tegelijk weg", en: "leave out one source at a time"),
                hint: Words(nl: "Elke bron heeft haar eigen reden: groei source exclude \(what[0]) --reason '…'", en: "Each source has a reason of its own: groei source exclude \(what[0]) --reason '…'"))
        }
        switch try SourceInput.read(what, context, isFile: from != nil) {
        case .key(let key)?:
            let found = try work.lookUp(key, source.fields(of: work.type))
            return try exclude(found.fields, decision, work, found.remarks)
        case .file(let file)? where file == "-" || access(context.surroundings.path(file), F_OK) == 0:
            return try SourceImport.add(file, as: from?.bibliography, SourceRecords.exclusion, context, draft, common: decision)
        default: return try move(work.snapshot.corpus.find(address), decision, work)
        }
    }

    /// A source that nobody added yet.
    private func exclude(_ typed: [Plain.Field], _ decision: [Plain.Field], _ work: DraftWork, _ remarks: [Words] = []) throws -> Int32 {
        var fields = try work.typed(typed + draft.fields(work.type))
        if !fields.contains(where: { $0.name == "type" }) { fields.insert(.init(name: "type", value: "document"), at: 0) }
        let mended = try work.mended(fields + decision, draft)
        let source = Array(mended.fields.prefix(fields.count))
        var watch = try DuplicateGuard(work.snapshot.corpus)
        if let match = try watch.judge(NewSource(source, as: work.type)).objections.first { throw Failure.known(match, work.language) }
        try work.finish(mended, called: TypedSourceID.of(source), draft, remarks: remarks, done: Self.done, next: Self.next)
        return 0
    }

    /// A source of the document, to which nothing may refer any more.
    private func move(_ record: Record, _ decision: [Plain.Field], _ work: DraftWork) throws -> Int32 {
        let holding = work.snapshot.corpus.holding(record.address)
        guard holding.isEmpty else { throw Failure.inUse(record, holding.map(\.address)) }
        let kept = record.root.plain.fields.filter { field in
            work.type.field(named: field.name) != nil && !decision.contains { $0.name == field.name }
        }
        try work.finish(work.mended(kept + decision, draft), called: record.id, draft, replacing: [record], done: Self.done, next: Self.next)
        return 0
    }

    private static func done(_ address: Address) -> Words { Words(nl: "Weggelaten: \(address).", en: "Left out: \(address).") }

    private static func next(_ address: Address) -> Words {
        Words(nl: "Wie deze bron later toevoegt, krijgt de reden te zien. Dien het in: groei propose --title '…'",
            en: "Whoever adds this source later is told the reason. Propose it: groei propose --title '…'")
    }
}

extension Failure {
    fileprivate static func known(_ match: SourceMatch, _ language: Language) -> Failure {
        let found = DuplicateWords.found(match, language)
        if match.isExcluded {
            return Failure(.findings, Words(nl: "deze bron is al weggelaten\n\(found.nl)", en: "this source was left out already\n\(found.en)"))
        }
        return Failure(
            .findings, Words(nl: "deze bron staat in het document\n\(found.nl)", en: "this source is in the document\n\(found.en)"),
            hint: Words(nl: "Laat haar weg met: groei source exclude \(match.record.id) --reason '…'", en: "Leave it out with: groei source exclude \(match.record.id) --reason '…'"))
    }

    /// A record that cannot go because others name it.
    static func inUse(_ record: Record, _ by: [Address]) -> Failure {
        let list = by.prefix(10).map(\.description).joined(separator: ", ") + (by.count > 10 ? ", …" : "")
        return Failure(
            .findings, Words(nl: "\(record.address) wordt nog gebruikt door \(list)", en: "\(record.address) is still used by \(list)"),
            hint: Words(nl: "Haal de verwijzingen daar eerst weg; er is niets veranderd.", en: "Remove the references there first; nothing was changed."))
    }
}
