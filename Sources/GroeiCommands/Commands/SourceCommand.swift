import ArgumentParser
import Bibliography
import Diagnostics
import Editorial
import Records
import Workspace

struct SourceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "source", abstract: spoken("Bronnen.", "Sources."), subcommands: [SourceAddCommand.self, SourceExcludeCommand.self])
}

struct SourceAddCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: spoken("Voeg een bron toe.", "Add a source."),
        discussion: spoken(
            """
            Geef een DOI, ISBN of webadres, en groei zoekt de gegevens op. Op een terminal vraagt het naar wat dan nog ontbreekt en \
            laat het zien voor het iets schrijft. Met een bestand (BibTeX, BibLaTeX, RIS, CSL-JSON, EndNote-XML, JSON-LD, of een \
            tabel als CSV met kolommen als titel, auteur en jaar) komen alle bronnen daaruit erbij; bekijk ze eerst met --dry-run.

            Opgezocht wordt bij doi.org, openlibrary.org of op de pagina zelf, met het programma curl. Komt er binnen 30 seconden geen \
            antwoord, dan vul je de gegevens zelf in. Anders instellen: GROEI_DOI_BASE, GROEI_ISBN_BASE en GROEI_WEB_SECONDS.

            Voorbeeld:
              groei source add 10.1177/0022487106297840
              groei source add ISBN 978-0-306-40615-7
              groei source add bronnen.bib --dry-run
              groei source add --type article-journal --author 'Latham, Nancy I.' --author 'Vogt, W. Paul' \\
                --issued 2007 --title 'Do professional development schools reduce teacher attrition?' \\
                --container-title 'Journal of Teacher Education' --doi 10.1177/0022487106297840
            """,
            """
            Give a DOI, ISBN or web address, and groei looks up the details. On a terminal it asks for what is still missing and \
            shows it before anything is written. With a file (BibTeX, BibLaTeX, RIS, CSL-JSON, EndNote XML, JSON-LD, or a table \
            as CSV with columns such as title, author and year) all sources in it are added; look at them first with --dry-run.

            It asks doi.org, openlibrary.org or the page itself, with the program curl. When no answer comes within 30 seconds, you \
            fill in the details yourself. To change this: GROEI_DOI_BASE, GROEI_ISBN_BASE and GROEI_WEB_SECONDS.

            Example:
              groei source add 10.1177/0022487106297840
              groei source add ISBN 978-0-306-40615-7
              groei source add sources.bib --dry-run
              groei source add --type article-journal --author 'Latham, Nancy I.' --author 'Vogt, W. Paul' \\
                --issued 2007 --title 'Do professional development schools reduce teacher attrition?' \\
                --container-title 'Journal of Teacher Education' --doi 10.1177/0022487106297840
            """))

    @OptionGroup var options: GlobalOptions
    @OptionGroup var source: SourceFieldOptions
    @OptionGroup var duplicates: DuplicateOptions
    @OptionGroup var draft: DraftOptions

    @Argument(help: ArgumentHelp(spoken("Een DOI, ISBN of webadres, een bestand met bronnen, of - voor de invoer.", "A DOI, ISBN or web address, a file with sources, or - for standard input."), valueName: spoken("bron", "source")), completion: .file())
    var input: [String] = []
    @Option(help: ArgumentHelp(spoken("Vorm van het bestand: bibtex, ris, csl-json, endnote, csv of json-ld; anders blijkt die uit naam en inhoud.", "Form of the file: bibtex, ris, csl-json, endnote, csv or json-ld; otherwise name and content tell."), valueName: spoken("vorm", "form")))
    var from: ImportFormat?
    func run(in context: Context) throws -> Int32 {
        let answers = try duplicates.answers()
        switch try SourceInput.read(input, context, isFile: from != nil) {
        case .file(let file)?: return try addAll(of: file, context, answers)
        case .key(let key)?: return try addOne(key, DraftWork("source", context), answers)
        case nil: return try addOne(nil, DraftWork("source", context), answers)
        }
    }

    private func addOne(_ key: LookupKey?, _ work: DraftWork, _ answers: DuplicateAnswers) throws -> Int32 {
        var fields = try work.typed(source.fields(of: work.type) + draft.fields(work.type))
        let mayAsk = draft.mayAsk(work.context)
        if mayAsk, key != nil || !isComplete(fields) {
            var dialogue = SourceDialogue(work, draft, answers)
            return try dialogue.run(fields, key: key)
        }
        var remarks: [Words] = []
        if let key {
            do throws(Failure) { (fields, remarks) = try work.lookUp(key, fields) } catch {
                // What is there already need not be looked up.
                var watch = try DuplicateGuard(work.snapshot.corpus, answers)
                _ = try watch.admit(NewSource(key.plainFields(besides: fields) + fields, as: work.type))
                throw error.orByHand(key)
            }
        }
        if !fields.contains(where: { $0.name == "type" }) { fields.insert(.init(name: "type", value: "document"), at: 0) }
        var mended = try work.mended(fields, draft)
        var watch = try DuplicateGuard(work.snapshot.corpus, answers)
        let admitted = try watch.admit(NewSource(mended.fields, as: work.type))
        let name = TypedSourceID.of(mended.fields)
        mended.fields = admitted.fields
        let added = try work.finish(mended, called: name, draft, remarks: remarks + admitted.taken.remarks, replacing: admitted.lapsing, next: { address in
            mayAsk ? nil : Words(nl: "Nu een bevinding: groei claim add --source \(address.id) --about effect/… --statement '…'",
                en: "Now a claim: groei claim add --source \(address.id) --about effect/… --statement '…'")
        })
        return mayAsk && !draft.isDryRun ? try ClaimDialogue.offer(for: added.id, work.context, DraftOptions.asking) : 0
    }

    /// Whether there is nothing to ask: of its type the source has what `groei check` wants of it, and it is known whose it is, which only
    /// some sources lack.
    private func isComplete(_ fields: [Plain.Field]) -> Bool {
        guard let type = Plain.object(fields)["type"]?.string else { return false }
        let names = Set(fields.map(\.name))
        return SourceNeeds.areMet(type, by: names) && !names.isDisjoint(with: ["author", "editor"])
    }

    /// The sources of a file; fields on the command line would not be of one of them, but --set is of all.
    private func addAll(of file: String, _ context: Context, _ answers: DuplicateAnswers) throws -> Int32 {
        guard source.isEmpty else {
            throw Failure(
                .usage, Words(nl: "een bestand en velden van één bron gaan niet samen", en: "a file and the fields of one source do not go together"),
                hint: Words(nl: "Met --set veld=waarde krijgen alle bronnen uit het bestand dat veld.", en: "With --set field=value all sources of the file get that field."))
        }
        return try SourceImport.add(file, as: from?.bibliography, "source", context, draft, answers)
    }
}

extension Failure {
    /// The same, with the way on when a source could not be looked up.
    fileprivate func orByHand(_ key: LookupKey) -> Failure {
        let options = key.fields.map { field in
            switch field.name {
            case "ISBN": "--set ISBN=\(field.text)"
            default: "--\(field.name.lowercased()) '\(field.text)'"
            }
        }.joined(separator: " ")
        let way = Words(nl: "Of geef de gegevens zelf: groei source add \(options) --title '…'", en: "Or give the details yourself: groei source add \(options) --title '…'")
        return Failure(kind, message, hint: hint.map { Words(nl: "\($0.nl) \(way.nl)", en: "\($0.en) \(way.en)") } ?? way, findings: findings)
    }
}
