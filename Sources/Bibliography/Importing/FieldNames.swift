/// What people, libraries and databases call the fields of a source, in tables and in JSON of their own, in Dutch and English.
///
/// The names of databases are those of the exports of Zotero, Scopus, Web of Science, PubMed and Google Scholar.
enum FieldNames {
    /// The field that goes by a name, whatever its case, signs and number (`Auteur(s)`, `publicationYear`, `Auteur 2`); nil for a name that is none.
    ///
    /// Beside the fields of a source there are ``subtitle``, ``firstPage``, ``lastPage``, ``extent``, ``articleNumber`` and ``key``.
    static func field(_ name: String) -> String? { fields[plain(name)] }

    /// Whether it is data about the description, its supplier or its use.
    static func isProgramData(_ name: String) -> Bool { programData.contains(plain(name)) }

    static let subtitle = "subtitle", firstPage = "page-first", lastPage = "page-last", extent = "number-of-pages", articleNumber = "article-number", key = "id"

    private static func plain(_ name: String) -> String {
        guard name.utf8.count <= 60 else { return "" }
        // A file may have a hundred thousand names of its own, and nearly all are ASCII.
        if name.utf8.allSatisfy({ $0 < 0x80 }) {
            let letters = name.utf8.filter { isDigit($0) || ($0 | 0x20) &- 0x61 < 26 }.map { $0 | 0x20 }
            let bare = letters[..<(letters.lastIndex { !isDigit($0) }.map { $0 + 1 } ?? letters.count)]
            return String(decoding: bare, as: UTF8.self)
        }
        let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
        let bare = letters.reversed().drop(while: \.isNumber).reversed()
        return bare.isEmpty ? letters : String(bare)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    private static let fields: [String: String] = {
        var fields = Dictionary(SourceFields.order.map { (plain($0), $0) }, uniquingKeysWith: { first, _ in first })
        for (field, names) in others { for name in names.split(separator: " ") { fields[String(name)] = field } }
        return fields
    }()

    private static let others = [
        "type": "soort itemtype documenttype publicationtype publicatietype bronsoort brontype soortbron soortpublicatie referencetype materialtype typepublicatie typebron",
        "title": "titel articletitle documenttitle titelartikel titelpublicatie hoofdtitel primarytitle titles",
        subtitle: "ondertitel",
        "title-short": "shorttitle kortetitel",
        "author": "authors auteur auteurs schrijver schrijvers creator creators maker makers authorname authornames authorfullnames naamauteur namenauteurs",
        "editor": "editors redacteur redacteuren redactie bookeditors onderredactievan",
        "translator": "translators vertaler vertalers vertaling vertaalddoor",
        "issued": """
            year jaar date datum publicationyear publicationdate publicatiejaar publicatiedatum verschijningsjaar jaarvanuitgave jaarvanpublicatie uitgavejaar jaaruitgave verschenen \
            pubdate pubyear yearofpublication datepublished datumpublicatie dateissued
            """,
        "accessed": "accessdate geraadpleegd geraadpleegdop datumgeraadpleegd raadpleegdatum lastaccessed",
        "container-title": """
            journal journaltitle journalname tijdschrift tijdschrifttitel titeltijdschrift naamtijdschrift publicationtitle sourcetitle publication journalbook booktitle titelboek boektitel bundel \
            titelbundel verschenenin krant periodiek periodical
            """,
        "collection-title": "series reeks serie reekstitel serietitel bookseriestitle seriestitle",
        "publisher": "uitgever uitgeverij institution instelling university universiteit uitgevendeinstantie publishername",
        "publisher-place": "place plaats plaatsvanuitgave placeofpublication publishercity publisherlocation uitgaveplaats publisherplace uitgeversplaats",
        "volume": "jaargang jrg vol deel",
        "issue": "aflevering issuenumber journalissue tijdschriftnummer afl",
        "number": "nummer nr no reportnumber rapportnummer",
        articleNumber: "artno articleno articlenumber artikelnummer",
        "page": "pages paginas pagina bladzijden bladzijde blz pp pag pagerange paginanummers paginering paginareeks pagination",
        firstPage: "pagestart startpage firstpage beginpagina beginpage startpagina eerstepagina vanpagina",
        lastPage: "pageend endpage lastpage eindpagina laatstepagina totpagina",
        extent: "pagecount numpages aantalpaginas numberofpages omvang aantalbladzijden",
        "edition": "druk editie",
        "event-title": "conferencename conferencetitle conferentie congres meetingname bijeenkomst",
        "event-place": "conferencelocation conferenceplace",
        "DOI": "doilink doiurl", "ISBN": "isbns", "ISSN": "eissn issns issnisbn",
        "URL": "link links webadres website urls weblink articleurl internetadres permalink webpagina vindplaats linknaarbron",
        "language": "taal languages languageoforiginaldocument",
        "abstract": "samenvatting abstractnote summary",
        "keyword": "keywords trefwoord trefwoorden authorkeywords tags manualtags steekwoorden sleutelwoorden onderwerp onderwerpen subject subjects",
        "note": "notes notitie notities opmerking opmerkingen aantekening aantekeningen toelichting commentaar comments",
        key: "key citationkey citekey sleutel",
    ]

    private static let programData: Set<String> = [
        "dateadded", "datemodified", "fileattachments", "linkattachments", "automatictags", "librarycatalog", "callnumber", "journalabbreviation", "abbreviatedsourcetitle", "eid", "citedby",
        "authorsid", "affiliations", "authorswithaffiliations", "correspondenceaddress", "openaccess", "publicationstage", "citation", "firstauthor", "createdate", "nihmsid", "gsrank",
        "querydate", "cites", "citesurl", "citesperyear", "citesperauthor", "timescited", "uniquewosid", "uti", "researcherids", "orcids", "wosindex", "coden", "authoraddress", "emailaddresses",
        "utuniquewosid", "state", "viewcount", "downloadcount", "referencecount", "citationcount", "partcount", "partofcount", "versioncount", "versionofcount", "schemaversion", "isactive",
        "metadataversion", "registered", "updated", "collections", "pubmedid",
    ]
}
