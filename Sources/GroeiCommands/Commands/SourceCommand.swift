import ArgumentParser
import Bibliography
import Diagnostics
import Editorial
import Records
import Workspace

struct SourceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "source", abstract: spoken("Bronnen.", "Sources."), subcommands: [SourceAddCommand.self])
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
    @OptionGroup var draft: DraftOptions

    @Argument(help: ArgumentHelp(spoken("Een bestand met bronnen, of - voor de invoer.", "A file with sources, or - for standard input."), valueName: spoken("bestand", "file")))
    var file: String?
    @Option(help: ArgumentHelp(spoken("Vorm van het bestand: bibtex, ris, csl-json of endnote; anders blijkt die uit naam en inhoud.", "Form of the file: bibtex, ris, csl-json or endnote; otherwise name and content tell."), valueName: spoken("vorm", "form")))
    var from: ImportFormat?
    @Option(help: ArgumentHelp(spoken("Soort bron volgens CSL: book, article-journal, report, chapter, thesis, document …", "Source type of CSL: book, article-journal, report, chapter, thesis, document …"), valueName: spoken("soort", "type")))
    var type: String?
    @Option(help: ArgumentHelp(spoken("Titel.", "Title."), valueName: spoken("tekst", "text")))
    var title: String?
    @Option(help: ArgumentHelp(spoken("Auteur: 'Achternaam, Voornaam', of de naam van een organisatie tussen accolades: '{Inspectie van het Onderwijs}'. Herhaal per auteur.", "Author: 'Family, Given', or an organisation in braces: '{Inspectorate of Education}'. Repeat per author."), valueName: spoken("naam", "name")))
    var author: [String] = []
    @Option(help: ArgumentHelp(spoken("Jaar of datum: 2024, 2024-06.", "Year or date: 2024, 2024-06."), valueName: spoken("datum", "date")))
    var issued: String?
    @Option(name: .customLong("container-title"), help: ArgumentHelp(spoken("Tijdschrift of boek waarin de bron verscheen.", "Journal or book that it appeared in."), valueName: spoken("tekst", "text")))
    var containerTitle: String?
    @Option(help: ArgumentHelp(spoken("Uitgever.", "Publisher."), valueName: spoken("naam", "name")))
    var publisher: String?
    @Option(help: ArgumentHelp(spoken("Jaargang of deel.", "Volume."), valueName: spoken("nr", "no")))
    var volume: String?
    @Option(help: ArgumentHelp(spoken("Nummer.", "Issue."), valueName: spoken("nr", "no")))
    var issue: String?
    @Option(help: ArgumentHelp(spoken("Bladzijden: 153-167.", "Pages: 153-167."), valueName: spoken("pp", "pp")))
    var page: String?
    @Option(help: ArgumentHelp("DOI: 10.1177/…", valueName: "doi"))
    var doi: String?
    @Option(help: ArgumentHelp(spoken("Webadres.", "URL."), valueName: "url"))
    var url: String?
    @Option(help: ArgumentHelp(spoken("Aantekening.", "Note."), valueName: spoken("tekst", "text")))
    var note: String?

    func run(in context: Context) throws -> Int32 {
        let work = try DraftWork("source", context)
        if let file { return try addAll(of: file, work) }
        var fields = try given(work.type)
        let isComplete = type != nil && (title != nil || !author.isEmpty)
        if draft.asks(isComplete, context) { fields = try SourceForm(Prompt(console: context.console, language: work.language), work.type).complete(fields) }
        if !fields.contains(where: { $0.name == "type" }) { fields.insert(.init(name: "type", value: "document"), at: 0) }
        return try work.finish(fields, id: draft.id ?? work.freeID(proposedID(fields)), draft, next: { address in
            Words(nl: "Nu een bevinding: groei claim add --source \(address.id) --about effect/… --statement '…'",
                en: "Now a claim: groei claim add --source \(address.id) --about effect/… --statement '…'")
        })
    }

    /// The sources of a file; fields on the command line would not be of one of them, but --set is of all.
    private func addAll(of file: String, _ work: DraftWork) throws -> Int32 {
        let typed = [type, title, issued, containerTitle, publisher, volume, issue, page, doi, url, note].contains { $0 != nil } || !author.isEmpty
        guard !typed else {
            throw Failure(
                .usage, Words(nl: "een bestand en velden van één bron gaan niet samen", en: "a file and the fields of one source do not go together"),
                hint: Words(nl: "Met --set veld=waarde krijgen alle bronnen uit het bestand dat veld.", en: "With --set field=value all sources of the file get that field."))
        }
        var sources = SourceImport(work, draft)
        return try sources.run(file, as: from?.bibliography)
    }

    private func given(_ record: RecordType) throws -> [Plain.Field] {
        var doiValue = doi
        if let doi {
            guard let normal = DOI.bare(doi) else {
                throw Failure(.usage, Words(nl: "‘\(doi)’ is geen DOI", en: "‘\(doi)’ is no DOI"),
                    hint: Words(nl: "Een DOI begint met 10., zoals 10.1177/0022487106297840.", en: "A DOI starts with 10., like 10.1177/0022487106297840."))
            }
            doiValue = normal
        }
        let texts: [(String, String?)] = [
            ("type", type), ("title", title), ("issued", issued), ("container-title", containerTitle), ("publisher", publisher),
            ("volume", volume), ("issue", issue), ("page", page), ("DOI", doiValue), ("URL", url), ("note", note),
        ]
        var fields = texts.compactMap { name, text in
            text.map { Plain.Field(name: name, value: FieldInput.value($0, for: record.field(named: name))) }
        }
        if !author.isEmpty { fields.append(.init(name: "author", value: .array(author.map(NameInput.plain)))) }
        return fields + (try draft.fields(record))
    }

    private func proposedID(_ fields: [Plain.Field]) -> String {
        let record = Plain.object(fields)
        let author = record["author"]?.items.first.map { name in
            name["literal"]?.string.map { Name(literal: $0) } ?? Name(family: name["family"]?.string ?? "", particle: name["non-dropping-particle"]?.string ?? "")
        }
        let issued: String? = switch record["issued"] { case .string(let text)?, .number(let text)?: text; default: nil }
        return SourceID.propose(author: author, title: record["title"]?.string, year: issued.map(PublicationDate.year))
    }
}

/// The questions for a source on a terminal; what was given already is not asked again.
private struct SourceForm {
    let prompt: Prompt
    let type: RecordType

    init(_ prompt: Prompt, _ type: RecordType) {
        self.prompt = prompt
        self.type = type
    }

    private static let common = ["article-journal", "book", "chapter", "report", "thesis", "webpage", "paper-conference", "document"]
    private static let asked = ["container-title", "volume", "issue", "page", "publisher", "DOI", "URL"]

    func complete(_ given: [Plain.Field]) throws(Failure) -> [Plain.Field] {
        var fields = given
        func has(_ name: String) -> Bool { fields.contains { $0.name == name } }
        func label(_ name: String) -> String { type.field(named: name)?.words.in(prompt.language) ?? name }
        let types = Self.common.map { (value: $0, label: type.field(named: "type")?.words(for: $0).in(prompt.language) ?? $0) }
        if !has("type"), let choice = try prompt.choice(label("type"), types) {
            fields.append(.init(name: "type", value: .string(choice)))
        }
        if !has("title") {
            let title = try prompt.text(label("title"))
            if !title.isEmpty { fields.append(.init(name: "title", value: .string(title))) }
        }
        if !has("author") {
            let help = Words(nl: "Auteur, als ‘Achternaam, Voornaam’", en: "Author, as ‘Family, Given’").in(prompt.language)
            let names = try prompt.texts(help, isRequired: !has("title"))
            if !names.isEmpty { fields.append(.init(name: "author", value: .array(names.map(NameInput.plain)))) }
        }
        for name in ["issued"] + Self.asked where !has(name) {
            var answer = try prompt.text(label(name))
            if name == "DOI" { answer = DOI.bare(answer) ?? answer }
            if !answer.isEmpty { fields.append(.init(name: name, value: FieldInput.value(answer, for: type.field(named: name)))) }
        }
        return fields
    }
}
