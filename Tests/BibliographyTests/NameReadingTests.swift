import Diagnostics
import Records
import Testing

@testable import Bibliography

/// A name reads the same wherever it comes from.
@Suite struct NameReadingTests {
    /// How a list of sources has it, and what it is.
    static let lists: [(String, [Plain])] = [
        ("Jansen, A.", [person("Jansen", "A.")]),
        ("Vries, J. de", [person("Vries", "J.", particle: "de")]),
        ("Berg, Jan van der", [person("Berg", "Jan", particle: "van der")]),
        ("van der Berg, Jan", [person("Berg", "Jan", particle: "van der")]),
        ("van 't Hooft, G.", [person("Hooft", "G.", particle: "van 't")]),
        ("Hooft, G. 't", [person("Hooft", "G.", particle: "'t")]),
        ("King, Martin Luther, Jr.", [person("King", "Martin Luther", suffix: "Jr.")]),
        ("King, Jr., Martin Luther", [person("King", "Martin Luther", suffix: "Jr.")]),
        ("Aalst, van der, W.M.P.", [person("Aalst", "W.M.P.", particle: "van der")]),
        ("Vries, Jan, de", [person("Vries", "Jan", particle: "de")]),
        ("Jong, T. de (Ton)", [person("Jong", "T. (Ton)", particle: "de")]),
        ("Raad, J.", [person("Raad", "J.")]),
        ("Ministerie van Onderwijs, Cultuur en Wetenschap", [["literal": "Ministerie van Onderwijs, Cultuur en Wetenschap"]]),
        ("Inspectie van het Onderwijs", [["literal": "Inspectie van het Onderwijs"]]),
        ("Department of Education, Victoria", [["literal": "Department of Education, Victoria"]]),
        ("Jansen, A.; de Vries, B.; Pietersen, C.", [person("Jansen", "A."), person("Vries", "B.", particle: "de"), person("Pietersen", "C.")]),
        ("Jansen, A., de Vries, B.", [person("Jansen", "A."), person("Vries", "B.", particle: "de")]),
        ("Vries, J. de, Bakker, Th. M., en Kok-Smit, W.-P.", [person("Vries", "J.", particle: "de"), person("Bakker", "Th. M."), person("Kok-Smit", "W.-P.")]),
        ("Jansen, A. & B. de Vries", [person("Jansen", "A."), person("Vries", "B.", particle: "de")]),
        ("A. Jansen, B. de Vries en C. Pietersen", [person("Jansen", "A."), person("Vries", "B.", particle: "de"), person("Pietersen", "C.")]),
        ("Jansen A, de Vries BC, Kok-Smit W.", [person("Jansen", "A"), person("Vries", "BC", particle: "de"), person("Kok-Smit", "W")]),
        ("Jansen A.; de Vries B.C.", [person("Jansen", "A."), person("Vries", "B.C.", particle: "de")]),
        ("B. de Vries", [person("Vries", "B.", particle: "de")]),
        ("Stichting ABC, Vereniging XYZ", [["literal": "Stichting ABC, Vereniging XYZ"]]),
        // What may be two family names or one name is left as one; the rule `author-names` asks.
        ("Jansen, de Vries", [person("Jansen", "de Vries")]), ("Vries, de", [["family": "Vries", "given": "de"]]),
        ("Li, Wei; Wang, X; Zhang, Y", [person("Li", "Wei"), person("Wang", "X"), person("Zhang", "Y")]),
    ]

    @Test(arguments: lists)
    func inEveryForm(text: String, wanted: [Plain]) throws {
        let json = text.replacing("\"", with: "\\\"")
        #expect(try one("TY  - BOOK\nAU  - \(text)\nTI  - T\nER  - \n").record["author"] == .array(wanted))
        #expect(try one("@book{x, author = {\(text)}, title = {T}}").record["author"] == .array(wanted))
        #expect(try one("title,author,issued\nT,\"\(text)\",2001\n").record["author"] == .array(wanted))
        #expect(try one("[{\"type\":\"book\",\"title\":\"T\",\"author\":\"\(json)\"}]").record["author"] == .array(wanted))
        let endNote = "<xml><records><record><ref-type name=\"Book\">6</ref-type><titles><title>T</title></titles><contributors><authors><author>\(text)</author></authors></contributors></record></records></xml>"
        #expect(try one(endNote).record["author"] == .array(wanted))
        if wanted.count == 1 { #expect(PersonName(typed: text).plain == wanted[0]) }
    }

    @Test func pairsWithCommasAlone() {
        func names(_ text: String) -> [String]? { PersonName.pairs(text)?.map(\.name.inverted) }
        #expect(names("Jansen, A., & van den Berg, B.J.") == ["Jansen, A.", "van den Berg, B.J."])
        #expect(names("Jansen, A. & Bakker, C.") == ["Jansen, A.", "Bakker, C."])
        for text in ["Jansen, A.", "King, M. L., Jr.", "Onderwijs, Cultuur en Wetenschap, Ministerie van", "Jansen, Anna, Bakker, Cees", "A, B., C", ", A., B, C.", "B, C., 1, D."] {
            #expect(names(text) == nil, "\(text)")
        }
    }

    @Test(arguments: ["Jansen, A., et al.", "Jansen, A., e.a.", "Jansen, A. et al"])
    func others(text: String) throws {
        for entry in [try one("TY  - BOOK\nAU  - \(text)\nTI  - T\nER  - \n"), try one("Titel;Auteur\nT;\"\(text)\"\n", .csv)] {
            #expect(entry.record["author"] == [person("Jansen", "A.")] && entry.record["note"] == "author: et al.")
        }
    }

    /// In capitals they are two initials.
    @Test(arguments: [("Matseur, E.A.", person("Matseur", "E.A.")), ("Vieira, Diana C.S.", person("Vieira", "Diana C.S.")), ("Matseur, E.A", person("Matseur", "E.A"))])
    func initialsThatLookLikeOthers(text: String, name: Plain) throws {
        for entry in [try one("TY  - BOOK\nAU  - \(text)\nTI  - T\nER  - \n"), try one("Titel;Auteur\nT;\"\(text)\"\n", .csv), try one("@book{x, author = {\(text)}, title = {T}}")] {
            #expect(entry.record["author"] == [name] && entry.record["note"] == nil)
        }
    }

    @Test(arguments: ["Jansen, A. (red.)", "A. Jansen (Eds.)"])
    func editorsAmongTheAuthors(text: String) throws {
        for entry in [try one("TY  - BOOK\nAU  - \(text)\nTI  - T\nER  - \n"), try one("@book{x, author = {\(text)}, title = {T}}")] {
            #expect(entry.record["editor"] == [person("Jansen", "A.")] && entry.record["author"] == nil)
            #expect(entry.remarks.map(\.nl) == ["‘\(text)’ is overgenomen als redacteur"])
        }
    }

    /// As people type them in a table.
    @Test func fullNames() {
        func names(_ text: String) -> [String] { PersonName.list(text, isTyped: true).map(\.name.inverted) }
        #expect(names("Anna Jansen, Bart de Vries") == ["Jansen, Anna", "de Vries, Bart"])
        #expect(names("Anna Jansen, Bart Smit en Cees Kok-Bos") == ["Jansen, Anna", "Smit, Bart", "Kok-Bos, Cees"])
        #expect(names("García Márquez, Gabriel José") == ["García Márquez, Gabriel José"] && names("van der Berg, Jan Willem") == ["van der Berg, Jan Willem"])
        #expect(names("Samen Opleiden & Professionaliseren").count == 1 && names("Ministerie van Onderwijs, Cultuur en Wetenschap").count == 1)
    }

    @Test func severalLinesOfInitials() throws {
        #expect(try one("TY  - JOUR\nAU  - St. Lucas\nAU  - Jansen A\nTI  - T\nER  - \n").record["author"] == [["literal": "St. Lucas"], ["literal": "Jansen A"]])
        #expect(try one("TY  - JOUR\nAU  - Jansen AB\nAU  - de Vries C\nTI  - T\nER  - \n").record["author"] == [person("Jansen", "AB"), person("Vries", "C", particle: "de")])
        #expect(try one("@misc{x, author = {Onderwijsraad}, title = {T}}").record["author"] == [["literal": "Onderwijsraad"]])
    }

    /// A list that no record could hold is cut, and that is said.
    @Test func tooManyNames() throws {
        let lines = (0..<10_050).map { "AU  - Naam, \($0)" }.joined(separator: "\n")
        let bibTeX = (0..<10_050).map { "Naam \($0)" }.joined(separator: " and ")
        for text in ["TY  - BOOK\n\(lines)\nTI  - T\nER  - \n", "@book{x, author = {\(bibTeX)}, title = {T}}"] {
            let entry = try one(text)
            #expect(entry.record["author"]?.items.count == 10_000)
            #expect(entry.remarks.map(\.nl) == ["van `author` zijn alleen de eerste 10.000 namen overgenomen"])
        }
    }

    @Test func initialsOfWhatSomebodyIsCalled() {
        #expect(Name(typed: "Jong, T. de (Ton)").withInitials == "de Jong, T." && Name(typed: "Jong, T. de (Ton)").inverted == "de Jong, T. (Ton)")
    }

    /// EndNote's sign for an organisation is a comma at the end.
    @Test(arguments: ["Ministerie van Onderwijs, Cultuur en Wetenschap", "Onderwijsraad", "Kennisnet en Saxion"])
    func aClosingComma(name: String) throws {
        #expect(try one("TY  - BOOK\nAU  - \(name),\nTI  - T\nER  - \n").record["author"] == [["literal": .string(name)]])
    }

    @Test func partsThatArePartsAlready() throws {
        let json = #"[{"type":"book","title":"T","author":[{"family":"Vries","given":"J. de"},{"family":"Jansen","given":"A.","dropping-particle":"von"}]}]"#
        #expect(try one(json).record["author"] == [person("Vries", "J.", particle: "de"), person("Jansen", "A.", dropping: "von")])
    }

    /// As a person types it, or as it stands on a page.
    static let typedNames: [(String, Plain)] = [
        ("Jan van der Berg", person("Berg", "Jan", particle: "van der")), ("Gerard van 't Hooft", person("Hooft", "Gerard", particle: "van 't")),
        ("Martin Luther King Jr.", person("King", "Martin Luther", suffix: "Jr.")), ("Onderwijsraad", ["literal": "Onderwijsraad"]), ("{Jan & Co}", ["literal": "Jan & Co"]),
        ("Universiteit Utrecht", ["literal": "Universiteit Utrecht"]), ("Nationaal Regieorgaan Onderwijsonderzoek", ["literal": "Nationaal Regieorgaan Onderwijsonderzoek"]),
        ("Utrecht University", ["literal": "Utrecht University"]), ("Vincent School", person("School", "Vincent")), ("Jean-Luc Centre", person("Centre", "Jean-Luc")),
    ]

    @Test(arguments: typedNames)
    func typed(text: String, wanted: Plain) {
        #expect(PersonName(typed: text).plain == wanted)
    }

    /// A semicolon in braces, or of a character in HTML, parts no names.
    @Test func semicolonsThatPartNothing() throws {
        #expect(try one("@book{x, author = {{Een; Twee} and M{\\&}uuml$\\mathsemicolon$ller, A.}, title = {T}}").record["author"] == [["literal": "Een; Twee"], person("Müller", "A.")])
        #expect(try one("TY  - BOOK\nAU  - M&uuml;ller, A.\nTI  - T\nER  - \n").record["author"] == [person("Müller", "A.")])
    }
}
