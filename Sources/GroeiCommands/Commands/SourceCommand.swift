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
            Op een terminal vraagt groei naar wat je niet opgeeft. Met een bestand (BibTeX, BibLaTeX, RIS, CSL-JSON, EndNote-XML) \
            komen alle bronnen daaruit erbij; bekijk ze eerst met --dry-run.

            Voorbeeld:
              groei source add bronnen.bib --dry-run
              groei source add --type article-journal --author 'Latham, Nancy I.' --author 'Vogt, W. Paul' \\
                --issued 2007 --title 'Do professional development schools reduce teacher attrition?' \\
                --container-title 'Journal of Teacher Education' --doi 10.1177/0022487106297840
            """,
            """
            On a terminal groei asks for what you leave out. With a file (BibTeX, BibLaTeX, RIS, CSL-JSON, EndNote XML) all \
            sources in it are added; see them first with --dry-run.

            Example:
              groei source add sources.bib --dry-run
              groei source add --type article-journal --author 'Latham, Nancy I.' --author 'Vogt, W. Paul' \\
                --issued 2007 --title 'Do professional development schools reduce teacher attrition?' \\
                --container-title 'Journal of Teacher Education' --doi 10.1177/0022487106297840
            """))

    @OptionGroup var options: GlobalOptions
    @OptionGroup var source: SourceFieldOptions
    @OptionGroup var duplicates: DuplicateOptions
    @OptionGroup var draft: DraftOptions

    @Argument(help: ArgumentHelp(spoken("Een bestand met bronnen, of - voor de invoer.", "A file with sources, or - for standard input."), valueName: spoken("bestand", "file")))
    var file: String?
    @Option(help: ArgumentHelp(spoken("Vorm van het bestand: bibtex, ris, csl-json of endnote; anders blijkt die uit naam en inhoud.", "Form of the file: bibtex, ris, csl-json or endnote; otherwise name and content tell."), valueName: spoken("vorm", "form")))
    var from: ImportFormat?
    func run(in context: Context) throws -> Int32 {
        let work = try DraftWork("source", context)
        if let file { return try addAll(of: file, work) }
        var fields = try source.fields(of: work.type) + draft.fields(work.type)
        let isComplete = source.type != nil && (source.title != nil || !source.author.isEmpty)
        if draft.asks(isComplete, context) { fields = try SourceForm(Prompt(console: context.console, language: work.language), work.type).complete(fields) }
        if !fields.contains(where: { $0.name == "type" }) { fields.insert(.init(name: "type", value: "document"), at: 0) }
        var watch = try DuplicateGuard(work.snapshot.corpus, duplicates.answers)
        let admitted = try watch.admit(fields)
        return try work.finish(admitted.fields, id: draft.id ?? work.freeID(TypedSourceID.of(fields)), draft, replacing: admitted.lapsing, next: { address in
            Words(nl: "Nu een bevinding: groei claim add --source \(address.id) --about effect/… --statement '…'",
                en: "Now a claim: groei claim add --source \(address.id) --about effect/… --statement '…'")
        })
    }

    /// The sources of a file; fields on the command line would not be of one of them, but --set is of all.
    private func addAll(of file: String, _ work: DraftWork) throws -> Int32 {
        guard source.isEmpty else {
            throw Failure(
                .usage, Words(nl: "een bestand en velden van één bron gaan niet samen", en: "a file and the fields of one source do not go together"),
                hint: Words(nl: "Met --set veld=waarde krijgen alle bronnen uit het bestand dat veld.", en: "With --set field=value all sources of the file get that field."))
        }
        var sources = try SourceImport(work, draft, duplicates.answers)
        return try sources.run(file, as: from?.bibliography)
    }
}
