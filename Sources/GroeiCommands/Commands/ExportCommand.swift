import ArgumentParser
import Bibliography
import Diagnostics
import Editorial
import Records
import Workspace

struct ExportCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: spoken("Geef de bronnen in een vorm die andere programma's lezen.", "Give the sources in a form that other programs read."),
        discussion: spoken(
            """
            csl-json, bibtex, biblatex en ris geven bij `groei source add` dezelfde records terug; csv en json-ld zijn om te lezen.

            Voorbeeld: groei export --format bibtex --out bronnen.bib
            """,
            """
            csl-json, bibtex, biblatex and ris give the same records back with `groei source add`; csv and json-ld are for reading.

            Example: groei export --format bibtex --out sources.bib
            """))

    // Not GlobalOptions itself, because here --format is that of the bibliography.
    @Option(name: .customShort("C"), help: ArgumentHelp(spoken("Werk alsof groei in deze map was gestart.", "Work as if groei was started in this folder."), valueName: spoken("map", "dir")))
    var directory: String?
    @Option(help: ArgumentHelp(spoken("Taal van de meldingen: nl of en.", "Language of the messages: nl or en."), valueName: spoken("taal", "lang")))
    var lang: Language?
    @Flag(name: .customLong("no-color"), help: ArgumentHelp(spoken("Geen kleuren.", "No colours.")))
    var noColor = false
    @Option(help: ArgumentHelp(spoken("csl-json, bibtex, biblatex, ris, csv of json-ld.", "csl-json, bibtex, biblatex, ris, csv or json-ld."), valueName: spoken("vorm", "form")))
    var format: ExportFormat
    @OptionGroup var at: AtOption
    @OptionGroup var file: FileOption

    var options: GlobalOptions {
        var options = GlobalOptions()
        options.directory = directory
        options.format = .text
        options.lang = lang
        options.noColor = noColor
        return options
    }

    func run(in context: Context) throws -> Int32 {
        let snapshot = try context.snapshot(try context.workspace(), at: at.at)
        let corpus = snapshot.corpus
        let language = context.language(of: corpus)
        let type = try corpus.findType("source")
        if let finding = corpus.refused.first(where: { $0.record?.hasPrefix(type.name + "/") ?? true }) {
            throw Failure(
                .findings, Words(nl: "niet elke bron kan gelezen worden, dus de lijst zou onvolledig zijn", en: "not every source can be read, so the list would be incomplete"),
                hint: Words(nl: "`groei check` laat zien wat er mis is.", en: "`groei check` shows what is wrong."), findings: [finding])
        }
        let sources = corpus.records(of: type.name).map { ExportedSource(id: $0.id, $0.root) }
        let text = BibliographyWriter.text(sources, as: format.bibliography) ?? ""
        try context.deliver(text, to: file.out, language)
        return 0
    }
}

/// The forms that groei writes.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
    case cslJSON = "csl-json"
    case bibtex, biblatex, ris, csv
    case jsonLD = "json-ld"

    var bibliography: BibliographyFormat {
        switch self {
        case .cslJSON: .cslJSON
        case .bibtex: .bibtex
        case .biblatex: .biblatex
        case .ris: .ris
        case .csv: .csv
        case .jsonLD: .jsonLD
        }
    }
}

/// The forms that groei reads.
enum ImportFormat: String, ExpressibleByArgument, CaseIterable {
    case bibtex, ris
    case cslJSON = "csl-json"
    case endNote = "endnote"

    var bibliography: BibliographyFormat {
        switch self {
        case .bibtex: .bibtex
        case .ris: .ris
        case .cslJSON: .cslJSON
        case .endNote: .endNote
        }
    }
}
