import Diagnostics
import Records
import Testing

@testable import Bibliography

/// Tables and JSON of people and databases, which call the fields what they like.
@Suite struct ForeignTableTests {
    /// Excel in Dutch: semicolons, a title and an empty line above the columns, an author a column, rows that were emptied.
    @Test func aTableOfSomebody() throws {
        let text = "\u{FEFF}Literatuur 2024;;;;;;;\r\n;;;;;;;\r\nSoort;Auteur(s);Auteur 2;Titel;Jaar van uitgave;Uitgever;Link;Kleur\r\n"
            + "Proefschrift;Anna van der Berg;\"Vries, J. de\";Leren in de school;2018;Universiteit Utrecht;https://a.example/x;rood\r\n;;;;;;;\r\n"
            + "Beleidsnotitie;Ministerie van OCW;;Kwaliteit;z.j.;n.v.t.;;\r\n"
        let result = read(text, path: "lijst.csv")
        #expect(result.findings.isEmpty)
        #expect(result.entries.map(\.record) == [
            [
                "type": "thesis", "title": "Leren in de school", "author": [person("Berg", "Anna", particle: "van der"), person("Vries", "J.", particle: "de")], "issued": 2018,
                "publisher": "Universiteit Utrecht", "genre": "Proefschrift", "URL": "https://a.example/x", "note": "Kleur: rood",
            ],
            ["type": "document", "title": "Kwaliteit", "author": [["literal": "Ministerie van OCW"]], "genre": "Beleidsnotitie"],
        ])
        #expect(result.entries[1].remarks.map(\.nl) == ["de soort `Beleidsnotitie` is onbekend; het is een `document` geworden", "de bron heeft geen datum (`Jaar van uitgave` is ‘z.j.’)"])
    }

    /// The names of the brief: each in its field.
    @Test func dutchNames() throws {
        let entry = try one("sep=;\nauteurs;titel;ondertitel;jaar;tijdschrift;jaargang;nummer;pagina's;type;taal;samenvatting;trefwoorden\n"
            + "\"Jansen, A.; Vries, B. de\";Leren;een studie;2019;Pedagogiek;40;2;blz. 45–56;artikel;Nederlands;Kort.;a; b\n".replacing(";a; b", with: ";\"a; b\""), .csv)
        #expect(entry.record == [
            "type": "article-journal", "title": "Leren: een studie", "author": [person("Jansen", "A."), person("Vries", "B.", particle: "de")], "issued": 2019, "container-title": "Pedagogiek",
            "volume": 40, "issue": 2, "page": "45-56", "language": "nl", "abstract": "Kort.", "keyword": "a, b",
        ])
        #expect(entry.remarks.isEmpty)
    }

    /// What a cell holds that should be two: lines as spreadsheets have them, and a bar.
    @Test(arguments: ["\"Jansen, A.\nVries, B. de\"", "\"Jansen, A.|Vries, B. de\""])
    func namesInOneCell(cell: String) throws {
        let record = try one("Auteur;Titel;Link\n\(cell);T;www.kennisnet.nl/a b\n".replacing("a b", with: "a")).record
        #expect(record["author"] == [person("Jansen", "A."), person("Vries", "B.", particle: "de")] && record["URL"] == "https://www.kennisnet.nl/a")
    }

    /// From the input, which has no name to tell its form.
    @Test func aTitleAboveTheColumns() {
        #expect(read("Literatuur;;\n;;\nAuteur;Titel;Jaar\nBos, C.;T;2019\n", path: "-").entries.count == 1)
        #expect(read("Wat titel, auteur en jaar zeggen,\nis hier tekst.\n", path: "-").format == nil)
    }

    /// Two columns for one field lose nothing.
    @Test func columnsThatAreThereTwice() throws {
        let record = try one("Titel;Title;Jaar;Publicatiejaar\nEen;One;2019;2020\n", .csv).record
        #expect(record["title"] == "Een" && record["note"] == "Publicatiejaar: 2020\nTitle: One")
    }

    @Test func windows1252() {
        let text = "Auteur;Titel;Jaar\nM\u{FC}ller, J.;\u{C9}\u{E9}n aanpak;2019\n"
        let result = BibliographyReader.read(SourceFile(path: "a.csv", bytes: text.unicodeScalars.map { UInt8($0.value) }))
        #expect(result.entries.map { $0.record["title"] } == ["Één aanpak"] && result.entries[0].record["author"] == [person("Müller", "J.")])
    }

    /// A separator in a text that is not in quotes moves all cells behind it.
    @Test func aRowWithCellsTooMany() {
        let result = read("Auteur;Titel;Jaar\nJansen, A.; de Vries, B.;Leren;2019\nBos, C.;Twee;2020;\n", .csv)
        #expect(result.entries.map { $0.record["title"] } == ["Twee"] && result.lost == 1)
        #expect(result.findings.map(\.message.nl) == ["deze rij heeft 4 cellen, en er zijn 3 kolommen"])
        #expect(read("a;b;c\n1;2;3\n", .csv).findings.map(\.message.nl) == ["de eerste regel van deze tabel noemt geen kolom met titels"])
    }

    /// What Scopus, Web of Science, PubMed, Zotero and Google Scholar export.
    @Test(arguments: [
        (
            "Authors,Author full names,Title,Year,Source title,Art. No.,Page start,Page end,Author Keywords,Language of Original Document,Document Type,Source,EID\n\"Jansen A.; de Vries B.\",\"Jansen, Anna (57)\",T,2021,J,103,,,a; b,English,Article,Scopus,2-s2\n",
            ["type": "article-journal", "title": "T", "author": [person("Jansen", "A."), person("Vries", "B.", particle: "de")], "issued": 2021, "container-title": "J", "page": 103, "language": "en", "keyword": "a, b"]
        ),
        (
            "Publication Type,Authors,Article Title,Source Title,Document Type,Publisher City,Publication Date,Publication Year,Start Page,End Page\nJ,\"Jansen, A; Bos, B\",T,J,Article,OXFORD,MAR,2021,1,12\n",
            ["type": "article-journal", "title": "T", "author": [person("Jansen", "A"), person("Bos", "B")], "issued": "2021-03", "container-title": "J", "publisher-place": "OXFORD", "page": "1-12"]
        ),
        (
            "PMID,Title,Authors,Journal/Book,Publication Year,Create Date\n1,T,\"Jansen A, de Vries B.\",J,2019,2019/05/01\n",
            ["type": "article-journal", "title": "T", "author": [person("Jansen", "A"), person("Vries", "B", particle: "de")], "issued": 2019, "container-title": "J", "note": "PMID: 1"]
        ),
        (
            "Key,Item Type,Publication Year,Author,Title,Date,Pages,Num Pages,Place,Type,Notes,Date Added,Editor\nAB,thesis,2015,\"Vries, Bart de\",T,mei 2015,,212,Utrecht,Proefschrift,<p>mooi</p>,2024,\"Smit, D.\"\n",
            ["type": "thesis", "title": "T", "author": [person("Vries", "Bart", particle: "de")], "editor": [person("Smit", "D.")], "issued": "2015-05", "publisher-place": "Utrecht", "genre": "Proefschrift", "note": "number-of-pages: 212\nmooi"]
        ),
        (
            "Authors,Title,Publication,Volume,Number,Pages,Year,Publisher\n\"Jansen, Anna; de Vries, Bart; \",T,J,40,2,45-56,2019,VELON\n",
            ["type": "article-journal", "title": "T", "author": [person("Jansen", "Anna"), person("Vries", "Bart", particle: "de")], "issued": 2019, "container-title": "J", "publisher": "VELON", "volume": 40, "issue": 2, "page": "45-56"]
        ),
    ] as [(String, Plain)])
    func ofDatabases(text: String, record: Plain) throws {
        #expect(try one(text, .csv).record == record)
    }

    @Test func jsonOfSomebody() throws {
        let text = #"{"bronnen": [{"titel":"Leren","auteurs":["Anna Jansen","Vries, B. de"],"jaar":2019,"tijdschrift":"Pedagogiek","jaargang":"40","nummer":2,"paginas":"12–19","soort":"artikel","doi":"https://doi.org/10.1000/x"}]}"#
        #expect(try one(text).record == [
            "type": "article-journal", "title": "Leren", "author": [person("Jansen", "Anna"), person("Vries", "B.", particle: "de")], "issued": 2019, "container-title": "Pedagogiek", "volume": 40,
            "issue": 2, "page": "12-19", "DOI": "10.1000/x",
        ])
    }

    /// Without a type the fields tell what it is, and that is said.
    @Test(arguments: [("tijdschrift;jaargang\nT;J;3", "article-journal"), ("isbn\nT;978-0-306-40615-7", "book"), ("jaar\nT;2019", "document")])
    func withoutAType(text: String, type: String) throws {
        let entry = try one("titel;" + text + "\n", .csv)
        #expect(entry.record["type"] == .string(type) && entry.remarks.count == 1 && entry.remarks[0].nl.contains("`\(type)` geworden"))
        #expect(try one(#"{"title": "T", "journal": "J", "volume": 3}"#).record["type"] == "article-journal")
    }

    /// What the services give, with what they wrap around it; and Zotero's own.
    @Test(arguments: [
        (
            #"{"status":"ok","message":{"facets":{},"items":[{"DOI":"10.1177/1","type":"journal-article","title":["Een"],"author":[{"given":"A.","family":"Bos"}],"issued":{"date-parts":[[2007]]},"container-title":["J"]}]}}"#,
            ["type": "article-journal", "title": "Een", "author": [person("Bos", "A.")], "issued": 2007, "container-title": "J", "DOI": "10.1177/1"]
        ),
        (
            #"{"data":{"id":"10.5281/zenodo.1","type":"dois","attributes":{"doi":"10.5281/zenodo.1","creators":[{"name":"Jansen, Anna","nameType":"Personal","givenName":"Anna","familyName":"Jansen"},{"name":"Kenniscentrum Leren","nameType":"Organizational"}],"titles":[{"title":"T"}],"publisher":{"name":"Zenodo"},"publicationYear":2021,"subjects":[{"subject":"education"}],"language":"nl","types":{"citeproc":"dataset"},"descriptions":[{"description":"Kort."}],"state":"findable"}}}"#,
            ["type": "dataset", "title": "T", "author": [person("Jansen", "Anna"), ["literal": "Kenniscentrum Leren"]], "issued": 2021, "publisher": "Zenodo", "DOI": "10.5281/zenodo.1", "language": "nl", "abstract": "Kort.", "keyword": "education"]
        ),
        (
            #"[{"key":"AB","itemType":"journalArticle","title":"T","creators":[{"creatorType":"author","firstName":"Anna","lastName":"Jansen"},{"creatorType":"editor","firstName":"B.","lastName":"Bos"}],"abstractNote":"Kort.","publicationTitle":"J","date":"2019-05","tags":[{"tag":"a"}],"dateAdded":"2020"}]"#,
            ["type": "article-journal", "title": "T", "author": [person("Jansen", "Anna")], "editor": [person("Bos", "B.")], "issued": "2019-05", "container-title": "J", "abstract": "Kort.", "keyword": "a"]
        ),
    ] as [(String, Plain)])
    func jsonOfServices(text: String, record: Plain) throws {
        let found = try one(text).record
        #expect(found.meansSame(as: record), "\(found)")
    }

    @Test(arguments: [("lijst.xlsx", "PK\u{3}\u{4}", "Excel/LibreOffice"), ("tekst.docx", "PK\u{3}\u{4}", "Word/LibreOffice"), ("x.pdf", "%PDF-1.7", "PDF")])
    func documentsOfOtherPrograms(path: String, text: String, name: String) {
        #expect(read(text, path: path).findings.map(\.message.nl) == ["dit is een bestand van \(name), en dat leest groei niet"])
    }
}
