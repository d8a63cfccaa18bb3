import Diagnostics
import Testing

@testable import Records

/// What people mistype, and what they are told: `line:column`, a part of the message, and a part of the tip.
@Suite struct SlipTests {
    @Test(arguments: [
        ("title:A\ncategory: primair\n", "1:1", "achter `title:` hoort een spatie", "`title: …`"),
        ("title: A\ncategory:primair\norder: 1\n", "2:1", "achter `category:` hoort een spatie", "`category: …`"),
        ("title: A\norder:1\n", "2:1", "achter `order:` hoort een spatie", ""),
        ("description: |\ntekst hier\ntitle: A\n", "2:1", "geen veld", "verder inspringen"),
        ("about:\n- a\nb\n", "3:1", "geen veld", "naam: waarde"),
        ("title: A\n category: primair\n", "2:2", "`category` staat verder naar rechts", "recht onder"),
        ("title: Samen: een begin\n", "1:13", "zonder aanhalingstekens", "`title: \"Samen: een begin\"`"),
        ("title: Samen\n  Een onderzoek: wat werkt\n", "2:16", "geen dubbele punt", "aanhalingstekens"),
        ("title: 's avonds leren\nnote: x\n", "1:8", "nergens gesloten", "`\"'s avonds leren\"`"),
        ("title: 's avonds\nnote: 'x'\n", "1:8", "pas op regel 2", "`\"'s avonds\"`"),
        ("title: \"Samen\" opleiden werkt\n", "1:14", "bij dit aanhalingsteken", "`'\"Samen\" opleiden werkt'`"),
        ("title: 'foto's van de klas'\n", "1:13", "bij dit aanhalingsteken", "`\"foto's van de klas\"`"),
        ("title: \"Hij zei \"ja\"\"\n", "1:17", "bij dit aanhalingsteken", "`'Hij zei \"ja\"'`"),
        ("title: \"Samen\" en \"apart\"\n", "1:14", "bij dit aanhalingsteken", "`'\"Samen\" en \"apart\"'`"),
        ("title: [Samen] opleiden\n", "1:14", "bij deze `]`", "`\"[Samen] opleiden\"`"),
        ("about:\n- [Roelofs](source/x)\n", "2:11", "bij deze `]`", "`\"[Roelofs](source/x)\"`"),
        ("title: [Samen opleiden\nnote: x\n", "1:8", "deze `[` wordt niet gesloten", "`\"[Samen opleiden\"`"),
        ("title: [a, b: c d: e]\n", "1:18", "ontbreekt een `,`", "komma"),
        ("title: - samen\n", "1:8", "achter een veldnaam", "onder `title:`"),
        ("title: A\n<<<<<<< HEAD\nnote: x\n=======\nnote: y\n>>>>>>> a\n", "2:1", "niet kon samenvoegen", "`=======`"),
        ("title: A\nnote: B\u{7}\n", "2:8", "besturingsteken", "Haal het weg"),
        ("title: é\nnote: é\u{7}\n", "2:8", "besturingsteken", ""),
        ("about:\n\t- x\n", "2:1", "tab", "spaties"),
        ("title: *belangrijk* punt\n", "1:8", "`*`", "aanhalingstekens"),
        ("title: **Vet** woord\n", "1:8", "`*`", "aanhalingstekens"),
        ("title: & samen\n", "1:8", "`&`", "aanhalingstekens"),
        ("title: > 50% van de leraren\n", "1:8", "op de volgende regel", "`\"> 50% van de leraren\"`"),
        ("title: | samen\n", "1:8", "op de volgende regel", "`\"| samen\"`"),
        ("title: ? waarom\n", "1:8", "`?`", "aanhalingstekens"),
        ("title: \"\\uD83D\"\n", "1:11", "code bestaat niet", "backslash"),
        ("title: A\ndirection:\u{A0}supports\n", "2:11", "harde spatie", "gewone spatie"),
        ("about:\n- a\n\u{A0}\u{A0}- b\nx: 1\n", "3:1", "harde spatie", ""),
        ("author:\n  - family: Bos\n\u{A0}\u{A0}\u{A0}\u{A0}given: B.\n    suffix: x\n", "3:1", "harde spatie", ""),
        ("title: A\nauthor:\n\u{A0}\u{A0}- family: Bos\n\u{A0}\u{A0}\u{A0}\u{A0}given: B.\nissued: 2018\n", "3:1", "harde spatie", ""),
        ("title: A\ndirection\u{FF1A}supports\nx: 1\n", "2:10", "brede dubbele punt", "gewone dubbele punt"),
        ("title Primaire effecten\norder: 1\n", "1:1", "geen veld", "`title: …`"), ("# x\n\ntitle; A\nb\norder: 1\n", "3:1", "geen veld", "`title: …`"),
        ("title = A\norder: 1\n", "1:1", "geen veld", "`title: …`"), ("title\u{FF1A} A\norder: 1\n", "1:6", "brede dubbele punt", "gewone dubbele punt"),
        (" title: A\norder: 1\n", "1:2", "`title` springt in", "Haal de spaties"),
        ("author:\n  - family Visser\n    given: Erik\n", "2:5", "geen veld", "`family: …`"), ("author:\n- family; Visser\n  given: Erik\n", "2:3", "geen veld", "`family: …`"),
        ("author:\n  -family: Visser\n    given: Erik\n", "2:3", "een streepje en een spatie", "in plaats van `-`"),
        ("author:\n  – family: Visser\n    given: Erik\n", "2:3", "een streepje en een spatie", "in plaats van `– `"),
        ("author:\n  1. family: \"Visser\"\n     given: Erik\n", "2:3", "een streepje en een spatie", "in plaats van `1. `"),
        ("title: A\n  b\n  note: x\n", "3:3", "`note` staat verder naar rechts", "recht onder"),
        ("```yaml\ntitle: A\n```\n", "1:1", "de bladzijde waar dit vandaan komt", "Haal hem weg"),
        ("title: @x\n", "1:8", "met dit teken", "aanhalingstekens"),
        ("title: A\r\norder:1\r\n", "2:1", "achter `order:` hoort een spatie", ""),
    ])
    func isTold(text: String, place: String, message: String, note: String) throws {
        let finding = try #require(refusals(Array(text.utf8)).first)
        let start = try #require(finding.place?.start)
        #expect("\(start.line):\(start.column)" == place)
        #expect(finding.message.nl.contains(message), "\(finding.message.nl)")
        #expect(note.isEmpty || finding.note?.nl.contains(note) == true, "\(finding.note?.nl ?? "")")
        #expect(finding.note != nil)
    }

    /// A tip that shows a value in quotes is one that works.
    @Test(arguments: ["'s avonds", "\"Samen\" opleiden", "'foto's van de klas'", "\"Hij zei \"ja\"\"", "[Samen] opleiden", "[Samen", "> 50%", "a: b", "\"a\\b\" c"])
    func whatATipShowsIsRead(value: String) throws {
        let tip: String = try #require(refusals(Array("title: \(value)\n".utf8)).first?.note?.nl)
        let parts = tip.split(separator: "`").map(String.init)
        let example = try #require(parts.last { $0.hasSuffix("\"") || $0.hasSuffix("'") })
        let read = try tree(example.hasPrefix("title: ") ? example : "title: \(example)").root["title"]?.text ?? ""
        #expect(value == read || value.dropFirst().dropLast() == read)
    }

    /// Of a section only the front matter is YAML: places count from the top of the file.
    @Test func inFrontMatter() throws {
        let finding = try #require(refusals(Array("---\ntitle: é\norder:1\n---\n\nTekst: 'hier\n".utf8), path: "a.md").first)
        #expect(finding.place?.start == Position(line: 3, column: 1))
    }

    /// The text of a section is its body; a field of that name is no second one.
    @Test func bodyIsNoField() {
        let found = refusals(Array("---\ntitle: A\nbody: B\n---\n\nTekst.\n".utf8), path: "a.md")
        #expect(found.map(\.rule) == ["front-matter"] && found[0].place?.start?.line == 3 && found[0].message.nl.contains("geen veld `body`"))
    }

    /// In prose a mark is as wrong as it is among fields; a block of code may show one.
    @Test(arguments: [
        ("Een.\n\n<<<<<<< HEAD\nDe ene.\n=======\nDe andere.\n>>>>>>> a\n", "7:1"),
        ("Een.\r\n<<<<<<< HEAD\r\nDe ene.\r\n", "6:1"),
        ("<<<<<<< HEAD\n", "5:1"),
        ("````\n<<<<<<< HEAD\n```\n````\n\n<<<<<<< HEAD\n", "10:1"),
        ("```\n<<<<<<< HEAD\n```\n", nil),
        ("~~~ text\n<<<<<<< HEAD\n", nil),
        ("a <<<<<<< HEAD\n<<<<<<<< HEAD\n<<<<<<<\n<<<<<< HEAD\n    <<<<<<< HEAD\n", nil),
    ])
    func marksOfAMerge(body: String, place: String?) {
        let finding = refusals(Array("---\ntitle: A\n---\n\n\(body)".utf8), path: "a.md").first
        #expect(finding?.place?.start.map { "\($0.line):\($0.column)" } == place)
        #expect(finding?.rule == (place == nil ? nil : "merge-conflict"))
    }
}
