import ArgumentParser
import Bibliography
import Diagnostics
import Editorial
import Records

/// The fields of one source on the command line; the rarer ones go by `--set`.
struct SourceFieldOptions: ParsableArguments {
    @Option(help: ArgumentHelp(spoken("Soort bron volgens CSL: book, article-journal, report, chapter, thesis, document …", "Source type of CSL: book, article-journal, report, chapter, thesis, document …"), valueName: spoken("soort", "type")), completion: .values(of: "type", in: "source"))
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

    /// Whether one of them was given.
    var isEmpty: Bool {
        author.isEmpty && [type, title, issued, containerTitle, publisher, volume, issue, page, doi, url, note].allSatisfy { $0 == nil }
    }

    /// What was given, as fields of a record; no more than that.
    func fields(of record: RecordType) throws(Failure) -> [Plain.Field] {
        var doiValue = doi
        if let doi {
            guard let normal = DOI.bare(doi) else { throw .notADOI(doi) }
            doiValue = normal
        }
        let texts: [(String, String?)] = [
            ("type", type), ("title", title), ("issued", issued), ("container-title", containerTitle), ("publisher", publisher),
            ("volume", volume), ("issue", issue), ("page", page), ("DOI", doiValue), ("URL", url), ("note", note),
        ]
        var fields = texts.compactMap { name, text in
            text.map { Plain.Field(name: name, value: FieldInput.value($0, for: record.field(named: name))) }
        }
        if !author.isEmpty { fields.append(.init(name: "author", value: .array(author.flatMap(NameInput.list)))) }
        return fields
    }
}
