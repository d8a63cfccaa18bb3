import Diagnostics
import Records
import Testing

@testable import Editorial

/// One mistake is one finding, on the place of the mistake, in words about the record; nothing that rests on it is told too.
@Suite struct OneMistakeTests {
    private static let source = "type: article-journal\ntitle: Onderzoek\nauthor:\n  - family: Bos\n    given: A.\nissued: 2018\n"

    /// What is replaced in the source, by what, and the one finding: rule, place, field and message.
    static let sources: [(old: String, new: String, finding: String)] = [
        ("issued: 2018", "jaar: 2018", "unknown-field sources/rug-2018.yaml:6:1 jaar het veld `jaar` bestaat hier niet"),
        ("title: Onderzoek", "titel: Onderzoek", "unknown-field sources/rug-2018.yaml:2:1 titel het veld `titel` bestaat hier niet"),
        ("  - family: Bos\n    given: A.\n", "  - A. Bos\n",
            "wrong-type sources/rug-2018.yaml:4:5 author[0] waarde 1 van `author` (Auteur) moet een groep velden zijn; hier staat een tekst"),
        ("author:\n  - family: Bos\n    given: A.\n", "author: A. Bos\n",
            "wrong-type sources/rug-2018.yaml:3:9 author het veld `author` (Auteur) moet een lijst zijn; hier staat een tekst"),
        ("author:\n  - family: Bos\n    given: A.\n", "author:\n  family: Bos\n  given: A.\n",
            "wrong-type sources/rug-2018.yaml:4:3 author het veld `author` (Auteur) moet een lijst zijn; hier staat een groep velden"),
        ("family: Bos", "famly: Bos", "unknown-field sources/rug-2018.yaml:4:5 author[0].famly het veld `famly` bestaat hier niet"),
        ("family: Bos", "family: 3", "wrong-type sources/rug-2018.yaml:4:13 author[0].family het veld `family` (Achternaam) moet een tekst zijn; hier staat een getal"),
        ("  - family: Bos\n    given: A.\n", "  - given: A.\n",
            "required-field sources/rug-2018.yaml:4:5 author[0].family ‘Achternaam’ of ‘Organisatie of hele naam’ ontbreekt: voeg het veld `family:` of `literal:` toe"),
        ("  - family: Bos\n    given: A.\n", "  -\n", "empty-value sources/rug-2018.yaml:4:4 author[0] waarde 1 van `author` (Auteur) is leeg"),
        ("  - family: Bos\n    given: A.\n", "  - name: Bos\n", "unknown-field sources/rug-2018.yaml:4:5 author[0].name het veld `name` bestaat hier niet"),
        ("type: article-journal", "type: artikel", "not-a-choice sources/rug-2018.yaml:1:7 type het veld `type` (Soort bron) kan niet ‘artikel’ zijn; …"),
        ("type: article-journal\n", "", "required-field sources/rug-2018.yaml:1:1 type ‘Soort bron’ ontbreekt: voeg het veld `type:` toe"),
        ("type:", "tpye:", "unknown-field sources/rug-2018.yaml:1:1 tpye het veld `tpye` bestaat hier niet"),
        ("issued: 2018", "issued: 31-3-2018", "wrong-format sources/rug-2018.yaml:6:9 issued het veld `issued` (Verschenen) moet een jaartal of een datum zijn; ‘31-3-2018’ is dat niet"),
        ("issued: 2018", "issued: maart 2018", "wrong-format sources/rug-2018.yaml:6:9 issued het veld `issued` (Verschenen) moet een jaartal of een datum zijn; ‘maart 2018’ is dat niet"),
        ("issued: 2018", "issued: [2018]", "wrong-type sources/rug-2018.yaml:6:9 issued het veld `issued` (Verschenen) moet een geheel getal of een tekst zijn; hier staat een lijst"),
        ("issued: 2018", "issued: true", "wrong-format sources/rug-2018.yaml:6:9 issued het veld `issued` (Verschenen) moet een jaartal of een datum zijn; ‘true’ is dat niet"),
        ("issued: 2018", "issued: 2018\nURL: www.rug.nl", "wrong-format sources/rug-2018.yaml:7:6 URL het veld `URL` (Webadres) moet een webadres zijn; ‘www.rug.nl’ is dat niet"),
        ("issued: 2018", "issued: 2018\nDOI: doi:10.1234/x", "wrong-format sources/rug-2018.yaml:7:6 DOI het veld `DOI` is alleen de code, zonder webadres, ‘doi:’ of spaties: `10.1234/x`"),
        ("issued: 2018", "issued: 2018\nDOI: 10.1177 /0022", "wrong-format sources/rug-2018.yaml:7:6 DOI het veld `DOI` is alleen de code, zonder webadres, ‘doi:’ of spaties: `10.1177/0022`"),
        ("title: Onderzoek", "title: Onderzoek\ntitle: Onderzoek", "yaml-duplicate-key sources/rug-2018.yaml:3:1 - het veld `title` staat er al, op regel 2"),
        ("title: Onderzoek", "title: Onderzoek: een begin", "yaml-syntax sources/rug-2018.yaml:2:17 - …"),
        ("title: Onderzoek", "title:", "empty-value sources/rug-2018.yaml:2:7 title het veld `title` (Titel) is leeg"),
        ("title: Onderzoek", "title: '   '", "empty-value sources/rug-2018.yaml:2:8 title het veld `title` (Titel) is leeg"),
        ("title: Onderzoek", "title: \"\\t\\u00A0\"", "empty-value sources/rug-2018.yaml:2:8 title het veld `title` (Titel) is leeg"),
        ("title: Onderzoek", "title: ''", "empty-value sources/rug-2018.yaml:2:8 title het veld `title` (Titel) is leeg"),
        ("family: Bos", "family: ' '", "empty-value sources/rug-2018.yaml:4:13 author[0].family het veld `family` (Achternaam) is leeg"),
        ("issued: 2018", "issued: 2018\nvolume: ' '", "empty-value sources/rug-2018.yaml:7:9 volume het veld `volume` (Jaargang of deel) is leeg"),
        ("issued: 2018", "issued: 2018\nlabel: ' '", "empty-value sources/rug-2018.yaml:7:8 label het veld `label` …"),
        ("given: A.", "given: A.\n    given-name: B.", "unknown-field sources/rug-2018.yaml:6:5 author[0].given-name het veld `given-name` bestaat hier niet"),
        ("issued: 2018", "issued: 2018\neditor: []", "empty-value sources/rug-2018.yaml:7:9 editor het veld `editor` (Redacteur) is leeg"),
    ]

    @Test(arguments: sources)
    func ofSources(old: String, new: String, finding: String) {
        let text = Self.source.replacing(old, with: new)
        #expect(text != Self.source)
        compare(Support.check(changing: ["sources/rug-2018.yaml": text]), finding)
    }

    /// The same for the other kinds of records: the file, its whole text, and the one finding.
    static let records: [(path: String, text: String, finding: String)] = [
        // What looks like nothing that is there may be any of it.
        ("claims/rug-2018-behoud.yaml", "source: rug-2018\nabout:\n  - effect/iets-heel-anders\n  - condition/leiderschap\nstatement: X.\ndirection: supports\nbasis: empirical\n",
            "unresolved-reference claims/rug-2018-behoud.yaml:3:5 about[0] er is geen effect of voorwaarde `effect/iets-heel-anders`"),
        ("claims/rug-2018-behoud.yaml", "source: hattie-2009\nabout: [effect/behoud, condition/leiderschap]\nstatement: X.\ndirection: supports\nbasis: empirical\n",
            "unresolved-reference claims/rug-2018-behoud.yaml:1:9 source er is geen bron `hattie-2009`"),
        ("claims/rug-2018-behoud.yaml", "source: rug-2018\nabout:\n  - effect/behuod\n  - condition/leiderschap\nstatement: X.\ndirection: supports\nbasis: empirical\n",
            "unresolved-reference claims/rug-2018-behoud.yaml:3:5 about[0] er is geen effect of voorwaarde `effect/behuod`"),
        ("claims/rug-2018-behoud.yaml", "source: [rug-2018]\nabout: [effect/behoud, condition/leiderschap]\nstatement: X.\ndirection: supports\nbasis: empirical\n",
            "wrong-type claims/rug-2018-behoud.yaml:1:9 source het veld `source` (Bron) moet een tekst zijn; hier staat een lijst"),
        ("claims/rug-2018-behoud.yaml", "source: rug-2018\nabout: [effect/behoud, condition/leiderschap]\nstatement: X.\ndirection: supports\nbasis: empirical\nsuccessor: weg\n",
            "unresolved-reference claims/rug-2018-behoud.yaml:6:12 successor er is geen bevinding `weg`"),
        ("claims/rug-2018-behoud.yaml", "source: rug-2018\nabout: [effect/behoud, condition/leiderschap]\nstatement: X.\ndirection: supports\nbasis: empirical\nsuccessor: source/rug-2018\n",
            "unresolved-reference claims/rug-2018-behoud.yaml:6:12 successor het veld `successor` (Opgevolgd door) noemt een bron (`source/rug-2018`); hier hoort een bevinding"),
        ("claims/rug-2018-behoud.yaml", "source: rug-2018\nabout: [effect/behoud, condition/leiderschap]\nstatement: X.\ndirection: supports\nbasis: empirical\nstatus: withdrawnn\n",
            "not-a-choice claims/rug-2018-behoud.yaml:6:9 status het veld `status` kan niet ‘withdrawnn’ zijn; …"),
        ("document.yaml", "title: T\nlanguage: nl\noutline:\n  - section: inleiding\n  - section: ''\n  - section: ''\n", "empty-value document.yaml:5:14 outline[1].section …|empty-value document.yaml:6:14 outline[2].section …"),
        ("document.yaml", "title: T\nlanguage: nl\noutline: inleiding\n", "wrong-type document.yaml:3:10 outline het veld `outline` (Indeling) moet een lijst zijn; hier staat een tekst"),
        ("document.yaml", "title: T\nlanguage: nl\noutline:\n  - inleiding\n", "wrong-type document.yaml:4:5 outline[0] waarde 1 van `outline` (Indeling) moet een groep velden zijn; hier staat een tekst"),
        ("document.yaml", "title: T\nlanguage: nl\noutline:\n  - section: inleiding\nreview:\n  accept: [maintainer, maintainer]\n", "duplicate-item document.yaml:6:24 review.accept[1] …"),
        ("document.yaml", "title: T\nlanguage: nl\noutline:\n  - section: inleiding\nchecks:\nseverities:\n  pdf-trace: off\n",
            "unknown-field document.yaml:6:1 severities `severities` springt niet ver genoeg in om bij `checks:` te horen"),
        ("document.yaml", "title: T\nlanguage: nl\noutline:\n  - section: inleiding\nchecks:\n    severities:\n    pdf-trace: off\n    double-word: off\n",
            "unknown-field document.yaml:7:5 checks.pdf-trace `pdf-trace` springt niet ver genoeg in om bij `severities:` te horen"),
        ("claims/rug-2018-behoud.yaml", "source: rug-2018\n  - effect/behoud\n  - condition/leiderschap\nstatement: X.\ndirection: supports\nbasis: empirical\n",
            "required-field claims/rug-2018-behoud.yaml:2:3 about boven deze lijst ontbreekt de naam van het veld: waarschijnlijk `about:`"),
        ("document.yaml", "title: T\nlanguage: fr\noutline:\n  - section: inleiding\n", "not-a-choice document.yaml:2:11 language het veld `language` (Taal) kan niet ‘fr’ zijn; …"),
        ("claims/rug-2018-behoud.yaml", "source: rug-2018\nabout: [effect/behoud, condition/leiderschap]\nstatement: '  '\ndirection: supports\nbasis: empirical\n",
            "empty-value claims/rug-2018-behoud.yaml:3:12 statement het veld `statement` …"),
        ("claims/rug-2018-behoud.yaml", "source: rug-2018\nabout: [effect/behoud, condition/leiderschap]\nstatement: X.\ndirection: supports\nbasis: empirical\nnote: \"  \"\n",
            "empty-value claims/rug-2018-behoud.yaml:6:7 note het veld `note` …"),
        ("people/beheer.yaml", "name: ' '\nroles: [maintainer]\nemail: [beheer@groei.example]\n", "empty-value people/beheer.yaml:1:7 name het veld `name` …"),
        ("terms.yaml", "terms: [begeleiding, werkplek, begeleiding]\n", "duplicate-item terms.yaml:1:32 terms[2] …"),
        ("terms.yaml", "terms: [begeleiding, '  ']\n", "empty-value terms.yaml:1:22 terms[1] waarde 2 van `terms` …"),
        ("document.yaml", "title: ' '\nlanguage: nl\noutline:\n  - section: inleiding\n", "empty-value document.yaml:1:8 title het veld `title` (Titel) is leeg"),
        ("effects/behoud.yaml", "title: ' '\ncategory: primair\norder: 1\n", "empty-value effects/behoud.yaml:1:8 title het veld `title` …"),
        ("conditions/leiderschap.yaml", "title: Leiderschap\ntheme: ' '\norder: 1\n", "empty-value conditions/leiderschap.yaml:2:8 theme het veld `theme` …"),
        ("people/beheer.yaml", "name: Beheer\nroles: [maintainr]\nemail: [beheer@groei.example]\n", "not-a-choice people/beheer.yaml:2:9 roles[0] waarde 1 van `roles` (Rollen) kan niet ‘maintainr’ zijn; …"),
        ("people/beheer.yaml", "name: Beheer\nroles: [maintainer]\nemail: [beheer]\n", "wrong-format people/beheer.yaml:3:9 email[0] waarde 1 van `email` (E-mailadressen in git) moet een e-mailadres zijn; ‘beheer’ is dat niet"),
        ("people/beheer.yaml", "name: Beheer\nroles: [maintainer]\nemail: [beheer@groei.example]\nORCID: 0000-0002-1825-0098\n", "wrong-format people/beheer.yaml:4:8 ORCID het veld `ORCID` kan niet ‘0000-0002-1825-0098’ zijn: het laatste teken, dat de andere controleert, klopt niet"),
        ("sections/inleiding.md", "---\ntitel: Inleiding\n---\n\nTekst.\n", "unknown-field sections/inleiding.md:2:1 titel het veld `titel` bestaat hier niet"),
        ("sections/inleiding.md", "---\ntitle: Inleiding\n\nTekst.\n", "front-matter sections/inleiding.md:1:1 - …"),
        ("effects/behoud.yaml", "title: Behoud\ncategory: primair\norder: eerst\n", "wrong-type effects/behoud.yaml:3:8 order het veld `order` (Volgorde) moet een geheel getal zijn; hier staat een tekst"),
        ("effects/behoud.yaml", "title: Behoud\ncategory: effect/behoud\norder: 1\n",
            "unresolved-reference effects/behoud.yaml:2:11 category het veld `category` (Categorie) noemt een effect (`effect/behoud`); hier hoort een categorie"),
        ("effects/behoud.yaml", "- title: Behoud\n", "wrong-type effects/behoud.yaml:1:1 - een record bestaat uit velden (`naam: waarde`); hier staat een lijst"),
        ("sources/rug-2018.yaml", "", "empty-value sources/rug-2018.yaml:1:1 - …"), ("sources/leeg.yaml", "", "empty-value sources/leeg.yaml:1:1 - …"),
        ("effects/leeg.yaml", "", "empty-value effects/leeg.yaml:1:1 - …"),
    ]

    @Test(arguments: records)
    func ofRecords(path: String, text: String, finding: String) {
        compare(Support.check(changing: [path: text]), finding)
    }

    @Test(arguments: ["z.j.", "nd", "n.d.", "In druk"])
    func tellsWhatToDoWithoutAYear(issued: String) {
        let findings = Support.check(changing: ["sources/rug-2018.yaml": Self.source.replacing("issued: 2018", with: "issued: \(issued)")])
        #expect(findings.compactMap { $0.rule == "wrong-format" ? $0.note?.nl : nil } == ["Is er geen jaar bekend, laat dit veld dan weg; `accessed` zegt wanneer je de bron bekeek."])
    }

    /// What is no group of fields is told how one begins.
    @Test(arguments: [
        ("sources/rug-2018.yaml", source.replacing("  - family: Bos\n    given: A.\n", with: "  - Bos, A.\n"), "`family: …`"),
        ("document.yaml", "title: T\nlanguage: nl\noutline:\n  - inleiding\n", "`section: …`"),
        ("effects/behoud.yaml", "title: Behoud\ncategory: primair\norder: 1\nx-allow:\n  - pdf-trace\n", "`rule: …`"),
    ])
    func tellsHowAGroupBegins(path: String, text: String, tip: String) {
        let findings = Support.check(changing: [path: text]).filter { $0.rule == "wrong-type" }
        #expect(findings.map(\.note?.nl) == ["Begin met de naam van een veld: \(tip)."])
    }

    /// A choice by its label is mended, unless there are kinds of what was written.
    @Test(arguments: [("artikel", "article-journal", false), ("bericht", "post", false), ("boek", "book", true), ("hoofdstuk", "chapter", true)])
    func choosesByLabel(label: String, choice: String, isCertain: Bool) {
        let finding = Support.check(changing: ["sources/rug-2018.yaml": Self.source.replacing("article-journal", with: label)]).first { $0.rule == "not-a-choice" }
        #expect(finding?.note?.nl == "Bedoelde je `\(choice)`?")
        #expect((finding?.fix != nil) == isCertain)
    }

    /// No text of the standard schemas may be empty or spaces alone, whichever field it is: what has a form of its own, names a record or
    /// is one of a list is held to that.
    @Test func noTextMayBeSpaces() throws {
        for (path, text) in Support.files(under: "schemas") where path.hasSuffix(".schema.json") {
            let tree = try YAMLReader.read(SourceFile(path: path, text: text)).get()
            forEachText(tree.root, "") { name, schema in
                let isHeld = ["enum", "const", "format", "x-groei-ref"].contains { schema[$0] != nil } || ["rule", "field", "language"].contains(name)
                let pattern = schema["pattern"]?.text
                #expect(isHeld || pattern.map { $0 == #"\S"# || $0.hasPrefix("^") && $0.hasSuffix("$") } == true, "\(path) \(name)")
            }
        }
    }

    private func forEachText(_ value: Value, _ name: String, _ body: (String, Value) -> Void) {
        if let type = value["type"], type.text == "string" || type.items.contains(where: { $0.text == "string" }) { body(name, value) }
        for entry in value.entries { forEachText(entry.value, entry.key.text == "items" ? name : entry.key.text, body) }
        for item in value.items { forEachText(item, name, body) }
    }

    /// `…` stands for words that are tested elsewhere; findings are set apart by `|`.
    private func compare(_ found: [Finding], _ expected: String, location: SourceLocation = #_sourceLocation) {
        // What a source of some type lacks beside is another mistake.
        let found = found.filter { $0.rule != "missing-source-field" }
        let lines = found.map { "\($0.brief) \($0.field ?? "-") \($0.message.nl)" }
        let wanted = expected.split(separator: "|").map(String.init)
        #expect(lines.count == wanted.count, "\(lines)", sourceLocation: location)
        for (line, want) in zip(lines, wanted) {
            let start = want.hasSuffix("…") ? String(want.dropLast()) : want
            #expect(want.hasSuffix("…") ? line.hasPrefix(start) : line == start, "\(line)", sourceLocation: location)
        }
        for finding in found {
            let place = finding.place
            #expect(place?.start != nil && place?.end != nil && place?.excerpt != nil, "\(finding.brief)", sourceLocation: location)
            let text = FindingRenderer(language: .nl).render([finding], as: .text)
            #expect(text.contains("^"), "\(text)", sourceLocation: location)
        }
    }
}
