import Diagnostics
import Testing

@testable import LanguageServer

@Suite struct CompletionTests {
    private let claim = "corpus/claims/nieuw.yaml"

    @Test func offersTheFieldsThatAreNotThereRequiredOnesFirst() throws {
        let editor = try Editor()
        try editor.open(claim, "source: een-2020\n‸\nbasis: empirical\n")
        let items = try editor.ask("textDocument/completion", at: claim)[path: "items"].items
        let sorted = items.sorted { ($0["sortText"]?.string ?? "") < ($1["sortText"]?.string ?? "") }.map { $0["label"]?.string ?? "" }
        #expect(sorted.prefix(3) == ["about", "statement", "direction"])
        #expect(!sorted.contains("source") && !sorted.contains("basis") && sorted.contains("note"))
        #expect(try editor.completing(claim, "about") == "source: een-2020\nabout:\n  - $0\nbasis: empirical\n")
        #expect(try editor.completing(claim, "statement") == "source: een-2020\nstatement: \nbasis: empirical\n")
    }

    @Test func writesNoSnippetsForWhoDoesNotReadThem() throws {
        let editor = try Editor(capabilities: [:])
        try editor.open(claim, "ab‸")
        #expect(try editor.completing(claim, "about") == "about:\n  - ")
    }

    @Test func mendsANameWithoutASecondColon() throws {
        let editor = try Editor()
        try editor.open(claim, "sta‸: x\n")
        #expect(try editor.completing(claim, "statement") == "statement: x\n")
    }

    @Test func offersChoicesInWords() throws {
        let editor = try Editor()
        try editor.open(claim, "direction:‸")
        #expect(try editor.labels(at: claim) == ["supports", "contradicts", "mixed", "none"])
        #expect(try editor.completing(claim, "mixed") == "direction: mixed")
        let items = try editor.ask("textDocument/completion", at: claim)[path: "items"].items
        #expect(items.first?["detail"] == "ondersteunt")
    }

    @Test func offersRecordsByIdAndByLabel() throws {
        let editor = try Editor()
        try editor.open(claim, "source: ‸\n")
        #expect(try editor.labels(at: claim) == ["een-2020"])
        editor.type(claim, "about:\n  - zelf‸\n")
        #expect(try editor.completing(claim, "effect/zelfvertrouwen") == "about:\n  - effect/zelfvertrouwen\n")
        editor.type(claim, "about:\n  - UITVAL‸\n")
        #expect(try editor.labels(at: claim) == ["effect/minder-uitval"])
        editor.type(claim, "about: ‸\n")
        #expect(try editor.completing(claim, "condition/tijd") == "about: \n  - condition/tijd\n")
        editor.type(claim, "about: [effect/minder-uitval, cond‸]\n")
        #expect(try editor.completing(claim, "condition/tijd") == "about: [effect/minder-uitval, condition/tijd]\n")
    }

    @Test func worksWhereTheTextCannotBeRead() throws {
        let editor = try Editor()
        try editor.open(claim, "source: een-2020\nstatement: \"half\ndirection: ‸\n")
        #expect(try editor.labels(at: claim).contains("supports"))
        editor.type("corpus/sources/een-2020.yaml", "x")
        try editor.open("corpus/sources/een-2020.yaml", "author:\n  - family: Één\n    gi‸\n  - [\n")
        #expect(try editor.completing("corpus/sources/een-2020.yaml", "given").hasPrefix("author:\n  - family: Één\n    given: \n"))
    }

    @Test func offersLinksInProse() throws {
        let editor = try Editor()
        let section = "corpus/sections/inleiding.md"
        try editor.open(section, "---\ntitle: X\n---\n\nZie 🎓 [dit](eff‸) en (dat).\n")
        // What has it in its label comes last.
        #expect(try editor.labels(at: section) == ["effect/minder-uitval", "effect/zelfvertrouwen", "category/primair"])
        #expect(try editor.completing(section, "effect/zelfvertrouwen") == "---\ntitle: X\n---\n\nZie 🎓 [dit](effect/zelfvertrouwen) en (dat).\n")
        editor.type(section, "---\ntitle: X\n---\n\nGewone tekst (‸\n")
        #expect(try editor.ask("textDocument/completion", at: section) == .null)
        editor.type(section, "---\n‸\n---\n\ntekst\n")
        #expect(try editor.labels(at: section).first == "title")
    }

    /// A completion takes the place of the whole word or value, not only of what stands before the cursor.
    @Test(arguments: [
        ("source: een‸-2018\n", "een-2020", "source: een-2020\n"), ("source: e‸x y # waarom\n", "een-2020", "source: een-2020 # waarom\n"),
        ("dire‸ction: supports\n", "direction", "direction: supports\n"), ("dire‸ctie\nbasis: x\n", "direction", "direction: \nbasis: x\n"),
        ("about: [effect/min‸uitval, x]\n", "effect/minder-uitval", "about: [effect/minder-uitval, x]\n"),
        ("about:\n  - effect/min‸-uitval  # waarom\n", "effect/minder-uitval", "about:\n  - effect/minder-uitval  # waarom\n"),
        ("direction: 'sup‸port'\n", "supports", "direction: 'supports'\n"), ("direction: 'sup‸\nbasis: x\n", "supports", "direction: 'supports'\nbasis: x\n"),
        ("\"sou‸", "source", "\"source\": "), ("\"sou‸x\": y\n", "source", "\"source\": y\n"), ("'sou‸'\n", "source", "'source': \n"),
    ])
    func replacesTheWholeWord(typed: String, label: String, whole: String) throws {
        let editor = try Editor()
        try editor.open(claim, typed)
        #expect(try editor.completing(claim, label) == whole)
    }

    /// Whoever types the whole address where an id will do finds the record: editors compare what was typed with `filterText`.
    @Test(arguments: [("source: source/een‸", "source/een"), ("source: een‸", "een"), ("about:\n  - effect/min‸", "effect/min"), ("about:\n  - min‸", "effect/min")])
    func whatWasTypedIsTheStartOfWhatIsComparedWithIt(text: String, start: String) throws {
        let editor = try Editor()
        try editor.open(claim, text)
        let filters = try editor.ask("textDocument/completion", at: claim)[path: "items"].items.compactMap { $0["filterText"]?.string }
        #expect(!filters.isEmpty && filters.allSatisfy { $0.hasPrefix(start) })
    }

    @Test(.timeLimit(.minutes(1))) func manyFieldsTakeNoTimeWithTheirSquare() throws {
        let editor = try Editor()
        try editor.open(claim, "‸\n" + (0..<200_000).map { "k\($0): v\n" }.joined() + "note: x\n")
        let labels = try editor.labels(at: claim)
        #expect(labels.contains("source") && !labels.contains("note"))
    }

    @Test func replacesAWholeLinkButNotItsFragment() throws {
        let editor = try Editor()
        let section = "corpus/sections/inleiding.md"
        try editor.open(section, "---\ntitle: X\n---\n\nZie [dit](effect/min‸vertrouwen#x) en.\n")
        #expect(try editor.completing(section, "effect/minder-uitval") == "---\ntitle: X\n---\n\nZie [dit](effect/minder-uitval#x) en.\n")
    }

    @Test func offersRulesAndWhatTheirSeverityMayBe() throws {
        let editor = try Editor()
        let document = "corpus/document.yaml"
        try editor.open(document, "title: X\nchecks:\n  severities:\n    double-word: ‸\n")
        #expect(try editor.labels(at: document) == ["error", "warning", "information", "off"])
        editor.type(document, "title: X\nchecks:\n  severities:\n    double-word: off\n    title‸\n")
        #expect(try editor.completing(document, "title-capitals").hasSuffix("    title-capitals: \n"))
        let labels = try editor.labels(at: document)
        #expect(!labels.contains("double-word") && !labels.contains("yaml-syntax") && !labels.contains("unresolved-reference"))
        editor.type(document, "title: X\nchecks:\n  severities: ‸\n")
        #expect(try editor.completing(document, "double-word") == "title: X\nchecks:\n  severities: \n    double-word: \n")
        try editor.open(claim, "x-allow:\n  - rule: ‸\n")
        #expect(try editor.completing(claim, "double-word") == "x-allow:\n  - rule: double-word\n")
    }

    @Test func findsItsWayAmongManyRecords() throws {
        let scratch = try Scratch()
        for number in 0..<300 { try scratch.write("type: book\ntitle: Boek\nissued: 2020\n", to: "corpus/sources/boek-\(number).yaml") }
        let editor = try Editor(scratch)
        try editor.open(claim, "source: boek-‸\n")
        let answer = try editor.ask("textDocument/completion", at: claim)
        #expect(answer["isIncomplete"] == true && answer[path: "items"].items.count == 200)
        editor.type(claim, "source: boek-299‸\n")
        #expect(try editor.labels(at: claim) == ["boek-299"])
    }
}

@Suite struct HoverTests {
    private let claim = "corpus/claims/een-2020-zelfvertrouwen.yaml"

    private func hover(_ text: String, locale: String = "nl", capabilities: JSON = Editor.everything) throws -> String {
        let editor = try Editor(capabilities: capabilities, locale: locale)
        try editor.open(claim, text)
        return try editor.ask("textDocument/hover", at: claim)[path: "contents", "value"].string ?? ""
    }

    @Test func saysWhatAFieldMeans() throws {
        let text = try hover("dir‸ection: supports\n")
        #expect(text.hasPrefix("**Richting** (`direction`)\n\nOf de bevinding het effect"))
        #expect(text.contains("Verplicht: een keuze") && text.contains("`contradicts` (spreekt tegen)"))
        #expect(try hover("about‸: x\n", locale: "en-GB").contains("Required: a list; each item is a reference (effect or condition)"))
    }

    @Test func saysWhatAValueMeans() throws {
        #expect(try hover("direction: sup‸ports\n").hasPrefix("**ondersteunt** (`supports`)"))
        #expect(try hover("direction: sup‸ports\n", locale: "en", capabilities: [:]) == "supports (supports)\n\nDirection")
    }

    @Test func saysWhichRecordIsNamed() throws {
        let text = try hover("source: een-2020\nabout:\n  - effect/zelf‸vertrouwen\n")
        #expect(text.hasPrefix("**Meer zelfvertrouwen**\n\nEffect · `effect/zelfvertrouwen`"))
        #expect(text.contains("Onderbouwing: ") && text.contains("Primaire effecten"))
        #expect(try hover("source: een-‸2020\n").hasPrefix("**Één (2020)**"))
        #expect(try hover("source: weg-‸2020\n") == "")
    }

    @Test func worksWhereTheTextCannotBeRead() throws {
        #expect(try hover("source: een-‸2020\nstatement: [\n").hasPrefix("**Één (2020)**"))
        #expect(try hover("dire‸ction: x\nstatement: [\n").hasPrefix("**Richting**"))
    }
}

@Suite struct ExplanationTests {
    @Test func aFindingIsExplainedWhereItStands() throws {
        let editor = try Editor()
        let claim = "corpus/claims/een-2020-zelfvertrouwen.yaml"
        try editor.open(claim, "source: een-2020\nabout:\n  - effect/zelfvertrouwen\n  - effect/minder-uitval\nstatement: X\ndirection: ner‸gens\nbasis: empirical\n")
        #expect(try editor.ask("textDocument/hover", at: claim) == .null)
        editor.check()
        #expect(try editor.ask("textDocument/hover", at: claim)[path: "contents", "value"].string?.hasPrefix("`not-a-choice`: ") == true)
    }
}

@Suite struct NavigationTests {
    private let claim = "corpus/claims/een-2020-zelfvertrouwen.yaml"
    private let section = "corpus/sections/inleiding.md"

    @Test func goesToTheRecordThatIsNamed() throws {
        let editor = try Editor()
        try editor.open(claim, "source: een-2020\nabout:\n  - effect/minder-‸uitval\n")
        #expect(try editor.ask("textDocument/definition", at: claim)["uri"]?.string == editor.uri("corpus/effects/minder-uitval.yaml"))
        try editor.open(section, "---\ntitle: X\n---\n\n🎓 [a](effect/zelfvertrouwen) [b](claim/een-2020-zelf‸vertrouwen#x)\n")
        #expect(try editor.ask("textDocument/definition", at: section)["uri"]?.string == editor.uri(claim))
        editor.type(section, "---\ntitle: X‸\n---\n\ntekst\n")
        #expect(try editor.ask("textDocument/definition", at: section) == .null)
    }

    @Test func findsWhoNamesARecord() throws {
        let editor = try Editor()
        try editor.open("corpus/effects/minder-uitval.yaml", "title: ‸Minder uitval\ncategory: primair\norder: 2\n")
        let places = try editor.ask("textDocument/references", at: "corpus/effects/minder-uitval.yaml", ["context": ["includeDeclaration": true]]).items
        let found = places.map { "\(FileURI.path(of: $0["uri"]?.string ?? "")!.split(separator: "/").last!) \(Editor.range($0["range"] ?? .null))" }
        #expect(found == ["minder-uitval.yaml 0:0-0:0", "een-2020-zelfvertrouwen.yaml 3:4-3:24", "inleiding.md 10:19-10:39"])
    }

    /// In a text that cannot be read at the moment a place moves along with what was typed above it.
    @Test func findsWhoNamesARecordInATextThatIsBroken() throws {
        let editor = try Editor()
        let effect = "corpus/effects/minder-uitval.yaml"
        try editor.open(effect, "title: ‸Minder uitval\ncategory: primair\norder: 2\n")
        try editor.open(claim, "# 🎓\nfoo: [\n" + Scratch.files[claim]!)
        func places() throws -> [String] { try editor.ask("textDocument/references", at: effect).items.map { Editor.range($0["range"] ?? .null) } }
        #expect(try places() == ["5:4-5:24", "10:19-10:39"])
        editor.type(claim, "foo: [\n" + Scratch.files[claim]!.replacing("minder-uitval", with: "minder"))
        #expect(try places() == ["10:19-10:39"])
    }

    @Test func listsTheFieldsAndHeadings() throws {
        let editor = try Editor()
        try editor.open(section)
        func names(_ symbols: [JSON]) -> [String] {
            symbols.map { symbol in
                let children = names(symbol[path: "children"].items)
                return (symbol["name"]?.string ?? "") + (children.isEmpty ? "" : "(\(children.joined(separator: " ")))")
            }
        }
        #expect(names(try editor.ask("textDocument/documentSymbol", at: section).items) == ["title", "Eerst(Dan)"])
        try editor.open("corpus/sources/een-2020.yaml")
        #expect(names(try editor.ask("textDocument/documentSymbol", at: "corpus/sources/een-2020.yaml").items) == ["type", "title", "author(Één(family given))", "issued"])
        #expect(try editor.ask("workspace/symbol", ["query": "uitval"]).items.map { $0["containerName"] } == ["effect/minder-uitval"])
        let plain = try Editor(capabilities: [:])
        try plain.open(section)
        #expect(try plain.ask("textDocument/documentSymbol", at: section).items.map { $0["containerName"]?.string } == [nil, nil, "Eerst"])
    }

    @Test func formatsAsFmtDoes() throws {
        let editor = try Editor()
        let source = "corpus/sources/een-2020.yaml"
        try editor.open(source, "title:   'Begeleiden'  # voorbeeld\ntype: book\nissued: 2020\n")
        let edits = try editor.ask("textDocument/formatting", at: source).items
        #expect(try editor.text(source, after: edits) == "type: book\ntitle: Begeleiden # voorbeeld\nissued: 2020\n")
        editor.type(source, "type: [\n")
        #expect(try editor.ask("textDocument/formatting", at: source) == .null)
    }
}
