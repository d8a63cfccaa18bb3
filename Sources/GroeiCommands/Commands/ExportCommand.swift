import ArgumentParser
import Bibliography
import Diagnostics
import Editorial
import Records
import Workspace

struct ExportCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: spoken("Geef bronnen en bevindingen in een vorm die andere programma's lezen.", "Give sources and claims in a form that other programs read."),
        discussion: spoken(
            """
            Elke vorm geeft bij `groei source add` dezelfde records terug. csv (een tabel) en json-ld (schema.org) kunnen ook \
            bevindingen bevatten; de andere zijn literatuurlijsten.

            Voorbeeld:
              groei export --format bibtex --out bronnen.bib
              groei export --format csv --what all --out alles.csv
            """,
            """
            Every form gives the same records back with `groei source add`. csv (a table) and json-ld (schema.org) can hold claims \
            as well; the others are lists of literature.

            Example:
              groei export --format bibtex --out sources.bib
              groei export --format csv --what all --out all.csv
            """))

    @OptionGroup var plain: PlainOptions
    @Option(help: ArgumentHelp(spoken("csl-json, bibtex, biblatex, ris, csv of json-ld.", "csl-json, bibtex, biblatex, ris, csv or json-ld."), valueName: spoken("vorm", "form")))
    var format: ExportFormat
    @Option(help: ArgumentHelp(spoken("Wat: sources (bronnen), claims (bevindingen) of all (beide).", "What: sources, claims or all (both)."), valueName: spoken("wat", "what")))
    var what: ExportContent = .sources
    @OptionGroup var at: AtOption
    @OptionGroup var file: FileOption

    var options: GlobalOptions { plain.global }

    func run(in context: Context) throws -> Int32 {
        let form = format.bibliography
        guard what == .sources || BibliographyWriter.withClaims.contains(form) else { throw Failure.noClaims(format.rawValue) }
        let workspace = try context.workspace()
        let snapshot = try context.snapshot(workspace, at: at.at)
        let corpus = snapshot.corpus
        let language = context.language(of: corpus)
        let found = (sources: what == .claims ? [] : try records("source", of: corpus), claims: what == .sources ? [] : try records("claim", of: corpus))
        let sources = found.sources.map { ExportedSource(id: $0.id, $0.root) }
        let claims = found.claims.map { ExportedClaim(id: $0.id, record: $0.root.plain) }
        let about = Set(claims.flatMap { $0.record["about"]?.items.compactMap(\.string) ?? [] })
        let labels = Dictionary(uniqueKeysWithValues: about.compactMap { text in
            Address(text).flatMap { corpus[$0] }.map { (text, corpus.label(of: $0, in: language)) }
        })
        try context.deliver(BibliographyWriter.text(sources, claims: claims, labels: labels, as: form, together: OnAllCores()) ?? "", to: file.out, beside: workspace, language)
        let broken = snapshot.schemas.breaking(found.sources + found.claims)
        if !broken.isEmpty { context.warn([.mayLack(broken)], language) }
        return broken.isEmpty ? 0 : 1
    }

    private func records(_ name: String, of corpus: Corpus) throws -> ArraySlice<Record> {
        let type = try corpus.findType(name)
        if let finding = corpus.refused.first(where: { $0.record?.hasPrefix(type.name + "/") ?? true }) {
            let label = type.label
            throw Failure(
                .findings, Words(nl: "niet elke \(label.nl.lowercased()) kan gelezen worden, dus de lijst zou onvolledig zijn", en: "not every \(label.en.lowercased()) can be read, so the list would be incomplete"),
                hint: Words(nl: "`groei check` laat zien wat er mis is.", en: "`groei check` shows what is wrong."), findings: [finding])
        }
        return corpus.records(of: type.name)
    }
}

extension Failure {
    /// For what stands otherwise in a record than its schema has it: no form has a place for that.
    fileprivate static func mayLack(_ records: [Address]) -> Failure {
        let list = records.prefix(5).map(\.description).joined(separator: ", ") + (records.count > 5 ? ", …" : "")
        return Failure(
            .findings, Words(nl: "in de export kan iets ontbreken, want deze records kloppen niet met hun schema: \(list)", en: "the export may lack something, because these records do not fit their schema: \(list)"),
            hint: Words(nl: "`groei check` laat zien wat er mis is; exporteer daarna opnieuw.", en: "`groei check` shows what is wrong; export again after that."))
    }

    fileprivate static func noClaims(_ format: String) -> Failure {
        Failure(
            .usage, Words(nl: "\(format) is een vorm voor literatuurlijsten en kan geen bevindingen bevatten", en: "\(format) is a form for lists of literature and cannot hold claims"),
            hint: Words(nl: "Kies --format csv of --format json-ld, of laat --what weg.", en: "Choose --format csv or --format json-ld, or leave --what out."))
    }
}

/// What is exported.
enum ExportContent: String, ExpressibleByArgument, CaseIterable {
    case sources, claims, all
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
    case csv
    case jsonLD = "json-ld"

    var bibliography: BibliographyFormat {
        switch self {
        case .bibtex: .bibtex
        case .ris: .ris
        case .cslJSON: .cslJSON
        case .endNote: .endNote
        case .csv: .csv
        case .jsonLD: .jsonLD
        }
    }
}
